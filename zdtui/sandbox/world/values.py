"""Reads the columns of a ticket out of its record, whatever the record holds."""

from typing import Any

from zdtui.sandbox.world.columns import PRIORITY_CODES, STATUS_CODES, TYPE_CODES, UNKNOWN
from zdtui.sandbox.world.moments import unix

Record = dict[str, Any]
_SOLVED = frozenset({STATUS_CODES["solved"], STATUS_CODES["closed"]})


def values(ticket: Record, solved_before: int) -> dict[str, int]:
    """Give the columns of a ticket, all but its tags; `solved_before` is when it was solved until now, or 0."""
    status, updated = STATUS_CODES.get(_text(ticket.get("status")), UNKNOWN), unix(ticket.get("updated_at"))
    return {
        "status": status,
        "priority": PRIORITY_CODES.get(_text(ticket.get("priority")) or None, UNKNOWN),
        "type": TYPE_CODES.get(_text(ticket.get("type")) or None, UNKNOWN),
        "assignee": _number(ticket.get("assignee_id")),
        "group": _number(ticket.get("group_id")),
        "requester": _number(ticket.get("requester_id")),
        "organization": _number(ticket.get("organization_id")),
        "brand": _number(ticket.get("brand_id")),
        "form": _number(ticket.get("ticket_form_id")),
        "custom_status": _number(ticket.get("custom_status_id")),
        "created": unix(ticket.get("created_at")),
        "updated": updated,
        "solved": (solved_before or updated) if status in _SOLVED else 0,
    }


def _number(value: Any) -> int:
    """Read an identity number; hostile worlds write them as text."""
    try:
        number = int(value or 0)
    except (TypeError, ValueError):
        return 0
    return number if abs(number) < 1 << 62 else 0


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
