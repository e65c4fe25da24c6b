"""What is in a view: tickets, rows, counts."""

from collections.abc import Sequence

from zdtui.sandbox import errors, limits, view_making
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.conditions import view_tickets
from zdtui.sandbox.paging import cursor, offset
from zdtui.sandbox.paging.listing import places
from zdtui.sandbox.routes.views import seen
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.shapes import linked
from zdtui.sandbox.sideloads import OF_TICKETS, beside
from zdtui.sandbox.ticket_lists import shown_many
from zdtui.sandbox.view_rows import columns, row

routes = Routes("views")

MOST_COUNTED = 20


@routes.get("/views/{id}/tickets")
def tickets(call: Call) -> Json:
    """List the tickets of a view in its order; the first cursor page has nothing before it."""
    page, envelope = _page(call, _ids(call, seen(call)))
    return {**shown_many(call, page), **envelope}


@routes.get("/views/{id}/execute", limits.VIEW_EXECUTE)
def execute(call: Call) -> Json:
    """Show a view as a table, with the people and groups its rows name."""
    view = seen(call)
    page, envelope = _page(call, _ids(call, view))
    found = [call.account.tickets.references(each) for each in page]
    sides = beside(call, found, OF_TICKETS, ("users", "groups", "organizations"))
    return {
        "rows": [row(call, view, each) for each in page],
        "columns": columns(view),
        "view": {"id": view["id"], "url": linked(call, "views", view)["url"]},
        **{kind: rows for kind, rows in sides.items() if rows},
        **envelope,
    }


@routes.get("/views/{id}/count", limits.VIEW_COUNT)
def count(call: Call) -> Json:
    """Count the tickets of a view; the first time nothing is counted yet."""
    return {"view_count": _count(call, seen(call))}


@routes.get("/views/count_many", limits.VIEW_COUNT_MANY)
def count_many(call: Call) -> Json:
    """Count the tickets of up to twenty views."""
    known = call.world.views
    return {"view_counts": [_count(call, known[each]) for each in call.ids(limit=MOST_COUNTED) if each in known]}


@routes.get("/views/{id}/export")
def export(call: Call) -> Json:
    """Say that the export has started; nothing is mailed."""
    return {"export": {"view_id": seen(call)["id"], "status": "starting"}}


@routes.post("/views/preview/count", limits.VIEW_PREVIEW)
def preview_count(call: Call) -> Json:
    """Count what a view that does not exist yet would have."""
    value = len(view_tickets(call.world, _previewed(call), call.my_id))
    return {"view_count": {"view_id": None, "url": None, "value": value, "pretty": str(value), "fresh": True}}


@routes.post("/views/preview", limits.VIEW_PREVIEW)
def preview(call: Call) -> Json:
    """Show what a view that does not exist yet would show."""
    view = _previewed(call)
    page, envelope = _page(call, view_tickets(call.world, view, call.my_id))
    return {"rows": [row(call, view, each) for each in page], "columns": columns(view), **envelope}


def _ids(call: Call, view: Json) -> Sequence[int]:
    query = call.query
    return view_tickets(
        call.world, view, call.my_id, sort_by=query.get("sort_by"), sort_order=query.get("sort_order")
    )


def _page(call: Call, ids: Sequence[int]) -> tuple[list[int], Json]:
    if not cursor.wanted(call):
        return offset.paged(call, ids)
    page, envelope = cursor.paged(call, places(len(ids), "view"))
    if page and page[0] == 0:
        envelope["links"]["prev"] = envelope["meta"]["before_cursor"] = None
    return [ids[place] for place in page], envelope


def _count(call: Call, view: Json) -> Json:
    def counted() -> int:
        return len(view_tickets(call.world, view, call.my_id))

    return call.account.view_counts.of(view, counted, call.url(f"/api/v2/views/{view['id']}/count.json"))


def _previewed(call: Call) -> Json:
    wanted = call.wrapped("view")
    if not wanted:
        raise errors.invalid_attribute("view", "a hash", call.action)
    return view_making.preview(wanted)
