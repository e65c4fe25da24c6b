"""The writer's side of lists: pages go in, generations take each other's place."""

import sqlite3
import time
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, replace
from typing import Final

from zdtui.store.ids import Ids, make_ids, read_ids
from zdtui.store.listings import Listing, State, generation_ids, listing, order, shown, state
from zdtui.store.order import Order

BLOCK: Final = 4096
"""Ids in one stored page of a generation that is whole: a million are then read in two milliseconds."""


@dataclass(frozen=True, slots=True)
class PageOf:
    """Where a page belongs: its list and number, and what its answer said of the pages behind it."""

    key: str
    number: int = 0
    complete: bool = False
    total: int | None = None
    next: str | None = None


class Generations:
    """Stores the pages of lists, and remembers the order of the one that grows."""

    def __init__(self) -> None:
        self._grows: tuple[str, int, Order] | None = None

    def begin(self, db: sqlite3.Connection, key: str) -> Listing:
        """Begin a new generation; what is shown stays what it is."""
        known = state(db, key)
        if known is None:
            return self._keep(db, key, State(0, generation=1), Order(make_ids(), 0))
        ordered = self._order(db, key, known)
        generation = known.generation
        if known.pages == 0 or ordered.fresh < len(ordered.ids):
            generation -= 1  # two generations become one
            if generation_ids(db, key, generation) != ordered.ids:
                _store_whole(db, key, generation, ordered.ids)
        _keep_only(db, key, generation)
        generation += 1
        begun = State(
            0,
            generation,
            fetched_at=known.fetched_at,
            older_complete=known.complete or known.older_complete,
            total=known.total,
        )
        return self._keep(db, key, begun, Order(ordered.ids, 0))

    def put(self, db: sqlite3.Connection, page: PageOf, ids: Sequence[int], now: float) -> Listing:
        """Store one page. The first page of a list that has pages already begins a new generation.

        A page of a list that is complete already adds what it has that is new.
        """
        known = state(db, page.key)
        if known is None or (page.number == 0 and known.pages):
            self.begin(db, page.key)
            known = state(db, page.key) or State(0, generation=1)
        ordered = self._order(db, page.key, known)
        if known.complete or page.number == known.pages:
            page = replace(page, number=known.pages, complete=page.complete or known.complete)
            _store(db, page.key, known.generation, page.number, ordered.append(ids))
        else:
            ordered = _replace(db, page, known, ids)
        if page.complete:
            ordered.finish()
            _store_whole(db, page.key, known.generation, ordered.ids)
        grown = replace(
            known,
            pages=blocks_of(ordered.ids) if page.complete else max(known.pages, page.number + 1),
            fetched_at=now if page.number == 0 else known.fetched_at,
            complete=page.complete,
            older_complete=known.older_complete and not page.complete,
            total=known.total if page.total is None else page.total,
            next=None if page.complete else page.next,
        )
        return self._keep(db, page.key, grown, ordered)

    def finish(self, db: sqlite3.Connection, key: str, pages: int) -> Listing | None:
        """End a generation that has ``pages`` pages: later pages and the older generation go."""
        known = state(db, key)
        if known is None:
            return None
        query = "DELETE FROM listing_page WHERE key = ? AND (generation <> ? OR number >= ?)"
        db.execute(query, (key, known.generation, pages))
        ended = replace(known, complete=True, older_complete=False, next=None)
        ordered = order(db, key, ended)
        _store_whole(db, key, ended.generation, ordered.ids)
        return self._keep(db, key, replace(ended, pages=blocks_of(ordered.ids)), ordered)

    def drop(self, db: sqlite3.Connection, key: str) -> None:
        """Forget a list."""
        db.execute("DELETE FROM listing WHERE key = ?", (key,))
        db.execute("DELETE FROM listing_page WHERE key = ?", (key,))

    def forget(self, db: sqlite3.Connection, ids: Iterable[int]) -> list[Listing]:
        """Take tickets out of every list; return the lists that changed."""
        lost = frozenset(ids)
        touched = set()
        for key, generation, number, blob in db.execute("SELECT * FROM listing_page").fetchall():
            page = read_ids(blob)
            if not lost.isdisjoint(page):
                kept = make_ids(ticket_id for ticket_id in page if ticket_id not in lost)
                _store(db, key, generation, number, kept)
                touched.add(key)
        for key in touched:
            db.execute("UPDATE listing SET revision = ? WHERE key = ?", (_revision(), key))
        return [found for key in touched if (found := listing(db, key)) is not None]

    def _order(self, db: sqlite3.Connection, key: str, known: State) -> Order:
        if self._grows is not None and self._grows[:2] == (key, known.revision):
            return self._grows[2]
        return order(db, key, known)

    def _keep(self, db: sqlite3.Connection, key: str, known: State, ordered: Order) -> Listing:
        known = replace(known, revision=_revision())
        db.execute("INSERT OR REPLACE INTO listing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (key, *astuple(known)))
        self._grows = (key, known.revision, ordered)
        return shown(key, known, ordered)


def _revision() -> int:
    """Return a number that no revision had before, of any file and any process."""
    return time.time_ns()


def _replace(db: sqlite3.Connection, page: PageOf, known: State, ids: Sequence[int]) -> Order:
    """Store a page out of its turn; ids that another page of its generation has stay there."""
    query = "SELECT ids FROM listing_page WHERE key = ? AND generation = ? AND number <> ?"
    others: set[int] = set()
    for (blob,) in db.execute(query, (page.key, known.generation, page.number)):
        others.update(read_ids(blob))
    own = make_ids(ticket_id for ticket_id in dict.fromkeys(ids) if ticket_id not in others)
    _store(db, page.key, known.generation, page.number, own)
    return order(db, page.key, known)


def _store(db: sqlite3.Connection, key: str, generation: int, number: int, ids: Ids) -> None:
    db.execute("INSERT OR REPLACE INTO listing_page VALUES (?, ?, ?, ?)", (key, generation, number, ids.tobytes()))


def blocks_of(ids: Ids) -> int:
    """Return how many stored pages a whole generation takes; an empty one takes one."""
    return max(1, -(-len(ids) // BLOCK))


def _store_whole(db: sqlite3.Connection, key: str, generation: int, ids: Ids) -> None:
    """Store a generation that is whole, and nothing else of its list."""
    db.execute("DELETE FROM listing_page WHERE key = ?", (key,))
    for number, start in enumerate(range(0, len(ids), BLOCK)):
        _store(db, key, generation, number, ids[start : start + BLOCK])


def _keep_only(db: sqlite3.Connection, key: str, generation: int) -> None:
    db.execute("DELETE FROM listing_page WHERE key = ? AND generation <> ?", (key, generation))
