"""People, organizations and their tickets as rows to choose from."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zdtui.text.ages import age
from zdtui.text.gate import SafeText, gate
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.marks import Marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zdtui.desk.desk import Desk
    from zdtui.desk.directory import Entry
    from zdtui.model.rows import QueueRow, UserRow


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody that was found: a person, or an organization."""

    kind: str
    id: int

    @property
    def tickets(self) -> str:
        """The key of the live list of their tickets."""
        asked_by = "requester" if self.kind == "person" else "organization"
        return f"search:type:ticket {asked_by}:{self.id}"


PEOPLE_SHOWN, ORGANIZATIONS_SHOWN = 40, 10
"""Rows of each kind at most."""


def known_rows(desk: "Desk", text: str) -> "Iterator[Choice]":
    """Find people and organizations by what is known already."""
    for user in desk.directory.people(text, PEOPLE_SHOWN):
        yield person_row(desk, user)
    for organization in desk.directory.organizations(text, ORGANIZATIONS_SHOWN):
        yield organization_row(organization)


def person_row(desk: "Desk", user: "UserRow") -> Choice:
    """Draw a person's row."""
    organization = desk.directory.organization(user.organization_id)
    role = "agent" if user.role in {"agent", "admin"} else gate(organization.name) if organization else ""
    name = gate(user.name or user.email) or SafeText(f"user {user.id}")
    detail = gate(user.email) if user.name else SafeText("")
    return Choice(Found("person", user.id), name, detail, aside=SafeText(role))


def organization_row(entry: "Entry") -> Choice:
    """Draw an organization's row."""
    return Choice(Found("organization", entry.id), gate(entry.name), aside=SafeText("organization"))


def ticket_row(row: "QueueRow", now: float, marks: Marks) -> Choice:
    """Draw a ticket's row; ``now`` is in Unix seconds."""
    subject = gate(row.subject) or SafeText("(no subject)")
    ago = age(max(0, now - row.updated_at)) if row.updated_at is not None else ""
    style = {"open": "$status-open", "new": "$status-new", "pending": "$status-pending"}.get(
        row.status or "", "$muted"
    )
    sign = marks.status(row.status)
    return Choice(row.id, SafeText(f"#{row.id} {subject}"), sign=sign, style=style, aside=SafeText(ago))
