"""The audits of a ticket, and of all tickets."""

from itertools import islice
from typing import Any

from zdtui.sandbox import errors, limits
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.paging import cursor, offset
from zdtui.sandbox.paging.listing import Listing
from zdtui.sandbox.routes.records import count_of
from zdtui.sandbox.routing import Access, Routes
from zdtui.sandbox.rules.update import existing
from zdtui.sandbox.shapes import audit
from zdtui.sandbox.sideloads import OF_AUDITS, beside

routes = Routes("ticket_audits")

MOST_TICKETS = 500
"""How many tickets, the last changed first, the account-wide list looks at."""


@routes.get("/tickets/{id}/audits", limits.AUDITS_INDEX)
def index(call: Call) -> Json:
    """List the audits of a ticket, oldest first unless asked otherwise."""
    history = call.world.audits(existing(call, call.id())["id"])
    descending = call.query.get("sort", "created_at").startswith("-") or call.query.get("sort_order") == "desc"
    listing = _by_time(history, descending=descending)
    page, envelope = cursor.paged(call, listing) if cursor.wanted(call) else offset.paged(call, listing.items)
    return {"audits": [audit(call, each) for each in page], **beside(call, page, OF_AUDITS), **envelope}


@routes.get("/tickets/{id}/audits/count")
def count(call: Call) -> Json:
    """Count the audits of a ticket."""
    return count_of(call, len(call.world.audits(existing(call, call.id())["id"])))


@routes.get("/tickets/{id}/audits/{audit_id}")
def show(call: Call) -> Json:
    """Show one audit."""
    wanted = call.id("audit_id")
    for each in call.world.audits(existing(call, call.id())["id"]):
        if each["id"] == wanted:
            return {"audit": audit(call, each)}
    raise errors.not_found()


@routes.get("/ticket_audits", access=Access.ADMIN)
def of_account(call: Call) -> Json:
    """List the audits of all tickets that changed lately; cursor pages only."""
    tickets = call.world.tickets
    lately = islice(tickets.sort(tickets.ids(), "updated_at", True), MOST_TICKETS)
    history = [each for ticket_id in lately for each in call.world.audits(ticket_id)]
    page, envelope = cursor.paged(call, _by_time(history))
    return {"audits": [audit(call, each) for each in page], **envelope}


def _by_time(history: list[Json], *, descending: bool = False) -> Listing[Json]:
    def rank(each: Json) -> list[Any]:
        return [each["created_at"], each["id"]]

    ordered = sorted(history, key=rank, reverse=descending)
    return Listing(ordered, ("-" if descending else "") + "created_at,id", rank, descending)
