"""Ticket records: the whole ticket object of a story, and its parts alone."""

from typing import Any

from zdtui.sandbox.world.columns import PRIORITIES, STATUSES, TYPES
from zdtui.sandbox.world.custom_values import CustomValues
from zdtui.sandbox.world.drawing import Drawn
from zdtui.sandbox.world.moments import DAY, HOUR, iso
from zdtui.sandbox.world.numbers import Numbers
from zdtui.sandbox.world.openings import opening
from zdtui.sandbox.world.story import Scene, Story

Record = dict[str, Any]
_ORDER = (
    "id external_id via created_at updated_at generated_timestamp type subject raw_subject description priority "
    "status recipient requester_id submitter_id assignee_id organization_id group_id collaborator_ids "
    "follower_ids email_cc_ids forum_topic_id problem_id has_incidents is_public due_at tags custom_fields "
    "satisfaction_rating sharing_agreement_ids custom_status_id fields followup_ids ticket_form_id brand_id "
    "allow_channelback allow_attachments from_messaging_channel"
)
KEYS = frozenset(_ORDER.split())
"""The keys of a ticket."""
_PREFIXES = ("Re: ", "Fwd: ", "[ext] ", "URGENT: ", "Re: Re: ")
_PRAISE = ("Quick and friendly", "", None, "Solved in one mail!")
_BLAME = ("Took too long", None, "Not really solved")


class TicketRecords:
    """Writes tickets."""

    def __init__(self, scene: Scene, drawn: Drawn, numbers: Numbers, values: CustomValues) -> None:
        self._scene, self._numbers, self._values = scene, numbers, values
        self._problem_of, self._follows = drawn.problem_of, drawn.follows
        self._problems = set(drawn.problem_of.values())
        self._followups: dict[int, list[int]] = {}
        for child, parent in drawn.follows.items():
            self._followups.setdefault(parent, []).append(child + scene.first)

    def ticket(self, story: Story, source_subject: str | None) -> Record:
        """Write the whole ticket; a follow-up names the subject of its source."""
        row, subject, place = story.row, self.subject(story), story.id - self._scene.first
        custom = [{"id": number, "value": value} for number, value in self._values.of(story).items()]
        followers, kind = self.followers(story), TYPES[row["type"]]
        return {
            "id": story.id, "external_id": None, "via": self.via(story, source_subject),
            "created_at": iso(row["created"]), "updated_at": iso(row["updated"]),
            "generated_timestamp": row["updated"], "type": kind, "subject": subject, "raw_subject": subject,
            "description": opening(story), "priority": PRIORITIES[row["priority"]], "status": STATUSES[row["status"]],
            "recipient": self._scene.company.mailbox if story.channel == "email" else None,
            "requester_id": row["requester"], "submitter_id": row["requester"],
            "assignee_id": row["assignee"] or None, "organization_id": row["organization"] or None,
            "group_id": row["group"] or None, "collaborator_ids": [*story.copied, *followers],
            "follower_ids": followers, "email_cc_ids": list(story.copied), "forum_topic_id": None,
            "problem_id": self.problem(story), "has_incidents": kind == "problem" and place in self._problems,
            "is_public": True, "due_at": self.due(story), "tags": sorted(self._values.tags(row["tags"])),
            "custom_fields": custom, "satisfaction_rating": self.rating(story), "sharing_agreement_ids": [],
            "custom_status_id": row["custom_status"], "fields": [dict(one) for one in custom],
            "followup_ids": list(self._followups.get(place, ())), "ticket_form_id": row["form"],
            "brand_id": row["brand"], "allow_channelback": False, "allow_attachments": True,
            "from_messaging_channel": story.channel == "native_messaging",
        }  # fmt: skip

    def subject(self, story: Story) -> str:
        """Write the subject, now and then with what mail programs put before it."""
        dice, subjects = story.dice(42), story.topic.of("s", story.variant)
        template = subjects[story.round % len(subjects)]
        subject = story.fill(template)
        if template.startswith("{product}"):
            subject = subject[0].upper() + subject[1:]
        if story.channel == "email" and dice.chance(5):
            return dice.pick(_PREFIXES[: 5 if story.topic.urgency > 3 else 3]) + subject
        return subject.lower() if story.channel == "mobile" and dice.chance(30) else subject

    def followers(self, story: Story) -> list[int]:
        """Choose the agents who follow."""
        dice, me = story.dice(45), self._scene.people.agents[0]
        followers = [story.other_agent] if dice.chance(9) else []
        if dice.chance(4) and me not in {*followers, story.row["assignee"]}:
            followers.append(me)
        return followers

    def problem(self, story: Story) -> int | None:
        """Give the problem of an incident."""
        place = self._problem_of.get(story.id - self._scene.first)
        return None if place is None else place + self._scene.first

    def source(self, ticket_id: int) -> int | None:
        """Give the closed ticket that this one follows up."""
        place = self._follows.get(ticket_id - self._scene.first)
        return None if place is None else place + self._scene.first

    def due(self, story: Story) -> str | None:
        """Tell when a task is due, always at four in the afternoon."""
        if TYPES[story.row["type"]] != "task":
            return None
        return iso(story.row["created"] // DAY * DAY + story.dice(46).between(2, 40) * DAY + 16 * HOUR)

    def via(self, story: Story, source_subject: str | None) -> Record:
        """Tell how the ticket came in."""
        source = self.source(story.id)
        if source is not None:
            origin = {"ticket_id": source, "subject": source_subject, "channel": "email"}
            return {"channel": "closed_ticket", "source": {"from": origin, "to": {}, "rel": "follow_up"}}
        return self._scene.via(story.channel, story.requester)

    def rating(self, story: Story) -> Record | None:
        """Write the satisfaction rating of a solved ticket."""
        if STATUSES[story.row["status"]] not in {"solved", "closed"}:
            return None
        dice = story.dice(44)
        score = dice.weighted((("unoffered", 45), ("offered", 30), ("good", 20), ("bad", 5)))
        if score in {"unoffered", "offered"}:
            return {"score": score}
        good = score == "good"
        return {
            "id": self._numbers.thread(story.id, 60), "score": score,
            "comment": dice.pick(_PRAISE if good else _BLAME),
            "reason": None if good else "Some other reason",
        }  # fmt: skip
