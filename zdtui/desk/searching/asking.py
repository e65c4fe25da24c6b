"""Asks Zendesk for the hits of one search, page by page, and stores them."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from zdtui.api.errors import ApiError, Invalid
from zdtui.desk.events import RowsChanged
from zdtui.desk.loader import NAMED
from zdtui.desk.problem import problem_of
from zdtui.desk.reading import SIDELOADS
from zdtui.desk.searching.answer import Answer
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.api.pages import Page, Pages
    from zdtui.desk.searching.live import LiveSearch


class Asking:
    """Zendesk's side of one search: the first page for the person who waits, the others behind."""

    def __init__(self, wiring: Wiring, live: "LiveSearch") -> None:
        self._wiring = wiring
        self._live = live
        self._number = 0
        self._after: str | None = None
        self._read: dict[int, None] = {}
        self._before = Answer.NONE
        self._most: int | None = None
        self.error: ApiError | None = None
        self.resting = asyncio.Event()
        self.resting.set()

    def forget(self) -> None:
        """Ask no further: the person searches for something else."""
        self.stop()
        self._after, self._read, self.error = None, {}, None

    def stop(self) -> None:
        """Read no further; an export that is asked for again goes on where this one ended."""
        self._number += 1
        if self._live.loading:
            self._rest()

    def start(self, *, deep: bool, most: int | None) -> None:
        """Ask for the newest hits, and when ``deep`` for all that a search hands out, or the ``most`` wanted."""
        self._most = most
        self._begin("ask", lambda: self._ask(deep=deep))

    def export(self, most: int | None = None) -> None:
        """Read every hit, or the ``most`` wanted, the newest first, going on where an interrupted reading ended."""
        self._most = most
        self._begin("export", self._export)

    def _begin(self, what: str, work: Callable[[], Awaitable[None]]) -> None:
        self._number += 1
        number = self._number
        live = self._live
        if not live.loading:
            self._before = live.answer
        live.loading, live.problem, self.error = True, None, None
        self.resting.clear()
        live.changed()
        self._wiring.chores.start(f"{what} {live.key} {number}", lambda: self._work(number, work))

    async def _work(self, number: int, work: Callable[[], Awaitable[None]]) -> None:
        live = self._live
        try:
            await live.found()
            await work()
        except ApiError as error:
            self._wiring.line.failed(error)
            if number == self._number:
                live.problem, self.error = problem_of(error), error
        finally:
            if number == self._number:
                self._rest()

    def _rest(self) -> None:
        live = self._live
        if live.answer in (Answer.ASKING, Answer.EXPORTING):
            live.answer = self._before
        live.loading = False
        live.settle()
        self.resting.set()

    async def _ask(self, *, deep: bool) -> None:
        """Ask ``GET /api/v2/search``; the first 1,000 hits can be read so."""
        live, number = self._live, self._number
        live.answer = Answer.ASKING
        client = await self._wiring.line.client()
        page = await self._pages(client, None).first()
        self._wiring.line.answered()
        if number != self._number:
            return
        self._read = {}
        live.fetched_at = self._wiring.clock()
        await self._put(page, Answer.FIRST if page.has_more else Answer.WHOLE)
        if deep and page.next is not None and not self._has_enough():
            async for following in self._pages(client.background, page.next):
                if number != self._number:
                    return
                await self._put(following, Answer.FIRST if following.next else Answer.ALL)
                if self._has_enough():
                    break
        if number != self._number:
            return
        if (deep and not self._has_enough()) or not page.has_more:
            live.answer = Answer.ALL if live.beyond else Answer.WHOLE
            await live.answered(self._read, sure=True)
        elif self._before in (Answer.ALL, Answer.WHOLE):
            live.answer = self._before

    async def _export(self) -> None:
        """Go through ``GET /api/v2/search/export``, whose cursor lives for an hour."""
        live, number = self._live, self._number
        live.answer = Answer.EXPORTING
        client = (await self._wiring.line.client()).background
        if self._after is None:
            self._read = {}
        try:
            async for page in client.search.export(live.query.bare, include=SIDELOADS, after=self._after):
                if number != self._number:
                    return
                await self._put(page, Answer.EXPORTING)
                if number != self._number:
                    return
                self._after = page.next
                if self._has_enough():
                    await live.answered(self._read, sure=True)
                    return
        except Invalid:
            if self._after is None:
                raise
            self._after = None
            await self._export()
            return
        self._after = None
        live.answer = Answer.WHOLE
        live.total = len(self._read)
        live.fetched_at = self._wiring.clock()
        await live.answered(self._read, sure=True)

    def _has_enough(self) -> bool:
        return self._most is not None and len(self._read) >= self._most

    async def _put(self, page: "Page[Any]", answer: Answer) -> None:
        """Store one page and show it."""
        live, number = self._live, self._number
        stored = await self._wiring.store.put_page("tickets", page.body)
        if number != self._number:
            return
        self._read.update(dict.fromkeys(stored.ids))
        if stored.changed:
            self._wiring.hub.emit(RowsChanged(self._wiring.account, stored.changed))
        if stored.others & NAMED:
            live.reread()
        live.answer = answer
        if page.count is not None:
            live.count(page.count)
        await live.answered(self._read, sure=False)

    def _pages(self, client: "Client", after: str | None) -> "Pages[Any]":
        query = self._live.query
        text = query.for_tickets
        beside = f"tickets({','.join(SIDELOADS)})"
        if query.order_by is not None:
            return client.search.all(text, include=beside, after=after)
        return client.search.all(
            text, "updated_at", "desc" if query.descending else "asc", include=beside, after=after
        )
