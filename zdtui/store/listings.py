"""Lists of tickets as they are known, read from the pages they came in.

A list is read in generations. While the pages of a new generation arrive, what is shown is these pages and then the
rest of the older one, so that a list never shrinks while it is refreshed.
"""

import sqlite3
from dataclasses import dataclass
from typing import Final

from zdtui.store.ids import Ids, make_ids, read_ids
from zdtui.store.order import Order, without

_PAGES: Final = "SELECT ids FROM listing_page WHERE key = ? AND generation = ? ORDER BY number"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of tickets at one moment.

    ``complete`` says that no ticket of the list is missing from ``ids``. ``next`` is the path of the page to go on
    with, ``pages`` the number to store it under; ``refreshing`` says that an older reading's rest is still shown.
    ``fetched_at`` is when the newest reading's first page came (Unix seconds), ``total`` Zendesk's own count.
    ``revision`` changes whenever the list does.
    """

    key: str
    ids: Ids
    fetched_at: float | None
    complete: bool
    total: int | None
    next: str | None
    pages: int
    refreshing: bool
    revision: int


@dataclass(frozen=True, slots=True)
class State:
    """The state of a list without its ids; ``older_complete`` is about the generation before the newest."""

    revision: int
    generation: int
    pages: int = 0
    fetched_at: float | None = None
    complete: bool = False
    older_complete: bool = False
    total: int | None = None
    next: str | None = None


def state(db: sqlite3.Connection, key: str) -> State | None:
    """Return the state of a list."""
    query = (
        "SELECT revision, generation, pages, fetched_at, complete, older_complete, total, next "
        "FROM listing WHERE key = ?"
    )
    found = db.execute(query, (key,)).fetchone()
    if found is None:
        return None
    revision, generation, pages, fetched_at, complete, older_complete, total, following = found
    return State(revision, generation, pages, fetched_at, bool(complete), bool(older_complete), total, following)


def listing(db: sqlite3.Connection, key: str) -> Listing | None:
    """Read a list with all its ids."""
    known = state(db, key)
    return None if known is None else shown(key, known, order(db, key, known))


def shown(key: str, known: State, ordered: Order) -> Listing:
    """Put a list's state and order together."""
    return Listing(
        key,
        ordered.ids,
        known.fetched_at,
        known.complete or known.older_complete,
        known.total,
        known.next,
        known.pages,
        not known.complete and (known.older_complete or ordered.fresh < len(ordered.ids)),
        known.revision,
    )


def first_ids(db: sqlite3.Connection, key: str, count: int) -> Ids:
    """Return the first ids of a list without reading all its pages."""
    known = state(db, key)
    found: dict[int, None] = {}
    for generation in () if known is None else (known.generation, known.generation - 1):
        for (blob,) in db.execute(_PAGES, (key, generation)):
            found.update(dict.fromkeys(read_ids(blob)))
            if len(found) >= count:
                return make_ids(found)[:count]
    return make_ids(found)


def order(db: sqlite3.Connection, key: str, known: State) -> Order:
    """Read the order of a list."""
    fresh = generation_ids(db, key, known.generation)
    older = without(generation_ids(db, key, known.generation - 1), fresh)
    return Order(fresh + older, len(fresh))


def generation_ids(db: sqlite3.Connection, key: str, generation: int) -> Ids:
    """Return the ids of one generation."""
    return read_ids(b"".join([blob for (blob,) in db.execute(_PAGES, (key, generation))]))
