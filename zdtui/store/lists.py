"""The part of a store that knows lists of tickets."""

from typing import Final, TypeVar

from zdtui.store import listings
from zdtui.store.cache import Cache
from zdtui.store.generations import Generations
from zdtui.store.ids import Ids
from zdtui.store.listings import Listing

L = TypeVar("L", Listing, Listing | None)

KEPT: Final = 8
"""Lists whose ids are kept in memory."""


class Lists:
    """Lists of tickets by key, such as ``view:61``, in the order Zendesk gave."""

    _cache: Cache

    def __init__(self) -> None:
        self._generations = Generations()
        self._listings: dict[str, Listing] = {}

    def listing(self, key: str) -> Listing | None:
        """Return a list as it is known; its ids are read again only when it changed."""
        state = self._cache.read(lambda db: listings.state(db, key))
        if state is None:
            return None
        known = self._listings.get(key)
        if known is None or known.revision != state.revision:
            known = self._keep(self._cache.read(lambda db: listings.listing(db, key)))
        return known

    def listing_head(self, key: str, n: int) -> Ids:
        """Return the first ids of a list without reading the rest."""
        return self._cache.read(lambda db: listings.first_ids(db, key, n))

    async def begin_listing(self, key: str) -> Listing:
        """Begin to read a list again; what is shown stays until the new pages take its place."""
        return self._keep(await self._cache.write(lambda db: self._generations.begin(db, key)))

    async def finish_listing(self, key: str, pages: int) -> Listing | None:
        """End the reading of a list that has ``pages`` pages: nothing of an older reading is shown any more."""
        return self._keep(await self._cache.write(lambda db: self._generations.finish(db, key, pages)))

    async def drop_listing(self, key: str) -> None:
        """Forget a list; its tickets stay."""
        self._listings.pop(key, None)
        await self._cache.write(lambda db: self._generations.drop(db, key))

    def _keep(self, shown: L) -> L:
        if shown is not None:
            self._listings.pop(shown.key, None)
            self._listings[shown.key] = shown
            while len(self._listings) > KEPT:
                self._listings.pop(next(iter(self._listings)))
        return shown
