"""Organizations: their names for lists, completion by any beginning of a word of a name."""

import sqlite3
from collections.abc import Sequence
from typing import Final

from zdtui.model.page import Slice
from zdtui.model.rows import OrganizationRow
from zdtui.store.among import among
from zdtui.store.columns import safe_text
from zdtui.store.packing import digest, pack
from zdtui.store.words import folded, match_expression, spaced

CANDIDATES: Final = 200
"""How many organizations a completion looks at before it puts beginnings of names first."""

_NAMED: Final = """
SELECT id, name, updated_at FROM organization
WHERE id IN (SELECT rowid FROM organization_text WHERE organization_text MATCH ? LIMIT ?)"""


def put(db: sqlite3.Connection, slices: Sequence[Slice]) -> list[int]:
    """Store organizations; return the ids of those whose name changed."""
    known = _known(db, [item.row.id for item in slices])
    changed = []
    for row, raw in slices:
        if not isinstance(row, OrganizationRow):
            continue
        fresh = digest(raw)
        before, stored = known.get(row.id, (None, 0))
        if before is not None and (stored == fresh or (row.updated_at or "") < (before.updated_at or "")):
            continue
        after = OrganizationRow(row.id, safe_text(row.name), safe_text(row.updated_at))
        values = (after.id, after.name, after.updated_at, folded(after.name or ""), fresh, pack(raw))
        db.execute("INSERT OR REPLACE INTO organization VALUES (?, ?, ?, ?, ?, ?)", values)
        known[row.id] = (after, fresh)
        if before is None or before.name != after.name:
            _index(db, before, after)
            changed.append(row.id)
    return changed


def organization(db: sqlite3.Connection, organization_id: int) -> OrganizationRow | None:
    """Return one organization."""
    query = "SELECT id, name, updated_at FROM organization WHERE id = ?"
    found = db.execute(query, (organization_id,)).fetchone()
    return OrganizationRow(*found) if found else None


def named(db: sqlite3.Connection, text: str, limit: int) -> list[OrganizationRow]:
    """Return organizations a word of whose name begins with each word of ``text``."""
    expression = match_expression(text, beginnings=True)
    if expression is None:
        return []
    typed = folded(text)
    found = [OrganizationRow(*columns) for columns in db.execute(_NAMED, (expression, CANDIDATES))]
    found.sort(key=lambda row: (not folded(row.name or "").startswith(typed), folded(row.name or "")))
    return found[:limit]


def _known(db: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[OrganizationRow, int]]:
    query = "SELECT id, name, updated_at, digest FROM organization WHERE id IN (ids)"
    return {columns[0]: (OrganizationRow(*columns), fresh) for *columns, fresh in among(db, query, ids)}


def _index(db: sqlite3.Connection, before: OrganizationRow | None, after: OrganizationRow) -> None:
    if before is not None:
        query = "INSERT INTO organization_text (organization_text, rowid, words) VALUES ('delete', ?, ?)"
        db.execute(query, (before.id, spaced(before.name or "")))
    query = "INSERT INTO organization_text (rowid, words) VALUES (?, ?)"
    db.execute(query, (after.id, spaced(after.name or "")))
    db.execute("INSERT OR IGNORE INTO to_index SELECT id FROM ticket WHERE organization_id = ?", (after.id,))
