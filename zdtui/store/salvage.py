"""Saving what is readable of a damaged file of drafts and outbox."""

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from zdtui.store import schema
from zdtui.store.errors import TROUBLE
from zdtui.store.files import connect, migrate, private_file, tolerant
from zdtui.store.transaction import transact

TABLES: Final = ("draft", "outbox", "journal", "meta")

_READ: Final = "SELECT rowid, * FROM table NOT INDEXED ORDER BY rowid"
_WRITE: Final = "INSERT OR IGNORE INTO table VALUES (marks)"

Column = tuple[str, bool]
"""Its type, and whether it must have a value."""


def sound(db: sqlite3.Connection) -> bool:
    """Tell whether the file is whole; it is small, so looking costs a millisecond or two."""
    return [row[0] for row in db.execute("PRAGMA integrity_check(1)")] == ["ok"]


def salvage(path: Path) -> tuple[Path, int]:
    """Rename a damaged file and copy its readable rows to a new one; return its new name and the number of rows."""
    kept = _free_name(path)
    path.replace(kept)
    for tail in ("-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + tail).replace(kept.with_name(kept.name + tail))
    private_file(path)
    new = tolerant(connect(path, synchronous="FULL"))
    try:
        migrate(new, schema.WORK)
        return kept, transact(new, lambda db: sum(_copy(kept, db, table) for table in TABLES))
    finally:
        new.close()


def _free_name(path: Path) -> Path:
    number = 1
    while (kept := path.with_suffix(f".damaged-{number}.db")).exists():
        number += 1
    return kept


def _copy(kept: Path, new: sqlite3.Connection, table: str) -> int:
    columns: list[Column] = [
        (kind, bool(needed or key)) for _, _, kind, needed, _, key in new.execute(f"PRAGMA table_info({table})")
    ]
    marks = ", ".join("?" * len(columns))
    rows = _readable(kept, _READ.replace("table", table))
    query = _WRITE.replace("table", table).replace("marks", marks)
    return sum(new.execute(query, _fitted(row, columns)).rowcount for row in rows)


def _readable(kept: Path, query: str) -> list[tuple[Any, ...]]:
    """Read forwards until it breaks, then backwards, so that one broken page costs only its own rows."""
    found: dict[object, tuple[Any, ...]] = {}
    for direction in ("ASC", "DESC"):
        with contextlib.suppress(*TROUBLE):
            old = tolerant(sqlite3.connect(f"file:{quote(str(kept))}?mode=ro", uri=True))
            with contextlib.closing(old):
                for rowid, *row in old.execute(f"{query} {direction}"):
                    found.setdefault(rowid, tuple(row))
    return list(found.values())


def _fitted(row: Sequence[Any], columns: Sequence[Column]) -> tuple[Any, ...]:
    """Make damaged values fit their columns, so that the row is kept; its checksum tells that it is damaged."""
    return tuple(_fit(value, kind, needed) for value, (kind, needed) in zip(row, columns, strict=True))


def _fit(value: Any, kind: str, needed: bool) -> Any:
    if value is None and not needed:
        return None
    if kind == "TEXT":
        return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    try:
        return int(value) if kind == "INTEGER" else float(value)
    except (TypeError, ValueError, OverflowError):
        return 0 if needed else None
