"""What turns an account's files over, to die in it.

The labels are ``checkpoint MICROSECONDS``, ``migration STATEMENT`` and ``purge FILE``.
"""

import os
import signal
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.outbox.crashes import Die

MIGRATED = "migrated"
"""A newer schema, for all lives after one that died in ``migration N``."""

STEP = (
    "CREATE TABLE shelf (id INTEGER PRIMARY KEY, words TEXT) STRICT",
    "ALTER TABLE journal ADD COLUMN shelf INTEGER",
    "UPDATE outbox SET problem = 'none' WHERE problem IS NULL",
    "CREATE INDEX outbox_by_state ON outbox (state)",
)
"""A step that later versions of the program might take."""


def lay(folder: Path, die: Die, label: str) -> None:
    """Put the upheaval of that label into the program."""
    if label.startswith("checkpoint"):
        _checkpoint(folder / "work.db", int(label.split()[1]))
    elif label == MIGRATED or label.startswith("migration"):
        _migration(die)


async def leave(folder: Path, die: Die) -> None:
    """End the account, and die at ``purge N`` before the deletion of a file."""
    from zdtui.accounts.vault import MemoryVault
    from zdtui.desk.leaving import leave

    vars(os)["unlink"] = _counted(os.unlink, "purge", die)
    await leave(None, MemoryVault(), folder)


def _checkpoint(path: Path, microseconds: int) -> None:
    """After a write was added, begin a checkpoint, and die so many microseconds later."""
    from zdtui.store.work import Work

    add = Work.add

    def write_back() -> None:
        sqlite3.connect(path, check_same_thread=False).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    async def added(self: Work, *given: Any, **named: Any) -> bool:
        await add(self, *given, **named)
        threading.Thread(target=write_back).start()
        threading.Event().wait(microseconds / 1e6)
        os.kill(os.getpid(), signal.SIGKILL)
        return True

    Work.add = added  # type: ignore[method-assign]  # the point of it


def _migration(die: Die) -> None:
    from zdtui.store import files, schema

    vars(schema)["WORK"] = (*schema.WORK, STEP)
    transact = vars(files)["transact"]

    def watched(db: sqlite3.Connection, job: Callable[[Any], Any]) -> Any:
        return transact(db, lambda db: job(_Watched(db, die)))

    vars(files)["transact"] = watched


class _Watched:
    """A connection at whose every statement one can die."""

    def __init__(self, db: sqlite3.Connection, die: Die) -> None:
        self.execute = _counted(db.execute, "migration", die)


def _counted(function: Callable[..., Any], place: str, die: Die) -> Callable[..., Any]:
    number = 0

    def counted(*given: Any, **named: Any) -> Any:
        nonlocal number
        number += 1
        die(f"{place} {number}")
        return function(*given, **named)

    return counted


__all__ = ["MIGRATED", "STEP", "lay", "leave"]
