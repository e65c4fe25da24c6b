"""The part of a store that finds tickets by words."""

from zdtui.store import index, narrow, search
from zdtui.store.cache import Cache
from zdtui.store.ids import Ids


class Finding:
    """The quick filter and local search; a newer call takes the place of an older one of its kind."""

    _cache: Cache

    async def narrow(self, ids: Ids, text: str) -> Ids | None:
        """Return those of ``ids`` whose row holds every word of ``text``; ``None`` when a newer call took over."""
        return await self._cache.search("narrow", lambda db, wanted: narrow.narrow(db, ids, text, wanted))

    async def search(self, text: str, limit: int = 100) -> list[int] | None:
        """Return stored tickets that hold every word, last updated first; ``None`` when a newer call took over."""
        return await self._cache.search("search", lambda db, wanted: search.search(db, text, limit, wanted))

    async def indexed(self) -> None:
        """Wait until the text index has caught up with what is stored."""
        while await self._cache.write(index.step):
            pass
