"""The part of a store that finds tickets by words."""

from collections.abc import Sequence

from zdtui.store import index, narrow, search
from zdtui.store.cache import Cache
from zdtui.store.ids import Ids
from zdtui.store.search import Asked, Hits
from zdtui.text.query import Query, parse


class Finding:
    """The quick filter and local search; a newer call takes the place of an older one of its kind."""

    _cache: Cache

    async def narrow(self, ids: Ids, text: str) -> Ids | None:
        """Return those of ``ids`` whose row holds every word of ``text``; ``None`` when a newer call took over."""
        return await self._cache.search("narrow", lambda db, wanted: narrow.narrow(db, ids, text, wanted))

    async def glance(self, asked: Asked, purpose: str = "search") -> Hits | None:
        """Find the newest tickets that answer a query, in a few milliseconds.

        ``None`` when a newer call for the same ``purpose`` took over.
        """
        return await self._cache.search(purpose, lambda db, _: search.glance(db, asked))

    async def everything(self, asked: Asked, purpose: str = "search") -> Hits | None:
        """Find every ticket that answers a query, in the query's order; ``None`` as for ``glance``."""
        return await self._cache.search(purpose, lambda db, _: search.everything(db, asked))

    async def search(self, text: str, limit: int = 100) -> list[int] | None:
        """Return tickets that answer a text, last updated first; ``None`` when a newer call took over."""
        hits = await self.everything(Asked(parse(text), None, 0.0))
        return None if hits is None else hits.ids[:limit]

    async def ordered(self, ids: Sequence[int], query: Query, purpose: str = "order") -> Ids | None:
        """Put tickets in the order of a query; ``None`` when a newer call for the same ``purpose`` took over."""
        return await self._cache.search(purpose, lambda db, _: search.ordered(db, ids, query))

    async def indexed(self) -> None:
        """Wait until the text index has caught up with what is stored."""
        while await self._cache.write(index.step):
            pass
