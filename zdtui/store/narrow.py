"""The quick filter: which tickets of a loaded list hold every word in what a list shows of them."""

import json
import sqlite3
from typing import Final

from zdtui.store.cache import Wanted
from zdtui.store.ids import Ids, make_ids
from zdtui.store.words import folded

CHUNK: Final = 8192
"""Ids looked at before asking whether the answer is still wanted."""

_SELECT: Final = "SELECT t.id FROM json_each(?1) j JOIN ticket t ON t.id = j.value WHERE "
_WORD: Final = """(instr(t.folded, ?n)
    OR t.requester_id IN (SELECT id FROM user WHERE instr(folded, ?n))
    OR t.assignee_id IN (SELECT id FROM user WHERE instr(folded, ?n))
    OR t.organization_id IN (SELECT id FROM organization WHERE instr(folded, ?n))
    OR t.group_id IN (SELECT id FROM resource WHERE kind = 'groups' AND instr(lower(name), ?n)))"""


def narrow(db: sqlite3.Connection, ids: Ids, text: str, wanted: Wanted) -> Ids:
    """Return those of ``ids`` whose row holds every word of ``text``, in their order.

    A word may be any part of the subject, tags, status, priority, type, number, or of the name of the requester,
    assignee, group or organization; case and accents do not matter.
    """
    words = folded(text).split()
    if not words:
        return ids
    query = _SELECT + " AND ".join(_WORD.replace("?n", f"?{n + 2}") for n in range(len(words)))
    found = make_ids()
    for start in range(0, len(ids), CHUNK):
        if not wanted():
            break
        chunk = json.dumps(ids[start : start + CHUNK].tolist())
        found.extend(ticket_id for (ticket_id,) in db.execute(query, (chunk, *words)))
    return found
