"""The requester card: who asks, what is known of them, and what else they asked."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable
from zoneinfo import ZoneInfo

from zdtui.text.gate import SafeText, gate, gate_lines
from zdtui.tui.shared.marks import UNICODE, Marks
from zdtui.tui.ticket.sheet import Fact

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket
    from zdtui.model.rows import QueueRow

RECENT = 5
"""Other tickets that are listed."""

SHOWN_LINES = 6
"""Lines of notes and details that are shown."""


@runtime_checkable
class KnowsRequests(Protocol):
    """Finds the tickets of a person in the store, the newest first, with no request."""

    def requested(self, user_id: int, limit: int) -> "list[QueueRow]":
        """List at most ``limit`` tickets requested by a person."""


def requester_facts(desk: "Desk", live: "LiveTicket", now: float, marks: Marks = UNICODE) -> Iterator[Fact]:
    """Tell who the requester of a ticket is; ``now`` is in Unix seconds."""
    ticket = live.ticket
    if ticket is None or ticket.requester_id is None:
        return
    yield Fact("REQUESTER")
    yield from person_facts(desk, ticket.requester_id, now)
    yield from other_tickets(desk, ticket.requester_id, live.id, marks)


def person_facts(desk: "Desk", user_id: int, now: float) -> Iterator[Fact]:
    """Tell what is known of a person."""
    raw = desk.directory.user_raw(user_id)
    row = desk.directory.user(user_id)
    name = gate(_text(raw, "name") or (row.name if row else None)) or SafeText(f"user {user_id}")
    yield Fact("", name, "strong")
    for key in ("email", "phone"):
        if value := _text(raw, key):
            yield Fact("", gate(value), "muted")
    organization = desk.directory.organization(raw.get("organization_id"))
    if organization is not None:
        yield Fact("Organization", gate(organization.name))
    role = str(raw.get("role") or "")
    if role:
        suspended = " · suspended" if raw.get("suspended") else ""
        yield Fact("Role", gate(role.replace("-", " ") + suspended), "bad" if suspended else "text")
    if (locale := _text(raw, "locale")) is not None:
        yield Fact("Language", gate(locale))
    if (zone := _text(raw, "iana_time_zone") or _text(raw, "time_zone")) is not None:
        yield Fact("Local time", local_time(zone, now))
    if isinstance(tags := raw.get("tags"), list) and tags:
        yield Fact("Tags", SafeText(" ".join(gate(str(tag)) for tag in tags)), "muted")
    for label in ("details", "notes"):
        if value := _text(raw, label):
            yield Fact(label.capitalize(), SafeText("\n".join(gate_lines(value)[:SHOWN_LINES])))


def local_time(zone: str, now: float) -> SafeText:
    """Tell the time of day in a zone; the zone's name where it is none that we know."""
    try:
        there = datetime.fromtimestamp(now, UTC).astimezone(ZoneInfo(zone))
    except (KeyError, ValueError, OSError, OverflowError):
        return gate(zone)
    city = zone.rpartition("/")[2].replace("_", " ")
    return gate(f"{there:%a %H:%M} · {city}")


def other_tickets(desk: "Desk", user_id: int, but: int | None, marks: Marks = UNICODE) -> Iterator[Fact]:
    """List what else a person asked, as far as the store knows."""
    directory: object = desk.directory
    if not isinstance(directory, KnowsRequests):
        return
    rows = [row for row in directory.requested(user_id, 100) if row.id != but]
    if not rows:
        return
    unsolved = sum(row.status not in {"solved", "closed"} for row in rows)
    count = f"{len(rows)}" if len(rows) < 99 else "99+"
    yield Fact(f"THEIR TICKETS  {count} known, {unsolved} unsolved")
    for row in rows[:RECENT]:
        subject = gate(row.subject) or SafeText("(no subject)")
        yield Fact("", SafeText(f"{marks.status(row.status)} #{row.id} {subject}"), "text", ticket=row.id)


def _text(raw: Mapping[str, Any], key: str) -> str | None:
    value = raw.get(key)
    return value if isinstance(value, str) and value.strip() else None
