"""Views: saved lists of tickets."""

from collections.abc import Sequence

from zdtui.api.answer import Answer
from zdtui.api.caller import API
from zdtui.api.pages import Page, Pages
from zdtui.api.query import address
from zdtui.api.resources.verbs import Creates, Deletes, Fields, Lists, Paging, Shows, ShowsMany, Updates, sized
from zdtui.model.count import Count
from zdtui.model.ticket import Ticket
from zdtui.model.view import View, ViewCount, ViewExport, ViewRow

PEOPLE = ("users", "groups", "organizations")
Counts = list[ViewCount]


class Views(Lists[View], Shows[View], ShowsMany[View], Creates[View], Updates[View], Deletes[View]):
    """``/views``: 100 a page by cursor, for agents. Scope ``ticket_views:read`` or ``read``.

    Filters ``active``, ``access`` (personal, shared, account) and ``group_id``; by cursor they come in order of
    creation, so ``position`` says how a person ordered them.
    """

    path, many, single, model = "/views", "views", "view", View

    def tickets(
        self,
        view_id: int,
        include: Sequence[str] = PEOPLE,
        *,
        size: int | None = None,
        after: str | None = None,
    ) -> Pages[Ticket]:
        """List the tickets of a view, grouped and sorted as the view says; 100 a page by cursor."""
        asked = sized(Paging.CURSOR, size, {"include": include})
        return self._caller.pages(f"/views/{view_id}/tickets", "tickets", Ticket, asked, after=after)

    async def execute(self, view_id: int, *, after: str | None = None) -> Page[ViewRow]:
        """Fetch a view's rows under its columns, up to ten minutes old; five times a minute.

        ``page.value("columns")`` and ``page.value("view")`` tell what the rows hold.
        """
        target = after or API + address(f"/views/{view_id}/execute", sized(Paging.CURSOR))
        return await self._caller.page(target, "rows", ViewRow)

    async def count(self, view_id: int) -> ViewCount:
        """Count the tickets of a view; the first answer may not know yet. Five times a minute."""
        return await self._caller.one(f"/views/{view_id}/count", "view_count", ViewCount)

    async def count_many(self, ids: Sequence[int]) -> Counts:
        """Count the tickets of up to 20 views; six times in five minutes."""
        target = API + address("/views/count_many", {"ids": ids})
        return (await self._caller.page(target, "view_counts", ViewCount)).items

    async def count_all(self) -> Count:
        """Count the views: ``GET /views/count``."""
        return await self._caller.one("/views/count", "count", Count)

    def active(self, *, include: Sequence[str] = (), after: str | None = None) -> Pages[View]:
        """List the active views in the order that people gave them: ``GET /views/active``, by page numbers."""
        asked = sized(Paging.OFFSET, None, {"include": include})
        return self._caller.pages("/views/active", "views", View, asked, after=after)

    async def compact(self) -> Page[View]:
        """List up to 32 views in one piece: ``GET /views/compact``."""
        return await self._page("/views/compact")

    def search(self, query: str, *, after: str | None = None) -> Pages[View]:
        """Find views by title: ``GET /views/search``, by page numbers."""
        return self._caller.pages(
            "/views/search", "views", View, sized(Paging.OFFSET, None, {"query": query}), after=after
        )

    async def preview(self, view: Fields) -> Page[ViewRow]:
        """Run a view that was not saved: ``POST /views/preview``."""
        return await self._caller.listed("POST", "/views/preview", "rows", ViewRow, body={"view": view}, reads=True)

    async def preview_count(self, view: Fields) -> ViewCount:
        """Count the tickets of a view that was not saved."""
        answer = await self._caller.send("POST", f"{API}/views/preview/count", json={"view": view}, reads=True)
        return answer.read("view_count", ViewCount)

    async def export(self, view_id: int) -> ViewExport:
        """Have a view mailed to the signed-in agent as CSV."""
        return await self._caller.one(f"/views/{view_id}/export", "export", ViewExport)

    async def update_many(self, views: Sequence[Fields]) -> Page[View]:
        """Change several views, each with its ``id``: position and active."""
        return await self._caller.listed("PUT", "/views/update_many", "views", View, body={"views": views})

    async def destroy_many(self, ids: Sequence[int]) -> Answer:
        """Delete several views."""
        return await self._do("DELETE", "/views/destroy_many", query={"ids": ids})
