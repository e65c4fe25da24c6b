"""Writing to tickets: every wish becomes a row in the outbox before it becomes a request."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from zdtui.desk.outbox import Outbox
from zdtui.desk.problem import Problem
from zdtui.desk.reply import Reply, WriteRefusedError, reply_of
from zdtui.desk.wiring import Wiring
from zdtui.store.drafts import Draft
from zdtui.store.outbox import OutboxRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from zdtui.desk.liveticket import LiveTicket


@dataclass(frozen=True, slots=True)
class Undoable:
    """The write that undo would take back, and until when (Unix seconds)."""

    label: str
    until: float


@dataclass(frozen=True, slots=True)
class Undone:
    """A write that was taken back before it left."""

    ticket_id: int
    reply: Reply | None
    fields: dict[str, Any]


class Writing:
    """Takes a person's wishes for tickets, holds them for the undo window, and takes them back."""

    def __init__(self, wiring: Wiring, outbox: Outbox, ticket: "Callable[[int], LiveTicket]", hold: float) -> None:
        """``hold`` is the undo window in seconds; 0 sends at once."""
        self._wiring = wiring
        self._outbox = outbox
        self._ticket = ticket
        self.hold = hold

    async def submit(self, ticket_id: int, fields: Mapping[str, Any], reply: Reply | None = None) -> OutboxRow:
        """Change ``fields`` of a ticket and add ``reply``, in one request once the undo window has passed.

        Only fields that differ from what is on screen are sent.

        Raises:
            WriteRefusedError: there is nothing to send, or Zendesk could not take it.

        """
        live = self._ticket(ticket_id)
        current = {**live.raw, **live.changed_fields}
        changed = {name: value for name, value in fields.items() if name not in current or current[name] != value}
        body: dict[str, Any] = dict(changed)
        if reply is not None:
            body["comment"] = reply.checked().comment()
            if reply.ccs:
                body["email_ccs"] = [{"user_email": address, "action": "put"} for address in reply.ccs]
        if not body:
            raise WriteRefusedError(Problem("Nothing changed.", "The ticket already says so."))
        if live.raw.get("status") == "closed":
            raise WriteRefusedError(
                Problem(
                    "This ticket is closed, and Zendesk takes no more changes to it.", "Write a new ticket instead."
                )
            )
        now = self._wiring.clock()
        write = OutboxRow(
            id=str(uuid4()),
            ticket_id=ticket_id,
            kind="update",
            body=body,
            before={
                "fields": {name: current.get(name) for name in changed},
                "reply": reply.kept() if reply else None,
            },
            label=_label(ticket_id, changed, reply),
            state="held",
            stamp=live.updated_stamp,
            created_at=now,
            release_at=now + self.hold,
        )
        await self._outbox.add(write)
        if reply is not None:
            await self.drop_draft(ticket_id, public=reply.public)
        return write

    def undoable(self) -> Undoable | None:
        """What undo would take back now."""
        held = self._held()
        return Undoable(held.label, held.release_at) if held else None

    async def undo(self) -> Undone | None:
        """Take back the newest write that has not left yet; ``None`` when there is none."""
        held = self._held()
        if held is None or held.ticket_id is None or not await self._outbox.take_back(held):
            return None
        reply = reply_of(held)
        fields = {name: value for name, value in held.body.items() if name not in {"comment", "email_ccs"}}
        return Undone(held.ticket_id, reply, fields)

    def _held(self) -> OutboxRow | None:
        now = self._wiring.clock()
        held = [row for row in self._outbox.mine("held") if row.release_at > now]
        return max(reversed(held), key=lambda row: row.created_at, default=None)

    def draft(self, ticket_id: int, *, public: bool) -> Draft | None:
        """What was written to the ticket for that audience and not sent."""
        return self._wiring.store.work.draft(ticket_id, public)

    async def save_draft(self, ticket_id: int, reply: Reply) -> None:
        """Keep what is being written, or drop the draft when nothing is left of it."""
        if not reply.text.strip():
            await self.drop_draft(ticket_id, public=reply.public)
            return
        await self._wiring.store.work.save_draft(
            Draft(ticket_id, reply.public, reply.text, reply.cursor, reply.ccs, self._wiring.clock())
        )
        self._outbox.touched(ticket_id)

    async def drop_draft(self, ticket_id: int, *, public: bool) -> None:
        """Forget what was being written for that audience."""
        await self._wiring.store.work.drop_draft(ticket_id, public)
        self._outbox.touched(ticket_id)

    async def back_to_draft(self, write: OutboxRow) -> Undone | None:
        """Turn a write that did not go out into a draft again; ``None`` when it has gone out meanwhile."""
        if write.ticket_id is None or not await self._outbox.take_back(write):
            return None
        reply = reply_of(write)
        if reply is not None:
            await self.save_draft(write.ticket_id, replace(reply))
        return Undone(
            write.ticket_id, reply, {name: value for name, value in write.body.items() if name != "comment"}
        )


def _label(ticket_id: int, fields: Mapping[str, Any], reply: Reply | None) -> str:
    parts = []
    if reply is not None:
        parts.append("public reply" if reply.public else "internal note")
    parts += [f"{name.removesuffix('_id').replace('_', ' ')}" for name in fields]
    return f"#{ticket_id}: {', '.join(parts)}"
