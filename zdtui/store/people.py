"""People: their names for lists, completion by any beginning of a name or an address, the agents."""

import sqlite3
from collections.abc import Sequence
from typing import Any, Final

from zdtui.model.page import Slice
from zdtui.model.rows import UserRow
from zdtui.store.among import among
from zdtui.store.columns import safe
from zdtui.store.packing import digest, pack
from zdtui.store.words import folded, match_expression, spaced

CANDIDATES: Final = 200
"""How many people a completion looks at before it puts agents and beginnings of names first."""

_COLUMNS: Final = UserRow.__struct_fields__
_PUT: Final = "INSERT OR REPLACE INTO user VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ONE: Final = """
SELECT id, name, email, role, organization_id, default_group_id, active, suspended, updated_at FROM user
WHERE id = ?"""
_KNOWN: Final = """
SELECT id, name, email, role, organization_id, default_group_id, active, suspended, updated_at, digest FROM user
WHERE id IN (ids)"""
_NAMED: Final = """
SELECT id, name, email, role, organization_id, default_group_id, active, suspended, updated_at FROM user
WHERE active IS NOT 0 AND id IN (SELECT rowid FROM user_text WHERE user_text MATCH ? LIMIT ?)"""
_AGENTS: Final = """
SELECT id, name, email, role, organization_id, default_group_id, active, suspended, updated_at FROM user
WHERE role IN ('agent', 'admin') AND active IS NOT 0 ORDER BY name"""


def put(db: sqlite3.Connection, slices: Sequence[Slice]) -> list[int]:
    """Store people; return the ids of those whose columns changed. An older version never replaces a newer one."""
    known = _known(db, [item.row.id for item in slices])
    changed = []
    for row, raw in slices:
        if not isinstance(row, UserRow):
            continue
        fresh = digest(raw)
        before, stored = known.get(row.id, (None, 0))
        if before is not None and (stored == fresh or (row.updated_at or "") < (before.updated_at or "")):
            continue
        after = _write(db, row, raw, fresh)
        known[row.id] = (after, fresh)
        if before is None or _spoken(before) != _spoken(after):
            _index(db, before, after)
        if before != after:
            changed.append(row.id)
    return changed


def user(db: sqlite3.Connection, user_id: int) -> UserRow | None:
    """Return one person."""
    found = db.execute(_ONE, (user_id,)).fetchone()
    return _row(found) if found else None


def named(db: sqlite3.Connection, text: str, limit: int) -> list[UserRow]:
    """Return people a word of whose name or address begins with each word of ``text``, agents first."""
    expression = match_expression(text, beginnings=True)
    if expression is None:
        return []
    typed = folded(text)
    found = [_row(columns) for columns in db.execute(_NAMED, (expression, CANDIDATES))]
    return sorted(found, key=lambda row: _rank(row, typed))[:limit]


def agents(db: sqlite3.Connection) -> list[UserRow]:
    """Return the agents and admins who are active, by name."""
    return [_row(columns) for columns in db.execute(_AGENTS)]


def _rank(row: UserRow, typed: str) -> tuple[bool, bool, str]:
    name = folded(row.name or "")
    return row.role == "end-user", not name.startswith(typed), name


def _known(db: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[UserRow, int]]:
    return {columns[0]: (_row(columns[:-1]), columns[-1]) for columns in among(db, _KNOWN, ids)}


def _row(columns: tuple[Any, ...]) -> UserRow:
    row = UserRow(*columns)
    row.active = None if row.active is None else bool(row.active)
    row.suspended = None if row.suspended is None else bool(row.suspended)
    return row


def _write(db: sqlite3.Connection, row: UserRow, raw: bytes, fresh: int) -> UserRow:
    columns = tuple(safe(getattr(row, name)) for name in _COLUMNS)
    after = _row(columns)
    db.execute(_PUT, (*columns, folded(_spoken(after)), fresh, pack(raw)))
    return after


def _spoken(row: UserRow) -> str:
    return f"{row.name or ''} {row.email or ''}"


def _index(db: sqlite3.Connection, before: UserRow | None, after: UserRow) -> None:
    if before is not None:
        query = "INSERT INTO user_text (user_text, rowid, words) VALUES ('delete', ?, ?)"
        db.execute(query, (before.id, spaced(_spoken(before))))
    db.execute("INSERT INTO user_text (rowid, words) VALUES (?, ?)", (after.id, spaced(_spoken(after))))
    db.execute("INSERT OR IGNORE INTO to_index SELECT id FROM ticket WHERE requester_id = ?", (after.id,))
