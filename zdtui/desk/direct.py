"""Writes of programs: no undo window, and whoever asked waits for what became of them."""

import asyncio
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from zdtui.desk.carrying import CREATE
from zdtui.desk.events import Event, OutboxChanged
from zdtui.desk.outbox import Outbox
from zdtui.desk.problem import Problem
from zdtui.desk.reply import WriteRefusedError
from zdtui.desk.settling import UNSURE
from zdtui.desk.wiring import Wiring
from zdtui.store.outbox import OutboxRow

if TYPE_CHECKING:
    from collections.abc import Mapping

PATIENCE: Final = 90.0
"""Seconds that a program waits for Zendesk's word on its write."""

ENDED: Final = frozenset({"sent", "conflict", "refused", "dropped"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a write.

    Attributes:
        row: the write as it stands; ``unknown`` when nobody could say in time whether it arrived.
        body: Zendesk's answer, where it was the answer that told.
        error: why it was refused, or why it did not leave.
        request_id: Zendesk's name for the request that it was, where it was told.
        lookup: what Zendesk said of the key of a new ticket: ``miss``, or ``hit`` when it had it already.
        repeated: whether the same write was asked for before.

    """

    row: OutboxRow
    body: bytes | None = None
    error: Exception | None = None
    request_id: str | None = None
    lookup: str | None = None
    repeated: bool = False

    @property
    def unsure(self) -> bool:
        """Whether nobody can say if it arrived, and a person is asked."""
        return self.row.state == "conflict" and self.row.problem == UNSURE

    @property
    def found(self) -> str | None:
        """What to tell of a write that was not sent because Zendesk had it already."""
        if self.repeated and self.row.state == "sent":
            return "This very write was sent before; it was not sent again."
        return self.row.problem if self.row.state == "sent" else None


class Direct:
    """Puts a program's write into the outbox and waits; a write that did not leave does not stay behind."""

    def __init__(self, wiring: Wiring, outbox: Outbox) -> None:
        self._wiring = wiring
        self._outbox = outbox

    async def write(
        self,
        operation: str,
        kind: str,
        body: "Mapping[str, Any]",
        *,
        label: str,
        ticket_id: int | None = None,
        stamp: str | None = None,
        overwrite: bool = False,
        before: "Mapping[str, Any] | None" = None,
    ) -> Verdict:
        """Send ``body`` at once and tell what became of it.

        ``operation`` is a UUID: sending the same one twice writes once. ``stamp`` is the version that a fenced write
        stands on, without it the newest; ``overwrite`` moves the fence to the newest version when somebody changed
        the ticket since. ``before`` is what the program read of it, so that tags are merged.

        Raises:
            WriteRefusedError: an earlier write to the ticket still waits for a person.

        """
        self._check_free(ticket_id)
        now = self._wiring.clock()
        row = OutboxRow(operation, ticket_id, kind, dict(body), dict(before or {}), label, "held", stamp, now, now)
        heard = self._outbox.listen(operation)
        try:
            added = await self._outbox.add(row)
            verdict = await self._verdict(operation)
            while verdict.row.state == "conflict" and overwrite and kind != CREATE and not verdict.unsure:
                heard.clear()
                if not await self._outbox.send_anyway(verdict.row):
                    break
                verdict = await self._verdict(operation)
            if verdict.row.state in {"conflict", "refused"} and not verdict.unsure:
                await self._outbox.take_back(verdict.row)
            return replace(verdict, repeated=not added)
        finally:
            self._outbox.deaf(operation)

    async def again(self, row: OutboxRow) -> Verdict:
        """Send a write that waits, was refused or met a newer version, and tell what became of it; it stays there."""
        self._outbox.listen(row.id)
        try:
            send = self._outbox.send_anyway if row.state == "conflict" else self._outbox.send_now
            if not await send(row):
                return Verdict(row)
            return await self._verdict(row.id, keep=True)
        finally:
            self._outbox.deaf(row.id)

    async def _verdict(self, operation: str, *, keep: bool = False) -> Verdict:
        """Wait until a write came to an end, could not leave, or nobody could say in time.

        One that could not leave is withdrawn, unless it is to be kept.
        """
        changed = asyncio.Event()

        def listen(event: Event) -> None:
            if isinstance(event, OutboxChanged):
                changed.set()

        end = self._wiring.hub.subscribe(listen)
        try:
            async with asyncio.timeout(PATIENCE):
                while (verdict := self._now(operation)) is None or not (keep or await self._settled(verdict)):
                    await changed.wait()
                    changed.clear()
                return verdict
        except TimeoutError:
            return await self._given_up(operation, keep=keep)
        finally:
            end()

    def _now(self, operation: str) -> Verdict | None:
        """How a write stands, once it came to an end or was stopped on its way."""
        row = self._wiring.store.work.row(operation)
        heard = self._outbox.heard(operation)
        if row is None:
            return None
        told: dict[str, Any] = {name: heard.get(name) for name in ("body", "error", "request_id", "lookup")}
        verdict = Verdict(row, **told)
        return verdict if row.state in ENDED or (row.state == "waiting" and verdict.error) else None

    async def _settled(self, verdict: Verdict) -> bool:
        """Whether a write will not move any more; one that could not leave is withdrawn."""
        return verdict.row.state in ENDED or await self._outbox.take_back(verdict.row)

    async def _given_up(self, operation: str, *, keep: bool) -> Verdict:
        """Withdraw a write that never left; one that may have arrived stays, to be looked for."""
        row = self._wiring.store.work.row(operation)
        if row is None:
            raise LookupError(operation)
        if not keep:
            await self._outbox.take_back(row)
        return Verdict(
            self._wiring.store.work.row(operation) or row, None, self._outbox.heard(operation).get("error")
        )

    def _check_free(self, ticket_id: int | None) -> None:
        """Refuse to wait behind a write that waits for a person."""
        for row in self._outbox.rows():
            stuck = row.state in {"conflict", "refused"} or row in self._outbox.left_over()
            if ticket_id is not None and row.ticket_id == ticket_id and stuck:
                raise WriteRefusedError(
                    Problem(
                        f"An earlier write to #{ticket_id} waits for a person: {row.label}.",
                        "Decide on it in the outbox of zdtui first.",
                    )
                )
