"""``zendesk_views_list``."""

from typing import Any, Literal

from pydantic import Field

from zdtui.tools import outputs, small
from zdtui.tools.call import Call
from zdtui.tools.fields import Input, Order, Page, PerPage
from zdtui.tools.tool import READS, Tool

SORTS = {"title": "alphabetical", "position": None}
"""What Zendesk calls an order; by position is its own."""


class ViewsList(Input):
    """Which views, which page, and in which order."""

    page: Page = 1
    per_page: PerPage = 25
    access: Literal["personal", "shared", "account"] | None = Field(None, description="Only views of this kind.")
    sort_by: Literal["title", "updated_at", "created_at", "position"] | None = Field(
        None, description="What to sort by; by position when it is not given."
    )
    sort_order: Order | None = None


async def views_list(call: Call, given: ViewsList) -> dict[str, Any]:
    """List views by page numbers: ``GET /api/v2/views``."""
    size = call.page_size(given.per_page)
    sort_by = SORTS.get(given.sort_by, given.sort_by) if given.sort_by else None
    fetched = await call.fetch(
        "/views",
        {
            "page": given.page,
            "per_page": size,
            "access": given.access,
            "sort_by": sort_by,
            "sort_order": given.sort_order,
        },
    )
    found = [_told(each, full=call.full) for each in fetched.many("views", call)]
    inactive = [view["title"] for view in found if view.get("active") is False]
    if inactive:
        call.warn(f"Inactive views, which show no tickets to agents: {len(inactive)} of {len(found)}.")
    return {"views": found, "has_more": fetched.has_more, "page": given.page, "per_page": size}


def _told(raw: dict[str, Any], *, full: bool) -> dict[str, Any]:
    """A view, and who sees it."""
    restriction = raw.get("restriction")
    personal = isinstance(restriction, dict) and restriction.get("type") == "User"
    return {**small.plain(raw, small.VIEW, full=full), "access": "personal" if personal else "shared"}


TOOLS = (
    Tool(
        "zendesk_views_list",
        "List views",
        "List the views (saved lists of tickets) that the account's agent sees, with title, position and whether "
        "each is active. Use it to learn how a team sorts its work. It does not return the tickets of a view: "
        "use zendesk_search_tickets for tickets.",
        "views",
        ViewsList,
        outputs.Views,
        READS,
        views_list,
    ),
)
