"""One change as a whole: all of it is stored, or nothing."""

import contextlib
import sqlite3
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def transact(db: sqlite3.Connection, job: Callable[[sqlite3.Connection], T]) -> T:
    """Run ``job`` in a transaction that takes the write lock at once, and return what it returns."""
    db.execute("BEGIN IMMEDIATE")
    try:
        answer = job(db)
        db.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            if db.in_transaction:
                db.execute("ROLLBACK")
        raise
    return answer
