"""The full-text index, kept after the fact: what changed is marked, and indexed while the writer has nothing else to do.

A ticket is found by its subject, its tags, its requester's name and address, its organization, its description and its
comments. It has one entry for itself and more for its comments, about ``PART_BYTES`` of them in each; every entry carries
the subject and the people, so that a word of the subject and one of a comment find the ticket together.
The index keeps no text of its own, so what was indexed is kept packed beside it: that is what can be taken out again.
"""

import sqlite3
from typing import Final

import msgspec

from zdtui.store.packing import digest, pack, unpack
from zdtui.store.words import spaced

PART_BITS: Final = 8
LAST_PART: Final = 2**PART_BITS - 1
PART_BYTES: Final = 16_384
BATCH: Final = 64
"""Tickets indexed in one go: some ten milliseconds."""

_INDEXABLE: Final = 2 ** (62 - PART_BITS)
_ADD: Final = "INSERT INTO ticket_text (rowid, subject, people, tags, body) VALUES (?, ?, ?, ?, ?)"
_REMOVE: Final = (
    "INSERT INTO ticket_text (ticket_text, rowid, subject, people, tags, body) VALUES ('delete', ?, ?, ?, ?, ?)"
)
_TICKET: Final = """
SELECT t.subject, t.tags, r.name, r.email, o.name, w.raw FROM ticket t JOIN ticket_raw w ON w.id = t.id
    LEFT JOIN user r ON r.id = t.requester_id LEFT JOIN organization o ON o.id = t.organization_id WHERE t.id = ?"""

Entry = tuple[str, str, str, str]
"""Subject, people, tags, body."""


class _Body(msgspec.Struct):
    description: str | None = None
    plain_body: str | None = None
    body: str | None = None


_body = msgspec.json.Decoder(_Body)
_entry = msgspec.json.Decoder(Entry)


def mark(db: sqlite3.Connection, ids: list[int]) -> None:
    """Mark tickets whose words may have changed."""
    db.executemany("INSERT OR IGNORE INTO to_index VALUES (?)", ((id,) for id in ids))


def step(db: sqlite3.Connection, limit: int = BATCH) -> bool:
    """Index some of what is marked; return whether more is left."""
    marked = [id for (id,) in db.execute("SELECT ticket_id FROM to_index ORDER BY ticket_id DESC LIMIT ?", (limit,))]
    for id in marked:
        if 0 <= id < _INDEXABLE:
            _index(db, id)
        db.execute("DELETE FROM to_index WHERE ticket_id = ?", (id,))
    return len(marked) == limit


def backlog(db: sqlite3.Connection, at_most: int) -> int:
    """Return how many tickets wait to be indexed, counting no further than ``at_most``."""
    query = "SELECT count(*) FROM (SELECT 1 FROM to_index LIMIT ?)"
    return int(db.execute(query, (at_most,)).fetchone()[0])


def forget(db: sqlite3.Connection, id: int) -> None:
    """Take a ticket out of the index."""
    if 0 <= id < _INDEXABLE:
        _take_out_all(db, id << PART_BITS, id << PART_BITS | LAST_PART)
    db.execute("DELETE FROM to_index WHERE ticket_id = ?", (id,))


def forget_comments(db: sqlite3.Connection, id: int) -> None:
    """Take a ticket's comments out of the index, to be indexed again: a comment was redacted."""
    first = id << PART_BITS
    if 0 <= id < _INDEXABLE:
        _take_out_all(db, first + 1, first | LAST_PART)
    db.execute("UPDATE comment SET indexed = 0 WHERE ticket_id = ?", (id,))


def _index(db: sqlite3.Connection, id: int) -> None:
    found = db.execute(_TICKET, (id,)).fetchone()
    if found is None:
        return
    subject, tags, name, email, organization, packed = found
    description = _text(unpack(packed))
    heading = (spaced(subject or ""), spaced(" ".join(filter(None, (name, email, organization)))))
    _put(db, id << PART_BITS, (*heading, spaced(tags), spaced(description)))
    _index_comments(db, id, heading, description.strip())


def _index_comments(db: sqlite3.Connection, id: int, heading: tuple[str, str], description: str) -> None:
    query = "SELECT rowid, raw, indexed FROM comment WHERE ticket_id = ? AND indexed = 0 ORDER BY created_at, id"
    fresh = db.execute(query, (id,)).fetchall()
    if not fresh:
        return
    bodies = (_text(unpack(packed)) for _, packed, _ in fresh)
    words = "\n".join(spaced(body) for body in bodies if body.strip() != description)
    place, before = _last_part(db, id)
    if before is not None and (len(before[3]) + len(words) <= PART_BYTES or place & LAST_PART == LAST_PART):
        words = f"{before[3]}\n{words}"
    elif before is not None:
        place += 1
    if words.strip():
        _put(db, place, (*heading, "", words))
    db.executemany("UPDATE comment SET indexed = 1 WHERE rowid = ?", ((row,) for row, _, _ in fresh))


def _last_part(db: sqlite3.Connection, id: int) -> tuple[int, Entry | None]:
    """Return the place of the last entry of a ticket's comments and what it holds; the first place when there is none."""
    first = id << PART_BITS
    query = "SELECT id, words FROM passage WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1"
    found = db.execute(query, (first + 1, first | LAST_PART)).fetchone()
    return (found[0], _read(found[1])) if found else (first + 1, None)


def _put(db: sqlite3.Connection, place: int, entry: Entry) -> None:
    packed = msgspec.json.encode(entry)
    fresh = digest(packed)
    found = db.execute("SELECT digest FROM passage WHERE id = ?", (place,)).fetchone()
    if found is not None:
        if found[0] == fresh:
            return
        _take_out(db, place)
    db.execute(_ADD, (place, *entry))
    db.execute("INSERT INTO passage VALUES (?, ?, ?)", (place, fresh, pack(packed)))


def _take_out_all(db: sqlite3.Connection, first: int, last: int) -> None:
    query = "SELECT id FROM passage WHERE id BETWEEN ? AND ?"
    for (place,) in db.execute(query, (first, last)).fetchall():
        _take_out(db, place)


def _take_out(db: sqlite3.Connection, place: int) -> None:
    found = db.execute("SELECT words FROM passage WHERE id = ?", (place,)).fetchone()
    entry = _read(found[0]) if found else None
    if entry is not None:
        db.execute(_REMOVE, (place, *entry))
    db.execute("DELETE FROM passage WHERE id = ?", (place,))


def _read(packed: object) -> Entry | None:
    raw = unpack(packed)
    try:
        return _entry.decode(raw) if raw else None
    except ValueError:
        return None


def _text(raw: bytes | None) -> str:
    if raw is None:
        return ""
    try:
        found = _body.decode(raw)
    except (ValueError, RecursionError):
        return ""
    return found.description or found.plain_body or found.body or ""
