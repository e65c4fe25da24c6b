"""``zendesk_tickets_list``."""

from typing import Any, Literal

from pydantic import Field

from zdtui.tools import outputs, small
from zdtui.tools.call import Call
from zdtui.tools.fields import Input, Order, Page, PerPage
from zdtui.tools.names import Names
from zdtui.tools.tool import READS, Tool

SIDELOADS = ("users", "groups", "organizations")
UNSORTABLE = ("priority", "ticket_type")
"""What Zendesk's list takes without a word and does not sort by."""

BEYOND = (
    "Search by dates instead (zendesk_search_tickets with created<2026-01-31), or read all by cursor: zdtui sync."
)
"""What to do where the page numbers end."""

SortBy = Literal["created_at", "updated_at", "priority", "status", "ticket_type"]


class TicketsList(Input):
    """Which page, and in which order."""

    page: Page = 1
    per_page: PerPage = 25
    sort_by: SortBy | None = Field(None, description="What to sort by; by number when it is not given.")
    sort_order: Order = "desc"


async def tickets_list(call: Call, given: TicketsList) -> dict[str, Any]:
    """List tickets by page numbers: ``GET /api/v2/tickets``."""
    from zdtui.api.errors import TooDeep

    size = call.page_size(given.per_page)
    query = {
        "page": given.page,
        "per_page": size,
        "sort_by": given.sort_by,
        "sort_order": given.sort_order,
        "include": SIDELOADS,
    }
    try:
        fetched = await call.fetch("/tickets", query)
    except TooDeep as error:
        error.fix = BEYOND
        raise
    if given.sort_by in UNSORTABLE:
        call.warn(f"Zendesk does not sort this list by {given.sort_by}; zendesk_search_tickets can.")
    names = Names(fetched.body, call.desk.store)
    found = [small.ticket(each, names, full=call.full) for each in fetched.many("tickets", call)]
    count = fetched.number("count")
    more = {"count": count} if count is not None else {}
    return {"tickets": found, "has_more": fetched.has_more, "page": given.page, "per_page": size, **more}


TOOLS = (
    Tool(
        "zendesk_tickets_list",
        "List tickets",
        "List the account's tickets page by page, with assignee, requester and group by name. Use it to walk through "
        "everything; to find tickets by status, words, people or dates use zendesk_search_tickets instead. "
        "It has no filter, leaves out archived tickets and ends after 10,000.",
        "tickets",
        TicketsList,
        outputs.Tickets,
        READS,
        tickets_list,
    ),
)
