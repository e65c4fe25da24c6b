"""The fields that one key sets: what there is to choose, and what of it goes to Zendesk."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zdtui.text.gate import SafeText, gate
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.marks import marks

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.model.rows import UserRow

Fields = dict[str, Any]

STATUSES = ("open", "pending", "hold", "solved")
"""What an agent can set; Zendesk alone sets ``new`` and ``closed``."""

PRIORITIES = ("urgent", "high", "normal", "low")
TYPES = ("question", "incident", "problem", "task")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a ticket: its title, its choices, and the value that is set now.

    The value of a choice is the change it stands for, ``{field: value}``.
    """

    name: str
    title: SafeText
    choices: Callable[["Desk", Fields], list[Choice]]

    def current(self, choices: Sequence[Choice], ticket: Fields) -> Fields | None:
        """Find the choice that says what the ticket says already."""
        return next((each.value for each in choices if _says(ticket, each.value)), None)


def status_choices(desk: "Desk", ticket: Fields) -> list[Choice]:
    """List the statuses an agent can choose; where the account has its own, those, by category."""
    custom = [entry for entry in desk.directory.statuses() if entry.raw.get("status_category") in STATUSES]
    if not custom:
        return [_status({"status": name}, name.title(), name) for name in STATUSES]
    custom.sort(key=lambda entry: STATUSES.index(entry.raw["status_category"]))
    return [
        _status({"custom_status_id": entry.id}, entry.name, str(entry.raw["status_category"])) for entry in custom
    ]


def assignee_choices(desk: "Desk", ticket: Fields) -> list[Choice]:
    """List the agents, the person themselves first."""
    me = desk.me
    agents = sorted(
        desk.directory.agents(), key=lambda agent: (me is None or agent.id != me.id, _name(agent).casefold())
    )
    found = [person_choice(agent, me=me is not None and agent.id == me.id) for agent in agents]
    return [*found, Choice({"assignee_id": None}, SafeText("Nobody"), SafeText("back to the group"))]


def person_choice(agent: "UserRow", *, me: bool = False) -> Choice:
    """Make an agent a choice of assignee."""
    email = gate(agent.email)
    return Choice({"assignee_id": agent.id}, gate(_name(agent)), SafeText(f"{email}{' · you' if me else ''}"))


def group_choices(desk: "Desk", ticket: Fields) -> list[Choice]:
    """List the groups by name."""
    return [Choice({"group_id": group.id}, gate(group.name)) for group in desk.directory.groups()]


def priority_choices(desk: "Desk", ticket: Fields) -> list[Choice]:
    """List the priorities, the most urgent first."""
    sign = marks().priority
    return [
        Choice({"priority": name}, SafeText(name.title()), sign=sign(name), style=f"$priority-{name}")
        for name in PRIORITIES
    ]


def type_choices(desk: "Desk", ticket: Fields) -> list[Choice]:
    """List the types of ticket."""
    return [Choice({"type": name}, SafeText(name.title())) for name in TYPES]


STATUS = Field("status", SafeText("Status"), status_choices)
PRIORITY = Field("priority", SafeText("Priority"), priority_choices)
TYPE = Field("type", SafeText("Type"), type_choices)
ASSIGNEE = Field("assignee", SafeText("Assign to"), assignee_choices)
GROUP = Field("group", SafeText("Group"), group_choices)


def agents_only(people: "Sequence[UserRow]") -> "list[UserRow]":
    """Leave out end users: a ticket is never assigned to a customer."""
    return [person for person in people if person.role in ("agent", "admin")]


def _status(change: Fields, name: str, category: str) -> Choice:
    shown = gate(name)
    detail = SafeText("") if shown.casefold() == category else SafeText(category)
    return Choice(change, shown, detail, marks().status(category), f"$status-{category}")


def _says(ticket: Fields, change: Fields) -> bool:
    return all(name in ticket and ticket[name] == value for name, value in change.items())


def _name(person: "UserRow") -> str:
    return person.name or person.email or f"Agent {person.id}"
