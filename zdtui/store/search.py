"""Local search: the newest tickets that hold every word, found without ranking all that match."""

import re
import sqlite3
from collections.abc import Sequence
from typing import Final

from zdtui.store.among import among
from zdtui.store.cache import Wanted
from zdtui.store.words import match_expression

CANDIDATES: Final = 512
"""How many of the newest entries that match are put in the order of their last update."""

_MATCH: Final = "SELECT rowid >> 8 FROM ticket_text WHERE ticket_text MATCH ? ORDER BY rowid DESC LIMIT ?"
_NUMBER: Final = re.compile(r"\s*#?(\d{1,18})\s*")


def search(db: sqlite3.Connection, text: str, limit: int, wanted: Wanted) -> list[int]:
    """Return the ids of tickets that hold every word of ``text``, last updated first.

    The last word may be a beginning. Of very common words the tickets with the highest numbers are looked at.
    A number finds the ticket that has it, before all others.
    """
    expression = match_expression(text)
    if expression is None or not wanted():
        return []
    entries = db.execute(_MATCH, (expression, max(CANDIDATES, limit)))
    ids = list(dict.fromkeys(ticket_id for (ticket_id,) in entries))
    updated = _updated(db, ids)
    found = sorted(updated, key=lambda ticket_id: (updated[ticket_id], ticket_id), reverse=True)
    number = _NUMBER.fullmatch(text)
    if number is not None and _updated(db, [int(number[1])]):
        found = list(dict.fromkeys((int(number[1]), *found)))
    return found[:limit]


def _updated(db: sqlite3.Connection, ids: Sequence[int]) -> dict[int, int]:
    return dict(among(db, "SELECT id, ifnull(updated_at, 0) FROM ticket WHERE id IN (ids)", ids))
