"""Search: found, counted, exported."""

from typing import Any

from zdtui.sandbox import errors, limits
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.paging import cursor, offset
from zdtui.sandbox.paging.listing import Listing
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.search_results import Hit, found, rendered, sides
from zdtui.sandbox.world.moments import unix

routes = Routes("search")

REACHABLE = 1000
"""Results that can be read; the count is of all there are."""

EXPORT_PAGE = 1000
EXPORT_LIFE = 60 * 60
"""Seconds an export cursor is good for."""

KINDS = ("ticket", "user", "organization", "group")


@routes.get("/search", limits.SEARCH_INDEX)
def index(call: Call) -> Json:
    """Find tickets, users, organizations and groups; offset pages only."""
    if cursor.wanted(call):
        raise errors.invalid_attribute("page", "an integer", call.action)
    page, size = offset.place(call)
    if page * size > REACHABLE:
        raise errors.search_too_far()
    hits = found(call, KINDS)
    shown = hits[(page - 1) * size : page * size]
    links = offset.envelope(call, page, size, len(hits), reachable=REACHABLE)
    return {"results": rendered(call, shown), "facets": None, **sides(call, shown), **links}


@routes.get("/search/count")
def count(call: Call) -> Json:
    """Count what a search finds."""
    return {"count": len(found(call, KINDS))}


@routes.get("/search/export", limits.SEARCH_EXPORT)
def export(call: Call) -> Json:
    """Find everything of one type, the newest first; cursors die after an hour."""
    kind = call.query.get("filter[type]", "")
    if kind not in KINDS:
        raise errors.invalid_attribute("filter[type]", f"one of {', '.join(KINDS)}", call.action)
    started = _started(call, kind)
    listing = _by_creation(call, kind, started)
    shown, envelope = cursor.paged(call, listing, most=EXPORT_PAGE)
    envelope["meta"]["before_cursor"] = envelope["links"]["prev"] = None
    return {"results": rendered(call, shown), "facets": None, **sides(call, shown), **envelope}


def _started(call: Call, kind: str) -> int:
    """Return when the export began, which its cursors carry; raise 400 for one that began too long ago."""
    now = int(call.account.clock())
    if "page[after]" not in call.query:
        return now
    order = str(cursor.order_of(call, "page[after]"))
    started = int(order.rpartition("@")[2]) if "@" in order else 0
    if now - started >= EXPORT_LIFE or not order.startswith(f"{kind}@"):
        raise errors.invalid_pagination("page[after]")
    return started


def _by_creation(call: Call, kind: str, started: int) -> Listing[Hit]:
    tickets = call.world.tickets

    def rank(hit: Hit) -> list[Any]:
        if hit[0] == "ticket":
            return [tickets.value("created", hit[1]), hit[1]]
        return [unix(call.world_records(hit[0])[hit[1]]["created_at"]), hit[1]]

    return Listing(sorted(found(call, (kind,)), key=rank, reverse=True), f"{kind}@{started}", rank, descending=True)
