"""The writes on their way to Zendesk, as the person sees them."""

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from zdtui.desk.events import OutboxChanged, RowsChanged, TicketChanged
from zdtui.desk.overlay import Overlay
from zdtui.desk.owner import is_gone, this_process
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from zdtui.store.drafts import Draft
    from zdtui.store.outbox import OutboxRow

UNSENT = ("later", "held", "sending", "waiting", "unknown", "conflict", "refused")
"""The states of a write that still concerns the person."""

WITHDRAWN = ("held", "later", "waiting", "conflict", "refused")
"""The states in which a write can still be taken back."""

HELD_LEASE = 10.0
"""Seconds after the undo window for which a held write is its own process's business."""

LEASE = 240.0
"""Seconds for which a process has a write to itself; longer than a request may last that waits for a limit."""


class Outbox:
    """The rows of the outbox that have not been sent, and what may be done with each.

    Attributes:
        owner: who this process is, in the rows' leases.
        due: set whenever there may be something to send.
        releasing: whether what waited is just being set free, so that nothing may overtake it.

    """

    def __init__(self, wiring: Wiring, overlay: Overlay) -> None:
        self._wiring = wiring
        self._overlay = overlay
        self._rows: list[OutboxRow] = []
        self._heard: dict[str, dict[str, Any]] = {}
        self._version = (0, 0)
        self.owner = this_process()
        self.due = asyncio.Event()
        self.releasing = False

    def rows(self) -> "list[OutboxRow]":
        """Every write that has not been sent, oldest first."""
        return self._rows

    def sent(self, limit: int) -> "list[OutboxRow]":
        """The writes that Zendesk acknowledged last, the newest first."""
        return self._wiring.store.work.sent(limit)

    def is_behind(self, row: "OutboxRow") -> bool:
        """Whether an earlier write to the same ticket has to leave, or be decided on, first."""
        earlier = self._rows[: next((place for place, each in enumerate(self._rows) if each.id == row.id), 0)]
        return any(each.ticket_id == row.ticket_id and each.state != "later" for each in earlier)

    def mine(self, state: str) -> "list[OutboxRow]":
        """The writes of this process in that state."""
        return [row for row in self._rows if row.state == state and row.owner == self.owner]

    @property
    def leaving(self) -> int:
        """How many writes are on their way, or wait to be."""
        return sum(row.state in {"held", "sending", "waiting", "unknown"} for row in self._rows)

    def left_over(self) -> "list[OutboxRow]":
        """The writes that an earlier run held back and never sent; they wait for the person's word."""
        return [row for row in self._rows if row.state == "held" and row.owner != self.owner and self.is_free(row)]

    def is_free(self, row: "OutboxRow") -> bool:
        """Whether no other living process has the write in hand."""
        if row.owner in (None, self.owner) or (row.lease_until or 0) < self._wiring.clock():
            return True
        return is_gone(row.owner)

    async def take(self, row: "OutboxRow") -> bool:
        """Take a write in hand; ``False`` when another process was faster."""
        work = self._wiring.store.work
        if row.owner is not None and row.owner != self.owner and is_gone(row.owner):
            await work.release(row.id, row.owner)
        return await work.lease(row.id, self.owner, self._wiring.clock() + LEASE)

    def listen(self, row_id: str) -> dict[str, Any]:
        """Keep what Zendesk says to a write (``body``, ``error``) until ``deaf``."""
        return self._heard.setdefault(row_id, {})

    def heard(self, row_id: str) -> dict[str, Any]:
        """What was heard of a write that somebody listens for."""
        return self._heard.get(row_id, {})

    def hear(self, row_id: str, **said: Any) -> None:
        """Tell whoever listens for a write."""
        if row_id in self._heard:
            self._heard[row_id].update(said)

    def deaf(self, row_id: str) -> None:
        """Listen no more."""
        self._heard.pop(row_id, None)

    async def add(self, row: "OutboxRow", *, draft: bool | None = None) -> bool:
        """Store a new write in place of its ticket's draft for the audience ``draft``, if one is named.

        It is durable when this returns; ``False`` says that it was there already. One that leaves later is sent by
        whichever process is there at its time.
        """
        mine = replace(row, owner=self.owner, lease_until=row.release_at + HELD_LEASE)
        added = await self._wiring.store.work.add(row if row.state == "later" else mine, draft=draft)
        self.reread()
        return added

    async def take_back(self, row: "OutboxRow", *, draft: "Draft | None" = None) -> bool:
        """Withdraw a write unless it is being sent or was; whether it was withdrawn, and is ``draft`` again."""
        taken = await self._wiring.store.work.move(row.id, WITHDRAWN, "dropped", draft=draft)
        self.reread()
        return taken

    async def send_now(self, row: "OutboxRow") -> bool:
        """Send a held, waiting or refused write without further delay, or one that was to leave later."""
        return await self._release(row, ("held", "later", "waiting", "refused"), row.stamp)

    async def send_anyway(self, row: "OutboxRow", stamp: str | None = None) -> bool:
        """Send a write that met a newer version of its ticket on top of ``stamp``, or of the newest known."""
        return await self._release(row, ("conflict",), stamp or self.stamp_now(row))

    async def release(self) -> None:
        """Let every write that waits be tried now, the oldest first; none leaves before all are free."""
        self.releasing = True
        now = self._wiring.clock()
        try:
            for row in self._rows:
                if row.state in ("waiting", "unknown"):
                    await self._wiring.store.work.move(row.id, (row.state,), row.state, release_at=now, problem=None)
        finally:
            self.releasing = False
            self.reread()

    async def _release(self, row: "OutboxRow", states: tuple[str, ...], stamp: str | None) -> bool:
        moved = await self._wiring.store.work.move(
            row.id,
            states,
            "waiting",
            stamp=stamp,
            release_at=self._wiring.clock(),
            owner=self.owner,
            problem=None,
        )
        self.reread()
        return moved

    def ticket_now(self, row: "OutboxRow") -> dict[str, Any]:
        """The write's ticket as the store knows it now."""
        raw = self._wiring.store.raw("tickets", row.ticket_id) if row.ticket_id is not None else None
        ticket: dict[str, Any] = msgspec.json.decode(raw) if raw else {}
        return ticket

    def stamp_now(self, row: "OutboxRow") -> str | None:
        """The version of the write's ticket that the store knows now."""
        return self.ticket_now(row).get("updated_at") or row.stamp

    def follow(self) -> None:
        """Read the rows again if another process changed them."""
        work = self._wiring.store.work
        if work.version != self._version:
            self._version = work.version
            if work.rows(UNSENT) != self._rows:
                self.reread()

    def reread(self) -> None:
        """Read the rows again, lay them over the tickets, and tell the listeners."""
        account, hub = self._wiring.account, self._wiring.hub
        self._rows = self._wiring.store.work.rows(UNSENT)
        touched = self._overlay.take(self._rows)
        hub.emit(OutboxChanged(account))
        if touched:
            hub.emit(RowsChanged(account, touched))
        for ticket in touched:
            hub.emit(TicketChanged(account, ticket))
        self.due.set()

    def touched(self, ticket_id: int) -> None:
        """Tell the listeners that a ticket's draft came or went."""
        self._wiring.hub.emit(RowsChanged(self._wiring.account, frozenset({ticket_id})))
