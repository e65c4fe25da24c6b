"""The journal: what was done, when and to which ticket, so that it can be told and taken back."""

import sqlite3
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from zdtui.store.packing import as_json

_PUT: Final = "INSERT INTO journal (at, kind, ticket_id, operation, detail) VALUES (?, ?, ?, ?, ?)"
_NOTES: Final = """
SELECT at, kind, ticket_id, operation, detail FROM journal WHERE ?1 IS NULL OR ticket_id = ?1
ORDER BY seq DESC LIMIT ?2"""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was done; ``operation`` is the id of its outbox row, ``at`` Unix seconds."""

    at: float
    kind: str
    ticket_id: int | None
    operation: str | None
    detail: dict[str, Any]


def put(db: sqlite3.Connection, note: Note) -> None:
    """Write one note."""
    db.execute(_PUT, (note.at, note.kind, note.ticket_id, note.operation, as_json(note.detail).decode()))


def notes(db: sqlite3.Connection, limit: int, ticket_id: int | None) -> list[Note]:
    """Return the newest notes, of one ticket or of all."""
    found = db.execute(_NOTES, (ticket_id, limit))
    return [Note(at, kind, of, operation, _detail(text)) for at, kind, of, operation, text in found]


def _detail(text: str) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
