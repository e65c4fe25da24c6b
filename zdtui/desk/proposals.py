"""Writes that a program would like to make and that wait for a person's word; none leaves without it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from zdtui.desk.carrying import CREATE, FENCED, PERSON
from zdtui.desk.outbox import HELD_LEASE, Outbox
from zdtui.desk.reply import Reply
from zdtui.desk.wiring import Wiring
from zdtui.store.outbox import OutboxRow

if TYPE_CHECKING:
    from collections.abc import Callable

PROPOSED = "proposed"
"""The state of a row of the outbox that is only a wish."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a program would like to write.

    Attributes:
        ticket_id: the ticket; ``None`` for a new ticket or a new person.
        body: the ticket of the request, with its comment; or the person.
        before: what the fields hold that it would change.
        reply: its comment as it was written, to be read by a person.
        recipients: whom a public reply would reach, ``Name <address>``.
        subject: that of the ticket.
        reason: why, in the program's words.
        agent: which program it is.
        stamp: the version of the ticket that it was looking at.
        person: whether the body is a person.

    """

    ticket_id: int | None
    body: Mapping[str, Any]
    before: Mapping[str, Any]
    reply: Reply | None
    recipients: tuple[str, ...]
    subject: str
    reason: str
    agent: str
    stamp: str | None
    person: bool = False

    @property
    def kind(self) -> str:
        """How it would reach Zendesk."""
        if self.person:
            return PERSON
        return CREATE if self.ticket_id is None else FENCED

    @property
    def label(self) -> str:
        """What it is, in a few words."""
        if self.kind == PERSON:
            return f"new {self.body.get('role') or 'end-user'}: {self.body.get('email')}"
        if self.kind == CREATE:
            return "new ticket"
        parts = []
        if self.reply is not None:
            parts.append("public reply" if self.reply.public else "internal note")
        parts += [name.removesuffix("_id").replace("_", " ") for name in self.body if name != "comment"]
        return f"#{self.ticket_id}: {', '.join(parts)}"


class Proposals:
    """The wishes that wait, and the person's answers to them."""

    def __init__(self, wiring: Wiring, outbox: Outbox, hold: "Callable[[], float]") -> None:
        """``hold`` tells the undo window in seconds."""
        self._wiring = wiring
        self._outbox = outbox
        self._hold = hold
        self._seen: object = None
        self._rows: list[OutboxRow] = []

    def waiting(self) -> list[OutboxRow]:
        """The wishes without an answer, oldest first, whichever process they came from; cheap while none is new."""
        work = self._wiring.store.work
        marks = work.marks()
        if marks is not self._seen:
            self._seen, self._rows = marks, work.rows((PROPOSED,))
        return self._rows

    async def add(self, wish: Wish) -> OutboxRow:
        """Keep a wish until a person answers; it is durable when this returns."""
        now = self._wiring.clock()
        row = OutboxRow(
            id=str(uuid4()),
            ticket_id=wish.ticket_id,
            kind=wish.kind,
            body=dict(wish.body),
            before={
                "fields": dict(wish.before),
                "reply": wish.reply.kept() if wish.reply else None,
                "wish": {
                    "recipients": list(wish.recipients),
                    "subject": wish.subject,
                    "reason": wish.reason,
                    "agent": wish.agent,
                },
            },
            label=wish.label,
            state=PROPOSED,
            stamp=wish.stamp,
            created_at=now,
            release_at=now,
        )
        await self._wiring.store.work.add(row)
        await self._note("proposed", row)
        return row

    async def approve(self, row: OutboxRow) -> bool:
        """Let a wish become a write, which can be undone as any other; ``False`` when it was answered already."""
        release_at = self._wiring.clock() + self._hold()
        lease = {"owner": self._outbox.owner, "lease_until": release_at + HELD_LEASE}
        return await self._answer(row, "held", release_at=release_at, **lease)

    async def refuse(self, row: OutboxRow) -> bool:
        """Drop a wish; ``False`` when it was answered already."""
        return await self._answer(row, "dropped", answered_at=self._wiring.clock())

    async def _answer(self, row: OutboxRow, state: str, **columns: Any) -> bool:
        if row.damaged and state != "dropped":
            return False
        moved = await self._wiring.store.work.move(row.id, (PROPOSED,), state, **columns)
        if moved:
            await self._note("approved" if state == "held" else "turned down", row)
        self._outbox.reread()
        return moved

    async def _note(self, kind: str, row: OutboxRow) -> None:
        await self._wiring.store.work.note(kind, ticket_id=row.ticket_id, operation=row.id, label=row.label)
