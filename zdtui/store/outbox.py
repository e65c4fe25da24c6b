"""The outbox: every write is a row here before it is a request, until Zendesk's answer is known."""

import hashlib
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any, Final

import msgspec

from zdtui.store.columns import safe_text
from zdtui.store.packing import as_json

STATES: Final = (
    "proposed", "later", "held", "sending", "sent", "conflict", "refused", "unknown", "waiting", "dropped"
)  # fmt: skip
DONE: Final = frozenset({"sent", "dropped"})
PRESSING: Final = ("conflict", "refused", "unknown", "sending", "waiting", "held")
"""The states of a write on its way, the one first that a list shows when a ticket has several."""

CHANGEABLE: Final = frozenset({"stamp", "release_at", "attempt", "problem", "answered_at", "owner", "lease_until"})

_ADD: Final = """
INSERT OR IGNORE INTO outbox (id, ticket_id, kind, body, before, label, state, stamp, created_at, release_at, attempt,
    problem, answered_at, owner, lease_until, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_ROWS: Final = """
SELECT id, ticket_id, kind, body, before, label, state, stamp, created_at, release_at, attempt, problem, answered_at,
    owner, lease_until, checksum FROM outbox"""
_ALL: Final = f"{_ROWS} ORDER BY seq"
_OPEN: Final = f"{_ROWS} WHERE state NOT IN ('sent', 'dropped') ORDER BY seq"
_ONE: Final = f"{_ROWS} WHERE id = ?"
_SENT: Final = f"{_ROWS} WHERE state = 'sent' ORDER BY answered_at DESC LIMIT ?"
_PENDING: Final = """
SELECT ticket_id, state FROM outbox
WHERE state NOT IN ('sent', 'dropped') AND state NOT IN ('proposed', 'later') AND +ticket_id IS NOT NULL"""
_LATER: Final = """
SELECT ticket_id FROM outbox WHERE state NOT IN ('sent', 'dropped') AND state = 'later' AND +ticket_id IS NOT NULL"""
_SET: Final = {column: "UPDATE outbox SET column = ? WHERE id = ?".replace("column", column) for column in CHANGEABLE}
_LEASE: Final = """
UPDATE outbox SET owner = ?1, lease_until = ?2 WHERE id = ?3
    AND (owner IS NULL OR owner = ?1 OR ifnull(lease_until, 0) <= ?4)"""


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One write: what is to change, what was there before, and how far it came. Times are Unix seconds.

    ``stamp`` is the ``updated_at`` that the person saw. ``checksum`` covers what never changes: id, ticket, kind,
    body, before, label and creation; it is made when the row is added. ``damaged`` says that it does not fit any
    more: such a row is shown and never sent.
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
    lasting = (row.id, row.ticket_id, row.kind, body, before, safe_text(row.label))
    changing = (row.release_at, row.attempt, row.problem, row.answered_at, row.owner, row.lease_until)
    created_at = float(row.created_at)
    values = (*lasting, row.state, row.stamp, created_at, *changing, _checksum(*lasting, created_at))
    return db.execute(_ADD, values).rowcount == 1


def move(
    db: sqlite3.Connection, row_id: str, from_states: Collection[str], to_state: str, columns: dict[str, Any]
) -> bool:
    """Move a row from one of ``from_states`` to ``to_state`` and set columns; ``False`` when it was in none of them.

    A damaged row is never moved to ``sending``.

    Raises:
        ValueError: there is no such state, or a column that never changes was named.

    """
    if strange := (set(columns) - CHANGEABLE) | ({to_state, *from_states} - set(STATES)):
        raise ValueError(f"no state or changing column of the outbox: {', '.join(sorted(strange))}")
    row = one(db, row_id)
    if row is None or row.state not in from_states or (row.damaged and to_state == "sending"):
        return False
    db.execute("UPDATE outbox SET state = ? WHERE id = ?", (to_state, row_id))
    for column, value in columns.items():
        db.execute(_SET[column], (safe_text(value) if isinstance(value, str) else value, row_id))
    return True


def lease(db: sqlite3.Connection, row_id: str, owner: str, until: float, now: float) -> bool:
    """Take a row for ``owner`` until ``until``, unless another owner's lease still holds."""
    return db.execute(_LEASE, (owner, until, row_id, now)).rowcount == 1


def release(db: sqlite3.Connection, row_id: str, owner: str) -> None:
    """Give a lease back before its time."""
    db.execute("UPDATE outbox SET owner = NULL, lease_until = NULL WHERE id = ? AND owner = ?", (row_id, owner))


def restamp(db: sqlite3.Connection, ticket_id: int, old_stamp: str, new_stamp: str) -> int:
    """Give the rows of a ticket that wait behind our own write the stamp that this write made; return how many."""
    query = "UPDATE outbox SET stamp = ? WHERE ticket_id = ? AND stamp = ? AND state IN ('held', 'waiting', 'later')"
    return db.execute(query, (new_stamp, ticket_id, old_stamp)).rowcount


def prune(db: sqlite3.Connection, before: float) -> int:
    """Forget rows that were sent or dropped before ``before``; damaged ones stay. Return how many went."""
    done = (row for row in rows(db, DONE) if not row.damaged)
    old = [(row.id,) for row in done if max(row.created_at, row.answered_at or 0) < before]
    db.executemany("DELETE FROM outbox WHERE id = ?", old)
    return len(old)


def rows(db: sqlite3.Connection, states: Collection[str] | None = None) -> list[OutboxRow]:
    """Return rows in the order they were added: all, or those in some states."""
    query = _ALL if states is None or not DONE.isdisjoint(states) else _OPEN
    found = (_row(columns) for columns in db.execute(query))
    return [row for row in found if states is None or row.state in states]


def sent(db: sqlite3.Connection, limit: int) -> list[OutboxRow]:
    """Return the rows that were sent last, the newest first."""
    return [_row(columns) for columns in db.execute(_SENT, (limit,))]


def one(db: sqlite3.Connection, row_id: str) -> OutboxRow | None:
    """Return one row."""
    found = db.execute(_ONE, (row_id,)).fetchone()
    return _row(found) if found else None


def pending(db: sqlite3.Connection) -> dict[int, str]:
    """Return the state that a list shows for each ticket with a write on its way: the most pressing one."""
    found: dict[int, str] = {}
    for ticket_id, state in db.execute(_PENDING):
        known = state if state in PRESSING else "unknown"
        found[ticket_id] = min(known, found.get(ticket_id, known), key=PRESSING.index)
    return found


def later(db: sqlite3.Connection) -> frozenset[int]:
    """Return the tickets for which something is to leave at a later time."""
    return frozenset(ticket_id for (ticket_id,) in db.execute(_LATER))


def _checksum(*parts: object) -> str:
    return hashlib.blake2b(msgspec.json.encode(parts), digest_size=16).hexdigest()


def _row(columns: tuple[Any, ...]) -> OutboxRow:
    """Read a row, whatever became of its bytes."""
    row_id, ticket_id, kind, body, before, label, state, *rest = columns
    row = OutboxRow(row_id, ticket_id, kind, _object(body), _object(before), label, state, *rest)
    try:
        whole = row.checksum == _checksum(row_id, ticket_id, kind, body, before, label, row.created_at)
    except (ValueError, TypeError):
        whole = False
    if whole and state in STATES:
        return row
    readable = row.body or {"unreadable": str(body)}
    return replace(row, body=readable, state=state if state in STATES else "unknown", damaged=not whole)


def _object(text: object) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(text if isinstance(text, str) else b"")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
