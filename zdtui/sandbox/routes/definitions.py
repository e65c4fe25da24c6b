"""What an account is set up with: fields, forms, statuses, brands, service levels."""

from zdtui.sandbox import limits
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.counts import counted
from zdtui.sandbox.paging import cursor
from zdtui.sandbox.paging.listing import by
from zdtui.sandbox.routes import records
from zdtui.sandbox.routing import Access, Routes
from zdtui.sandbox.shapes import all_linked, linked

routes = Routes("definitions")


@routes.get("/ticket_fields", limits.TICKET_FIELDS_INDEX)
def ticket_fields(call: Call) -> Json:
    """List all ticket fields in one answer, unless cursor pages are asked for."""
    rows = by(list(call.world.ticket_fields.values()), "position")
    if cursor.wanted(call):
        return records.shown_page(call, "ticket_fields", rows)
    return records.whole(call, "ticket_fields", rows.items)


@routes.get("/ticket_fields/count")
def ticket_fields_count(call: Call) -> Json:
    """Count ticket fields."""
    return counted(call, len(call.world.ticket_fields))


@routes.get("/ticket_fields/{id}/options")
def options(call: Call) -> Json:
    """List the options of a dropdown."""
    rows = records.found(call, "ticket_fields").get("custom_field_options") or []
    return {"custom_field_options": rows, "next_page": None, "previous_page": None, "count": len(rows)}


@routes.get("/user_fields")
def user_fields(call: Call) -> Json:
    """List user fields by position."""
    return records.page(call, "user_fields", call.world.user_fields.values(), "position")


@routes.get("/organization_fields")
def organization_fields(call: Call) -> Json:
    """List organization fields by position."""
    return records.page(call, "organization_fields", call.world.organization_fields.values(), "position")


@routes.get("/ticket_forms")
def ticket_forms(call: Call) -> Json:
    """List ticket forms in one answer."""
    rows = by(list(call.world.ticket_forms.values()), "position").items
    active = call.flag("active")
    shown = [each for each in rows if active is None or each["active"] == active]
    return records.whole(call, "ticket_forms", shown)


@routes.get("/ticket_forms/show_many")
def ticket_forms_many(call: Call) -> Json:
    """Show several forms by id."""
    return records.many(call, "ticket_forms")


@routes.get("/custom_statuses")
def custom_statuses(call: Call) -> Json:
    """List custom statuses in one answer."""
    categories = set(call.query.get("status_categories", "").split(",")) - {""}
    active, default = call.flag("active"), call.flag("default")
    rows = [
        each
        for each in call.world.custom_statuses.values()
        if (not categories or each["status_category"] in categories)
        and (active is None or each["active"] == active)
        and (default is None or each["default"] == default)
    ]
    return {"custom_statuses": all_linked(call, "custom_statuses", rows)}


@routes.get("/brands")
def brands(call: Call) -> Json:
    """List brands."""
    return records.page(call, "brands", call.world.brands.values(), "name")


@routes.get("/slas/policies", access=Access.ADMIN)
def sla_policies(call: Call) -> Json:
    """List service level policies in one answer."""
    return records.whole(call, "sla_policies", by(list(call.world.sla_policies.values()), "position").items)


@routes.get("/slas/policies/{id}", access=Access.ADMIN)
def sla_policy(call: Call) -> Json:
    """Show one service level policy."""
    return {"sla_policy": linked(call, "sla_policies", records.found(call, "sla_policies"))}
