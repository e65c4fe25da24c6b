"""Local search: the newest tickets that hold every word, found without ranking all that match."""

import re
import sqlite3
from typing import Final

from zdtui.store.cache import Wanted
from zdtui.store.index import PART_BITS
from zdtui.store.tickets import windows
from zdtui.store.words import match_expression

CANDIDATES: Final = 512
"""How many of the newest entries that match are put in the order of their last update."""

_NUMBER: Final = re.compile(r"\s*#?(\d{1,18})\s*")


def search(db: sqlite3.Connection, text: str, limit: int, wanted: Wanted) -> list[int]:
    """Return the ids of tickets that hold every word of ``text``, last updated first.

    The last word may be a beginning. Of very common words the tickets with the highest numbers are looked at.
    A number finds the ticket that has it, before all others.
    """
    expression = match_expression(text)
    if expression is None or not wanted():
        return []
    query = f"SELECT rowid >> {PART_BITS} FROM ticket_text WHERE ticket_text MATCH ? ORDER BY rowid DESC LIMIT ?"
    entries = db.execute(query, (expression, max(CANDIDATES, limit)))
    ids = list(dict.fromkeys(id for (id,) in entries))
    updated = _updated(db, ids)
    found = sorted(updated, key=lambda id: (updated[id], id), reverse=True)
    number = _NUMBER.fullmatch(text)
    if number is not None and _updated(db, [int(number[1])]):
        found = [int(number[1]), *(id for id in found if id != int(number[1]))]
    return found[:limit]


def _updated(db: sqlite3.Connection, ids: list[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for chunk, marks in windows(ids):
        query = f"SELECT id, ifnull(updated_at, 0) FROM ticket WHERE id IN ({marks})"  # noqa: S608  (only marks)
        found.update(db.execute(query, chunk).fetchall())
    return found
