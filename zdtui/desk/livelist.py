"""A list of tickets as the store knows it now, kept current behind the screen."""

from collections import OrderedDict
from collections.abc import Collection
from typing import TYPE_CHECKING

from zdtui.desk.events import ListChanged
from zdtui.desk.overlay import Overlay
from zdtui.desk.views import Column
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable

    from zdtui.desk.problem import Problem
    from zdtui.model.rows import QueueRow
    from zdtui.store.listings import Listing

CHUNK = 128
"""Rows read from the store at once."""

CHUNKS_KEPT = 16
"""Chunks held in memory, most recently used; what makes memory independent of the list's length."""

HEAD = 256
"""Ids loaded at once for the first paint; the rest follow in a thread."""


class LiveList:
    """Ids in the list's order and a window of rows; it never waits for the network.

    Attributes:
        ids: the tickets, in order, as far as they have arrived, without those that were put off.
        known: how many have arrived, with those.
        loading: whether pages are arriving.
        complete: whether ``ids`` holds the whole list as of ``fetched_at`` (Unix seconds).
        total: how many tickets Zendesk says there are, if it said.
        problem: why the last attempt to load failed, if it did.

    """

    def __init__(
        self,
        wiring: Wiring,
        overlay: Overlay,
        key: str,
        title: str,
        columns: tuple[Column, ...] = (),
        *,
        awake: "Callable[[array[int]], array[int]]" = lambda ids: ids,
    ) -> None:
        """``awake`` leaves out the tickets that were put off."""
        self._wiring = wiring
        self._overlay = overlay
        self._chunks: OrderedDict[int, list[QueueRow | None]] = OrderedDict()
        self._custom: tuple[int, ...] = tuple(int(column.id) for column in columns if column.id.isdigit())
        self.key = key
        self.title = title
        self.columns = columns
        self._awake = awake
        self.ids: array[int] = awake(wiring.store.listing_head(key, HEAD))
        self.known = len(self.ids)
        self.loading = False
        self.complete = False
        self.fetched_at: float | None = None
        self.total: int | None = None
        self.problem: Problem | None = None
        self.watchers = 0
        self.load: Callable[[bool], None] = lambda _whole: None
        self.prefetch: Callable[[list[int]], None] = lambda _tickets: None

    @property
    def view_id(self) -> int | None:
        """The view whose tickets these are, if it is a view's list."""
        kind, _, name = self.key.partition(":")
        return int(name) if kind == "view" and name.isdigit() else None

    def __len__(self) -> int:
        return len(self.ids)

    def row(self, index: int) -> "QueueRow | None":
        """The row at ``index`` with unsent changes applied; ``None`` while the store does not have it."""
        number, offset = divmod(index, CHUNK)
        chunk = self._chunks.get(number)
        if chunk is None:
            ids = self.ids[number * CHUNK : (number + 1) * CHUNK]
            chunk = self._chunks[number] = [
                row and self._overlay.row(row) for row in self._wiring.store.rows(ids, self._custom)
            ]
            if len(self._chunks) > CHUNKS_KEPT:
                self._chunks.popitem(last=False)
        else:
            self._chunks.move_to_end(number)
        return chunk[offset] if offset < len(chunk) else None

    def rows(self, start: int, stop: int) -> "list[QueueRow | None]":
        """The rows from ``start`` up to ``stop``."""
        return [self.row(index) for index in range(start, min(stop, len(self.ids)))]

    def index(self, ticket_id: int) -> int | None:
        """Where the ticket stands in the list."""
        try:
            return self.ids.index(ticket_id)
        except ValueError:
            return None

    def open(self) -> None:
        """Somebody looks at the list: fill it, and keep it current until ``release``."""
        self.watchers += 1
        self.load(False)

    def release(self) -> None:
        """Nobody looks any more."""
        self.watchers = max(0, self.watchers - 1)

    def refresh(self) -> None:
        """Read the whole list again from its first page."""
        self.load(True)

    def rest_at(self, index: int) -> None:
        """The cursor rests on ``index``: have its thread and its neighbours' ready before they are asked for."""
        near = [index, index + 1, index - 1, index + 2]
        self.prefetch([self.ids[place] for place in near if 0 <= place < len(self.ids)])

    async def narrow(self, text: str) -> "array[int] | None":
        """The tickets of this list that fit ``text``, in the list's order; ``None`` when a newer call took over."""
        return await self._wiring.store.narrow(self.ids, text)

    def take(self, listing: "Listing") -> bool:
        """Show the list as the store knows it now; whether its order changed."""
        ids = self._awake(listing.ids)
        grown = ids[: len(self.ids)] == self.ids
        moved = ids != self.ids
        if moved and grown:
            self._chunks.pop(len(self.ids) // CHUNK, None)
        elif moved:
            self._chunks.clear()
        self.ids, self.known = ids, len(listing.ids)
        self.complete, self.fetched_at, self.total = listing.complete, listing.fetched_at, listing.total
        self.changed()
        return moved

    def forget(self, tickets: Collection[int]) -> None:
        """Read the rows of these tickets again when they are next painted."""
        for number, chunk in list(self._chunks.items()):
            first = number * CHUNK
            if any(ticket in tickets for ticket in self.ids[first : first + len(chunk)]):
                del self._chunks[number]

    def reread(self) -> None:
        """Read every row again when it is next painted: names in it may have changed."""
        self._chunks.clear()
        self.changed()

    def changed(self) -> None:
        """Tell the listeners."""
        self._wiring.hub.emit(ListChanged(self._wiring.account, self.key))
