"""The quick filter: which tickets of a loaded list hold every word in what a list shows of them."""

import json
import sqlite3
from typing import Final

from zdtui.store.cache import Wanted
from zdtui.store.ids import Ids, make_ids
from zdtui.store.words import folded

CHUNK: Final = 32_768
"""Ids looked at before asking whether the answer is still wanted."""

_SELECT: Final = "SELECT t.id FROM json_each(?) j JOIN ticket t ON t.id = j.value WHERE "
_IN_ROW: Final = "instr(t.folded, ?)"
_BY_NAME: Final = {
    "t.requester_id IN (SELECT value FROM json_each(?))": "SELECT id FROM user WHERE instr(folded, ?)",
    "t.assignee_id IN (SELECT value FROM json_each(?))": (
        "SELECT id FROM user WHERE instr(folded, ?) AND role IS NOT 'end-user'"
    ),
    "t.organization_id IN (SELECT value FROM json_each(?))": "SELECT id FROM organization WHERE instr(folded, ?)",
    "t.group_id IN (SELECT value FROM json_each(?))": (
        "SELECT id FROM resource WHERE kind = 'groups' AND instr(lower(name), ?)"
    ),
}
"""The conditions on what a ticket refers to by id, and what finds these ids by a part of a name."""


def narrow(db: sqlite3.Connection, ids: Ids, text: str, wanted: Wanted) -> Ids:
    """Return those of ``ids`` whose row holds every word of ``text``, in their order.

    A word may be any part of the subject, tags, status, priority, type, number, or of the name of the requester,
    assignee, group or organization; case and accents do not matter.
    """
    conditions, values = [], []
    for word in folded(text).split():
        alternatives, matches = _alternatives(db, word)
        conditions.append(f"({' OR '.join(alternatives)})")
        values.extend(matches)
    if not conditions:
        return ids
    query = _SELECT + " AND ".join(conditions)
    found = make_ids()
    for start in range(0, len(ids), CHUNK):
        if not wanted():
            break
        chunk = json.dumps(ids[start : start + CHUNK].tolist())
        found.extend(ticket_id for (ticket_id,) in db.execute(query, (chunk, *values)))
    return found


def _alternatives(db: sqlite3.Connection, word: str) -> tuple[list[str], list[str]]:
    """Return the conditions one of which a ticket has to meet for a word, and their values."""
    alternatives, values = [_IN_ROW], [word]
    for condition, query in _BY_NAME.items():
        named = [number for (number,) in db.execute(query, (word,))]
        if named:
            alternatives.append(condition)
            values.append(json.dumps(named))
    return alternatives, values
