"""Tickets of the hostile world, made sound before they are written to: values of the wrong kind become empty ones."""

from typing import Any

from zdtui.sandbox.answer import Json

_LISTS = ("tags", "collaborator_ids", "follower_ids", "email_cc_ids", "followup_ids", "sharing_agreement_ids")
_IDS = ("requester_id", "submitter_id", "assignee_id", "organization_id", "group_id", "brand_id", "custom_status_id")


def sound(ticket_id: int, ticket: Json) -> Json:
    """Return a ticket whose lists are lists and whose ids are numbers or nothing."""
    fields = _custom_fields(ticket["custom_fields"])
    return {
        **ticket,
        "id": ticket_id,
        **{name: ticket[name] if isinstance(ticket[name], list) else [] for name in _LISTS},
        **{name: _number(ticket[name]) for name in _IDS},
        "custom_fields": fields,
        "fields": [dict(field) for field in fields],
    }


def custom_value(ticket: Json, field_id: str) -> Any:
    """Return what a ticket, sound or not, has in a custom field."""
    fields = _custom_fields(ticket["custom_fields"])
    return next((field["value"] for field in fields if str(field["id"]) == field_id), None)


def _custom_fields(value: Any) -> list[Json]:
    rows = value if isinstance(value, list) else []
    return [dict(row) for row in rows if isinstance(row, dict) and isinstance(row.get("id"), int) and "value" in row]


def _number(value: Any) -> int | None:
    if isinstance(value, str) and value.isdigit():
        return int(value)
    return value if isinstance(value, int) else None
