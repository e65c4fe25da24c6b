"""Ticket fields, forms, custom statuses and brands of an account, and the fields of users and organizations."""

from collections.abc import Mapping
from typing import Any

from zdtui.sandbox.world.company import Company
from zdtui.sandbox.world.field_plans import SYSTEM, SYSTEM_OPTIONS, FieldPlan, Options, plans
from zdtui.sandbox.world.moments import DAY, iso
from zdtui.sandbox.world.numbers import Numbers

Record = dict[str, Any]


def ticket_fields(company: Company, numbers: Numbers, now: int) -> tuple[dict[int, Record], dict[str, int]]:
    """Make all ticket fields; also tell the number of each by its key."""
    made, by_key = {}, {}
    for place, plan in enumerate((*SYSTEM, *plans(company))):
        number = numbers.fixed("ticket_field", place)
        by_key[plan.key] = number
        made[number] = _ticket_field(number, place, plan, numbers, iso(now - (900 - place) * DAY))
    return made, by_key


def _ticket_field(number: int, place: int, plan: FieldPlan, numbers: Numbers, moment: str) -> Record:
    system = plan in SYSTEM
    shown = plan.portal
    record: Record = {
        "id": number, "type": plan.type, "title": plan.title, "raw_title": plan.title, "description": plan.title,
        "raw_description": plan.title, "position": place if system else 9990 + place, "active": True,
        "required": plan.required,
        "collapsed_for_agents": False, "regexp_for_validation": plan.pattern, "title_in_portal": plan.title,
        "raw_title_in_portal": plan.title, "visible_in_portal": shown, "editable_in_portal": shown,
        "required_in_portal": plan.required and shown, "tag": f"{plan.key}_yes" if plan.type == "checkbox" else None,
        "created_at": moment, "updated_at": moment, "removable": not system, "key": None, "agent_description": None,
    }  # fmt: skip
    if plan.type in SYSTEM_OPTIONS:
        record["system_field_options"] = [{"name": name, "value": value} for value, name in SYSTEM_OPTIONS[plan.type]]
        if plan.type in {"tickettype", "priority"}:
            record["sub_type_id"] = 0
    if plan.options:
        record["custom_field_options"] = options(plan.options, numbers, place * 40)
    return record


def options(choices: Options, numbers: Numbers, start: int) -> list[Record]:
    """Make the options of a drop-down."""
    return [
        {
            "id": numbers.fixed("field_option", start + place),
            "name": name,
            "raw_name": name,
            "value": value,
            "default": False,
        }
        for place, (value, name) in enumerate(choices)
    ]


def ticket_forms(company: Company, numbers: Numbers, by_key: Mapping[str, int], now: int) -> dict[int, Record]:
    """Make the forms: the default one with all fields, and two shorter ones."""
    names = (
        ("Default", "Order & return", "Company order")
        if company.trade == "shop"
        else ("Support request", "Incident report", "Billing request")
    )
    moment = iso(now - 800 * DAY)
    left_out: tuple[set[str], ...] = (set(), {"credit", "card"}, {"environment", "steps", "version"})
    return {
        numbers.fixed("ticket_form", place): {
            "name": name, "display_name": name, "id": numbers.fixed("ticket_form", place), "raw_name": name,
            "raw_display_name": name, "end_user_visible": True, "position": place + 1,
            "ticket_field_ids": [number for key, number in by_key.items() if key not in left_out[place]],
            "active": True,
            "default": place == 0, "created_at": moment, "updated_at": moment, "in_all_brands": True,
            "restricted_brand_ids": [], "end_user_conditions": [], "agent_conditions": [],
        }
        for place, name in enumerate(names)
    }  # fmt: skip


_STATUSES = {
    "software": (
        ("new", "New", "Received", True), ("open", "Open", "Open", True), ("pending", "Pending",
        "Awaiting your reply", True),
        ("hold", "On-hold", "Open", True), ("solved", "Solved", "Solved", True),
        ("open", "In progress", "In progress", False), ("pending", "Waiting for confirmation", "Please confirm",
        False),
        ("hold", "Waiting for engineering", "With our engineers", False), ("solved", "Duplicate", "Solved", False),
    ),
    "shop": (
        ("new", "New", "Received", True), ("open", "Open", "Open", True), ("pending", "Pending",
        "Awaiting your reply", True),
        ("hold", "On-hold", "Open", True), ("solved", "Solved", "Solved", True),
        ("open", "In the workshop", "In repair", False), ("pending", "Waiting for return", "Please send it back",
        False),
        ("hold", "Waiting for carrier", "With the carrier", False), ("solved", "Goodwill", "Solved", False),
    ),
}  # fmt: skip


def custom_statuses(company: Company, numbers: Numbers, now: int) -> dict[int, Record]:
    """Make the default status of every category, and a few more."""
    moment = iso(now - 700 * DAY)
    return {
        numbers.fixed("custom_status", place): {
            "id": numbers.fixed("custom_status", place), "status_category": category, "agent_label": label,
            "raw_agent_label": label, "end_user_label": shown, "raw_end_user_label": shown, "description": None,
            "raw_description": None, "end_user_description": None, "raw_end_user_description": None, "active": True,
            "default": default, "created_at": moment, "updated_at": moment,
        }
        for place, (category, label, shown, default) in enumerate(_STATUSES[company.trade])
    }  # fmt: skip


def brands(company: Company, numbers: Numbers, forms: list[int], now: int) -> dict[int, Record]:
    """Make the two brands of a company."""
    second = "Outlet" if company.trade == "shop" else "Labs"
    moment = iso(now - 900 * DAY)
    made = {}
    for place, (name, subdomain) in enumerate(
        ((company.title, company.name), (f"{company.title} {second}", f"{company.name}-{second.lower()}"))
    ):
        number = numbers.fixed("brand", place)
        made[number] = {
            "id": number, "name": name, "brand_url": f"https://{subdomain}.example", "subdomain": subdomain,
            "host_mapping": None, "has_help_center": place == 0,
            "help_center_state": "disabled" if place else "enabled",
            "active": True, "default": place == 0, "is_deleted": False, "logo": None, "ticket_form_ids": forms,
            "signature_template": "{{agent.signature}}", "created_at": moment, "updated_at": moment,
        }  # fmt: skip
    return made


_USER_FIELDS = (
    ("department", "dropdown", "Department"),
    ("newsletter", "checkbox", "Newsletter"),
    ("customer_since", "date", "Customer since"),
)
_ORGANIZATION_FIELDS = (
    ("plan", "dropdown", "Plan"), ("company_size", "text", "Company size"), ("seats", "integer", "Seats"),
    ("renewal_date", "date", "Renewal date"), ("key_account", "checkbox", "Key account"),
)  # fmt: skip
_CHOICES: Mapping[str, Options] = {
    "department": (("department_it", "IT"), ("department_finance", "Finance"), ("department_operations",
    "Operations"),
                   ("department_marketing", "Marketing")),
    "plan": (("plan_starter", "Starter"), ("plan_team", "Team"), ("plan_business", "Business"), ("plan_enterprise",
    "Enterprise")),
}  # fmt: skip


def user_fields(numbers: Numbers, now: int) -> dict[int, Record]:
    """Make the extra fields of users."""
    return _extra_fields("user_field", _USER_FIELDS, numbers, now)


def organization_fields(numbers: Numbers, now: int) -> dict[int, Record]:
    """Make the extra fields of organizations."""
    return _extra_fields("organization_field", _ORGANIZATION_FIELDS, numbers, now)


def _extra_fields(
    kind: str, wanted: tuple[tuple[str, str, str], ...], numbers: Numbers, now: int
) -> dict[int, Record]:
    made = {}
    moment = iso(now - 800 * DAY)
    for place, (key, sort, title) in enumerate(wanted):
        number = numbers.fixed(kind, place)
        made[number] = {
            "id": number, "type": sort, "key": key, "title": title, "description": "", "raw_title": title,
            "raw_description": "", "position": 9990 + place, "active": True, "system": False,
            "regexp_for_validation": None,
            "created_at": moment, "updated_at": moment,
        }  # fmt: skip
        if key in _CHOICES:
            made[number]["custom_field_options"] = options(_CHOICES[key], numbers, 1000 + place * 40)
    return made
