"""Questions about many rows at once, and many rows written at once."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, Final

SIZES: Final = (1, 8, 64, 128, 256)
"""Statements are kept for these numbers of rows, so that none is prepared twice."""

ABREAST: Final = (64, 8, 1)
"""Rows that are written by one statement."""

_MARKS: Final = {size: f"({','.join('?' * size)})" for size in SIZES}


def among(db: sqlite3.Connection, query: str, ids: Sequence[int], *values: object) -> Iterator[Any]:
    """Run ``query``, whose ``(ids)`` stands for the ids, a chunk at a time; ``values`` come before them."""
    for start in range(0, len(ids), SIZES[-1]):
        chunk = list(ids[start : start + SIZES[-1]])
        size = next(size for size in SIZES if size >= len(chunk))
        chunk.extend(chunk[-1:] * (size - len(chunk)))
        yield from db.execute(query.replace("(ids)", _MARKS[size]), (*values, *chunk)).fetchall()


def put_all(db: sqlite3.Connection, statement: str, rows: Sequence[Sequence[object]]) -> None:
    """Run ``statement``, which ends with ``VALUES``, for many rows of the same length.

    Several go with each step of SQLite, at whose end Python's other threads want to be waited for.
    """
    start = 0
    while start < len(rows):
        size = next(size for size in ABREAST if size <= len(rows) - start)
        chunk = rows[start : start + size]
        row = f"({','.join('?' * len(chunk[0]))})"
        db.execute(f"{statement} {','.join([row] * size)}", [value for values in chunk for value in values])
        start += size
