"""Everything small that others refer to: groups, views, fields, forms, statuses, brands, macros and the like."""

import sqlite3
from collections.abc import Sequence
from typing import Final

from zdtui.model.page import Slice
from zdtui.model.rows import NamedRow
from zdtui.store.among import among
from zdtui.store.columns import safe, safe_text
from zdtui.store.packing import digest, pack, unpack

_RAW: Final = {
    "tickets": "SELECT raw FROM ticket_raw WHERE id = ?2",
    "users": "SELECT raw FROM user WHERE id = ?2",
    "organizations": "SELECT raw FROM organization WHERE id = ?2",
}
_ALL: Final = {
    "tickets": "SELECT raw FROM ticket_raw ORDER BY id",
    "users": "SELECT raw FROM user ORDER BY name, id",
    "organizations": "SELECT raw FROM organization ORDER BY name, id",
}
_STALE: Final = {
    "tickets": "UPDATE ticket SET digest = 0 WHERE id = ?2",
    "users": "UPDATE user SET digest = 0 WHERE id = ?2",
    "organizations": "UPDATE organization SET digest = 0 WHERE id = ?2",
}


def put(db: sqlite3.Connection, kind: str, slices: Sequence[Slice]) -> list[int]:
    """Store resources of one kind; return the ids of those that changed."""
    query = "SELECT id, digest FROM resource WHERE kind = ? AND id IN (ids)"
    known = dict(among(db, query, [item.row.id for item in slices], kind))
    changed = []
    for row, raw in slices:
        fresh = digest(raw)
        if known.get(row.id) == fresh or not isinstance(row, NamedRow):
            continue
        name = safe_text(row.name or row.title or row.agent_label)
        active = row.active is not False and not row.deleted
        values = (kind, row.id, name, safe(row.position), active, fresh, pack(raw))
        db.execute("INSERT OR REPLACE INTO resource VALUES (?, ?, ?, ?, ?, ?, ?)", values)
        known[row.id] = fresh
        changed.append(row.id)
    return changed


def retain(db: sqlite3.Connection, kind: str, ids: Sequence[int]) -> list[int]:
    """Forget every resource of a kind that is not among ``ids``; return the ids that went."""
    there = {number for (number,) in db.execute("SELECT id FROM resource WHERE kind = ?", (kind,))}
    gone = sorted(there.difference(ids))
    db.executemany("DELETE FROM resource WHERE kind = ? AND id = ?", [(kind, number) for number in gone])
    return gone


def named(db: sqlite3.Connection, kind: str) -> list[NamedRow]:
    """Return the resources of a kind by position and name."""
    query = "SELECT id, name, position, active FROM resource WHERE kind = ? ORDER BY position, name, id"
    return [_row(*columns) for columns in db.execute(query, (kind,))]


def one(db: sqlite3.Connection, kind: str, resource_id: int) -> NamedRow | None:
    """Return one resource's columns."""
    query = "SELECT id, name, position, active FROM resource WHERE kind = ? AND id = ?"
    found = db.execute(query, (kind, resource_id)).fetchone()
    return _row(*found) if found else None


def raw(db: sqlite3.Connection, kind: str, resource_id: int) -> tuple[bool, bytes | None]:
    """Return whether a resource is stored, and its JSON; ``None`` when that was damaged."""
    query = _RAW.get(kind, "SELECT raw FROM resource WHERE kind = ?1 AND id = ?2")
    found = db.execute(query, (kind, resource_id)).fetchone()
    return found is not None, unpack(found[0]) if found else None


def everything(db: sqlite3.Connection, kind: str) -> list[bytes]:
    """Return the JSON of all resources of a kind, by position and name; people and organizations by name."""
    if kind in _ALL:
        found = db.execute(_ALL[kind])
    else:
        found = db.execute("SELECT raw FROM resource WHERE kind = ? ORDER BY position, name, id", (kind,))
    return [whole for (packed,) in found if (whole := unpack(packed)) is not None]


def mark_stale(db: sqlite3.Connection, kind: str, resource_id: int) -> None:
    """Have the next answer that holds a resource written in any case, for what is stored was found damaged."""
    query = _STALE.get(kind, "UPDATE resource SET digest = 0 WHERE kind = ?1 AND id = ?2")
    db.execute(query, (kind, resource_id))


def _row(number: int, name: str | None, position: int | None, active: int | None) -> NamedRow:
    return NamedRow(number, name, position=position, active=bool(active))
