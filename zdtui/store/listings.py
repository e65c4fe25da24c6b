"""Lists of tickets, kept as the pages they came in.

A list is read in generations. While a new generation's pages arrive, what is shown is these pages followed by the rest of the
older generation, so that a list never shrinks while it is refreshed; the older one goes when the new one is finished.
"""

from __future__ import annotations

import sqlite3
import time
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from zdtui.store.order import Order

BLOCK: Final = 4096
"""Ids in one stored page of a generation that was put together from two."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of tickets as it is known.

    ``complete`` says that no further page is missing from what is shown; ``next`` is the path of the page to go on
    with, ``pages`` the number to store it under; ``refreshing`` that the older reading's rest is still shown.
    ``fetched_at`` is when the newest reading's first page came (Unix seconds), ``total`` Zendesk's own count.
    """

    key: str
    ids: array[int]
    fetched_at: float | None
    complete: bool
    total: int | None
    next: str | None
    pages: int
    refreshing: bool
    revision: int


@dataclass(frozen=True, slots=True)
class Head:
    """The state of a list without its ids."""

    revision: int
    generation: int
    pages: int
    fetched_at: float | None
    complete: bool
    base_complete: bool
    total: int | None
    next: str | None


@dataclass(frozen=True, slots=True)
class PageOf:
    """Where a page belongs: its list and number, and what its answer said of the pages behind it."""

    key: str
    number: int = 0
    complete: bool = False
    total: int | None = None
    next: str | None = None


def head(db: sqlite3.Connection, key: str) -> Head | None:
    """Return the state of a list."""
    query = (
        "SELECT revision, generation, pages, fetched_at, complete, base_complete, total, next FROM listing "
        "WHERE key = ?"
    )
    found = db.execute(query, (key,)).fetchone()
    if found is None:
        return None
    revision, generation, pages, fetched_at, complete, base_complete, total, following = found
    return Head(revision, generation, pages, fetched_at, bool(complete), bool(base_complete), total, following)


def listing(db: sqlite3.Connection, key: str) -> Listing | None:
    """Read a list with all its ids: some milliseconds for a million."""
    state = head(db, key)
    return None if state is None else shown(key, state, order(db, key, state))


def shown(key: str, state: Head, ordered: Order) -> Listing:
    """Make what is shown of a list's state and order."""
    refreshing = ordered.fresh < len(ordered.ids) or (state.base_complete and not state.complete)
    return Listing(
        key, ordered.ids, state.fetched_at, state.complete or state.base_complete, state.total, state.next,
        state.pages, refreshing, state.revision,
    )  # fmt: skip


def first_ids(db: sqlite3.Connection, key: str, count: int) -> array[int]:
    """Return the first ids of a list without reading all its pages."""
    query = "SELECT ids FROM listing_page WHERE key = ? AND generation = ? ORDER BY number"
    state = head(db, key)
    found: dict[int, None] = {}
    for generation in () if state is None else (state.generation, state.generation - 1):
        for (ids,) in db.execute(query, (key, generation)):
            found.update(dict.fromkeys(_array(ids)))
            if len(found) >= count:
                return array("q", list(found)[:count])
    return array("q", found)


def order(db: sqlite3.Connection, key: str, state: Head) -> Order:
    """Read the order of a list."""
    fresh = _ids(db, key, state.generation)
    base = _ids(db, key, state.generation - 1)
    if base:
        seen = set(fresh)
        base = array("q", (id for id in base if id not in seen)) if seen else base
    return Order(fresh + base if base else fresh, len(fresh))


class Listings:
    """The writer's side: it stores pages, and keeps the order of the lists that grow."""

    def __init__(self) -> None:
        self._orders: dict[str, tuple[int, Order]] = {}

    def begin(self, db: sqlite3.Connection, key: str) -> Listing:
        """Begin a new generation; what is shown stays what it is."""
        state = head(db, key)
        if state is None:
            return self._keep(db, key, Head(0, 1, 0, None, False, False, None, None), Order(array("q"), 0))
        ordered = self._order(db, key, state)
        generation = state.generation
        if ordered.fresh < len(ordered.ids) or not state.pages:
            _store_whole(db, key, generation - 1, ordered.ids)
        else:
            _drop(db, key, generation - 1)
            generation += 1
        ordered = Order(ordered.ids, 0)
        known = state.complete or state.base_complete
        state = Head(0, generation, 0, state.fetched_at, False, known, state.total, None)
        return self._keep(db, key, state, ordered)

    def put(self, db: sqlite3.Connection, page: PageOf, ids: Sequence[int], now: float) -> Listing:
        """Store one page. The first page of a list that has pages already begins a new generation."""
        state = head(db, page.key)
        if state is None or (page.number == 0 and state.pages):
            self.begin(db, page.key)
            state = head(db, page.key)
        if state is None:
            raise LookupError(page.key)
        ordered = self._order(db, page.key, state)
        if page.number == state.pages:
            _store(db, page.key, state.generation, page.number, ordered.append(ids))
        else:
            ordered = self._replace(db, page, state, ids)
        if page.complete:
            _drop(db, page.key, state.generation - 1)
            ordered = Order(ordered.ids[: ordered.fresh], ordered.fresh)
        state = Head(
            0,
            state.generation,
            max(state.pages, page.number + 1),
            now if page.number == 0 else state.fetched_at,
            page.complete,
            state.base_complete and not page.complete,
            state.total if page.total is None else page.total,
            None if page.complete else page.next,
        )
        return self._keep(db, page.key, state, ordered)

    def finish(self, db: sqlite3.Connection, key: str, pages: int) -> Listing | None:
        """End a generation that has ``pages`` pages: later pages and the older generation go."""
        state = head(db, key)
        if state is None:
            return None
        query = "DELETE FROM listing_page WHERE key = ? AND (generation < ? OR number >= ?)"
        db.execute(query, (key, state.generation, pages))
        state = Head(0, state.generation, pages, state.fetched_at, True, False, state.total, None)
        return self._keep(db, key, state, order(db, key, state))

    def drop(self, db: sqlite3.Connection, key: str) -> None:
        """Forget a list."""
        self._orders.pop(key, None)
        db.execute("DELETE FROM listing WHERE key = ?", (key,))
        db.execute("DELETE FROM listing_page WHERE key = ?", (key,))

    def forget(self, db: sqlite3.Connection, ids: Iterable[int]) -> None:
        """Take tickets out of every list."""
        lost = frozenset(ids)
        touched = set()
        for key, generation, number, blob in db.execute("SELECT * FROM listing_page").fetchall():
            page = _array(blob)
            if not lost.isdisjoint(page):
                _store(db, key, generation, number, array("q", (id for id in page if id not in lost)))
                touched.add(key)
        for key in touched:
            self._orders.pop(key, None)
            db.execute("UPDATE listing SET revision = ? WHERE key = ?", (_revision(), key))

    def _order(self, db: sqlite3.Connection, key: str, state: Head) -> Order:
        revision, known = self._orders.get(key, (0, None))
        if known is None or revision != state.revision:
            known = order(db, key, state)
        return known

    def _replace(self, db: sqlite3.Connection, page: PageOf, state: Head, ids: Sequence[int]) -> Order:
        query = "SELECT ids FROM listing_page WHERE key = ? AND generation = ? AND number <> ?"
        others: set[int] = set()
        for (blob,) in db.execute(query, (page.key, state.generation, page.number)):
            others.update(_array(blob))
        own = array("q", (id for id in dict.fromkeys(ids) if id not in others))
        _store(db, page.key, state.generation, page.number, own)
        return order(db, page.key, state)

    def _keep(self, db: sqlite3.Connection, key: str, state: Head, ordered: Order) -> Listing:
        revision = _revision()
        db.execute(
            "INSERT OR REPLACE INTO listing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key, revision, state.generation, state.pages, state.fetched_at, state.complete, state.base_complete,
                state.total, state.next,
            ),
        )  # fmt: skip
        self._orders.clear()  # one list grows at a time; a second one reads its order again
        self._orders[key] = (revision, ordered)
        state = Head(
            revision, state.generation, state.pages, state.fetched_at, state.complete, state.base_complete,
            state.total, state.next,
        )  # fmt: skip
        return shown(key, state, ordered)


def _revision() -> int:
    return time.time_ns()


def _array(blob: object) -> array[int]:
    ids = array("q")
    if isinstance(blob, bytes):
        ids.frombytes(blob[: len(blob) // 8 * 8])
    return ids


def _ids(db: sqlite3.Connection, key: str, generation: int) -> array[int]:
    query = "SELECT ids FROM listing_page WHERE key = ? AND generation = ? ORDER BY number"
    return _array(b"".join(blob for (blob,) in db.execute(query, (key, generation))))


def _store(db: sqlite3.Connection, key: str, generation: int, number: int, ids: array[int]) -> None:
    db.execute("INSERT OR REPLACE INTO listing_page VALUES (?, ?, ?, ?)", (key, generation, number, ids.tobytes()))


def _store_whole(db: sqlite3.Connection, key: str, generation: int, ids: array[int]) -> None:
    if _ids(db, key, generation) == ids:
        _drop(db, key, generation + 1)
        return
    db.execute("DELETE FROM listing_page WHERE key = ?", (key,))
    for number, start in enumerate(range(0, len(ids), BLOCK)):
        _store(db, key, generation, number, ids[start : start + BLOCK])


def _drop(db: sqlite3.Connection, key: str, generation: int) -> None:
    db.execute("DELETE FROM listing_page WHERE key = ? AND generation = ?", (key, generation))
