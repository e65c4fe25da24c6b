"""Saving what is readable of a damaged file of drafts and outbox."""

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from zdtui.store import schema
from zdtui.store.errors import TROUBLE
from zdtui.store.files import connect, migrate, private_file, sync_folder, tolerant
from zdtui.store.transaction import transact
from zdtui.store.wal import Log

TABLES: Final = ("draft", "outbox", "journal", "meta")

_READ: Final = "SELECT rowid, * FROM table NOT INDEXED ORDER BY rowid"
_WRITE: Final = "INSERT OR IGNORE INTO table VALUES (marks)"
_WRITE_DRAFT: Final = """
INSERT INTO draft VALUES (marks) ON CONFLICT (ticket_id, public) DO UPDATE SET
    text = excluded.text, cursor = excluded.cursor, ccs = excluded.ccs, saved_at = excluded.saved_at
WHERE excluded.saved_at > draft.saved_at"""

Column = tuple[str, bool]
"""Its type, and whether it must have a value."""


def sound(db: sqlite3.Connection) -> bool:
    """Tell whether the file is whole; it is small, so looking costs a millisecond or two."""
    return [row[0] for row in db.execute("PRAGMA integrity_check(1)")] == ["ok"]


def set_aside(path: Path) -> Path:
    """Copy a damaged file as it is, with its log; return the copy, which is never opened for writing."""
    kept = free_name(path)
    for tail in ("", "-wal"):
        with contextlib.suppress(FileNotFoundError):
            _copied(path.with_name(path.name + tail), kept.with_name(kept.name + tail))
    return kept


def salvage(path: Path, kept: Path) -> int:
    """Put a new file in the place of a damaged one, with the rows that ``kept`` has; return their number."""
    new = path.with_suffix(".new.db")
    remove(new)
    private_file(new)
    db = tolerant(connect(new, synchronous="FULL"))
    try:
        migrate(db, schema.WORK)
        rows = gather(db, kept)
    finally:
        db.close()
    remove(path)
    new.replace(path)
    sync_folder(path.parent)
    return rows


def gather(db: sqlite3.Connection, kept: Path) -> int:
    """Add the rows of a file that a database does not have, and newer drafts; return their number."""
    return transact(db, lambda db: sum(_copy(kept, db, table) for table in TABLES))


def look_behind(db: sqlite3.Connection, path: Path, log: Log) -> tuple[Path, int] | None:
    """Add what is readable in a log behind the place where SQLite stopped to believe it.

    Return where file and log are kept, and how many rows there were; ``None`` when there was nothing to keep.
    """
    kept = free_name(path)
    private_file(kept)
    kept.write_bytes(log.over(path.read_bytes()))
    rows = gather(db, kept)
    if not rows:
        remove(kept)
        return None
    _written(kept.with_suffix(".log"), log.content)
    return kept, rows


def remove(path: Path) -> None:
    """Remove a database with its log."""
    for tail in ("-wal", "-shm", ""):
        path.with_name(path.name + tail).unlink(missing_ok=True)


def free_name(path: Path) -> Path:
    """Return a name for a damaged file that is not taken."""
    number = 1
    while (kept := path.with_suffix(f".damaged-{number}.db")).exists():
        number += 1
    return kept


def _copied(path: Path, into: Path) -> None:
    _written(into, path.read_bytes())


def _written(path: Path, content: bytes) -> None:
    private_file(path)
    path.write_bytes(content)


def _copy(kept: Path, new: sqlite3.Connection, table: str) -> int:
    columns: list[Column] = [
        (kind, bool(needed or key)) for _, _, kind, needed, _, key in new.execute(f"PRAGMA table_info({table})")
    ]
    marks = ", ".join("?" * len(columns))
    rows = _readable(kept, _READ.replace("table", table))
    query = (_WRITE_DRAFT if table == "draft" else _WRITE.replace("table", table)).replace("marks", marks)
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
