"""What became of a write: sent, to be tried again, or a question for the person."""

from typing import TYPE_CHECKING, Any, Final

import msgspec

from zdtui.api.errors import ApiError, NotFound, RateLimited
from zdtui.desk.answer import keep_answer
from zdtui.desk.carrying import CREATE, FENCED, PERSON, find, ticket_of
from zdtui.desk.conflict import Conflict, conflict_of
from zdtui.desk.deeds import sent_note
from zdtui.desk.marker import Found
from zdtui.desk.outbox import Outbox
from zdtui.desk.problem import problem_of
from zdtui.desk.threads import Threads
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from zdtui.desk.carrying import Arrived
    from zdtui.store.outbox import OutboxRow

RETRY_FIRST, RETRY_LAST = 2.0, 60.0
"""Seconds before a write that could not leave is tried again, doubling from the first to the last."""

EAGER: Final = 5
"""How often a write follows a ticket that others change without a pause between."""

MOVABLE: Final = ("held", "waiting", "later", "sending", "unknown")

ARRIVED: Final = "The answer was lost, but it had arrived already: it was found at Zendesk and not sent again."
UNSURE: Final = (
    "The answer was lost, and nobody can say whether it arrived. Look at the ticket, then send it anyway or drop it."
)


class Settling:
    """Moves writes to where they belong once something is known of them."""

    def __init__(self, wiring: Wiring, outbox: Outbox, threads: Threads, *, notes_follow: bool) -> None:
        """``notes_follow`` lets internal notes stand on a newer version of their ticket without asking."""
        self._wiring = wiring
        self._outbox = outbox
        self._threads = threads
        self._notes_follow = notes_follow

    async def settle(self, row: "OutboxRow") -> None:
        """Find out what became of a write whose answer was lost or that met a newer version.

        Where its ticket is gone, nothing more can become of it; its text is kept.

        Raises:
            ApiError: Zendesk could not be asked.

        """
        try:
            await self._settle(row)
        except NotFound as error:
            self._outbox.hear(row.id, error=error)
            await self.move(row, "refused", problem=str(problem_of(error)))

    async def _settle(self, row: "OutboxRow") -> None:
        client = await self._wiring.line.client()
        if row.ticket_id is not None:
            await self._threads.reread(row.ticket_id)
        met = conflict_of(self._wiring.store, row)  # before the search: what arrives after it meets the fence
        sighting = await find(client, row)
        if sighting.found is Found.YES:
            if row.ticket_id is not None and met.stamp == row.stamp:
                await self._threads.reread(row.ticket_id)
            await self.sent(row, sighting.body, stamp=sighting.stamp, told=ARRIVED)
        elif row.kind != FENCED or met.stamp == row.stamp:
            await self.move(row, "waiting", release_at=self.later(row))
        elif sighting.found is Found.UNSURE:
            await self.move(row, "conflict", problem=UNSURE)
        else:
            await self.met(row, met)

    async def met(self, row: "OutboxRow", conflict: Conflict) -> None:
        """Let a write that met a newer version stand on it, or ask the person."""
        if conflict.may_follow(notes_follow=self._notes_follow):
            release_at = self._wiring.clock() if row.attempt < EAGER else self.later(row)
            await self.move(row, "waiting", stamp=conflict.stamp, release_at=release_at, problem=None)
        else:
            await self.move(row, "conflict", problem=conflict.sentence)

    async def arrived(self, row: "OutboxRow", arrived: "Arrived") -> None:
        """Zendesk answered that it took the write."""
        self._wiring.line.answered()
        self._outbox.hear(row.id, request_id=arrived.request_id, lookup=arrived.lookup)
        await self.sent(row, arrived.body)
        if row.kind == CREATE:
            told = {"request_id": arrived.request_id, "idempotency_lookup": arrived.lookup, "label": row.label}
            ticket_id = _made(arrived.body)
            await self._wiring.store.work.note("created", ticket_id=ticket_id, operation=row.id, **told)

    async def sent(
        self, row: "OutboxRow", body: bytes | None, *, stamp: str | None = None, told: str | None = None
    ) -> None:
        """The write is at Zendesk: keep the answer, and let later writes stand on the version it made.

        ``stamp`` is that version where no answer tells it, ``told`` what a person should know.
        """
        self._outbox.hear(row.id, body=body)
        note = sent_note(self._wiring.store, row, self._wiring.clock())
        if body is not None:
            stamp = await self._keep(row, body) or stamp
        await self.move(row, "sent", note=note, answered_at=self._wiring.clock(), problem=told)
        if row.ticket_id is not None and row.stamp and stamp:
            await self._wiring.store.work.restamp(row.ticket_id, row.stamp, stamp)
            self._outbox.reread()

    async def wait(self, row: "OutboxRow", error: ApiError, state: str) -> None:
        """Zendesk could not be asked: try again later; ``state`` says whether the write may have arrived."""
        self._outbox.hear(row.id, error=error)
        retry_after = error.retry_after if isinstance(error, RateLimited) else None
        release_at = self._wiring.clock() + retry_after if retry_after is not None else self.later(row)
        await self.move(row, state, problem=str(problem_of(error)), release_at=release_at)

    async def move(self, row: "OutboxRow", state: str, **columns: Any) -> "OutboxRow | None":
        """Move the row on; ``None`` when somebody else moved it first."""
        work = self._wiring.store.work
        moved = await work.move(row.id, MOVABLE, state, **columns)
        if moved:
            self._outbox.reread()
        return work.row(row.id) if moved else None

    def later(self, row: "OutboxRow") -> float:
        """When a write that could not leave is tried again (Unix seconds)."""
        return self._wiring.clock() + min(RETRY_LAST, RETRY_FIRST * 2.0 ** max(0, row.attempt - 1))

    async def _keep(self, row: "OutboxRow", body: bytes) -> str | None:
        """Store what Zendesk answered; return the version that the write made."""
        if row.kind == PERSON:
            await self._wiring.store.put_items("users", [msgspec.json.decode(body)["user"]])
            return None
        await keep_answer(self._wiring, _made(body) if row.kind == CREATE else ticket_of(row), body)
        stamp = msgspec.json.decode(body)["ticket"].get("updated_at")
        return stamp if isinstance(stamp, str) else None


def _made(body: bytes) -> int:
    """The ticket that an answer made."""
    return int(msgspec.json.decode(body)["ticket"]["id"])
