"""Threads: the comments of a ticket, newest first, as far back as they are known."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Protocol

import msgspec

from zdtui.model.page import Slice
from zdtui.model.rows import CommentRow
from zdtui.store import index
from zdtui.store.columns import moment, safe
from zdtui.store.packing import digest, pack, unpack
from zdtui.store.tickets import windows

_PUT: Final = "INSERT OR REPLACE INTO comment VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_NEWEST_FIRST: Final = "ORDER BY created_at DESC, id DESC"


class Reader(Protocol):
    """What a thread reads its comments with."""

    def comment_raws(self, ticket_id: int, ids: Sequence[int]) -> list[bytes]:
        """Return the JSON of comments, in the order of ``ids``."""


@dataclass(frozen=True)
class Thread:
    """The comments of one ticket at one moment; bodies are read when they are asked for.

    ``complete`` says that the oldest comment is there; ``next`` is the path of the page to go on with;
    ``as_of`` the ticket's ``updated_at`` for which the newest comments are known (Unix seconds).
    """

    ticket_id: int
    ids: array[int]
    complete: bool
    next: str | None
    as_of: int | None
    fetched_at: float | None
    reader: Reader

    @cached_property
    def count(self) -> int:
        """How many comments are known."""
        return len(self.ids)

    def at(self, index: int) -> bytes:
        """Return the JSON of one comment, 0 the newest; an object with nothing but the id when it was damaged."""
        return self.window(index, index + 1)[0]

    def window(self, start: int, stop: int) -> list[bytes]:
        """Return the JSON of the comments from ``start`` up to ``stop``, newest first."""
        return self.reader.comment_raws(self.ticket_id, self.ids[start:stop])


@dataclass(frozen=True, slots=True)
class Progress:
    """What an answer said of a thread: whether its oldest comment is in it, where to go on, and for which ticket version."""

    complete: bool
    next: str | None
    as_of: int | None
    fetched_at: float


def put(db: sqlite3.Connection, ticket_id: int, slices: Sequence[Slice], progress: Progress) -> list[int]:
    """Store a page of a thread; return the ids of the comments that are new or changed.

    Pages may come newest first and then older, or be a later reading of the newest. A gap between what came and what
    is known reopens the thread: it is complete again when the reading has gone on to the end.
    """
    known = _digests(db, ticket_id, [item.row.id for item in slices])
    reach = _reach(db, ticket_id)
    changed = [item for item in slices if known.get(item.row.id) != digest(item.raw)]
    if any(item.row.id in known for item in changed):
        index.forget_comments(db, ticket_id)
    for row, raw in changed:
        if isinstance(row, CommentRow):
            author, at = safe(row.author_id), moment(row.created_at) or 0
            db.execute(_PUT, (ticket_id, row.id, at, author, row.public, 0, digest(raw), pack(raw)))
    _put_progress(db, ticket_id, progress, goes_on=_goes_further(slices, known, reach))
    if changed:
        index.mark(db, [ticket_id])
    return [item.row.id for item in changed]


def thread(db: sqlite3.Connection, ticket_id: int, reader: Reader) -> Thread:
    """Return what is known of a thread; an unknown one is empty and not complete."""
    query = f"SELECT id FROM comment WHERE ticket_id = ? {_NEWEST_FIRST}"
    ids = array("q", (id for (id,) in db.execute(query, (ticket_id,))))
    query = "SELECT complete, next, as_of, fetched_at FROM thread WHERE ticket_id = ?"
    complete, following, as_of, fetched_at = db.execute(query, (ticket_id,)).fetchone() or (0, None, None, None)
    return Thread(ticket_id, ids, bool(complete), following, as_of, fetched_at, reader)


def as_of(db: sqlite3.Connection, ticket_id: int) -> int | None:
    """Return the ticket's ``updated_at`` for which its newest comments are known."""
    found = db.execute("SELECT as_of FROM thread WHERE ticket_id = ?", (ticket_id,)).fetchone()
    return found[0] if found else None


def raws(db: sqlite3.Connection, ticket_id: int, ids: Sequence[int]) -> list[bytes]:
    """Return the JSON of comments, in the order of ``ids``."""
    found: dict[int, bytes] = {}
    for chunk, marks in windows(ids):
        query = f"SELECT id, raw FROM comment WHERE ticket_id = ? AND id IN ({marks})"  # noqa: S608  (only marks)
        for id, packed in db.execute(query, (ticket_id, *chunk)):
            found[id] = unpack(packed) or msgspec.json.encode({"id": id})
    return [found.get(id) or msgspec.json.encode({"id": id}) for id in ids]


def forget(db: sqlite3.Connection, ticket_id: int) -> None:
    """Forget the thread of a ticket."""
    db.execute("DELETE FROM comment WHERE ticket_id = ?", (ticket_id,))
    db.execute("DELETE FROM thread WHERE ticket_id = ?", (ticket_id,))


def _put_progress(db: sqlite3.Connection, ticket_id: int, progress: Progress, *, goes_on: bool) -> None:
    complete, following, as_of = progress.complete, progress.next, progress.as_of
    query = "SELECT complete, next, as_of FROM thread WHERE ticket_id = ?"
    before = db.execute(query, (ticket_id,)).fetchone()
    if before is not None:
        if not complete and not goes_on:
            complete, following = bool(before[0]), before[1]
        as_of = max((at for at in (as_of, before[2]) if at is not None), default=None)
    values = (ticket_id, as_of, complete, None if complete else following, progress.fetched_at)
    db.execute("INSERT OR REPLACE INTO thread VALUES (?, ?, ?, ?, ?)", values)


def _digests(db: sqlite3.Connection, ticket_id: int, ids: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for chunk, marks in windows(ids):
        query = f"SELECT id, digest FROM comment WHERE ticket_id = ? AND id IN ({marks})"  # noqa: S608  (only marks)
        found.update(db.execute(query, (ticket_id, *chunk)).fetchall())
    return found


def _reach(db: sqlite3.Connection, ticket_id: int) -> tuple[int, int] | None:
    """Return the time and id of the oldest comment known."""
    query = "SELECT created_at, id FROM comment WHERE ticket_id = ? ORDER BY created_at, id LIMIT 1"
    found: tuple[int, int] | None = db.execute(query, (ticket_id,)).fetchone()
    return found


def _goes_further(slices: Sequence[Slice], known: dict[int, int], reach: tuple[int, int] | None) -> bool:
    """Tell whether what a page says of its followers holds for the thread: it is older, or does not meet what is known."""
    places = [(moment(row.created_at) or 0, row.id) for row, _ in slices if isinstance(row, CommentRow)]
    return not known or reach is None or min(places, default=reach) < reach
