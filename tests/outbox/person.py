"""The person of a worker: writes replies, and decides what the outbox asks."""

import asyncio
import os
import re
from contextlib import suppress
from typing import Any
from uuid import uuid4

from tests.outbox.order import Order
from zdtui.desk.desk import Desk
from zdtui.desk.reply import Reply
from zdtui.store.outbox import OutboxRow

NEW_TICKET, UNSEEN = 9, 8
"""Of ten replies, one is a new ticket, and one goes to a ticket whose version nobody looked at."""


class Person:
    """Writes numbered replies, each once, in however many lives that takes; what is durable is noted in a file."""

    def __init__(self, desk: Desk, order: Order) -> None:
        self._desk = desk
        self._order = order
        self._words = re.compile(rf"{order.lane}-(\d+)\.")
        self._notes = os.open(order.notes, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._changed = asyncio.Event()
        desk.subscribe(lambda event: self._changed.set())

    async def work(self) -> None:
        """Write and decide until every reply was written and sent."""
        written = self._written()
        for number in sorted(written & {*self._numbers()} - self._noted("reply")):
            self._note(f"reply {number}")  # it was durable, and there was no time to say so
        self._look_for_draft(written)
        left = [number for number in self._numbers() if number not in written]
        for priority in self._order.sets:
            await self._add("set", self._order.tickets[0], {"priority": priority})
        while left or self._desk.outbox.rows():
            self._changed.clear()
            await self._decide()
            while left and len(self._desk.outbox.rows()) < self._order.abreast:
                await self._write(left.pop(0))
            with suppress(TimeoutError):
                async with asyncio.timeout(1):
                    await self._changed.wait()

    def _numbers(self) -> range:
        """The numbers of this person's replies."""
        return range(self._order.part, self._order.replies, self._order.parts)

    def _written(self) -> set[int]:
        """The numbers of the replies that are in the outbox, however far they came."""
        found = (self._words.search(str(row.body)) for row in self._desk.store.work.rows())
        return {int(each[1]) for each in found if each}

    def _look_for_draft(self, written: set[int]) -> None:
        """Note when the draft that was kept last is neither a draft nor in the outbox."""
        newest = max(self._noted("draft") & {*self._numbers()}, default=None)
        if newest is not None and newest not in written:
            ticket, reply = self._reply(newest)
            kept = self._desk.writing.draft(ticket, public=reply.public)
            if kept is None or kept.text != reply.text:
                self._note(f"lost draft {newest}")

    def _noted(self, what: str) -> set[int]:
        """The numbers of the replies of which that was noted."""
        notes = self._order.notes.read_text()
        return {int(number) for number in re.findall(rf"^{what} (\d+)$", notes, re.MULTILINE)}

    async def _write(self, number: int) -> None:
        ticket, reply = self._reply(number)
        comment = {"html_body": f"<p>{reply.text}</p>", "public": True}
        if number % 10 == NEW_TICKET:
            await self._add("create", None, {"subject": reply.text, "comment": comment})
        elif number % 10 == UNSEEN:
            await self._add("update", ticket, {"comment": comment})
        else:
            await self._desk.writing.save_draft(ticket, reply)
            self._note(f"draft {number}")
            await self._desk.writing.submit(ticket, {}, reply)
        self._note(f"reply {number}")

    async def _add(self, kind: str, ticket: int | None, body: dict[str, Any]) -> None:
        """Put a write into the outbox as programs do: without looking at the ticket, without delay."""
        now = self._order.pace.now()
        row = OutboxRow(str(uuid4()), ticket, kind, body, {}, kind, created_at=now, release_at=now)
        await self._desk.outbox.add(row)

    async def _decide(self) -> None:
        """Send anyway what met a newer version, and what an earlier life held back."""
        for row in self._desk.outbox.left_over():
            await self._desk.outbox.send_now(row)
        for row in self._desk.outbox.rows():
            if row.state == "conflict":
                await self._desk.outbox.send_anyway(row)
            elif row.state == "refused":
                self._note(f"refused {row.label}: {row.problem}")
                await self._desk.outbox.send_now(row)

    def _reply(self, number: int) -> tuple[int, Reply]:
        tickets = self._order.tickets
        return tickets[number % len(tickets)], Reply(f"{self._order.lane}-{number}.", public=number // 3 % 3 != 0)

    def _note(self, line: str) -> None:
        os.write(self._notes, f"{line}\n".encode())
