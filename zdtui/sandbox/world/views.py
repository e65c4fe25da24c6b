"""The views of an account: shared, of one group, personal, and one that is switched off."""

from collections.abc import Mapping, Sequence
from typing import Any

from zdtui.sandbox.world.field_plans import SHOP, SOFTWARE
from zdtui.sandbox.world.moments import DAY, iso
from zdtui.sandbox.world.numbers import Numbers
from zdtui.sandbox.world.view_plans import ViewPlan, plans

Record = dict[str, Any]

_COLUMNS: Mapping[str, tuple[str, bool, bool]] = {
    "subject": ("Subject", False, False), "nice_id": ("ID", False, True), "requester": ("Requester", True, True),
    "created": ("Requested", False, True), "updated": ("Updated", True, True), "group": ("Group", True, True),
    "assignee": ("Assignee", True, True), "priority": ("Priority", True, True), "status": ("Status", True, True),
    "type": ("Type", True, True), "organization": ("Organization", True, True), "solved": ("Solved", False, True),
    "updated_requester": ("Requester updated", False, True), "updated_assignee": ("Assignee updated", False, True),
    "due_date": ("Due date", False, True), "brand": ("Brand", True, True), "ticket_form": ("Form", True, True),
    "submitter": ("Submitter", True, True), "satisfaction_score": ("Satisfaction", True, True),
    "locale_id": ("Requester language", True, True), "custom_status_id": ("Ticket status", True, True),
    "assigned": ("Assigned", False, True), "updated_by_type": ("Latest updater type", True, True),
}  # fmt: skip
"""Columns of Zendesk's views: title, filterable, sortable."""


def views(
    trade: str, numbers: Numbers, keys: Mapping[str, int], *, groups: Sequence[int], agents: Sequence[int], now: int
) -> dict[int, Record]:
    """Make the views; `keys` are the numbers of ticket fields by key."""
    made = {}
    for place, plan in enumerate(plans(trade)):
        number = numbers.fixed("view", place)
        restriction: Record | None = None
        if plan.team is not None:
            restriction = {"type": "Group", "id": groups[plan.team], "ids": [groups[plan.team], groups[0]]}
        elif plan.owner is not None:
            restriction = {"type": "User", "id": agents[plan.owner]}
        made[number] = {
            "id": number, "title": plan.title, "active": plan.active, "updated_at": iso(now - (place + 2) * 9 * DAY),
            "created_at": iso(now - (700 - place) * DAY), "default": plan.raw_title is not None,
            "position": place + 1,
            "description": plan.description, "execution": execution(plan, keys, trade),
            "conditions": {"all": [condition(line, keys) for line in plan.conditions],
                           "any": [condition(line, keys) for line in plan.any]},
            "restriction": restriction, "raw_title": plan.raw_title or plan.title,
        }  # fmt: skip
    return made


def condition(line: str, keys: Mapping[str, int]) -> Record:
    """Read `field operator value`; the operator `includes` takes several values."""
    name, operator, value = (line + "  ").split(" ", 2)
    value = value.strip()
    shown = f"custom_fields_{keys[name]}" if name in keys and name not in _COLUMNS else name
    return {"field": shown, "operator": operator, "value": value}


def execution(plan: ViewPlan, keys: Mapping[str, int], trade: str) -> Record:
    """Write what a view shows and how it sorts, with Zendesk's inconsistent names."""
    titles = {field.key: field.title for field in (SHOP if trade == "shop" else SOFTWARE)}
    columns, custom = [], []
    for name in plan.columns.split():
        if name in _COLUMNS:
            columns.append(column(name))
            continue
        extra = {"id": keys[name], "title": titles[name], "filterable": True, "sortable": True}
        columns.append(extra)
        custom.append(extra)
    group_by, _, group_order = plan.group.partition(" ")
    sort_by, _, sort_order = plan.sort.partition(" ")
    return {
        "group_by": group_by or None, "group_order": group_order or "desc", "sort_by": sort_by,
        "sort_order": sort_order,
        "group": column(group_by) | {"order": group_order} if group_by else None,
        "sort": column(sort_by) | {"order": sort_order}, "columns": columns, "fields": list(columns),
        "custom_fields": custom,
    }  # fmt: skip


def column(name: str) -> Record:
    """Describe one column; the ticket number is called `nice_id` here and `ticket_id` there."""
    title, filterable, sortable = _COLUMNS.get(name, (name, False, False))
    return {
        "id": "ticket_id" if name == "nice_id" else name,
        "title": title,
        "filterable": filterable,
        "sortable": sortable,
    }
