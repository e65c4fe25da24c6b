"""The desk's own work: drafts, outbox and journal, in a file that is never thrown away."""

import sqlite3
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, NamedTuple

from zdtui.store import drafts, journal, meta, outbox
from zdtui.store.drafts import Draft
from zdtui.store.journal import Note
from zdtui.store.outbox import OutboxRow
from zdtui.store.workfile import WorkFile


class Marks(NamedTuple):
    """What a list shows of our own work: the state of a ticket's write on its way, and for which ones text is kept.

    Text is kept as a draft, or to leave at a later time.
    """

    pending: dict[int, str]
    drafted: frozenset[int]


class Work:
    """Drafts, outbox and journal of one account. What is awaited here is on the disk when the await returns.

    Every change raises ``WorkRefusedError`` while the file belongs to a newer version, and ``DiskFullError`` when
    there is no room.
    """

    def __init__(self, path: Path, clock: Callable[[], float]) -> None:
        self._file = WorkFile(path)
        self._clock = clock
        self._marks = Marks({}, frozenset())
        self._marks_version = (0, 0)

    @property
    def notice(self) -> str | None:
        """What a person should know about the state of the file."""
        return self._file.notice

    @property
    def version(self) -> tuple[int, int]:
        """What changes whenever this or another process changes the file."""
        return self._file.version()

    def close(self) -> None:
        """Finish what was asked for and close the file."""
        self._file.close()

    def marks(self) -> Marks:
        """Return the marks of all tickets, as this or any other process last made them."""
        version = self._file.version()
        if version != self._marks_version:
            self._marks = self._file.read(lambda db: Marks(outbox.pending(db), drafts.drafted(db) | outbox.later(db)))
            self._marks_version = version
        return self._marks

    # drafts

    def draft(self, ticket_id: int, public: bool) -> Draft | None:
        """Return the draft for a ticket and an audience."""
        return self._file.read(lambda db: drafts.draft(db, ticket_id, public))

    async def save_draft(self, draft: Draft) -> None:
        """Keep a draft in place of the one before."""
        await self._file.write(lambda db: drafts.save(db, draft))

    async def drop_draft(self, ticket_id: int, public: bool) -> None:
        """Forget a draft, because Zendesk has it or the person does not want it."""
        await self._file.write(lambda db: drafts.drop(db, ticket_id, public))

    def drafted_tickets(self) -> set[int]:
        """Return the tickets that have a draft."""
        return set(self.marks().drafted)

    # outbox

    async def add(self, row: OutboxRow, *, draft: bool | None = None) -> bool:
        """Put a write in the outbox; ``False`` when it is there already.

        It takes the place of its ticket's draft for the audience ``draft``, if one is named, in one transaction.
        """

        def put(db: sqlite3.Connection) -> bool:
            added = outbox.add(db, row)
            if draft is not None and row.ticket_id is not None:
                drafts.drop(db, row.ticket_id, draft)
            return added

        return await self._file.write(put)

    async def move(
        self,
        row_id: str,
        from_states: Collection[str],
        to_state: str,
        *,
        draft: Draft | None = None,
        note: Note | None = None,
        **columns: Any,
    ) -> bool:
        """Move a row from one of ``from_states`` to ``to_state``, setting columns; ``False`` when it had moved on.

        In the same transaction its text becomes ``draft`` again, and ``note`` is written into the journal.
        """

        def take(db: sqlite3.Connection) -> bool:
            moved = outbox.move(db, row_id, from_states, to_state, columns)
            if moved and draft is not None:
                drafts.save(db, draft)
            if moved and note is not None:
                journal.put(db, note)
            return moved

        return await self._file.write(take)

    def rows(self, states: Collection[str] | None = None) -> list[OutboxRow]:
        """Return rows in the order they were added, all or those in some states."""
        return self._file.read(lambda db: outbox.rows(db, states))

    def sent(self, limit: int = 20) -> list[OutboxRow]:
        """Return the writes that Zendesk acknowledged last, the newest first."""
        return self._file.read(lambda db: outbox.sent(db, limit))

    def row(self, row_id: str) -> OutboxRow | None:
        """Return one row."""
        return self._file.read(lambda db: outbox.one(db, row_id))

    async def lease(self, row_id: str, owner: str, until: float) -> bool:
        """Take a row for ``owner`` until ``until`` (Unix seconds); ``False`` while another process has it."""
        return await self._file.write(lambda db: outbox.lease(db, row_id, owner, until, self._clock()))

    async def release(self, row_id: str, owner: str) -> None:
        """Give a lease back before its time."""
        await self._file.write(lambda db: outbox.release(db, row_id, owner))

    async def restamp(self, ticket_id: int, old_stamp: str, new_stamp: str) -> int:
        """Give the ticket's waiting rows the stamp that our own write made; return how many there were."""
        return await self._file.write(lambda db: outbox.restamp(db, ticket_id, old_stamp, new_stamp))

    async def prune(self, before: float) -> int:
        """Forget rows that are done with and older than ``before``; return how many."""
        return await self._file.write(lambda db: outbox.prune(db, before))

    # journal and small values

    async def note(
        self, kind: str, *, ticket_id: int | None = None, operation: str | None = None, **detail: Any
    ) -> None:
        """Write down what was done; ``detail`` must be something JSON can hold."""
        entry = Note(self._clock(), kind, ticket_id, operation, detail)
        await self._file.write(lambda db: journal.put(db, entry))

    def notes(self, limit: int = 100, ticket_id: int | None = None) -> list[Note]:
        """Return the newest notes of the journal."""
        return self._file.read(lambda db: journal.notes(db, limit, ticket_id))

    def get(self, key: str) -> Any:
        """Return a small value, ``None`` when there is none."""
        return self._file.read(lambda db: meta.get(db, key))

    async def set(self, key: str, value: Any) -> None:
        """Keep a small value; it must be something JSON can hold."""
        await self._file.write(lambda db: meta.put(db, key, value))
