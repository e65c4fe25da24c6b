"""What views an account has: titles, conditions, columns and order."""

from dataclasses import dataclass


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
                 "nice_id subject requester created priority group", sort="created asc",
                 raw_title="{{zd.unassigned_tickets}}"),
        ViewPlan("Urgent, all groups", ("status less_than solved", "priority is urgent"),
                 "nice_id subject requester updated assignee group", sort="updated desc"),
        ViewPlan("Pending > 3 days", ("status is pending", "updated_at less_than_days 3"),
                 "nice_id subject requester updated assignee product_area", sort="updated asc"),
        ViewPlan("Recently solved", ("status is solved", "solved within_previous_n_days 7"),
                 "nice_id subject requester solved assignee satisfaction_score", sort="solved desc"),
        ViewPlan("All unsolved tickets", ("status less_than solved",),
                 "nice_id subject requester organization updated assignee priority", group="status asc",
                 sort="updated desc",
                 raw_title="{{zd.all_unsolved_tickets}}"),
        ViewPlan("New in your groups", ("status is new", "group_id is current_groups"),
        "nice_id subject requester created group"),
        ViewPlan("VIP customers", ("status less_than solved",),
        "nice_id subject requester organization updated priority",
                 any=("current_tags includes vip churn_risk",), sort="priority desc"),
        ViewPlan("Parcels & carriers" if shop else "Sign-in & security",
                 ("status less_than solved",), "nice_id subject requester updated product_area environment",
                 any=("product_area is area_delivery", "current_tags includes tracking customs") if shop else
                     ("product_area is area_login", "product_area is area_security"), group="priority desc",
                     team=1 if shop else 2),
        ViewPlan("Waiting for carrier" if shop else "Waiting for engineering", ("status is hold",),
                 "nice_id subject organization updated issue promised", sort="updated asc"),
        ViewPlan("Returns, open" if shop else "API & client libraries",
                 ("status less_than solved", f"product_area is {'area_returns' if shop else 'area_api'}"),
                 "nice_id subject requester updated version features", team=2 if shop else 3),
        ViewPlan("Refunds this month" if shop else "Invoices and plans",
                 ("type is_not problem", f"product_area is {'area_returns' if shop else 'area_billing'}",
                  "created_at within_previous_n_days 30"), "nice_id subject requester created credit status",
                  sort="created desc"),
        ViewPlan("Tasks due", ("type is task", "status less_than solved"),
        "nice_id subject requester due_date assignee",
                 sort="due_date asc"),
        ViewPlan("Problems", ("type is problem", "status less_than closed"),
        "nice_id subject updated assignee priority",
                 group="status asc"),
        ViewPlan("Bad ratings, last 30 days", ("satisfaction_score is bad", "updated_at within_previous_n_days 30"),
                 "nice_id subject requester satisfaction_score assignee updated"),
        ViewPlan("My mentions & follow-ups", ("status less_than closed", "cc is current_user"), owner=0),
        ViewPlan("Morning round", ("status less_than pending", "assignee_id is current_user"),
                 "nice_id subject requester created updated priority", group="priority desc", sort="created asc",
                 owner=0,
                 description="What to look at before the first coffee."),
        ViewPlan("Backlog of last year", ("status less_than solved", "created_at less_than_days 90"), active=False),
        ViewPlan("All tickets", ("status less_than_or_equal closed",),
        "nice_id subject requester created status assignee",
                 sort="nice_id desc"),
    )  # fmt: skip
