"""The full-text index, kept after the fact: what changed is marked, and indexed while the writer has nothing to do.

A ticket is found by its subject, its tags, its requester's name and address, its organization, its description and
its comments. It has one entry for itself and more for its comments, about ``PART_LENGTH`` of them in each; every
entry carries the subject and the people, so that a word of the subject and one of a comment find it together.

The index keeps no text of its own (SQLite before 3.43 cannot delete from such an index without being told the text),
so what was indexed is kept beside it, in ``passage``: as it is, for packing it took a fifth of the time for a
twentieth of the file.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from zdtui.store.packing import digest, unpack
from zdtui.store.words import spaced

PART_BITS: Final = 8
LAST_PART: Final = 2**PART_BITS - 1
PART_LENGTH: Final = 16_384
BATCH: Final = 64
"""Tickets indexed in one go: some ten milliseconds."""

_INDEXABLE: Final = range(2 ** (62 - PART_BITS))
_ADD: Final = "INSERT INTO ticket_text (rowid, subject, people, tags, body) VALUES (?, ?, ?, ?, ?)"
_REMOVE: Final = (
    "INSERT INTO ticket_text (ticket_text, rowid, subject, people, tags, body) VALUES ('delete', ?, ?, ?, ?, ?)"
)
_HEADING: Final = """
SELECT t.subject, t.tags, r.name, r.email, o.name FROM ticket t
    LEFT JOIN user r ON r.id = t.requester_id LEFT JOIN organization o ON o.id = t.organization_id WHERE t.id = ?"""
_RAW: Final = "SELECT raw FROM ticket_raw WHERE id = ?"

Entry = tuple[str, str, str, str]
"""Subject, people, tags, body."""


class _Words(msgspec.Struct):
    description: str | None = None
    plain_body: str | None = None
    body: str | None = None


_words = msgspec.json.Decoder(_Words)
_entry: msgspec.json.Decoder[Entry] = msgspec.json.Decoder(Entry)


def mark(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Mark tickets whose words may have changed."""
    db.executemany("INSERT OR IGNORE INTO to_index VALUES (?)", [(ticket_id,) for ticket_id in ids])


def step(db: sqlite3.Connection, limit: int = BATCH) -> bool:
    """Index some of what is marked, the newest tickets first; return whether more is left."""
    query = "SELECT ticket_id FROM to_index ORDER BY ticket_id DESC LIMIT ?"
    marked = [ticket_id for (ticket_id,) in db.execute(query, (limit,))]
    for ticket_id in reversed(marked):  # FTS5 writes out what it gathered at each number below the one before
        if ticket_id in _INDEXABLE:
            _index(db, ticket_id)
        db.execute("DELETE FROM to_index WHERE ticket_id = ?", (ticket_id,))
    return len(marked) == limit


def at_once(db: sqlite3.Connection, descriptions: Mapping[int, str]) -> None:
    """Index tickets whose descriptions are at hand, which spares reading them again."""
    for ticket_id, description in sorted(descriptions.items()):
        if ticket_id in _INDEXABLE:
            _index(db, ticket_id, description)
    db.executemany("DELETE FROM to_index WHERE ticket_id = ?", [(ticket_id,) for ticket_id in descriptions])


def waits(db: sqlite3.Connection, number: int) -> bool:
    """Tell whether ``number`` tickets or more wait to be indexed."""
    query = "SELECT count(*) FROM (SELECT 1 FROM to_index LIMIT ?)"
    return int(db.execute(query, (number,)).fetchone()[0]) >= number


def forget(db: sqlite3.Connection, ticket_id: int) -> None:
    """Take a ticket out of the index."""
    if ticket_id in _INDEXABLE:
        _take_out_all(db, ticket_id << PART_BITS, ticket_id << PART_BITS | LAST_PART)
    db.execute("DELETE FROM to_index WHERE ticket_id = ?", (ticket_id,))


def forget_comments(db: sqlite3.Connection, ticket_id: int) -> None:
    """Take a ticket's comments out of the index, to be indexed again: a comment says something else than it did."""
    if ticket_id in _INDEXABLE:
        _take_out_all(db, (ticket_id << PART_BITS) + 1, ticket_id << PART_BITS | LAST_PART)
    db.execute("UPDATE comment SET indexed = 0 WHERE ticket_id = ?", (ticket_id,))


def words_of(raw: bytes | None) -> str:
    """Return what a ticket's or a comment's JSON has to be read: the description or the body."""
    try:
        found = _words.decode(raw or b"{}")
    except (ValueError, RecursionError):
        return ""
    return found.description or found.plain_body or found.body or ""


def _index(db: sqlite3.Connection, ticket_id: int, description: str | None = None) -> None:
    found = db.execute(_HEADING, (ticket_id,)).fetchone()
    if found is None:
        return
    subject, tags, name, email, organization = found
    if description is None:
        packed = db.execute(_RAW, (ticket_id,)).fetchone()
        description = words_of(unpack(packed[0])) if packed else ""
    heading = (spaced(subject or ""), spaced(" ".join(filter(None, (name, email, organization)))))
    _put(db, ticket_id << PART_BITS, (*heading, spaced(tags), spaced(description)))
    _index_comments(db, ticket_id, heading, description.strip())


def _index_comments(db: sqlite3.Connection, ticket_id: int, heading: tuple[str, str], description: str) -> None:
    query = "SELECT rowid, raw FROM comment WHERE ticket_id = ? AND indexed = 0 ORDER BY created_at, id"
    fresh = db.execute(query, (ticket_id,)).fetchall()
    bodies = (words_of(unpack(packed)) for _, packed in fresh)
    words = "\n".join(spaced(body) for body in bodies if body.strip() != description)
    if words.strip():
        place, before = _last_part(db, ticket_id)
        full = before is not None and len(before[3]) + len(words) > PART_LENGTH
        if full and place & LAST_PART < LAST_PART:
            place += 1
        elif before is not None:
            words = f"{before[3]}\n{words}"
        _put(db, place, (*heading, "", words))
    db.executemany("UPDATE comment SET indexed = 1 WHERE rowid = ?", [(row,) for row, _ in fresh])


def _last_part(db: sqlite3.Connection, ticket_id: int) -> tuple[int, Entry | None]:
    """Return the place and the words of the last entry of a ticket's comments; the first place when there is none."""
    first = ticket_id << PART_BITS
    query = "SELECT id, words, digest FROM passage WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1"
    found = db.execute(query, (first + 1, first | LAST_PART)).fetchone()
    return (found[0], _read(*found[1:])) if found else (first + 1, None)


def _put(db: sqlite3.Connection, place: int, entry: Entry) -> None:
    words = msgspec.json.encode(entry)
    fresh = digest(words)
    found = db.execute("SELECT digest FROM passage WHERE id = ?", (place,)).fetchone()
    if found is not None:
        if found[0] == fresh:
            return
        _take_out(db, place)
    db.execute(_ADD, (place, *entry))
    db.execute("INSERT INTO passage VALUES (?, ?, ?)", (place, fresh, words))


def _take_out_all(db: sqlite3.Connection, first: int, last: int) -> None:
    query = "SELECT id FROM passage WHERE id BETWEEN ? AND ?"
    for (place,) in db.execute(query, (first, last)).fetchall():
        _take_out(db, place)


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
