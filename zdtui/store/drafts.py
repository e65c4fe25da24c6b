"""Drafts: what a person typed and has not sent, one for each ticket and audience."""

import sqlite3
from dataclasses import dataclass
from typing import Any

import msgspec

from zdtui.store.columns import safe_text
from zdtui.store.packing import as_json


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply or a note that is being written; ``cursor`` is its row and column, ``saved_at`` Unix seconds."""

    ticket_id: int
    public: bool
    text: str
    cursor: tuple[int, int] = (0, 0)
    ccs: tuple[Any, ...] = ()
    saved_at: float = 0.0


def draft(db: sqlite3.Connection, ticket_id: int, public: bool) -> Draft | None:
    """Return the draft for a ticket and an audience."""
    query = "SELECT text, cursor, ccs, saved_at FROM draft WHERE ticket_id = ? AND public = ?"
    found = db.execute(query, (ticket_id, public)).fetchone()
    if found is None:
        return None
    text, cursor, ccs, saved_at = found
    return Draft(ticket_id, public, text, _cursor(cursor), tuple(_list(ccs)), saved_at)


def save(db: sqlite3.Connection, draft: Draft) -> None:
    """Keep a draft in place of the one before."""
    cursor, ccs = (as_json(list(value)).decode() for value in (draft.cursor, draft.ccs))
    values = (draft.ticket_id, draft.public, safe_text(draft.text), cursor, ccs, draft.saved_at)
    db.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?, ?)", values)


def drop(db: sqlite3.Connection, ticket_id: int, public: bool) -> None:
    """Forget a draft."""
    db.execute("DELETE FROM draft WHERE ticket_id = ? AND public = ?", (ticket_id, public))


def drafted(db: sqlite3.Connection) -> frozenset[int]:
    """Return the tickets that have a draft."""
    return frozenset(ticket_id for (ticket_id,) in db.execute("SELECT DISTINCT ticket_id FROM draft"))


def _list(text: str) -> list[Any]:
    try:
        found = msgspec.json.decode(text)
    except ValueError:
        return []
    return found if isinstance(found, list) else []


def _cursor(text: str) -> tuple[int, int]:
    match _list(text):
        case [int(row), int(column)]:
            return row, column
        case _:
            return 0, 0
