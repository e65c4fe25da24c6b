"""Tickets: their columns for lists, and the JSON as it came."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import msgspec

from zdtui.model.page import Slice
from zdtui.model.rows import QueueRow, TicketRow
from zdtui.store.columns import Value, moment, safe
from zdtui.store.packing import digest, pack, unpack
from zdtui.store.versions import Version, verdict
from zdtui.store.words import folded

COLUMNS: Final = (
    "id", "subject", "status", "custom_status_id", "priority", "type", "requester_id", "assignee_id", "group_id",
    "organization_id", "brand_id", "ticket_form_id", "created_at", "updated_at", "due_at", "sla_at", "tags", "channel",
    "folded", "digest",
)  # fmt: skip

_PUT: Final = (
    f"INSERT INTO ticket ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))}) "
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in COLUMNS[1:])}"
)
_ROWS: Final = """
SELECT t.id, t.subject, t.status, t.custom_status_id, t.priority, t.type, t.requester_id, r.name, t.assignee_id, a.name,
    t.group_id, g.name, t.organization_id, o.name, t.brand_id, t.ticket_form_id, t.created_at, t.updated_at, t.due_at,
    t.sla_at, t.tags, t.channel
FROM ticket t
    LEFT JOIN user r ON r.id = t.requester_id
    LEFT JOIN user a ON a.id = t.assignee_id
    LEFT JOIN resource g ON g.kind = 'groups' AND g.id = t.group_id
    LEFT JOIN organization o ON o.id = t.organization_id
WHERE t.id IN ({marks})"""
WINDOWS: Final = (1, 16, 64, 256)
"""Statements are kept for these numbers of rows, so that none is prepared twice."""


class _Extras(msgspec.Struct):
    custom_fields: list[dict[str, Any]] | None = None


_extras = msgspec.json.Decoder(_Extras)


class Written(NamedTuple):
    """What a page of tickets changed."""

    stored: list[int]
    changed: list[int]


def put(db: sqlite3.Connection, slices: Sequence[Slice], *, repair: frozenset[int] = frozenset()) -> Written:
    """Store the tickets of a page; a row is written only when it says something newer than what is there.

    ``repair`` names tickets whose stored JSON was found damaged: they are written in any case.
    """
    before = versions(db, [item.row.id for item in slices])
    written = Written([], [])
    for row, raw in slices:
        if not isinstance(row, TicketRow):
            continue
        version = Version(digest(raw), moment(row.updated_at))
        known = before.get(row.id)
        if known is not None and row.id not in repair:
            if known.digest == version.digest or not verdict(db, row.id, known, version, raw):
                continue
        _write(db, row, raw, version)
        before[row.id] = version
        written.changed.append(row.id)
    written.stored.extend(dict.fromkeys(item.row.id for item in slices))
    return written


def versions(db: sqlite3.Connection, ids: Sequence[int]) -> dict[int, Version]:
    """Return what is known of the stored versions of tickets."""
    found: dict[int, Version] = {}
    for chunk, marks in windows(ids):
        query = f"SELECT id, digest, updated_at FROM ticket WHERE id IN ({marks})"  # noqa: S608  (only marks)
        found.update((id, Version(*rest)) for id, *rest in db.execute(query, chunk))
    return found


def rows(db: sqlite3.Connection, ids: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    """Return the columns of ``QueueRow`` up to ``channel``, joined with names, by ticket id."""
    found = {}
    for chunk, marks in windows(ids):
        for row in db.execute(_ROWS.format(marks=marks), chunk):
            found[row[0]] = row
    return found


def raws(db: sqlite3.Connection, ids: Sequence[int]) -> dict[int, bytes | None]:
    """Return the JSON of tickets as it came, ``None`` where its bytes were damaged."""
    found: dict[int, bytes | None] = {}
    for chunk, marks in windows(ids):
        query = f"SELECT id, raw FROM ticket_raw WHERE id IN ({marks})"  # noqa: S608  (only marks)
        found.update((id, unpack(packed)) for id, packed in db.execute(query, chunk))
    return found


def custom_values(raw: bytes | None, wanted: Iterable[int]) -> dict[int, Any]:
    """Return the values of the custom fields asked for, by field id."""
    try:
        fields = _extras.decode(raw).custom_fields if raw else None
    except (ValueError, RecursionError):
        return {}
    values = {field.get("id"): field.get("value") for field in fields or ()}
    return {id: values.get(id) for id in wanted}


def queue_row(columns: tuple[Any, ...], custom: dict[int, Any], pending: str | None, draft: bool) -> QueueRow:
    """Make a queue's row of its columns and marks."""
    fields: tuple[Any, ...] = (*columns, custom, pending, draft)
    return QueueRow(*fields)


def forget(db: sqlite3.Connection, id: int) -> None:
    """Forget one ticket's row and JSON."""
    db.execute("DELETE FROM ticket WHERE id = ?", (id,))
    db.execute("DELETE FROM ticket_raw WHERE id = ?", (id,))


def windows(ids: Sequence[int]) -> Iterable[tuple[list[int], str]]:
    """Cut ids into chunks for ``IN (…)``, each padded to one of a few sizes, with its question marks."""
    for start in range(0, len(ids), WINDOWS[-1]):
        chunk = list(ids[start : start + WINDOWS[-1]])
        size = next(size for size in WINDOWS if size >= len(chunk))
        chunk.extend(chunk[-1:] * (size - len(chunk)))
        yield chunk, ",".join("?" * size)


def _write(db: sqlite3.Connection, row: TicketRow, raw: bytes, version: Version) -> None:
    values = _columns(row, version)
    try:
        db.execute(_PUT, values)
    except (UnicodeEncodeError, OverflowError):
        db.execute(_PUT, tuple(safe(value) for value in values))
    db.execute("INSERT OR REPLACE INTO ticket_raw VALUES (?, ?)", (row.id, pack(raw)))


def _columns(row: TicketRow, version: Version) -> tuple[Value, ...]:
    tags = " ".join(row.tags or ())
    channel = (row.via or {}).get("channel")
    words = f"{row.id} {row.subject or ''} {tags} {row.status or ''} {row.priority or ''} {row.type or ''}"
    return (
        row.id, row.subject, row.status, row.custom_status_id, row.priority, row.type, row.requester_id,
        row.assignee_id, row.group_id, row.organization_id, row.brand_id, row.ticket_form_id, moment(row.created_at),
        version.updated_at, moment(row.due_at), sla_at(row.slas), tags, None if channel is None else str(channel),
        folded(words), version.digest,
    )  # fmt: skip


def sla_at(slas: dict[str, Any] | None) -> int | None:
    """Return the earliest moment at which an active SLA metric is breached."""
    metrics = (slas or {}).get("policy_metrics")
    if not isinstance(metrics, list):
        return None
    active = (metric for metric in metrics if isinstance(metric, dict) and metric.get("stage") == "active")
    moments = (moment(at) for metric in active if isinstance(at := metric.get("breach_at"), str))
    return min((at for at in moments if at is not None), default=None)
