"""The journal: what was done, when and to which ticket, so that it can be told and taken back."""

import sqlite3
from dataclasses import dataclass
from typing import Any

import msgspec

from zdtui.store.packing import as_json


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
    detail = as_json(note.detail).decode()
    query = "INSERT INTO journal (at, kind, ticket_id, operation, detail) VALUES (?, ?, ?, ?, ?)"
    db.execute(query, (note.at, note.kind, note.ticket_id, note.operation, detail))


def notes(db: sqlite3.Connection, limit: int, ticket_id: int | None) -> list[Note]:
    """Return the newest notes, of one ticket or of all."""
    where = "" if ticket_id is None else "WHERE ticket_id = ?"
    query = f"SELECT at, kind, ticket_id, operation, detail FROM journal {where} ORDER BY seq DESC LIMIT ?"  # noqa: S608
    values = (limit,) if ticket_id is None else (ticket_id, limit)
    return [
        Note(at, kind, id, operation, _detail(text)) for at, kind, id, operation, text in db.execute(query, values)
    ]


def _detail(text: str) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
