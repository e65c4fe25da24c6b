"""Streams a list's pages from Zendesk into the store while the first of them is on screen."""

import asyncio
from typing import TYPE_CHECKING, Any

from zdtui.api.errors import ApiError
from zdtui.desk.events import RowsChanged
from zdtui.desk.livelist import LiveList
from zdtui.desk.problem import problem_of
from zdtui.desk.views import Views
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.api.pages import Page, Pages

REFRESH_PAGES = 10
"""A refresh of a list that is known reads on only while pages bring news, and at most this many."""

NAMED = frozenset({"users", "groups", "organizations"})
"""The kinds whose names stand in a list's rows."""


class Loader:
    """Fills one live list: the first page for the person who waits, the others behind."""

    def __init__(self, wiring: Wiring, live: LiveList, stale_after: float, views: Views) -> None:
        """``stale_after`` is the age in seconds from which opening the list reads it again."""
        self._views = views
        self._wiring = wiring
        self._live = live
        self._stale_after = stale_after
        self._again = False
        live.load = self.start

    def start(self, whole: bool) -> None:
        """Load what is missing or stale, or the ``whole`` list again; a load in progress goes on first."""
        name = f"load {self._live.key}"
        self._again = whole and self._wiring.chores.running(name)
        self._wiring.chores.start(name, lambda: self._work(whole))

    async def _work(self, whole: bool) -> None:
        await self._load(whole)
        while self._again:
            self._again = False
            await self._load(whole=True)

    async def _load(self, whole: bool) -> None:
        live = self._live
        listing = await asyncio.to_thread(self._wiring.store.listing, live.key)
        if listing is not None:
            live.take(listing)
        missing = listing is not None and not listing.complete and listing.next is not None
        if not whole and not missing and self._is_fresh():
            return
        live.loading, live.problem = True, None
        live.changed()
        try:
            if listing is not None and missing and not whole:
                await self._stream(listing.next, listing.pages)
            else:
                await self._read(known=listing is not None and listing.complete and not whole)
        except ApiError as error:
            self._wiring.line.failed(error)
            live.problem = problem_of(error)
        else:
            if live.complete and live.view_id is not None:
                await self._views.counted(live.view_id, live.known)
        finally:
            live.loading = False
            live.changed()

    def _is_fresh(self) -> bool:
        fetched_at = self._live.fetched_at
        return fetched_at is not None and self._wiring.clock() - fetched_at < self._stale_after

    async def _read(self, *, known: bool) -> None:
        """Read from the first page; a list that is ``known`` is read only as far as it changed."""
        client = await self._wiring.line.client()
        page = await self._pages(client, None).first()
        self._wiring.line.answered()
        news = await self._put(page, 0)
        if not page.has_more or page.next is None:
            return
        if not known:
            await self._stream(page.next, 1)
            return
        for number in range(1, REFRESH_PAGES):
            if not news or page.next is None:
                return
            page = await self._pages(client.background, page.next).first()
            news = await self._put(page, number)

    async def _stream(self, after: str | None, number: int) -> None:
        """Read on from ``after`` to the end, behind everything a person waits for."""
        client = (await self._wiring.line.client()).background
        async for page in self._pages(client, after):
            await self._put(page, number)
            number += 1

    async def _put(self, page: "Page[Any]", number: int) -> bool:
        """Store one page and show it; whether it brought anything new."""
        live, store = self._live, self._wiring.store
        following = page.next if page.has_more else None
        stored = await store.put_page(
            "tickets",
            page.body,
            listing=live.key,
            number=number,
            complete=following is None,
            total=page.count,
            next=following,
        )
        if stored.changed:
            self._wiring.hub.emit(RowsChanged(self._wiring.account, stored.changed))
        if stored.others & NAMED:
            live.reread()
        listing = store.listing(live.key)
        moved = listing is not None and live.take(listing)
        return moved or bool(stored.changed)

    def _pages(self, client: "Client", after: str | None) -> "Pages[Any]":
        live = self._live
        if live.view_id is not None:
            return client.views.tickets(live.view_id, after=after)
        return client.search.tickets(live.key.partition(":")[2], after=after)
