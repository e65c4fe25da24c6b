"""Saving what is readable of a damaged file of drafts and outbox."""

import sqlite3
from pathlib import Path
from typing import Any, Final

from zdtui.store import schema
from zdtui.store.files import connect, migrate, private_file

TABLES: Final = ("draft", "outbox", "journal", "meta")


def sound(db: sqlite3.Connection) -> bool:
    """Tell whether the file is whole; it is small, so looking costs a millisecond."""
    return [row[0] for row in db.execute("PRAGMA quick_check(1)")] == ["ok"]


def salvage(path: Path) -> tuple[Path, int]:
    """Rename a damaged file, copy its readable rows to a new one; return the old file's new name and the number of rows."""
    kept = _free_name(path)
    path.replace(kept)
    for tail in ("-wal", "-shm"):
        beside = Path(f"{path}{tail}")
        if beside.exists():
            beside.replace(Path(f"{kept}{tail}"))
    private_file(path)
    new = connect(path, synchronous="FULL")
    try:
        migrate(new, schema.WORK)
        return kept, sum(_copy(kept, new, table) for table in TABLES)
    finally:
        new.close()


def _free_name(path: Path) -> Path:
    number = 1
    while (kept := path.with_suffix(f".damaged-{number}.db")).exists():
        number += 1
    return kept


def _copy(kept: Path, new: sqlite3.Connection, table: str) -> int:
    columns = [row[1] for row in new.execute(f"PRAGMA table_info({table})")]
    query = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
    saved = 0
    for row in _readable(kept, table, columns):
        try:
            new.execute(query, row)
            saved += 1
        except sqlite3.Error:
            continue  # a value of a damaged type does not fit its column; the old file still has it
    return saved


def _readable(kept: Path, table: str, columns: list[str]) -> list[tuple[Any, ...]]:
    """Read forwards until it breaks, then backwards, so that one broken page costs only its own rows."""
    found: dict[int, tuple[Any, ...]] = {}
    for direction in ("ASC", "DESC"):
        try:
            old = connect(kept, synchronous="FULL")
        except sqlite3.Error:
            return []
        old.text_factory = lambda text: text.decode("utf-8", "replace")
        query = f"SELECT rowid, {', '.join(columns)} FROM {table} NOT INDEXED ORDER BY rowid {direction}"  # noqa: S608
        try:
            for rowid, *row in old.execute(query):
                found.setdefault(rowid, tuple(row))
        except sqlite3.Error:
            continue
        finally:
            old.close()
    return [found[rowid] for rowid in sorted(found)]
