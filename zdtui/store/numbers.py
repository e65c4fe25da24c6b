"""The numbers of an account's tickets by their beginning; the store need not be opened for it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

LONGEST: Final = 15
"""Digits of the longest number that is looked for."""

_RECENT: Final = "SELECT id, subject FROM ticket ORDER BY updated_at DESC LIMIT ?"
_NEWEST: Final = "SELECT id, subject FROM ticket WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?"
_OLDEST: Final = "SELECT id, subject FROM ticket WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 1"


def numbers(folder: Path, begins: str, limit: int = 30) -> list[tuple[int, str]]:
    """Return numbers that begin so, each with its subject; without a beginning, those that changed last.

    Of more than ``limit`` numbers of one length the newest are told and the oldest, so that what all of them begin
    with is what those begin with that are told. Files that cannot be read tell nothing.
    """
    path = folder / "cache.db"
    if begins and not (begins.isascii() and begins.isdigit() and begins[0] != "0" and len(begins) <= LONGEST):
        return []
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.2)) as db:
            if not begins:
                return [(number, subject or "") for number, subject in db.execute(_RECENT, (limit,))]
            return list(dict(_found(db, begins, limit)).items())
    except (sqlite3.Error, OSError):
        return []


def _found(db: sqlite3.Connection, begins: str, limit: int) -> Iterator[tuple[int, str]]:
    """Go through the numbers of each length."""
    for digits in range(LONGEST - len(begins) + 1):
        first, last = int(begins) * 10**digits, (int(begins) + 1) * 10**digits - 1
        for number, subject in db.execute(_NEWEST, (first, last, limit)):
            yield number, subject or ""
        for number, subject in db.execute(_OLDEST, (first, last)):
            yield number, subject or ""
