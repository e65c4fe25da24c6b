"""Audits: who changed what when, in step with the comments and ending at the ticket as it is."""

from collections.abc import Sequence
from typing import Any

from zdtui.sandbox.world.moments import iso
from zdtui.sandbox.world.numbers import Numbers
from zdtui.sandbox.world.rules import TRIGGERS
from zdtui.sandbox.world.story import Story

Record = dict[str, Any]
_AFTER = {"q": "pending", "f": "pending", "w": "open", "y": "solved"}
_MADE_WITH = ("brand_id", "custom_status_id", "subject", "ticket_form_id", "organization_id", "requester_id")


class Ledger:
    """Keeps the books of one ticket while its thread is gone through."""

    def __init__(
        self, story: Story, numbers: Numbers, ticket: Record, comments: Sequence[Record], letters: str
    ) -> None:
        self._story, self._numbers, self._ticket = story, numbers, ticket
        self._comments, self._letters = comments, letters
        self._state: Record = {"status": "new", "assignee_id": None, "group_id": None, "priority": None, "type": None}
        self._audits: list[Record] = []

    def audits(self) -> list[Record]:
        """Write all audits, oldest first."""
        for place, comment in enumerate(self._comments):
            self._write(place, comment)
        if self._ticket["status"] == "closed":
            self._close()
        return self._audits

    def _write(self, place: int, comment: Record) -> None:
        events = [_comment_event(comment)]
        if place == 0:
            events += [self._create(name, self._ticket[name]) for name in (*_MADE_WITH, *self._state)]
            events.append({"type": "Create", "value": self._ticket["tags"], "field_name": "tags"})
            events.append(self._notice(0, self._ticket["requester_id"]))
        events += self._changes(place, comment)
        if place and comment["public"]:
            ours = comment["author_id"] != self._ticket["requester_id"]
            person = self._ticket["requester_id"] if ours else self._ticket["assignee_id"]
            events.append(self._notice(1 if ours else 2, person))
        self._append(comment["audit_id"], comment, events)

    def _changes(self, place: int, comment: Record) -> list[Record]:
        """Bring the books from where they were to where this comment leaves them."""
        last = place == len(self._comments) - 1
        wanted = dict(self._state)
        if place == 0:
            wanted |= {"priority": self._state["priority"], "type": self._state["type"]}
        else:
            letter = self._letters[place] if place < len(self._letters) else "x"
            wanted["status"] = _AFTER.get(letter, "open") if self._ticket["status"] != "new" else "new"
            if self._ticket["status"] != "new" and letter in "nqfw":
                wanted |= {"assignee_id": self._ticket["assignee_id"], "group_id": self._ticket["group_id"]}
                wanted |= {"priority": self._ticket["priority"], "type": self._ticket["type"]}
        if last:
            final = "solved" if self._ticket["status"] == "closed" else self._ticket["status"]
            wanted |= {name: self._ticket[name] for name in self._state} | {"status": final}
        changes = [
            {
                "type": "Change",
                "value": _spelt(value),
                "field_name": name,
                "previous_value": _spelt(self._state[name]),
            }
            for name, value in wanted.items()
            if value != self._state[name]
        ]
        self._state = wanted
        return changes

    def _create(self, name: str, value: Any) -> Record:
        return {"type": "Create", "value": _spelt(self._state.get(name, value)), "field_name": name}

    def _notice(self, trigger: int, person: int | None) -> Record:
        source = {
            "deleted": False,
            "title": TRIGGERS[trigger],
            "id": self._numbers.fixed("trigger", trigger),
            "revision_id": 3,
        }
        return {
            "type": "Notification", "via": {"channel": "rule", "source": {"from": source, "to": {},
            "rel": "trigger"}},
            "subject": f"[{self._story.scene.company.title}] Re: {{{{ticket.title}}}}",
            "body": "{{ticket.comments_formatted}}",
            "recipients": [person] if person else [],
        }  # fmt: skip

    def _close(self) -> None:
        events = [{"type": "Change", "value": "closed", "field_name": "status", "previous_value": "solved"}]
        rule = {"deleted": False, "title": "Close ticket 4 days after status is set to solved", "id": 1}
        via = {"channel": "rule", "source": {"from": rule, "to": {}, "rel": "automation"}}
        origin = {
            "created_at": iso(self._story.row["updated"]), "author_id": -1, "metadata": {"system": {}, "custom": {}},
            "via": via,
        }  # fmt: skip
        self._append(self._numbers.audit(self._ticket["id"], len(self._comments)), origin, events)

    def _append(self, number: int, origin: Record, events: list[Record]) -> None:
        """Write an audit; `origin` tells when, by whom, from where and through which channel."""
        self._audits.append(
            {
                "id": number, "ticket_id": self._ticket["id"], "created_at": origin["created_at"],
                "author_id": origin["author_id"], "metadata": origin["metadata"],
                "events": [{"id": number + 1 + place, **event} for place, event in enumerate(events)],
                "via": origin["via"],
            }
        )  # fmt: skip


def _comment_event(comment: Record) -> Record:
    kept = ("type", "author_id", "body", "html_body", "plain_body", "public", "attachments", "audit_id")
    return {key: comment[key] for key in kept}


def _spelt(value: Any) -> Any:
    """Write numbers of people and groups as text, as audits do."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def bare(ticket_id: int, comments: Sequence[Record]) -> list[Record]:
    """Write audits that hold nothing but their comment."""
    return [
        {
            "id": comment["audit_id"], "ticket_id": ticket_id, "created_at": comment["created_at"],
            "author_id": comment["author_id"], "metadata": comment["metadata"],
            "events": [{"id": comment["id"], **_comment_event(comment)}], "via": comment["via"],
        }
        for comment in comments
    ]  # fmt: skip
