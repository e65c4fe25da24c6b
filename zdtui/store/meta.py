"""Small values by name, kept as JSON: who we are, where we were, how far a synchronisation came."""

import sqlite3
from typing import Any

import msgspec

from zdtui.store.packing import as_json


def get(db: sqlite3.Connection, key: str) -> Any:
    """Return a value, ``None`` when there is none."""
    found = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    try:
        return msgspec.json.decode(found[0]) if found else None
    except ValueError:
        return None


def put(db: sqlite3.Connection, key: str, value: Any) -> None:
    """Keep a value; ``None`` forgets it."""
    if value is None:
        db.execute("DELETE FROM meta WHERE key = ?", (key,))
    else:
        db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, as_json(value).decode("utf-8", "replace")))
