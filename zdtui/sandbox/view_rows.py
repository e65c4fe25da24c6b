"""The rows of an executed view: a cell for every column."""

from typing import Any

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.rules.sound import custom_value
from zdtui.sandbox.shapes import address

_FIELDS = {
    "ticket_id": "id",
    "nice_id": "id",
    "subject": "subject",
    "description": "subject",
    "requester": "requester_id",
    "requester_id": "requester_id",
    "submitter": "submitter_id",
    "assignee": "assignee_id",
    "group": "group_id",
    "organization": "organization_id",
    "brand": "brand_id",
    "ticket_form": "ticket_form_id",
    "custom_status_id": "custom_status_id",
    "created": "created_at",
    "updated": "updated_at",
    "updated_requester": "updated_at",
    "updated_assignee": "updated_at",
    "assigned": "updated_at",
    "solved": "updated_at",
    "due_date": "due_at",
    "priority": "priority",
    "status": "status",
    "type": "type",
    "satisfaction_score": "satisfaction_rating",
}
"""Which field of a ticket a column shows."""

_PARTIAL = ("id", "subject", "description", "status", "type", "priority")


def columns(view: Json) -> list[Json]:
    """Return the columns of a view as its execution shows them."""
    return [{"id": each["id"], "title": each["title"]} for each in _columns(view)]


def row(call: Call, view: Json, ticket_id: int) -> Json:
    """Return the cells of one ticket, by column, with the ticket itself in part."""
    ticket = call.world.tickets.read(ticket_id)
    cells = {_key(each["id"]): cell(ticket, each["id"]) for each in _columns(view)}
    group = view["execution"].get("group_by")
    grouped = {"group": cell(ticket, group)} if group else {}
    partial = {name: ticket[name] for name in _PARTIAL}
    comment = call.world.thread(ticket_id)[-1:]
    partial["url"] = address(call, "tickets", ticket_id)
    partial["last_comment"] = comment[0] if comment else None
    return {**grouped, **cells, "ticket": partial}


def cell(ticket: Json, column: Any) -> Any:
    """Return what a ticket has in a column; custom fields are named by their id."""
    if str(column) in _FIELDS:
        return ticket[_FIELDS[str(column)]]
    return custom_value(ticket, str(column).removeprefix("custom_fields_"))


def _columns(view: Json) -> list[Json]:
    """Return the columns that have a name; the hostile world has views without."""
    return [each for each in view["execution"].get("columns") or () if each.get("id") is not None]


def _key(column: Any) -> str:
    return {"requester": "requester_id", "assignee": "assignee_id", "group": "group_id",
            "organization": "organization_id", "submitter": "submitter_id"}.get(str(column), str(column))  # fmt: skip
