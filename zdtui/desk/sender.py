"""Takes writes from the outbox to Zendesk, each exactly once."""

import asyncio
from calendar import timegm
from contextlib import suppress
from time import strptime
from typing import TYPE_CHECKING, Any

import msgspec

from zdtui.api.errors import (
    ApiError,
    Conflict,
    Offline,
    RateLimited,
    TimedOut,
    Unauthorized,
    Unavailable,
    UnknownOutcome,
)
from zdtui.desk.answer import keep_answer
from zdtui.desk.carrying import CREATE, FENCED, PERSON, carry, find, ticket_of
from zdtui.desk.marker import Found
from zdtui.desk.outbox import Outbox
from zdtui.desk.problem import problem_of
from zdtui.desk.threads import Threads
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.desk.carrying import Arrived
    from zdtui.store.outbox import OutboxRow

STAMP_AGE = 2.0
"""How old a version must be by the server's clock before a write stands on it: stamps are whole seconds."""

STAMP = "%Y-%m-%dT%H:%M:%SZ"

GLANCE = 5.0
"""Seconds after which a sender without work looks whether another process left some."""

RETRY_FIRST, RETRY_LAST = 2.0, 60.0
"""Seconds before a write that could not leave is tried again, doubling from the first to the last."""


class Sender:
    """One at a time, oldest first; a ticket's later write never overtakes its earlier one."""

    def __init__(self, wiring: Wiring, outbox: Outbox, threads: Threads) -> None:
        self._wiring = wiring
        self._outbox = outbox
        self._threads = threads

    async def run(self) -> None:
        """Send whatever is due, for as long as the desk is open."""
        while True:
            self._outbox.due.clear()
            self._outbox.follow()
            row = self._next()
            if row is None:
                await self._pause()
            else:
                await self._take_forward(row)

    async def flush(self, seconds: float) -> None:
        """Send what is held without waiting for its undo window, for at most ``seconds``."""
        for held in self._outbox.mine("held"):
            await self._outbox.send_now(held)
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while (row := self._next()) is not None:
                    await self._take_forward(row)

    def _next(self) -> "OutboxRow | None":
        """The oldest write that is due and whose ticket has no earlier one waiting."""
        if not self._wiring.line.usable:
            return None
        now = self._wiring.clock()
        blocked: set[int] = set()
        for row in self._outbox.rows():
            if row.damaged:
                continue
            ready = row.state in {"held", "waiting", "unknown", "sending"} and self._is_ours(row)
            if ready and row.ticket_id not in blocked and row.release_at <= now:
                return row
            blocked.add(row.ticket_id or 0)
        return None

    def _is_ours(self, row: "OutboxRow") -> bool:
        """Whether it may be sent here: a held write of an earlier run waits for the person's word."""
        return row.owner == self._outbox.owner or (row.state != "held" and self._outbox.is_free(row))

    async def _pause(self) -> None:
        """Sleep until the next write is due or something changes."""
        now = self._wiring.clock()
        times = [row.release_at for row in self._outbox.rows() if row.release_at > now]
        try:
            async with asyncio.timeout(min(GLANCE, max(0.05, min(times) - now)) if times else GLANCE):
                await self._outbox.due.wait()
        except TimeoutError:
            return

    async def _take_forward(self, row: "OutboxRow") -> None:
        """Move one write on, unless another process was faster."""
        if await self._outbox.take(row):
            await self._forward(row)
        self._outbox.reread()

    async def _forward(self, row: "OutboxRow") -> None:
        """Move one write on as far as it goes now."""
        try:
            if row.state in {"unknown", "sending"}:
                await self._settle(row)
            else:
                await self._send(row)
        except ApiError as error:
            self._wiring.line.failed(error)
            await self._wait(row, error)

    async def _send(self, row: "OutboxRow") -> None:
        client = await self._wiring.line.client()
        stamp = row.stamp
        if row.kind == FENCED:
            stamp = stamp or await self._first_stamp(client, row)
            await asyncio.sleep(max(0.0, STAMP_AGE - (client.server_time() - _seconds(stamp))))
        sending = await self._move(row, "sending", stamp=stamp, attempt=row.attempt + 1)
        if sending is None:
            return
        try:
            arrived = await carry(client, sending)
        except Conflict:
            await self._settle(sending)
        except (UnknownOutcome, TimedOut, Unavailable) as error:
            await self._move(sending, "unknown", problem=str(problem_of(error)), release_at=self._later(sending))
        except (Offline, RateLimited, Unauthorized) as error:
            self._wiring.line.failed(error)
            await self._wait(sending, error)
        except ApiError as error:
            self._outbox.hear(row.id, error=error)
            await self._move(sending, "refused", problem=str(problem_of(error)))
        else:
            self._wiring.line.answered()
            self._outbox.hear(row.id, request_id=arrived.request_id, lookup=arrived.lookup)
            await self._sent(sending, arrived.body)
            await self._note(sending, arrived)

    async def _note(self, row: "OutboxRow", arrived: "Arrived") -> None:
        """Write down what Zendesk said of the key of a new ticket, and what it calls the request."""
        if row.kind == CREATE:
            told = {"request_id": arrived.request_id, "idempotency_lookup": arrived.lookup, "label": row.label}
            ticket_id = _made(arrived.body)
            await self._wiring.store.work.note("created", ticket_id=ticket_id, operation=row.id, **told)

    async def _first_stamp(self, client: "Client", row: "OutboxRow") -> str | None:
        """The version to stand on when none was on screen."""
        await self._threads.read_ticket(client, ticket_of(row))
        return self._outbox.stamp_now(row)

    async def _settle(self, row: "OutboxRow") -> None:
        """Find out what became of a write whose answer was lost or that met a newer version."""
        client = await self._wiring.line.client()
        if row.ticket_id is not None:
            await self._threads.reread(row.ticket_id)
        version = self._outbox.stamp_now(row)  # before the search: what arrives after it meets the fence
        found, body = await find(client, row)
        if found is Found.YES:
            if row.ticket_id is not None and version == row.stamp:
                await self._threads.reread(row.ticket_id)
            await self._sent(row, body)
            return
        unchanged = found is Found.NO and version == row.stamp
        if unchanged or row.kind != FENCED:
            await self._move(row, "waiting", release_at=self._later(row))
        else:
            await self._move(row, "conflict", problem="Somebody changed the ticket since you read it.")

    async def _sent(self, row: "OutboxRow", body: bytes | None) -> None:
        """The write is at Zendesk: keep the answer, and let later writes stand on the new version."""
        self._outbox.hear(row.id, body=body)
        if body is not None:
            await self._keep(row, body)
        await self._move(row, "sent", answered_at=self._wiring.clock(), problem=None)
        stamp = self._outbox.stamp_now(row)
        if row.ticket_id is not None and row.stamp and stamp:
            await self._wiring.store.work.restamp(row.ticket_id, row.stamp, stamp)

    async def _keep(self, row: "OutboxRow", body: bytes) -> None:
        """Store what Zendesk answered."""
        if row.kind == PERSON:
            await self._wiring.store.put_items("users", [msgspec.json.decode(body)["user"]])
        else:
            await keep_answer(self._wiring, _made(body) if row.kind == CREATE else ticket_of(row), body)

    async def _wait(self, row: "OutboxRow", error: ApiError) -> None:
        """The write did not reach Zendesk: try again later."""
        self._outbox.hear(row.id, error=error)
        retry_after = error.retry_after if isinstance(error, RateLimited) else None
        release_at = self._wiring.clock() + retry_after if retry_after is not None else self._later(row)
        state = "unknown" if row.state == "unknown" else "waiting"
        await self._move(row, state, problem=str(problem_of(error)), release_at=release_at)

    async def _move(self, row: "OutboxRow", state: str, **columns: Any) -> "OutboxRow | None":
        """Move the row on; ``None`` when somebody else moved it first."""
        work = self._wiring.store.work
        moved = await work.move(row.id, ("held", "waiting", "sending", "unknown"), state, **columns)
        if moved:
            self._outbox.reread()
        return work.row(row.id) if moved else None

    def _later(self, row: "OutboxRow") -> float:
        return self._wiring.clock() + min(RETRY_LAST, RETRY_FIRST * 2.0 ** max(0, row.attempt - 1))


def _made(body: bytes) -> int:
    """The ticket that an answer made."""
    return int(msgspec.json.decode(body)["ticket"]["id"])


def _seconds(stamp: str | None) -> float:
    try:
        return float(timegm(strptime(stamp or "", STAMP)))
    except ValueError:
        return 0.0
