"""Tickets: their columns for lists, and the JSON as it came."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

from zdtui.model.page import Slice
from zdtui.model.rows import QueueRow, TicketRow
from zdtui.store.among import among, put_all
from zdtui.store.columns import Value, moment, safe
from zdtui.store.packing import digest, pack, unpack
from zdtui.store.versions import Version, is_news
from zdtui.store.words import folded

_PUT: Final = "INSERT OR REPLACE INTO ticket VALUES"
_ROWS: Final = """
SELECT t.id, t.subject, t.status, t.custom_status_id, t.priority, t.type, t.requester_id, r.name,
    t.assignee_id, a.name, t.group_id, g.name, t.organization_id, o.name, t.brand_id, t.ticket_form_id,
    t.created_at, t.updated_at, t.due_at, t.sla_at, t.tags, t.channel
FROM ticket t
    LEFT JOIN user r ON r.id = t.requester_id
    LEFT JOIN user a ON a.id = t.assignee_id
    LEFT JOIN resource g ON g.kind = 'groups' AND g.id = t.group_id
    LEFT JOIN organization o ON o.id = t.organization_id
WHERE t.id IN (ids)"""


_Written = tuple[tuple[Value, ...], bytes]
"""A ticket's columns and its JSON."""


class _Fields(msgspec.Struct):
    custom_fields: list[dict[str, Any]] | None = None


_fields = msgspec.json.Decoder(_Fields)


def put(db: sqlite3.Connection, slices: Sequence[Slice], packed: Mapping[bytes, bytes]) -> list[int]:
    """Store tickets; return the ids of those that changed. ``packed`` is JSON that is packed already.

    A ticket is written only when it says something newer than what is there.
    """
    known = _versions(db, [item.row.id for item in slices])
    changed: dict[int, _Written] = {}
    for row, raw in slices:
        if not isinstance(row, TicketRow):
            continue
        if row.id in changed:  # it came twice, and is compared with what is stored
            _write(db, [changed[row.id]], packed)
        version, before = Version(digest(raw), moment(row.updated_at)), known.get(row.id)
        if before is None or is_news(db, row.id, before, version, raw):
            changed[row.id] = _columns(row, version), raw
            known[row.id] = version
    _write(db, list(changed.values()), packed)
    return list(changed)


def rows(db: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    """Return the columns of ``QueueRow`` up to ``channel``, joined with names, by ticket id."""
    return {row[0]: row for row in among(db, _ROWS, ids)}


def after(db: sqlite3.Connection, ticket_id: int, many: int) -> list[int]:
    """Return the tickets with the next higher numbers."""
    query = "SELECT id FROM ticket WHERE id > ? ORDER BY id LIMIT ?"
    return [found for (found,) in db.execute(query, (ticket_id, many))]


def requested(db: sqlite3.Connection, user_id: int, limit: int) -> list[int]:
    """Return the tickets of a requester, last updated first."""
    query = "SELECT id FROM ticket WHERE requester_id = ? ORDER BY updated_at DESC LIMIT ?"
    return [ticket_id for (ticket_id,) in db.execute(query, (user_id, limit))]


def queue_row(columns: tuple[Any, ...], custom: dict[int, Any], pending: str | None, draft: bool) -> QueueRow:
    """Make a queue's row of its columns and marks."""
    fields: tuple[Any, ...] = (*columns, custom, pending, draft)
    return QueueRow(*fields)


def custom_values(db: sqlite3.Connection, ids: Sequence[int], wanted: Iterable[int]) -> dict[int, dict[int, Any]]:
    """Return the values of the custom fields asked for, by ticket and field id."""
    found = {}
    for ticket_id, packed in among(db, "SELECT id, raw FROM ticket_raw WHERE id IN (ids)", ids):
        values = _values(unpack(packed))
        found[ticket_id] = {field_id: values.get(field_id) for field_id in wanted}
    return found


def forget(db: sqlite3.Connection, ticket_id: int) -> None:
    """Forget one ticket's row and JSON."""
    db.execute("DELETE FROM ticket WHERE id = ?", (ticket_id,))
    db.execute("DELETE FROM ticket_raw WHERE id = ?", (ticket_id,))


def sla_at(slas: dict[str, Any] | None) -> int | None:
    """Return the earliest moment (Unix seconds) at which an active SLA metric is breached."""
    metrics = (slas or {}).get("policy_metrics")
    if not isinstance(metrics, list):
        return None
    active = (metric for metric in metrics if isinstance(metric, dict) and metric.get("stage") == "active")
    moments = (moment(at) for metric in active if isinstance(at := metric.get("breach_at"), str))
    return min((at for at in moments if at is not None), default=None)


def _versions(db: sqlite3.Connection, ids: Sequence[int]) -> dict[int, Version]:
    query = "SELECT id, digest, updated_at FROM ticket WHERE id IN (ids)"
    return {ticket_id: Version(*version) for ticket_id, *version in among(db, query, ids)}


def _values(raw: bytes | None) -> dict[object, Any]:
    try:
        fields = _fields.decode(raw).custom_fields if raw else None
        return {field.get("id"): field.get("value") for field in fields or ()}
    except (ValueError, TypeError, RecursionError):
        return {}


def _write(db: sqlite3.Connection, changed: Sequence[_Written], packed: Mapping[bytes, bytes]) -> None:
    columns = [values for values, _ in changed]
    try:
        put_all(db, _PUT, columns)
    except (UnicodeEncodeError, OverflowError):
        put_all(db, _PUT, [tuple(safe(value) for value in values) for values in columns])
    raws = [(key[0], packed.get(raw) or pack(raw)) for key, raw in changed]
    put_all(db, "INSERT OR REPLACE INTO ticket_raw VALUES", raws)


def _columns(row: TicketRow, version: Version) -> tuple[Value, ...]:
    tags = " ".join(row.tags or ())
    channel = (row.via or {}).get("channel")
    words = f"{row.id} {row.subject or ''} {tags} {row.status or ''} {row.priority or ''} {row.type or ''}"
    return (
        row.id,
        row.subject,
        row.status,
        row.custom_status_id,
        row.priority,
        row.type,
        row.requester_id,
        row.assignee_id,
        row.group_id,
        row.organization_id,
        row.brand_id,
        row.ticket_form_id,
        moment(row.created_at),
        version.updated_at,
        moment(row.due_at),
        sla_at(row.slas),
        tags,
        None if channel is None else str(channel),
        folded(words),
        version.digest,
    )
