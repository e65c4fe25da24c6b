"""The full-text index, kept after the fact: what changed is marked, and indexed while the writer has nothing to do.

A ticket is found by its subject, its tags, its requester's name and address, its organization, its description and
its comments. It has one entry for itself and more for its comments, about ``PART_LENGTH`` of them in each; every
entry carries the subject and the people, so that a word of the subject and one of a comment find it together.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import msgspec

from zdtui.store import passages
from zdtui.store.among import among
from zdtui.store.packing import unpack
from zdtui.store.passages import Entry
from zdtui.store.words import spaced

PART_BITS: Final = 8
LAST_PART: Final = 2**PART_BITS - 1
PART_LENGTH: Final = 16_384
BATCH: Final = 64
"""Tickets indexed in one go: some ten milliseconds."""

_INDEXABLE: Final = range(2 ** (62 - PART_BITS))
_HEADINGS: Final = """
SELECT t.id, t.subject, t.tags, r.name, r.email, o.name FROM ticket t
    LEFT JOIN user r ON r.id = t.requester_id LEFT JOIN organization o ON o.id = t.organization_id
WHERE t.id IN (ids)"""
_RAWS: Final = "SELECT id, raw FROM ticket_raw WHERE id IN (ids)"
_COMMENTED: Final = "SELECT DISTINCT ticket_id FROM comment WHERE indexed = 0 AND ticket_id IN (ids)"


class _Words(msgspec.Struct):
    description: str | None = None
    plain_body: str | None = None
    body: str | None = None


_words = msgspec.json.Decoder(_Words)


def mark(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Mark tickets whose words may have changed."""
    db.executemany("INSERT OR IGNORE INTO to_index VALUES (?)", [(ticket_id,) for ticket_id in ids])


def step(db: sqlite3.Connection, limit: int = BATCH) -> bool:
    """Index some of what is marked, the newest tickets first; return whether more is left."""
    query = "SELECT ticket_id FROM to_index ORDER BY ticket_id DESC LIMIT ?"
    marked = [ticket_id for (ticket_id,) in db.execute(query, (limit,))]
    _index(db, marked, {})
    _unmark(db, marked)
    return len(marked) == limit


def at_once(db: sqlite3.Connection, descriptions: Mapping[int, str]) -> None:
    """Index tickets whose descriptions are at hand, which spares reading them again."""
    _index(db, descriptions, descriptions)
    _unmark(db, descriptions)


def waits(db: sqlite3.Connection, number: int) -> bool:
    """Tell whether ``number`` tickets or more wait to be indexed."""
    query = "SELECT count(*) FROM (SELECT 1 FROM to_index LIMIT ?)"
    return int(db.execute(query, (number,)).fetchone()[0]) >= number


def forget(db: sqlite3.Connection, ticket_id: int) -> None:
    """Take a ticket out of the index."""
    if ticket_id in _INDEXABLE:
        passages.forget(db, ticket_id << PART_BITS, ticket_id << PART_BITS | LAST_PART)
    db.execute("DELETE FROM to_index WHERE ticket_id = ?", (ticket_id,))


def forget_comments(db: sqlite3.Connection, ticket_id: int) -> None:
    """Take a ticket's comments out of the index, to be indexed again: a comment says something else than it did."""
    if ticket_id in _INDEXABLE:
        passages.forget(db, (ticket_id << PART_BITS) + 1, ticket_id << PART_BITS | LAST_PART)
    db.execute("UPDATE comment SET indexed = 0 WHERE ticket_id = ?", (ticket_id,))


def words_of(raw: bytes | None) -> str:
    """Return what a ticket's or a comment's JSON has to be read: the description or the body."""
    try:
        found = _words.decode(raw or b"{}")
    except (ValueError, RecursionError):
        return ""
    return found.description or found.plain_body or found.body or ""


def _unmark(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    db.executemany("DELETE FROM to_index WHERE ticket_id = ?", [(ticket_id,) for ticket_id in ids])


def _index(db: sqlite3.Connection, ids: Iterable[int], descriptions: Mapping[int, str]) -> None:
    """Index tickets; descriptions that are not given are read."""
    wanted = sorted(ticket_id for ticket_id in ids if ticket_id in _INDEXABLE)
    packed = among(db, _RAWS, [ticket_id for ticket_id in wanted if ticket_id not in descriptions])
    bodies = {**descriptions, **{ticket_id: words_of(unpack(raw)) for ticket_id, raw in packed}}
    headings = {ticket_id: heading for ticket_id, *heading in among(db, _HEADINGS, wanted)}
    commented = {ticket_id for (ticket_id,) in among(db, _COMMENTED, wanted)}
    entries: list[tuple[int, Entry]] = []
    for ticket_id in wanted:
        if ticket_id not in headings:
            continue
        subject, tags, *people = headings[ticket_id]
        heading, body = (spaced(subject or ""), spaced(" ".join(filter(None, people)))), bodies.get(ticket_id, "")
        entries.append((ticket_id << PART_BITS, (*heading, spaced(tags), spaced(body))))
        if ticket_id in commented:
            entries += _comments(db, ticket_id, heading, body.strip())
    passages.put(db, entries)


def _comments(
    db: sqlite3.Connection, ticket_id: int, heading: tuple[str, str], description: str
) -> Iterator[tuple[int, Entry]]:
    """Say what is to be put where for the comments that are not indexed, and note that they are."""
    query = "SELECT rowid, raw FROM comment WHERE ticket_id = ? AND indexed = 0 ORDER BY created_at, id"
    fresh = db.execute(query, (ticket_id,)).fetchall()
    bodies = (words_of(unpack(packed)) for _, packed in fresh)
    words = "\n".join(spaced(body) for body in bodies if body.strip() != description)
    if words.strip():
        first = ticket_id << PART_BITS
        place, before = passages.last(db, first + 1, first | LAST_PART)
        full = before is not None and len(before[3]) + len(words) > PART_LENGTH
        if full and place & LAST_PART < LAST_PART:
            place += 1
        elif before is not None:
            words = f"{before[3]}\n{words}"
        yield place, (*heading, "", words)
    db.executemany("UPDATE comment SET indexed = 1 WHERE rowid = ?", [(row,) for row, _ in fresh])
