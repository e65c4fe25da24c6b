"""What ticket fields an account has: keys, types, titles and options."""

from collections.abc import Mapping
from dataclasses import dataclass

from zdtui.sandbox.world.company import Company

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """One ticket field to make: its key, Zendesk's type, its title, and its options as (tag, name)."""

    key: str
    type: str
    title: str
    options: Options = ()
    required: bool = False
    portal: bool = False
    pattern: str | None = None


SYSTEM = (
    FieldPlan("subject", "subject", "Subject", required=True, portal=True),
    FieldPlan("description", "description", "Description", required=True, portal=True),
    FieldPlan("status", "status", "Status"),
    FieldPlan("type", "tickettype", "Type"),
    FieldPlan("priority", "priority", "Priority"),
    FieldPlan("group", "group", "Group"),
    FieldPlan("assignee", "assignee", "Assignee", required=True),
    FieldPlan("custom_status", "custom_status", "Ticket status"),
)
SYSTEM_OPTIONS: Mapping[str, Options] = {
    "status": (("open", "Open"), ("pending", "Pending"), ("hold", "On-hold"), ("solved", "Solved")),
    "tickettype": (("question", "Question"), ("incident", "Incident"), ("problem", "Problem"), ("task", "Task")),
    "priority": (("low", "Low"), ("normal", "Normal"), ("high", "High"), ("urgent", "Urgent")),
}
ENVIRONMENTS = (("production", "Production"), ("staging", "Staging"), ("development", "Development"))
CARRIERS = (("carrier_dhl", "DHL"), ("carrier_ups", "UPS"), ("carrier_dpd", "DPD"))
CAUSES = (
    ("cause_defect", "Defect"),
    ("cause_configuration", "Configuration"),
    ("cause_unclear_docs", "Unclear documentation"),
)
RESOLUTIONS = (("resolved_refund", "Refund"), ("resolved_replacement", "Replacement"), ("resolved_advice", "Advice"))
SOFTWARE = (
    FieldPlan("product_area", "tagger", "Product area", (
        ("area_login", "Sign-in & SSO"), ("area_billing", "Billing"), ("area_data", "Data::Import & export"),
        ("area_api", "API"),
        ("area_agent", "Agent"), ("area_dashboards", "Dashboards"), ("area_alerts", "Alerts"), ("area_mobile",
        "Mobile app"),
        ("area_account", "Account & people"), ("area_security", "Security & privacy"), ("area_platform", "Platform"),
    ), portal=True),
    FieldPlan("environment", "tagger", "Environment", ENVIRONMENTS, portal=True),
    FieldPlan("features", "multiselect", "Features concerned", (
        ("sso", "Single sign-on"), ("export", "Export"), ("import", "Import"), ("webhook", "Webhooks"), ("sdk",
        "Client libraries"),
        ("reports", "Scheduled reports"), ("kubernetes", "Kubernetes"), ("terraform", "Terraform"), ("on_call",
        "On-call"),
    )),
    FieldPlan("escalated", "checkbox", "Escalated to engineering"),
    FieldPlan("issue", "regexp", "Engineering issue", pattern=r"\A(ENG|OPS)-\d+\z"),
    FieldPlan("count", "integer", "Affected users"),
    FieldPlan("credit", "decimal", "Credit granted"),
    FieldPlan("promised", "date", "Promised by"),
    FieldPlan("version", "text", "Version", portal=True),
    FieldPlan("cause", "tagger", "Root cause", CAUSES),
    FieldPlan("steps", "textarea", "Steps to reproduce", portal=True),
    FieldPlan("card", "partialcreditcard", "Card ending in"),
)  # fmt: skip
SHOP = (
    FieldPlan("order", "regexp", "Order number", pattern=r"\AGX-\d{6}\z", portal=True),
    FieldPlan("product_area", "tagger", "Reason", (
        ("area_delivery", "Delivery"), ("area_returns", "Return or exchange"), ("area_payment", "Payment"),
        ("area_product", "Product question"), ("area_warranty", "Warranty & repair"), ("area_account",
        "Customer account"),
        ("area_stock", "Availability"), ("area_business", "Company order"),
    ), portal=True),
    FieldPlan("environment", "tagger", "Carrier", CARRIERS),
    FieldPlan("features", "multiselect", "Wishes", (
        ("exchange", "Exchange"), ("refund", "Refund"), ("repair", "Repair"), ("tracking", "Tracking"), ("advice",
        "Advice"),
    ), portal=True),
    FieldPlan("escalated", "checkbox", "Photos received"),
    FieldPlan("count", "integer", "Number of items"),
    FieldPlan("credit", "decimal", "Refund amount"),
    FieldPlan("promised", "date", "New delivery date"),
    FieldPlan("version", "text", "Product", portal=True),
    FieldPlan("cause", "tagger", "Resolution", RESOLUTIONS),
    FieldPlan("steps", "textarea", "Agreement with the customer"),
    FieldPlan("issue", "text", "Carrier reference"),
)  # fmt: skip


def plans(company: Company) -> tuple[FieldPlan, ...]:
    """Give the custom fields of a company, in the order of their positions."""
    return SHOP if company.trade == "shop" else SOFTWARE
