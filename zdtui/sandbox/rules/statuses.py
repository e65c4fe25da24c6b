"""Status and custom status, and what solving a ticket demands."""

from zdtui.sandbox.answer import Json
from zdtui.sandbox.rules.custom_fields import EMPTY, SYSTEM
from zdtui.sandbox.rules.draft import Draft
from zdtui.sandbox.world import World

CATEGORIES = ("new", "open", "pending", "hold", "solved", "closed")

_FIELD_TYPES = {"partialcreditcard": "FieldPartialCreditCard", "tickettype": "FieldTicketType"}


def apply(draft: Draft, wanted: Json) -> None:
    """Set the status by its category or by a custom status, which decides its category."""
    if wanted.get("custom_status_id") is not None:
        custom = draft.world.custom_statuses.get(wanted["custom_status_id"])
        if custom is None:
            draft.refuse("custom_status_id", "Custom status: is invalid")
            return
        _set(draft, custom["status_category"], custom["id"])
    elif wanted.get("status") is not None:
        status = str(wanted["status"])
        if status not in CATEGORIES:
            draft.refuse("status", f"Status: {status} is not included in the list")
        elif status != draft["status"]:
            _set(draft, status, default_custom_status(draft.world, status))


def set_category(draft: Draft, category: str) -> None:
    """Set the status to a category's default, as assigning a new ticket does."""
    _set(draft, category, default_custom_status(draft.world, category))


def default_custom_status(world: World, category: str) -> int | None:
    """Return the custom status a category stands for; closed tickets keep a solved one."""
    wanted = "solved" if category == "closed" else category
    found = [each for each in world.custom_statuses.values() if each["status_category"] == wanted]
    found.sort(key=lambda each: not each["default"])
    return found[0]["id"] if found else None


def check_solving(draft: Draft) -> None:
    """Refuse to solve a ticket that lacks an assignee or a required field."""
    if draft["status"] not in {"solved", "closed"} or draft.before.get("status") in {"solved", "closed"}:
        return
    values = {field["id"]: field["value"] for field in draft["custom_fields"]}
    for field in draft.world.ticket_fields.values():
        unassigned = field["type"] == "assignee" and draft["assignee_id"] is None
        if unassigned or (_required(field) and values.get(field["id"]) in EMPTY):
            _refuse_missing(draft, field)


def _required(field: Json) -> bool:
    return bool(field["required"] and field["active"] and field["type"] not in SYSTEM)


def _set(draft: Draft, status: str, custom_status_id: int | None) -> None:
    if status == "new" and draft["status"] != "new":
        draft.refuse("status", "Status: cannot be set to new again")
        return
    draft["status"] = status
    draft["custom_status_id"] = custom_status_id


def _refuse_missing(draft: Draft, field: Json) -> None:
    name = _FIELD_TYPES.get(field["type"], f"Field{field['type'].capitalize()}")
    draft.refuse(
        "base",
        f"{field['title']}: is required when solving a ticket",
        None,
        ticket_field_id=field["id"],
        ticket_field_type=name,
    )
