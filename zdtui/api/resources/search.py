"""Search over tickets, people, organizations and groups."""

from collections.abc import Sequence
from typing import Literal, TypeVar

from zdtui.api import depth
from zdtui.api.caller import API, Caller
from zdtui.api.errors import NotZendesk
from zdtui.api.pages import Pages
from zdtui.api.query import Query, address
from zdtui.model.found import Found
from zdtui.model.group import Group
from zdtui.model.organization import Organization
from zdtui.model.resource import Record
from zdtui.model.ticket import Ticket
from zdtui.model.user import User

T = TypeVar("T", bound=Record)
Kind = Literal["ticket", "user", "organization", "group"]
SortBy = Literal["updated_at", "created_at", "priority", "status", "ticket_type"]
Order = Literal["asc", "desc"]
MODELS: dict[Kind, type[Record]] = {"ticket": Ticket, "user": User, "organization": Organization, "group": Group}


class Search:
    """``/search``: 100 a page by page numbers, the first 1,000 hits. Scope ``read``.

    ``page.count`` is the true total, which may be more than can be reached: ``page.next`` is then ``None`` while
    ``page.has_more`` still holds, and ``export`` goes on. What was just written is found some seconds later.
    """

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def tickets(
        self,
        query: str,
        sort_by: SortBy | None = None,
        sort_order: Order = "desc",
        include: Sequence[str] = ("users", "groups", "organizations"),
        *,
        page: int | None = None,
        size: int | None = None,
        after: str | None = None,
    ) -> Pages[Ticket]:
        """Search tickets; by relevance unless ``sort_by`` is given.

        Raises:
            TooDeep: ``page`` or ``after`` lies beyond the first 1,000 hits.

        """
        beside = f"tickets({','.join(include)})" if include else None
        asked = {**_sort(sort_by, sort_order), "include": beside, "page": page}
        return self._pages(f"type:ticket {query}".strip(), Ticket, asked, size, after)

    def all(
        self,
        query: str,
        sort_by: SortBy | None = None,
        sort_order: Order = "desc",
        include: str | None = None,
        *,
        page: int | None = None,
        size: int | None = None,
        after: str | None = None,
    ) -> Pages[Found]:
        """Search everything; each hit tells its kind, and ``include`` is such as ``tickets(users)``."""
        asked = {**_sort(sort_by, sort_order), "include": include, "page": page}
        return self._pages(query, Found, asked, size, after)

    async def count(self, query: str) -> int:
        """Count the hits, also those beyond reach: ``GET /search/count``."""
        answer = await self._caller.send("GET", API + address("/search/count", {"query": query}))
        value = answer.value("count")
        if not isinstance(value, int):
            raise NotZendesk("The answer is not a count.", status=answer.status, request=answer.request)
        return value

    def export(
        self,
        query: str,
        kind: Kind = "ticket",
        *,
        include: Sequence[str] = (),
        size: int | None = None,
        after: str | None = None,
    ) -> Pages[Record]:
        """Go through every hit of one kind by age; the cursor lives for an hour. 100 calls a minute.

        ``include`` names what comes beside them, such as ``users``.
        """
        asked: Query = {
            "query": query,
            "filter[type]": kind,
            "include": f"{kind}s({','.join(include)})" if include else None,
            "page[size]": depth.size(size or depth.PAGE, depth.EXPORT_PAGE),
        }
        return self._caller.pages("/search/export", "results", MODELS[kind], asked, after=after)

    def _pages(self, query: str, model: type[T], asked: Query, size: int | None, after: str | None) -> Pages[T]:
        whole = {"query": query, "per_page": depth.size(size), **asked}
        return self._caller.pages("/search", "results", model, whole, after=after)


def _sort(by: SortBy | None, order: Order) -> dict[str, str]:
    return {} if by is None else {"sort_by": by, "sort_order": order}
