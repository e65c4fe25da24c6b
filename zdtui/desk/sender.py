"""Takes writes from the outbox to Zendesk, each exactly once."""

import asyncio
from calendar import timegm
from contextlib import suppress
from time import strptime
from typing import TYPE_CHECKING

from zdtui.api.errors import (
    ApiError,
    Conflict,
    Forbidden,
    Offline,
    RateLimited,
    TimedOut,
    Unauthorized,
    Unavailable,
    UnknownOutcome,
)
from zdtui.desk.carrying import FENCED, carry, ticket_of
from zdtui.desk.merging import merged, tag_change
from zdtui.desk.outbox import Outbox
from zdtui.desk.problem import problem_of
from zdtui.desk.settling import Settling
from zdtui.desk.threads import Threads
from zdtui.desk.wiring import Wiring
from zdtui.store.errors import StoreError

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.store.outbox import OutboxRow

STAMP_AGE = 2.0
"""How old a version must be by the server's clock before a write stands on it: stamps are whole seconds."""

STAMP = "%Y-%m-%dT%H:%M:%SZ"

GLANCE = 5.0
"""Seconds after which a sender without work looks whether another process left some."""

KEPT = 30 * 86400.0
"""Seconds for which writes that are done are kept, to be told and taken back."""

READY = frozenset({"held", "later", "waiting", "unknown", "sending"})
"""The states of a write that is on its way."""


class Sender:
    """One at a time, oldest first; a ticket's later write never overtakes its earlier one."""

    def __init__(self, wiring: Wiring, outbox: Outbox, threads: Threads, *, notes_follow: bool = True) -> None:
        """``notes_follow`` lets internal notes stand on a newer version of their ticket without asking."""
        self._wiring = wiring
        self._outbox = outbox
        self._threads = threads
        self._settling = Settling(wiring, outbox, threads, notes_follow=notes_follow)

    async def run(self) -> None:
        """Send whatever is due, for as long as the desk is open; forget what was done long ago."""
        with suppress(StoreError):
            await self._wiring.store.work.prune(self._wiring.clock() - KEPT)
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
        if not self._wiring.line.usable or self._outbox.releasing:
            return None
        now = self._wiring.clock()
        blocked: set[int] = set()
        for row in self._outbox.rows():
            if row.damaged:
                continue
            if row.state == "later" and row.release_at > now:
                continue
            ready = row.state in READY and self._is_ours(row)
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
        doubtful = row.state in {"unknown", "sending"}
        try:
            if doubtful:
                await self._settling.settle(row)
            else:
                await self._send(row)
        except ApiError as error:
            self._wiring.line.failed(error)
            await self._settling.wait(row, error, "unknown" if doubtful else "waiting")

    async def _send(self, row: "OutboxRow") -> None:
        client = await self._wiring.line.client()
        stamp = row.stamp
        if row.kind == FENCED:
            stamp = stamp or await self._first_stamp(client, row)
            await asyncio.sleep(max(0.0, STAMP_AGE - (client.server_time() - _seconds(stamp))))
            if not await self._stands(client, row, stamp):
                return
        sending = await self._settling.move(row, "sending", stamp=stamp, attempt=row.attempt + 1)
        if sending is None:
            return
        settling = self._settling
        try:
            arrived = await carry(client, merged(sending, self._outbox.ticket_now(row)))
        except Conflict:
            await settling.settle(sending)
        except (UnknownOutcome, TimedOut, Unavailable) as error:
            release_at = settling.later(sending)
            await settling.move(sending, "unknown", problem=str(problem_of(error)), release_at=release_at)
        except (Offline, RateLimited, Unauthorized) as error:
            self._wiring.line.failed(error)
            await settling.wait(sending, error, "waiting")
        except ApiError as error:
            if isinstance(error, Forbidden) and await self._wiring.line.bars(error):
                await settling.wait(sending, error, "waiting")
                return
            self._outbox.hear(row.id, error=error)
            await settling.move(sending, "refused", problem=str(problem_of(error)))
        else:
            await settling.arrived(sending, arrived)

    async def _first_stamp(self, client: "Client", row: "OutboxRow") -> str | None:
        """The version to stand on when none was on screen."""
        await self._threads.read_ticket(client, ticket_of(row))
        return self._outbox.stamp_now(row)

    async def _stands(self, client: "Client", row: "OutboxRow", stamp: str | None) -> bool:
        """Whether a change of tags knows the tags of the version it stands on; else what it met is settled."""
        if tag_change(row) is None or self._outbox.ticket_now(row).get("updated_at") == stamp:
            return True
        await self._threads.reread(ticket_of(row))
        if self._outbox.ticket_now(row).get("updated_at") == stamp:
            return True
        await self._settling.settle(row)
        return False


def _seconds(stamp: str | None) -> float:
    try:
        return float(timegm(strptime(stamp or "", STAMP)))
    except ValueError:
        return 0.0
