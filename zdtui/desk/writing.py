"""Writing to tickets: every wish becomes a row in the outbox before it becomes a request."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from zdtui.desk.carrying import CLOSED_TAGS, FENCED
from zdtui.desk.closed_tags import closed_body
from zdtui.desk.conflict import same, seen, title
from zdtui.desk.merging import between
from zdtui.desk.outbox import Outbox
from zdtui.desk.overlay import NOT_FIELDS
from zdtui.desk.problem import Problem
from zdtui.desk.reply import Reply, WriteRefusedError, joined, reply_of
from zdtui.desk.unread import newest
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

    async def submit(
        self,
        ticket_id: int,
        fields: Mapping[str, Any],
        reply: Reply | None = None,
        *,
        at: float | None = None,
        undoes: str | None = None,
    ) -> OutboxRow:
        """Change ``fields`` of a ticket and add ``reply``, in one request once the undo window has passed.

        Only fields that differ from what is on screen are sent. ``at`` (Unix seconds) lets it leave later, from
        whichever zdtui runs then. ``undoes`` names the operation that this one takes back.

        Raises:
            WriteRefusedError: there is nothing to send, or Zendesk could not take it.

        """
        live = self._ticket(ticket_id)
        current = {**live.raw, **live.changed_fields}
        changed = _changed(fields, current)
        body = {**changed, **(_carried(reply) if reply is not None else {})}
        if not body:
            raise WriteRefusedError(Problem("Nothing changed.", "The ticket already says so."))
        closed = live.raw.get("status") == "closed"
        now = self._wiring.clock()
        write = OutboxRow(
            id=str(uuid4()),
            ticket_id=ticket_id,
            kind=CLOSED_TAGS if closed else FENCED,
            body=_of_closed(body, current) if closed else body,
            before={
                "fields": {name: current.get(name) for name in changed},
                "reply": reply.kept() if reply else None,
                "seen": seen(live.raw),
                "read_to": newest(self._wiring.store, ticket_id),
                "undoes": undoes,
            },
            label=_label(ticket_id, changed, reply),
            state="held" if at is None else "later",
            stamp=live.updated_stamp,
            created_at=now,
            release_at=now + self.hold if at is None else at,
        )
        await self._outbox.add(write, draft=reply.public if reply is not None else None)
        self._outbox.touched(ticket_id)
        return write

    def undoable(self) -> Undoable | None:
        """What undo would take back now."""
        held = self._held()
        return Undoable(held.label, held.release_at) if held else None

    async def undo(self) -> Undone | None:
        """Take back the newest write that has not left yet, its text as a draft; ``None`` when there is none."""
        held = max(self._outbox.mine("held")[::-1], key=lambda row: row.created_at, default=None)
        return await self.back_to_draft(held) if held is not None else None

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
        """Turn a write that did not go out into a draft again; ``None`` when it has gone out meanwhile.

        A draft that was begun since stays, below what comes back.
        """
        reply = reply_of(write)
        draft = self._as_draft(write.ticket_id, reply) if reply and write.ticket_id is not None else None
        if write.ticket_id is None or not await self._outbox.take_back(write, draft=draft):
            return None
        self._outbox.touched(write.ticket_id)
        fields = {name: value for name, value in write.body.items() if name not in NOT_FIELDS}
        return Undone(write.ticket_id, reply, fields if write.kind != CLOSED_TAGS else {})

    def _as_draft(self, ticket_id: int, reply: Reply) -> Draft:
        begun = self.draft(ticket_id, public=reply.public)
        text = joined(reply.text, begun.text) if begun else reply.text
        return Draft(ticket_id, reply.public, text, reply.cursor, reply.ccs, self._wiring.clock())


def _changed(fields: Mapping[str, Any], current: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that differ from what is on screen."""
    return {
        name: value for name, value in fields.items() if name not in current or not same(name, current[name], value)
    }


def _carried(reply: Reply) -> dict[str, Any]:
    """The comment of a request, and whom it adds to the copies.

    Raises:
        WriteRefusedError: Zendesk could not take it.

    """
    body: dict[str, Any] = {"comment": reply.checked().comment()}
    if reply.ccs:
        body["email_ccs"] = [{"user_email": address, "action": "put"} for address in reply.ccs]
    return body


def _of_closed(body: Mapping[str, Any], current: Mapping[str, Any]) -> dict[str, Any]:
    """What is sent of a change to a closed ticket.

    Raises:
        WriteRefusedError: it changes more than tags.

    """
    if set(body) != {"tags"}:
        raise WriteRefusedError(
            Problem("This ticket is closed, and Zendesk takes no more changes to it.", "Write a new ticket instead.")
        )
    return closed_body(between(current.get("tags") or (), body["tags"]))


def _label(ticket_id: int, fields: Mapping[str, Any], reply: Reply | None) -> str:
    parts = []
    if reply is not None:
        parts.append("public reply" if reply.public else "internal note")
    parts += dict.fromkeys(title(name) for name in fields)
    return f"#{ticket_id}: {', '.join(parts)}"
