"""Searches that a person keeps by name, each with the count of its hits and the age of that count."""

import asyncio
from dataclasses import dataclass
from typing import Any, Final

from zdtui.api.errors import ApiError
from zdtui.desk.events import ViewsChanged
from zdtui.desk.wiring import Wiring
from zdtui.text.query import parse

SAVED: Final = "searches"
"""The key under which the desk's own file keeps them: what a person named is never thrown away."""

COUNTS: Final = "search counts"
"""The key under which the cache keeps what they counted."""

SLOW_BEAT = 300.0
"""Seconds after which hits are counted again."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search with a name, as the views list shows it; ``count`` is ``None`` until Zendesk has counted."""

    title: str
    text: str
    count: int | None = None
    counted_at: float | None = None
    fresh: bool = True

    @property
    def key(self) -> str:
        """The key of its live list."""
        return f"search:{self.text}"

    @property
    def pretty(self) -> str | None:
        """The count as it is written."""
        return None if self.count is None else f"{self.count:,}"

    @property
    def heading(self) -> str:
        """What it stands under in the views list."""
        return "SAVED SEARCHES"


class Saved:
    """One account's saved searches, by name; other processes' changes are seen at the next look."""

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring
        self._due = asyncio.Event()

    def entries(self) -> list[SavedSearch]:
        """Every saved search, in the order of the names."""
        counts = self._counts()
        found = [_entry(name, text, counts.get(text)) for name, text in self._names().items()]
        return sorted(found, key=lambda each: each.title.casefold())

    def of(self, text: str) -> SavedSearch | None:
        """The saved search for that query, if there is one."""
        return next((each for each in self.entries() if each.text == text), None)

    async def save(self, name: str, text: str) -> None:
        """Keep a search under a name; a search that was kept already gets the new name, another loses it."""
        text = text.strip()
        kept = {known: query for known, query in self._names().items() if query != text and known != name}
        await self._keep({**kept, name: text})
        self._due.set()

    async def drop(self, text: str) -> None:
        """Keep a search no longer."""
        await self._keep({name: query for name, query in self._names().items() if query != text})

    def counted(self, text: str, count: int) -> None:
        """Take a count that Zendesk gave for a search, if it is a saved one."""
        if self.of(text) is not None:
            self._wiring.chores.start(f"count {text}", lambda: self._put(text, count))

    async def keep_counting(self) -> None:
        """Count the hits of every saved search, again after ``SLOW_BEAT``: ``GET /api/v2/search/count``."""
        while True:
            self._due.clear()
            try:
                await self._count_old()
            except ApiError as error:
                self._wiring.line.failed(error)
            try:
                async with asyncio.timeout(SLOW_BEAT / 2 if self._names() else None):
                    await self._due.wait()
            except TimeoutError:
                continue

    async def _count_old(self) -> None:
        since = self._wiring.clock() - SLOW_BEAT
        old = [each for each in self.entries() if (each.counted_at or 0.0) <= since]
        for entry in sorted(old, key=lambda each: each.counted_at or 0.0):
            client = (await self._wiring.line.client()).background
            count = await client.search.count(parse(entry.text).for_tickets)
            await self._put(entry.text, count)

    async def _put(self, text: str, count: int) -> None:
        known = {query: found for query, found in self._counts().items() if query in self._names().values()}
        await self._wiring.store.set(COUNTS, {**known, text: [count, self._wiring.clock()]})
        self._wiring.hub.emit(ViewsChanged(self._wiring.account))

    async def _keep(self, names: dict[str, str]) -> None:
        await self._wiring.store.work.set(SAVED, names)
        self._wiring.hub.emit(ViewsChanged(self._wiring.account))

    def _names(self) -> dict[str, str]:
        kept = self._wiring.store.work.get(SAVED)
        return {str(name): str(text) for name, text in kept.items()} if isinstance(kept, dict) else {}

    def _counts(self) -> dict[str, Any]:
        kept = self._wiring.store.get(COUNTS)
        return kept if isinstance(kept, dict) else {}


def _entry(name: str, text: str, counted: Any) -> SavedSearch:
    match counted:
        case [int(count), int() | float() as at]:
            return SavedSearch(name, text, count, at)
    return SavedSearch(name, text)
