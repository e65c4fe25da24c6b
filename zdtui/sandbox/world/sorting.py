"""Sorting: which column a name means, and how values of any type are ordered."""

from typing import Any

NAMED = {"assignee", "group", "requester", "organization", "brand", "form"}
SORTS = {
    "updated_at": "updated", "created_at": "created", "assignee.name": "assignee", "requester.name": "requester",
    "assignee_id": "assignee", "requester_id": "requester", "group_id": "group", "organization_id": "organization",
    "brand_id": "brand", "ticket_form": "form", "ticket_form_id": "form", "custom_status_id": "custom_status",
    "ticket_type": "type", "due_date": "due_at", "description": "subject", "updated_requester": "updated",
    "updated_assignee": "updated", "assigned": "created", "submitter": "requester",
    "satisfaction_score": "satisfaction_rating",
    "locale_id": "requester", "updated_by_type": "updated", "solved_at": "solved",
}  # fmt: skip


def sortable(value: Any) -> tuple[int, float, str]:
    """Order values of any type: none first, then numbers, then text."""
    if value is None or value == "":
        return 0, 0.0, ""
    if isinstance(value, bool | int | float):
        return 1, float(value), ""
    return 2, 0.0, str(value.get("score") if isinstance(value, dict) else value).casefold()
