"""The agent's way: search exports in windows of time, for incremental exports are for admins only.

A window is small enough to be read long before its cursor dies. What is read goes from now backwards, so that the
tickets that matter come first; what changes meanwhile moves above the top, where the next reading begins.
"""

from contextlib import aclosing
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from zdtui.api.errors import Invalid
from zdtui.desk.mirror.marks import Walk, Window
from zdtui.desk.mirror.shelf import Shelf
from zdtui.desk.mirror.state import Phase
from zdtui.desk.reading import SIDELOADS

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.api.pages import Page

SIZE = 100
"""Tickets a page, as Zendesk advises."""

LAG = 300
"""Seconds until everybody finds by search what was just written; they are read again."""

LIFE = 50 * 60.0
"""Seconds for which a cursor is trusted; it lives for an hour."""

WANTED, MOST = 4_000, 10_000
"""Tickets that a window should hold, and may hold."""

DAY = 86_400
OPEN = "status<solved"


class Unsolved(msgspec.Struct, frozen=True):
    """How far the reading of the unsolved tickets came."""

    next: str | None = None
    began: float = 0.0
    seen: int = 0
    of: int | None = None
    ended: bool = False


class Searches:
    """Reads tickets by search export; 100 calls a minute."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def unsolved(self) -> None:
        """Read every unsolved ticket, however old, once; later ones come as changes.

        Raises:
            ApiError: it could not be read; what was read is kept.

        """
        shelf = self._shelf
        mark = shelf.mark("mirror.unsolved", Unsolved)
        if mark is not None and mark.ended:
            return
        client = await shelf.client()
        if mark is None or mark.next is None or shelf.clock() - mark.began > LIFE:
            mark = Unsolved(began=shelf.clock(), of=await client.search.count(f"type:ticket {OPEN}"))
        shelf.phase(Phase.UNSOLVED, mark.seen, mark.of)
        pages = client.search.export(OPEN, include=SIDELOADS, size=SIZE, after=mark.next)
        async with aclosing(aiter(pages)) as read:
            async for page in read:
                mark = replace(mark, next=page.next, seen=mark.seen + page.size, ended=page.next is None)
                await shelf.put("tickets", page.body, unsolved=mark)
                shelf.phase(Phase.UNSOLVED, mark.seen, mark.of)

    async def changes(self, since: int, again: int = 0) -> None:
        """Read every ticket that changed since the last reading, at first since ``since``.

        ``again`` are seconds of what was read already: some tickets are found by search only late.

        Raises:
            ApiError: it could not be read; what was read is kept.

        """
        shelf, client = self._shelf, await self._shelf.client()
        walk = shelf.mark("mirror.head", Walk)
        while True:
            walk = walk or await self._begun(client, since, again)
            await self._back(client, "head", Phase.CHANGES, walk, None)
            if client.server_time() - walk.top < LAG:
                return
            walk = None  # it was begun a while ago: what changed since comes next

    async def history(self, until: float) -> bool:
        """Read tickets that changed before ``since``, the newest first; whether there is more at ``until``.

        Raises:
            ApiError: it could not be read; what was read is kept.

        """
        shelf = self._shelf
        since = shelf.reach.since
        if since is None or since <= 0:
            return False
        client = await shelf.client()
        walk = shelf.mark("mirror.history", Walk)
        if walk is None:
            top = int(since)
            of = await client.search.count(f"type:ticket {Window(0, top).query}")
            walk = Walk(top, top, 0, 30 * DAY, of=of)
        return await self._back(client, "history", Phase.HISTORY, walk, until)

    async def _begun(self, client: "Client", since: int, again: int) -> Walk:
        top = int(client.server_time())
        known = self._shelf.reach.complete_to
        until = since if known is None else int(known) - again
        of = await client.search.count(f"type:ticket {Window(until, top).query}") if known is None else None
        return Walk(top, top, until, DAY, of=of)

    async def _back(self, client: "Client", name: str, phase: Phase, walk: Walk, until: float | None) -> bool:
        """Go on with a walk to its end, or to the moment ``until``; whether there is more of it."""
        shelf = self._shelf
        shelf.phase(phase, walk.seen + walk.within, walk.of)
        while True:
            if walk.window is None:
                walk = await self._chosen(client, walk)
            walk = await self._read(client, name, phase, walk)
            if walk.ended:
                return False
            if until is not None and shelf.clock() >= until:
                return True

    async def _chosen(self, client: "Client", walk: Walk) -> Walk:
        """Choose the next window: the rest where that is little, else as wide as holds about ``WANTED`` tickets."""
        width, many = walk.low - walk.until, await self._count(client, walk.until, walk.low)
        if many > MOST:
            width = min(walk.width, width)
            while (many := await self._count(client, walk.low - width, walk.low)) > MOST and width > 1:
                width = max(1, width * WANTED // many)
            walk = replace(walk, width=min(2 * width, 3650 * DAY) if many < WANTED // 2 else width)
        start = max(walk.until, walk.low - width)
        return replace(walk, window=Window(start, walk.low), next=None, within=0)

    async def _count(self, client: "Client", start: int, stop: int) -> int:
        return await client.search.count(f"type:ticket {Window(start, stop).query}")

    async def _read(self, client: "Client", name: str, phase: Phase, walk: Walk) -> Walk:
        """Read a window to its end, again from its beginning where its cursor has died."""
        window = walk.window or Window(walk.until, walk.low)
        if walk.next is None or self._shelf.clock() - walk.began > LIFE:
            walk = replace(walk, next=None, within=0, began=self._shelf.clock())
        resumed = walk.next
        pages = client.search.export(window.query, include=SIDELOADS, size=SIZE, after=resumed)
        try:
            async with aclosing(aiter(pages)) as read:
                async for page in read:
                    walk = await self._put(page, name, walk)
                    self._shelf.phase(phase, walk.seen + walk.within, walk.of)
        except Invalid:
            if resumed is None and walk.next is None:
                raise
            return replace(walk, next=None, within=0)
        return walk

    async def _put(self, page: "Page[Any]", name: str, walk: Walk) -> Walk:
        shelf, window = self._shelf, walk.window or Window(walk.until, walk.low)
        walk = replace(walk, next=page.next, within=walk.within + page.size)
        marks: dict[str, Any] = {}
        if page.next is None:
            walk = replace(walk, low=window.start, window=None, seen=walk.seen + walk.within, within=0)
            marks = self._reached(name, walk)
        kept = None if walk.ended else walk
        await shelf.put("tickets", page.body, **{name: kept}, **marks)
        return walk

    def _reached(self, name: str, walk: Walk) -> dict[str, Any]:
        """Say how complete the mirror is now that a window was read to its end."""
        reach = self._shelf.reach
        if name == "history":
            return {"reach": replace(reach, since=walk.low)}
        if not walk.ended:
            return {}
        since = walk.until if reach.since is None else reach.since
        return {"reach": replace(reach, since=since, complete_to=walk.top - LAG)}
