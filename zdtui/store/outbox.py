"""The outbox: every write is a row here before it is a request, until Zendesk's answer is known."""

import hashlib
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import msgspec

from zdtui.store.packing import as_json

STATES: Final = ("held", "sending", "sent", "conflict", "refused", "unknown", "waiting", "dropped")
DONE: Final = ("sent", "dropped")
RESTAMPED: Final = ("held", "waiting")
CHANGEABLE: Final = frozenset(
    {"stamp", "release_at", "attempt", "problem", "answered_at", "owner", "lease_until"},
)
_FIELDS: Final = (
    "id, ticket_id, kind, body, before, label, state, stamp, created_at, release_at, attempt, problem, answered_at, "
    "owner, lease_until, checksum"
)


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One write: what is to change, what was there before, and how far it came. Times are Unix seconds.

    ``checksum`` covers what never changes: id, ticket, kind, body, before, label and creation. ``damaged`` says that
    it does not fit any more: such a row is shown and never sent. ``stamp`` is the ``updated_at`` that the person saw.
    """

    id: str
    ticket_id: int | None
    kind: str
    body: dict[str, Any]
    before: dict[str, Any]
    label: str
    state: str = "held"
    stamp: str | None = None
    created_at: float = 0.0
    release_at: float = 0.0
    attempt: int = 0
    problem: str | None = None
    answered_at: float | None = None
    owner: str | None = None
    lease_until: float | None = None
    checksum: str = ""
    damaged: bool = False


def add(db: sqlite3.Connection, row: OutboxRow) -> bool:
    """Put a row in; ``False`` when one with its id is there already."""
    body, before = (as_json(value).decode() for value in (row.body, row.before))
    label = row.label.encode("utf-8", "replace").decode("utf-8")
    values = (
        row.id, row.ticket_id, row.kind, body, before, label, row.state, row.stamp, row.created_at, row.release_at,
        row.attempt, row.problem, row.answered_at, row.owner, row.lease_until,
        checksum(row.id, row.ticket_id, row.kind, body, before, label, row.created_at),
    )  # fmt: skip
    query = f"INSERT OR IGNORE INTO outbox ({_FIELDS}) VALUES ({', '.join('?' * len(values))})"
    return db.execute(query, values).rowcount == 1


def move(
    db: sqlite3.Connection, id: str, from_states: Collection[str], to_state: str, columns: dict[str, Any]
) -> bool:
    """Move a row from one of ``from_states`` to ``to_state`` and set columns; ``False`` when it was in no such state.

    A damaged row is never moved to ``sending``.
    """
    if unknown := set(columns) - CHANGEABLE or {to_state} - set(STATES):
        raise ValueError(f"not a column or state of the outbox: {', '.join(sorted(unknown))}")
    if to_state == "sending" and any(row.damaged for row in rows(db, id=id)):
        return False
    settings = "".join(f", {name} = ?" for name in columns)
    marks = ", ".join("?" * len(from_states))
    query = f"UPDATE outbox SET state = ?{settings} WHERE id = ? AND state IN ({marks})"  # noqa: S608  (our own names)
    return db.execute(query, (to_state, *columns.values(), id, *from_states)).rowcount == 1


def lease(db: sqlite3.Connection, id: str, owner: str, until: float, now: float) -> bool:
    """Take a row for ``owner`` until ``until``, unless another owner's lease still holds."""
    query = (
        "UPDATE outbox SET owner = ?, lease_until = ? WHERE id = ? "
        "AND (owner IS NULL OR owner = ? OR ifnull(lease_until, 0) <= ?)"
    )
    return db.execute(query, (owner, until, id, owner, now)).rowcount == 1


def release(db: sqlite3.Connection, id: str, owner: str) -> None:
    """Give a lease back before its time."""
    db.execute("UPDATE outbox SET owner = NULL, lease_until = NULL WHERE id = ? AND owner = ?", (id, owner))


def restamp(db: sqlite3.Connection, ticket_id: int, old_stamp: str, new_stamp: str) -> int:
    """Give the rows of a ticket that wait behind our own write the stamp that this write made; return how many."""
    marks = ", ".join("?" * len(RESTAMPED))
    query = f"UPDATE outbox SET stamp = ? WHERE ticket_id = ? AND stamp = ? AND state IN ({marks})"  # noqa: S608
    return db.execute(query, (new_stamp, ticket_id, old_stamp, *RESTAMPED)).rowcount


def prune(db: sqlite3.Connection, before: float) -> int:
    """Forget rows that were sent or dropped and are older than ``before``; damaged ones stay. Return how many went."""
    old = [row.id for row in rows(db, DONE) if max(row.created_at, row.answered_at or 0) < before and not row.damaged]
    db.executemany("DELETE FROM outbox WHERE id = ?", ((id,) for id in old))
    return len(old)


def rows(db: sqlite3.Connection, states: Sequence[str] | None = None, id: str | None = None) -> list[OutboxRow]:
    """Return rows in the order they were added: all, those in some states, or the one with an id."""
    query = f"SELECT {_FIELDS} FROM outbox"  # noqa: S608  (our own names)
    values: tuple[str, ...] = ()
    if id is not None:
        query, values = f"{query} WHERE id = ?", (id,)
    elif states is not None:
        query, values = f"{query} WHERE state IN ({', '.join('?' * len(states))})", tuple(states)
    return [_row(columns) for columns in db.execute(f"{query} ORDER BY seq", values)]


def pending(db: sqlite3.Connection) -> dict[int, str]:
    """Return the state that a list shows for each ticket with a write on its way: the most pressing one."""
    query = "SELECT ticket_id, state FROM outbox WHERE ticket_id IS NOT NULL AND state NOT IN ('sent', 'dropped')"
    found: dict[int, str] = {}
    for id, state in db.execute(query):
        if id not in found or _pressing(state) < _pressing(found[id]):
            found[id] = state
    return found


def checksum(*parts: object) -> str:
    """Return the checksum over the parts of a row that never change."""
    return hashlib.blake2b(msgspec.json.encode(parts), digest_size=16).hexdigest()


_PRESSING: Final = ("conflict", "refused", "unknown", "sending", "waiting", "held")


def _pressing(state: str) -> int:
    return _PRESSING.index(state) if state in _PRESSING else 0


def _row(columns: tuple[Any, ...]) -> OutboxRow:
    """Read a row, whatever became of its bytes."""
    id, ticket, kind, body, before, label, state, *rest = columns
    row = OutboxRow(id, ticket, kind, _object(body), _object(before), label, state, *rest)
    sound = row.checksum == checksum(id, ticket, kind, body, before, label, row.created_at) and state in STATES
    if sound:
        return row
    text = {"unreadable": str(body)} if not row.body else row.body
    return replace(row, body=text, state=state if state in STATES else "unknown", damaged=True)


def _object(text: object) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(text if isinstance(text, str) else b"")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
