"""Everything small that other resources refer to: groups, views, fields, forms, statuses, brands, macros …"""

import sqlite3
from collections.abc import Sequence
from typing import Final

from zdtui.model.page import Slice
from zdtui.model.rows import NamedRow
from zdtui.store.columns import safe
from zdtui.store.packing import digest, pack, unpack
from zdtui.store.tickets import windows

_PUT: Final = "INSERT OR REPLACE INTO resource VALUES (?, ?, ?, ?, ?, ?, ?)"
_TABLES: Final = {"tickets": "ticket_raw", "users": "user", "organizations": "organization"}


def put(db: sqlite3.Connection, kind: str, slices: Sequence[Slice]) -> list[int]:
    """Store resources of one kind; return the ids of those that changed."""
    known = _digests(db, kind, [item.row.id for item in slices])
    changed = []
    for row, raw in slices:
        fresh = digest(raw)
        if known.get(row.id) == fresh or not isinstance(row, NamedRow):
            continue
        name = row.name or row.title or row.agent_label
        active = row.active is not False and not row.deleted
        db.execute(_PUT, (kind, row.id, safe(name), safe(row.position), active, fresh, pack(raw)))
        known[row.id] = fresh
        changed.append(row.id)
    return changed


def retain(db: sqlite3.Connection, kind: str, ids: Sequence[int]) -> list[int]:
    """Forget every resource of a kind that is not among ``ids``; return the ids that went."""
    there = [id for (id,) in db.execute("SELECT id FROM resource WHERE kind = ?", (kind,))]
    gone = sorted(set(there) - set(ids))
    db.executemany("DELETE FROM resource WHERE kind = ? AND id = ?", ((kind, id) for id in gone))
    return gone


def named(db: sqlite3.Connection, kind: str) -> list[NamedRow]:
    """Return the resources of a kind by position and name."""
    query = "SELECT id, name, position, active FROM resource WHERE kind = ? ORDER BY position, name, id"
    return [
        NamedRow(id, name, position=position, active=bool(active))
        for id, name, position, active in db.execute(query, (kind,))
    ]


def one(db: sqlite3.Connection, kind: str, id: int) -> NamedRow | None:
    """Return one resource's columns."""
    query = "SELECT id, name, position, active FROM resource WHERE kind = ? AND id = ?"
    found = db.execute(query, (kind, id)).fetchone()
    return NamedRow(found[0], found[1], position=found[2], active=bool(found[3])) if found else None


def raw(db: sqlite3.Connection, kind: str, id: int) -> tuple[bool, bytes | None]:
    """Return whether a resource is stored, and its JSON; ``None`` when that was damaged."""
    table = _TABLES.get(kind)
    if table is None:
        found = db.execute("SELECT raw FROM resource WHERE kind = ? AND id = ?", (kind, id)).fetchone()
    else:
        found = db.execute(f"SELECT raw FROM {table} WHERE id = ?", (id,)).fetchone()  # noqa: S608  (our own table)
    return found is not None, unpack(found[0]) if found else None


def everything(db: sqlite3.Connection, kind: str) -> list[bytes]:
    """Return the JSON of all resources of a kind, by position and name; people and organizations by name."""
    table = _TABLES.get(kind)
    if table is None:
        query = "SELECT raw FROM resource WHERE kind = ? ORDER BY position, name, id"
        found = db.execute(query, (kind,))
    else:
        order = "id" if kind == "tickets" else "name, id"
        found = db.execute(f"SELECT raw FROM {table} ORDER BY {order}")  # noqa: S608  (our own table)
    return [whole for (packed,) in found if (whole := unpack(packed)) is not None]


def _digests(db: sqlite3.Connection, kind: str, ids: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for chunk, marks in windows(ids):
        query = f"SELECT id, digest FROM resource WHERE kind = ? AND id IN ({marks})"  # noqa: S608  (only marks)
        found.update(db.execute(query, (kind, *chunk)).fetchall())
    return found
