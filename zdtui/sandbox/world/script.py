"""Writes tickets, comments and audits of the start from the columns: the same ones each time they are asked for."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from zdtui.sandbox.world import files, markup
from zdtui.sandbox.world.audits import Ledger
from zdtui.sandbox.world.columns import PRIORITIES, STATUSES, TYPES
from zdtui.sandbox.world.dice import Dice
from zdtui.sandbox.world.drawing import Drawn
from zdtui.sandbox.world.fields import CARRIERS, CAUSES, ENVIRONMENTS, RESOLUTIONS, plans
from zdtui.sandbox.world.moments import DAY, HOUR, iso
from zdtui.sandbox.world.numbers import Numbers
from zdtui.sandbox.world.story import Scene, Story
from zdtui.sandbox.world.threads import Step, opening, thread

Record = dict[str, Any]
_EXTRA_TAGS: tuple[tuple[str, ...], ...] = ((), (), (), (), ("vip",), ("churn_risk",), ("reopened",), ("first_contact",))
_ATTACHED = re.compile(
    r"attached|attachment|Anbei|beigefügt|Anhang|pièce jointe|adjunt|anexo|załącznik|添付|附|첨부|مرفق|מצורף|संलग्न|แนบ",
    re.IGNORECASE,
)
_PREFIXES = ("Re: ", "Fwd: ", "[ext] ", "URGENT: ", "Re: Re: ")
_BROWSERS = (
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36",
)  # fmt: skip


class Script:
    """The writer of the start of the world."""

    def __init__(self, scene: Scene, drawn: Drawn, numbers: Numbers, fields: Mapping[str, int]) -> None:
        self._scene, self._drawn, self._numbers, self._fields = scene, drawn, numbers, fields
        self.origin: Callable[[int], Mapping[str, int]] = _nothing
        self.names: Callable[[], Mapping[int, str]] = dict
        self.tags = lru_cache(maxsize=None)(self._tags)
        self._drop_downs = {
            fields[plan.key]: {value for value, _ in plan.options} for plan in plans(scene.company) if plan.type == "tagger"
        }
        self._details: dict[str, Callable[[Story], Any]] = {
            "subject": self._subject, "description": opening, "satisfaction_rating": self._rating, "via": self._via,
            "due_at": self._due, "collaborator_ids": lambda story: sum(self._company_of(story), []),
        }  # fmt: skip
        self._problems = set(drawn.problem_of.values())
        self._followups: dict[int, list[int]] = {}
        for child, parent in drawn.follows.items():
            self._followups.setdefault(parent, []).append(child + scene.first)

    def story(self, ticket_id: int) -> Story:
        """Open the story of a ticket, as it was at the start."""
        return Story(self._scene, ticket_id, self.origin(ticket_id))

    # what the table asks for

    def subject(self, ticket_id: int) -> str:
        """Write the subject."""
        return self._subject(self.story(ticket_id))

    def custom_value(self, ticket_id: int, field_id: int) -> Any:
        """Write the value of one custom field; those that are tags need nothing but the tags."""
        choices = self._drop_downs.get(field_id)
        if choices is not None:
            tags = self.tags(self.origin(ticket_id)["tags"])
            return next((tag for tag in tags if tag in choices), None)
        return self._custom(self.story(ticket_id)).get(field_id)

    def detail(self, ticket_id: int, key: str) -> Any:
        """Write the value of one key, and the whole ticket only when there is no shorter way."""
        writer = self._details.get(key)
        return writer(self.story(ticket_id)) if writer else self.ticket(ticket_id).get(key)

    def description(self, ticket_id: int) -> str:
        """Write the first message as plain text."""
        return opening(self.story(ticket_id))

    def ticket(self, ticket_id: int) -> Record:
        """Write the whole ticket."""
        story = self.story(ticket_id)
        row, subject = story.row, self._subject(story)
        custom = [{"id": number, "value": value} for number, value in self._custom(story).items()]
        copied, followers = self._company_of(story)
        place = ticket_id - self._scene.first
        problem = self._drawn.problem_of.get(place)
        kind = TYPES[row["type"]]
        updated = iso(row["updated"])
        return {
            "id": ticket_id, "external_id": None, "via": self._via(story), "created_at": iso(row["created"]),
            "updated_at": updated, "generated_timestamp": row["updated"], "type": kind, "subject": subject,
            "raw_subject": subject, "description": opening(story), "priority": PRIORITIES[row["priority"]],
            "status": STATUSES[row["status"]], "recipient": self._scene.company.mailbox if story.channel == "email" else None,
            "requester_id": row["requester"], "submitter_id": row["requester"], "assignee_id": row["assignee"] or None,
            "organization_id": row["organization"] or None, "group_id": row["group"] or None,
            "collaborator_ids": [*copied, *followers], "follower_ids": followers, "email_cc_ids": copied,
            "forum_topic_id": None, "problem_id": None if problem is None else problem + self._scene.first,
            "has_incidents": kind == "problem" and place in self._problems, "is_public": True,
            "due_at": self._due(story),
            "tags": sorted(self.tags(row["tags"])), "custom_fields": custom, "satisfaction_rating": self._rating(story),
            "sharing_agreement_ids": [], "custom_status_id": row["custom_status"], "fields": [dict(one) for one in custom],
            "followup_ids": self._followups.get(place, []), "ticket_form_id": row["form"], "brand_id": row["brand"],
            "allow_channelback": False, "allow_attachments": True, "from_messaging_channel": story.channel == "native_messaging",
        }  # fmt: skip

    # parts of a ticket

    def _tags(self, code: int) -> tuple[str, ...]:
        topic, extra = self._scene.topics[code >> 8], code & 0xFF
        shop = self._scene.company.trade == "shop"
        tags = [*topic.tags, f"area_{topic.area}"]
        if extra & 0b11:
            tags.append((CARRIERS if shop else ENVIRONMENTS)[(extra & 0b11) - 1][0])
        if extra & 0b100 and extra & 0b1000_0000:
            tags.append("escalated_yes")
        if extra >> 3 & 0b11:
            tags.append((RESOLUTIONS if shop else CAUSES)[(extra >> 3 & 0b11) - 1][0])
        tags += _EXTRA_TAGS[extra >> 5]
        if topic.language != "en":
            tags.append(f"lang_{topic.language}")
        return tuple(dict.fromkeys(tags))

    def _custom(self, story: Story) -> dict[int, Any]:
        tags, dice = set(self.tags(story.row["tags"])), story.dice(41)
        shop = story.scene.company.trade == "shop"
        issue = "escalated_yes" in tags
        made: dict[str, Any] = {
            "escalated": issue,
            "issue": (story.value("tracking") if shop else story.value("issue")) if issue or (shop and dice.chance(20)) else None,
            "count": int(story.value("m" if shop else "n")) if dice.chance(35) else None,
            "credit": round(dice.between(500, 24_000) / 100, 2) if dice.chance(8) else None,
            "promised": iso(story.row["created"] + dice.between(2, 30) * DAY)[:10] if dice.chance(18) else None,
            "version": story.value("product" if shop else "version") if dice.chance(40) else None,
            "steps": "1. Open the page\n2. Wait\n3. See the error" if not shop and dice.chance(6) else None,
            "order": story.value("order") if dice.chance(70) else None,
            "card": None,
        }
        for plan in plans(story.scene.company):
            if plan.type == "tagger":
                made[plan.key] = next((value for value, _ in plan.options if value in tags), None)
            elif plan.type == "multiselect":
                made[plan.key] = [value for value, _ in plan.options if value in tags]
        return {self._fields[plan.key]: made.get(plan.key) for plan in plans(story.scene.company)}

    def _subject(self, story: Story) -> str:
        dice = story.dice(42)
        subjects = story.topic.of("s", story.variant)
        subject = story.fill(subjects[story.round % len(subjects)])
        if subjects[story.round % len(subjects)].startswith("{product}"):
            subject = subject[0].upper() + subject[1:]
        if story.channel == "email" and dice.chance(5):
            return dice.pick(_PREFIXES[: 5 if story.topic.urgency > 3 else 3]) + subject
        return subject.lower() if story.channel == "mobile" and dice.chance(30) else subject

    def _company_of(self, story: Story) -> tuple[list[int], list[int]]:
        """Choose who reads along: customers in copy, and agents who follow."""
        dice = story.dice(45)
        followers = [story.other_agent] if dice.chance(9) else []
        if dice.chance(4) and self._scene.people.agents[0] not in {*followers, story.row["assignee"]}:
            followers.append(self._scene.people.agents[0])
        return story.copied, followers

    def _due(self, story: Story) -> str | None:
        if TYPES[story.row["type"]] != "task":
            return None
        return iso(story.row["created"] // DAY * DAY + story.dice(46).between(2, 40) * DAY + 16 * HOUR)

    def _via(self, story: Story) -> Record:
        follows = self._drawn.follows.get(story.id - self._scene.first)
        if follows is not None:
            source = follows + self._scene.first
            origin = {"ticket_id": source, "subject": self.subject(source), "channel": "email"}
            return {"channel": "closed_ticket", "source": {"from": origin, "to": {}, "rel": "follow_up"}}
        if story.channel == "email":
            sender = {"address": story.requester["email"], "name": story.requester["name"]}
            mailbox = {"name": self._scene.company.title, "address": self._scene.company.mailbox}
            return {"channel": "email", "source": {"from": sender, "to": mailbox, "rel": None}}
        return {"channel": story.channel, "source": {"from": {}, "to": {}, "rel": None}}

    def _rating(self, story: Story) -> Record | None:
        if STATUSES[story.row["status"]] not in {"solved", "closed"}:
            return None
        dice = story.dice(44)
        score = dice.weighted((("unoffered", 45), ("offered", 30), ("good", 20), ("bad", 5)))
        if score in {"unoffered", "offered"}:
            return {"score": score}
        words = ("Quick and friendly", "", None, "Solved in one mail!") if score == "good" else ("Took too long", None, "Not really solved")
        number = self._numbers.thread(story.id, 60)
        return {"id": number, "score": score, "comment": dice.pick(words), "reason": None if score == "good" else "Some other reason"}

    # thread

    def steps(self, ticket_id: int) -> list[Step]:
        """Write the steps of the thread, oldest first."""
        return thread(self.story(ticket_id))

    def comments(self, ticket_id: int) -> list[Record]:
        """Write the comments, oldest first."""
        story = self.story(ticket_id)
        steps = thread(story)
        return [self._comment(story, step, place) for place, step in enumerate(steps)]

    def audit_number(self, ticket_id: int, place: int) -> int:
        """Give the number of the `place`th audit of a ticket."""
        return self._numbers.thread(ticket_id, 64 + place * 32)

    def _comment(self, story: Story, step: Step, place: int) -> Record:
        number = self.audit_number(story.id, place)
        attached = self._attachments(story, step, place, number)
        text = step.text
        if attached and attached[0]["inline"]:
            first, _, rest = text.partition("\n\n")
            text = f"{first}\n\n![{attached[0]['file_name']}]({attached[0]['content_url']})\n\n{rest}"
        return {
            "id": number + 1, "type": "Comment", "author_id": step.author, "body": step.text, "html_body": markup.html(text),
            "plain_body": markup.plain(step.text), "public": step.public, "attachments": attached, "audit_id": number,
            "via": self._comment_via(story, step), "created_at": iso(step.moment), "metadata": self.metadata(story, step.author, place),
        }  # fmt: skip

    def _attachments(self, story: Story, step: Step, place: int, number: int) -> list[Record]:
        dice = Dice(self._scene.seed, story.id, 33, place)
        named = _ATTACHED.search(step.text.split("\n> ")[0]) is not None
        kinds: tuple[str, ...] = ()
        if step.kind == "o" and (named or dice.chance(38)):
            kinds = story.topic.files or (("png",) if named else ())
        elif step.kind == "a" and (named or dice.chance(10)):
            kinds = story.topic.files[:1] or ("png",)
        elif step.kind == "f" and named:
            kinds = ("pdf",)
        elif step.kind in "xn" and (named or dice.chance(4)):
            kinds = ("png",)
        if len(kinds) > 1 and dice.chance(60):
            kinds = kinds[:1]
        inline = bool(kinds) and kinds[0] == "png" and step.kind in "oa" and dice.chance(35)
        return [
            files.record(story, number + 20 + rank, kind, place * 4 + rank, inline=inline and rank == 0)
            for rank, kind in enumerate(kinds[:3])
        ]

    def _comment_via(self, story: Story, step: Step) -> Record:
        if step.kind == "o":
            via = self._via(story)
            return via if via["channel"] != "closed_ticket" else {"channel": "email", "source": {"from": {}, "to": {}, "rel": None}}
        if step.author in self._scene.people.agents or story.channel != "email":
            channel = "web" if step.author in self._scene.people.agents else story.channel
            return {"channel": channel, "source": {"from": {}, "to": {}, "rel": None}}
        person = self._scene.people.users.get(step.author, {})
        sender = {"address": person.get("email"), "name": person.get("name")}
        mailbox = {"name": self._scene.company.title, "address": self._scene.company.mailbox}
        return {"channel": "email", "source": {"from": sender, "to": mailbox, "rel": None}}

    def metadata(self, story: Story, author: int, place: int) -> Record:
        """Write where a comment came from."""
        dice = Dice(self._scene.seed, author, place % 3, 34)
        zones = self._scene.people.language.get(author, self._scene.english).zones
        return {
            "system": {
                "client": dice.pick(_BROWSERS), "ip_address": f"198.51.100.{dice.between(2, 250)}",
                "location": dice.pick(zones)[2], "latitude": round(dice.between(-300, 600) / 10, 4),
                "longitude": round(dice.between(-1200, 1300) / 10, 4),
            },
            "custom": {},
        }  # fmt: skip

    # audits

    def audits(self, ticket_id: int) -> list[Record]:
        """Write the audits, oldest first: one a comment, and one for the automation that closed the ticket."""
        story, steps = self.story(ticket_id), self.steps(ticket_id)
        letters = "".join(step.kind for step in steps)
        return Ledger(story, self._numbers, self.ticket(ticket_id), self.comments(ticket_id), letters).audits()


def _nothing(_: int) -> Mapping[str, int]:
    raise LookupError("the script was not given its tickets yet")
