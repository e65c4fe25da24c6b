"""The views of an account: shared, of one group, personal, and one that is switched off."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from zdtui.sandbox.world import phrases_views
from zdtui.sandbox.world.field_plans import SHOP, SOFTWARE
from zdtui.sandbox.world.moments import DAY, iso
from zdtui.sandbox.world.numbers import Numbers
from zdtui.sandbox.world.topics import entries

Record = dict[str, Any]
Plan = Mapping[str, tuple[str, ...]]

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
    middle = phrases_views.SHOP if trade == "shop" else phrases_views.SOFTWARE
    titles = {field.key: field.title for field in (SHOP if trade == "shop" else SOFTWARE)}
    made = {}
    parts = re.split(r"^== ", phrases_views.FIRST + middle + phrases_views.LAST, flags=re.MULTILINE)[1:]
    for place, part in enumerate(parts):
        title, _, body = part.partition("\n")
        plan, number = entries(body), numbers.fixed("view", place)
        raw = plan.get("raw", (None,))[0]
        made[number] = {
            "id": number, "title": title, "active": "off" not in plan,
            "updated_at": iso(now - (place + 2) * 9 * DAY), "created_at": iso(now - (700 - place) * DAY),
            "default": raw is not None, "position": place + 1, "description": plan.get("note", (None,))[0],
            "execution": execution(plan, keys, titles),
            "conditions": {kind: [condition(line, keys) for line in plan.get(kind, ())] for kind in ("all", "any")},
            "restriction": _restriction(plan, groups, agents), "raw_title": raw or title,
        }  # fmt: skip
    return made


def _restriction(plan: Plan, groups: Sequence[int], agents: Sequence[int]) -> Record | None:
    if "team" in plan:
        team = groups[int(plan["team"][0])]
        return {"type": "Group", "id": team, "ids": [team, groups[0]]}
    return {"type": "User", "id": agents[int(plan["owner"][0])]} if "owner" in plan else None


def condition(line: str, keys: Mapping[str, int]) -> Record:
    """Read `field operator value`; the operator `includes` takes several values."""
    name, operator, value = (line + "  ").split(" ", 2)
    value = value.strip()
    shown = f"custom_fields_{keys[name]}" if name in keys and name not in _COLUMNS else name
    return {"field": shown, "operator": operator, "value": value}


def execution(plan: Plan, keys: Mapping[str, int], titles: Mapping[str, str]) -> Record:
    """Write what a view shows and how it sorts, with Zendesk's inconsistent names."""
    shown = plan.get("show", ("nice_id subject requester updated priority status",))[0].split()
    columns = [column(name) if name in _COLUMNS else _custom(keys[name], titles[name]) for name in shown]
    group_by, _, group_order = plan.get("group", ("",))[0].partition(" ")
    sort_by, _, sort_order = plan.get("sort", ("updated desc",))[0].partition(" ")
    return {
        "group_by": group_by or None,
        "group_order": group_order or "desc",
        "sort_by": sort_by,
        "sort_order": sort_order,
        "group": column(group_by) | {"order": group_order} if group_by else None,
        "sort": column(sort_by) | {"order": sort_order},
        "columns": columns,
        "fields": list(columns),
        "custom_fields": [one for one, name in zip(columns, shown, strict=True) if name not in _COLUMNS],
    }


def _custom(number: int, title: str) -> Record:
    return {"id": number, "title": title, "filterable": True, "sortable": True}


def column(name: str) -> Record:
    """Describe one column; the ticket number is called `nice_id` here and `ticket_id` there."""
    title, filterable, sortable = _COLUMNS.get(name, (name, False, False))
    return {
        "id": "ticket_id" if name == "nice_id" else name,
        "title": title,
        "filterable": filterable,
        "sortable": sortable,
    }
