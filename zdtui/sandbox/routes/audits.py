"""The audits of a ticket, and of all tickets."""

from itertools import islice

from zdtui.sandbox import errors, limits
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.counts import counted
from zdtui.sandbox.paging import cursor, either
from zdtui.sandbox.paging.listing import Listing, places
from zdtui.sandbox.routing import Access, Routes
from zdtui.sandbox.rules.update import existing_id
from zdtui.sandbox.shapes import audit
from zdtui.sandbox.sideloads import OF_AUDITS, beside
from zdtui.sandbox.world.moments import unix

routes = Routes("ticket_audits")

MOST_TICKETS = 200
"""How many tickets, the last changed first, the account-wide list looks at."""


@routes.get("/tickets/{id}/audits", limits.AUDITS_INDEX)
def index(call: Call) -> Json:
    """List the audits of a ticket, oldest first unless asked otherwise."""
    history = call.world.audits(existing_id(call))
    descending = call.query.get("sort", "created_at").startswith("-") or call.query.get("sort_order") == "desc"
    listing = places(len(history), "created_at,id", descending=descending)
    page, envelope = either.paged(call, listing)
    found = [history[place] for place in page]
    return {"audits": [audit(call, each) for each in found], **beside(call, found, OF_AUDITS), **envelope}


@routes.get("/tickets/{id}/audits/count")
def count(call: Call) -> Json:
    """Count the audits of a ticket."""
    return counted(call, len(call.world.audits(existing_id(call))))


@routes.get("/tickets/{id}/audits/{audit_id}")
def show(call: Call) -> Json:
    """Show one audit."""
    wanted = call.id("audit_id")
    for each in call.world.audits(existing_id(call)):
        if each["id"] == wanted:
            return {"audit": audit(call, each)}
    raise errors.not_found()


@routes.get("/ticket_audits", access=Access.ADMIN)
def of_account(call: Call) -> Json:
    """List the audits of all tickets that changed lately; cursor pages only."""
    tickets = call.world.tickets
    lately = islice(tickets.sort(tickets.ids(), "updated_at", True), MOST_TICKETS)
    history = [each for ticket_id in lately for each in call.world.audits(ticket_id)]
    listing = Listing(sorted(history, key=_rank), "created_at,id", _rank)
    page, envelope = cursor.paged(call, listing)
    return {"audits": [audit(call, each) for each in page], **envelope}


def _rank(each: Json) -> list[int]:
    return [unix(each["created_at"]), each["id"]]
