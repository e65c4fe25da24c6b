"""What the text index holds, an entry at a time, each at a place of its own.

The index keeps no text (SQLite before 3.43 cannot delete from such an index without being told the text), so what was
put in is kept beside it, in ``passage``: as it is, for packing took a fifth of the time for a twentieth of the file.
"""

import sqlite3
from collections.abc import Sequence
from typing import Final

import msgspec

from zdtui.store.among import among, put_all
from zdtui.store.packing import digest, unpack

_ADD: Final = "INSERT INTO ticket_text (rowid, subject, people, tags, body) VALUES"
_REMOVE: Final = (
    "INSERT INTO ticket_text (ticket_text, rowid, subject, people, tags, body) VALUES ('delete', ?, ?, ?, ?, ?)"
)

Entry = tuple[str, str, str, str]
"""Subject, people, tags, body."""

_entry: msgspec.json.Decoder[Entry] = msgspec.json.Decoder(Entry)


def put(db: sqlite3.Connection, entries: Sequence[tuple[int, Entry]]) -> None:
    """Put entries at their places, instead of what is there.

    The places rise: FTS5 writes out what it gathered at each that lies below the one before.
    """
    known = dict(among(db, "SELECT id, digest FROM passage WHERE id IN (ids)", [place for place, _ in entries]))
    new: list[tuple[int, Entry, int, bytes]] = []
    for place, entry in entries:
        words = msgspec.json.encode(entry)
        fresh = digest(words)
        if known.get(place) == fresh:
            continue
        if place in known:
            _add(db, new)
            new.clear()
            _take_out(db, place)
        new.append((place, entry, fresh, words))
    _add(db, new)


def last(db: sqlite3.Connection, first: int, stop: int) -> tuple[int, Entry | None]:
    """Return the last place from ``first`` up to ``stop`` that is taken, and its entry; ``first`` if none is."""
    query = "SELECT id, words, digest FROM passage WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1"
    found = db.execute(query, (first, stop)).fetchone()
    return (found[0], _read(*found[1:])) if found else (first, None)


def forget(db: sqlite3.Connection, first: int, stop: int) -> None:
    """Take out all entries from ``first`` up to ``stop``."""
    query = "SELECT id FROM passage WHERE id BETWEEN ? AND ?"
    for (place,) in db.execute(query, (first, stop)).fetchall():
        _take_out(db, place)


def _add(db: sqlite3.Connection, new: Sequence[tuple[int, Entry, int, bytes]]) -> None:
    put_all(db, _ADD, [(place, *entry) for place, entry, _, _ in new])
    put_all(db, "INSERT INTO passage VALUES", [(place, fresh, words) for place, _, fresh, words in new])


def _take_out(db: sqlite3.Connection, place: int) -> None:
    found = db.execute("SELECT words, digest FROM passage WHERE id = ?", (place,)).fetchone()
    entry = _read(*found) if found else None
    if entry is not None:
        db.execute(_REMOVE, (place, *entry))
    db.execute("DELETE FROM passage WHERE id = ?", (place,))


def _read(kept: object, fresh: int) -> Entry | None:
    """Read an entry, as it is or as it was packed by earlier versions; ``None`` when it was damaged."""
    words = kept if isinstance(kept, bytes) and kept.startswith(b"[") else unpack(kept)
    try:
        return _entry.decode(words) if words and digest(words) == fresh else None
    except ValueError:
        return None
