"""The views of an account: shared, of one group, personal, and one that is switched off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from zdtui.sandbox.world.fields import SHOP, SOFTWARE
from zdtui.sandbox.world.moments import DAY, iso
from zdtui.sandbox.world.numbers import Numbers

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


@dataclass(frozen=True, slots=True)
class ViewPlan:
    """One view to make: conditions as `field operator value` lines, and what it shows."""

    title: str
    conditions: tuple[str, ...]
    columns: str = "nice_id subject requester updated priority status"
    any: tuple[str, ...] = ()
    sort: str = "updated desc"
    group: str = ""
    team: int | None = None
    owner: int | None = None
    active: bool = True
    raw_title: str | None = None
    description: str | None = None


def plans(trade: str) -> tuple[ViewPlan, ...]:
    """Give the views in the order of their positions."""
    shop = trade == "shop"
    return (
        ViewPlan("Your unsolved tickets", ("status less_than solved", "assignee_id is current_user"),
                 "nice_id subject requester updated priority status type", raw_title="{{zd.your_unsolved_tickets}}"),
        ViewPlan("Unassigned tickets", ("status less_than solved", "assignee_id is "),
                 "nice_id subject requester created priority group", sort="created asc", raw_title="{{zd.unassigned_tickets}}"),
        ViewPlan("Urgent, all groups", ("status less_than solved", "priority is urgent"),
                 "nice_id subject requester updated assignee group", sort="updated desc"),
        ViewPlan("Pending > 3 days", ("status is pending", "updated_at less_than_days 3"),
                 "nice_id subject requester updated assignee product_area", sort="updated asc"),
        ViewPlan("Recently solved", ("status is solved", "solved within_previous_n_days 7"),
                 "nice_id subject requester solved assignee satisfaction_score", sort="solved desc"),
        ViewPlan("All unsolved tickets", ("status less_than solved",),
                 "nice_id subject requester organization updated assignee priority", group="status asc", sort="updated desc",
                 raw_title="{{zd.all_unsolved_tickets}}"),
        ViewPlan("New in your groups", ("status is new", "group_id is current_groups"), "nice_id subject requester created group"),
        ViewPlan("VIP customers", ("status less_than solved",), "nice_id subject requester organization updated priority",
                 any=("current_tags includes vip churn_risk",), sort="priority desc"),
        ViewPlan("Parcels & carriers" if shop else "Sign-in & security",
                 ("status less_than solved",), "nice_id subject requester updated product_area environment",
                 any=("product_area is area_delivery", "current_tags includes tracking customs") if shop else
                     ("product_area is area_login", "product_area is area_security"), group="priority desc", team=1 if shop else 2),
        ViewPlan("Waiting for carrier" if shop else "Waiting for engineering", ("status is hold",),
                 "nice_id subject organization updated issue promised", sort="updated asc"),
        ViewPlan("Returns, open" if shop else "API & client libraries",
                 ("status less_than solved", f"product_area is {'area_returns' if shop else 'area_api'}"),
                 "nice_id subject requester updated version features", team=2 if shop else 3),
        ViewPlan("Refunds this month" if shop else "Invoices and plans",
                 ("type is_not problem", f"product_area is {'area_returns' if shop else 'area_billing'}",
                  "created_at within_previous_n_days 30"), "nice_id subject requester created credit status", sort="created desc"),
        ViewPlan("Tasks due", ("type is task", "status less_than solved"), "nice_id subject requester due_date assignee",
                 sort="due_date asc"),
        ViewPlan("Problems", ("type is problem", "status less_than closed"), "nice_id subject updated assignee priority",
                 group="status asc"),
        ViewPlan("Bad ratings, last 30 days", ("satisfaction_score is bad", "updated_at within_previous_n_days 30"),
                 "nice_id subject requester satisfaction_score assignee updated"),
        ViewPlan("My mentions & follow-ups", ("status less_than closed", "cc is current_user"), owner=0),
        ViewPlan("Morning round", ("status less_than pending", "assignee_id is current_user"),
                 "nice_id subject requester created updated priority", group="priority desc", sort="created asc", owner=0,
                 description="What to look at before the first coffee."),
        ViewPlan("Backlog of last year", ("status less_than solved", "created_at less_than_days 90"), active=False),
        ViewPlan("All tickets", ("status less_than_or_equal closed",), "nice_id subject requester created status assignee",
                 sort="nice_id desc"),
    )  # fmt: skip


def views(
    trade: str, numbers: Numbers, keys: Mapping[str, int], groups: Sequence[int], agents: Sequence[int], now: int
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
            "created_at": iso(now - (700 - place) * DAY), "default": plan.raw_title is not None, "position": place + 1,
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
        "group_by": group_by or None, "group_order": group_order or "desc", "sort_by": sort_by, "sort_order": sort_order,
        "group": column(group_by) | {"order": group_order} if group_by else None,
        "sort": column(sort_by) | {"order": sort_order}, "columns": columns, "fields": list(columns), "custom_fields": custom,
    }  # fmt: skip


def column(name: str) -> Record:
    """Describe one column; the ticket number is called `nice_id` here and `ticket_id` there."""
    title, filterable, sortable = _COLUMNS.get(name, (name, False, False))
    return {"id": "ticket_id" if name == "nice_id" else name, "title": title, "filterable": filterable, "sortable": sortable}
