"""The writes that wait in an account's outbox; the store need not be opened for it."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

_WAITING: Final = "SELECT id, label FROM outbox WHERE state NOT IN ('sent', 'dropped', 'proposed') ORDER BY seq"


def waiting(folder: Path) -> list[tuple[str, str]]:
    """Return the id and the label of each, oldest first; a file that cannot be read tells nothing."""
    path = folder / "work.db"
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)) as db:
            return [(str(row_id), str(label)) for row_id, label in db.execute(_WAITING)]
    except (sqlite3.Error, OSError):
        return []
