"""Threads: the comments of a ticket, newest first, as far back as they are known."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

import msgspec

from zdtui.model.page import Slice
from zdtui.model.rows import CommentRow
from zdtui.store import index
from zdtui.store.among import among
from zdtui.store.columns import moment, safe
from zdtui.store.ids import Ids, make_ids
from zdtui.store.packing import digest, pack, unpack

_PUT: Final = """
INSERT INTO comment VALUES (?, ?, ?, ?, ?, 0, ?, ?)
ON CONFLICT (ticket_id, id) DO UPDATE SET created_at = excluded.created_at, author_id = excluded.author_id,
    public = excluded.public, digest = excluded.digest, raw = excluded.raw"""


@dataclass(frozen=True)
class Thread:
    """The comments of one ticket at one moment; bodies are read when they are asked for.

    ``complete`` says that the oldest comment is there; ``next`` is the path of the page to go on with;
    ``as_of`` the ticket's ``updated_at`` for which the newest comments are known (Unix seconds).
    """

    ticket_id: int
    ids: Ids
    complete: bool
    next: str | None
    as_of: int | None
    fetched_at: float | None
    _read: Callable[[int, Sequence[int]], list[bytes]] = field(repr=False, compare=False)

    @property
    def count(self) -> int:
        """How many comments are known."""
        return len(self.ids)

    def at(self, index: int) -> bytes:
        """Return the JSON of one comment, 0 the newest; an object with nothing but the id when it was damaged."""
        return self._read(self.ticket_id, (self.ids[index],))[0]

    def window(self, start: int, stop: int) -> list[bytes]:
        """Return the JSON of the comments from ``start`` up to ``stop``, newest first."""
        return self._read(self.ticket_id, self.ids[start:stop])


@dataclass(frozen=True, slots=True)
class Progress:
    """What an answer said of a thread: is its oldest comment in it, where to go on, and for which ticket version."""

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
    goes_on = _goes_on(db, ticket_id, slices, meets=bool(known))
    changed = [item for item in slices if known.get(item.row.id) != digest(item.raw)]
    if any(_rewords(db, ticket_id, item) for item in changed if item.row.id in known):
        index.forget_comments(db, ticket_id)
    for row, raw in changed:
        if isinstance(row, CommentRow):
            author, at = safe(row.author_id), moment(row.created_at) or 0
            db.execute(_PUT, (ticket_id, row.id, at, author, row.public, digest(raw), pack(raw)))
    _put_progress(db, ticket_id, progress, goes_on=goes_on)
    if changed:
        index.mark(db, [ticket_id])
    return [item.row.id for item in changed]


def thread(db: sqlite3.Connection, ticket_id: int, read: Callable[[int, Sequence[int]], list[bytes]]) -> Thread:
    """Return what is known of a thread; an unknown one is empty and not complete."""
    query = "SELECT id FROM comment WHERE ticket_id = ? ORDER BY created_at DESC, id DESC"
    ids = make_ids(comment_id for (comment_id,) in db.execute(query, (ticket_id,)))
    query = "SELECT complete, next, as_of, fetched_at FROM thread WHERE ticket_id = ?"
    complete, following, at, fetched_at = db.execute(query, (ticket_id,)).fetchone() or (0, None, None, None)
    return Thread(ticket_id, ids, bool(complete), following, at, fetched_at, read)


def as_of(db: sqlite3.Connection, ticket_id: int) -> int | None:
    """Return the ticket's ``updated_at`` for which its newest comments are known."""
    found = db.execute("SELECT as_of FROM thread WHERE ticket_id = ?", (ticket_id,)).fetchone()
    return found[0] if found else None


def raws(db: sqlite3.Connection, ticket_id: int, ids: Sequence[int]) -> list[bytes]:
    """Return the JSON of comments, in the order of ``ids``."""
    query = "SELECT id, raw FROM comment WHERE ticket_id = ? AND id IN (ids)"
    found = {comment_id: unpack(packed) for comment_id, packed in among(db, query, ids, ticket_id)}
    return [found.get(comment_id) or msgspec.json.encode({"id": comment_id}) for comment_id in ids]


def forget(db: sqlite3.Connection, ticket_id: int) -> None:
    """Forget the thread of a ticket."""
    db.execute("DELETE FROM comment WHERE ticket_id = ?", (ticket_id,))
    db.execute("DELETE FROM thread WHERE ticket_id = ?", (ticket_id,))


def _put_progress(db: sqlite3.Connection, ticket_id: int, progress: Progress, *, goes_on: bool) -> None:
    complete, following, at = progress.complete, progress.next, progress.as_of
    query = "SELECT complete, next, as_of FROM thread WHERE ticket_id = ?"
    before = db.execute(query, (ticket_id,)).fetchone()
    if before is not None:
        if not complete and not goes_on:
            complete, following = bool(before[0]), before[1]
        at = max((moment for moment in (at, before[2]) if moment is not None), default=None)
    values = (ticket_id, at, complete, None if complete else following, progress.fetched_at)
    db.execute("INSERT OR REPLACE INTO thread VALUES (?, ?, ?, ?, ?)", values)


def _digests(db: sqlite3.Connection, ticket_id: int, ids: Sequence[int]) -> dict[int, int]:
    query = "SELECT id, digest FROM comment WHERE ticket_id = ? AND id IN (ids)"
    return dict(among(db, query, ids, ticket_id))


def _rewords(db: sqlite3.Connection, ticket_id: int, item: Slice) -> bool:
    """Tell whether a comment says something else than it did: it was redacted."""
    query = "SELECT raw FROM comment WHERE ticket_id = ? AND id = ?"
    (packed,) = db.execute(query, (ticket_id, item.row.id)).fetchone()
    return index.words_of(unpack(packed)) != index.words_of(item.raw)


def _goes_on(db: sqlite3.Connection, ticket_id: int, slices: Sequence[Slice], *, meets: bool) -> bool:
    """Tell whether what a page says of its followers holds for the thread.

    It does when the page is older than what is known, or does not meet it.
    """
    query = "SELECT created_at, id FROM comment WHERE ticket_id = ? ORDER BY created_at, id LIMIT 1"
    oldest = db.execute(query, (ticket_id,)).fetchone()
    places = [(moment(row.created_at) or 0, row.id) for row, _ in slices if isinstance(row, CommentRow)]
    return not meets or oldest is None or min(places, default=oldest) < oldest
