"""Organizations: their names for lists, completion by any beginning of a word of a name."""

import sqlite3
from collections.abc import Sequence
from typing import Final

from zdtui.model.page import Slice
from zdtui.model.rows import OrganizationRow
from zdtui.store.columns import safe
from zdtui.store.packing import digest, pack
from zdtui.store.tickets import windows
from zdtui.store.words import folded, match_expression, spaced

_PUT: Final = "INSERT OR REPLACE INTO organization VALUES (?, ?, ?, ?, ?, ?)"
CANDIDATES: Final = 200


def put(db: sqlite3.Connection, slices: Sequence[Slice]) -> list[int]:
    """Store organizations; return the ids of those whose columns changed."""
    known = _known(db, [item.row.id for item in slices])
    changed = []
    for row, raw in slices:
        if not isinstance(row, OrganizationRow):
            continue
        fresh = digest(raw)
        before, stored = known.get(row.id, (None, 0))
        if before is not None and (stored == fresh or (row.updated_at or "") < (before.updated_at or "")):
            continue
        after = OrganizationRow(row.id, _text(row.name), _text(row.updated_at))
        values = (after.id, after.name, after.updated_at, folded(after.name or ""), fresh, pack(raw))
        db.execute(_PUT, values)
        known[row.id] = (after, fresh)
        if before is None or before.name != after.name:
            _index(db, before, after)
            db.execute("INSERT OR IGNORE INTO to_index SELECT id FROM ticket WHERE organization_id = ?", (row.id,))
            changed.append(row.id)
    return changed


def organization(db: sqlite3.Connection, id: int) -> OrganizationRow | None:
    """Return one organization."""
    found = db.execute("SELECT id, name, updated_at FROM organization WHERE id = ?", (id,)).fetchone()
    return OrganizationRow(*found) if found else None


def named(db: sqlite3.Connection, text: str, limit: int) -> list[OrganizationRow]:
    """Return organizations a word of whose name begins with each word of ``text``."""
    expression = match_expression(text)
    if expression is None:
        return []
    query = (
        "SELECT id, name, updated_at FROM organization WHERE id IN "
        "(SELECT rowid FROM organization_text WHERE organization_text MATCH ? LIMIT ?)"
    )
    typed = folded(text)
    found = [OrganizationRow(*columns) for columns in db.execute(query, (expression, CANDIDATES))]
    found.sort(key=lambda row: (not folded(row.name or "").startswith(typed), folded(row.name or "")))
    return found[:limit]


def _text(value: str | None) -> str | None:
    text = safe(value)
    return text if isinstance(text, str) else None


def _known(db: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[OrganizationRow, int]]:
    found = {}
    for chunk, marks in windows(ids):
        query = f"SELECT id, name, updated_at, digest FROM organization WHERE id IN ({marks})"  # noqa: S608  (marks)
        for *columns, fresh in db.execute(query, chunk):
            found[columns[0]] = (OrganizationRow(*columns), fresh)
    return found


def _index(db: sqlite3.Connection, before: OrganizationRow | None, after: OrganizationRow) -> None:
    if before is not None:
        query = "INSERT INTO organization_text (organization_text, rowid, words) VALUES ('delete', ?, ?)"
        db.execute(query, (before.id, spaced(before.name or "")))
    query = "INSERT INTO organization_text (rowid, words) VALUES (?, ?)"
    db.execute(query, (after.id, spaced(after.name or "")))
