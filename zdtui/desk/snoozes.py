"""Tickets put out of sight until a time, or until somebody else touches them."""

import asyncio
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from zdtui.desk.events import Event, SnoozesChanged, TicketNews
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from collections.abc import Iterable

KEY = "snoozed"

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Snooze:
    """A ticket that sleeps ``until`` a time (Unix seconds)."""

    ticket: int
    until: float


class Snoozes:
    """The sleeping tickets of one account; kept in the desk's own file, unknown to Zendesk.

    A sleeping ticket is left out of the lists of views; it can be searched for and opened as ever.
    """

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring
        self._until = _read(wiring.store.work.get(KEY))
        wiring.hub.subscribe(self._heard)

    def __len__(self) -> int:
        return len(self._until)

    def all(self) -> list[Snooze]:
        """Every sleeping ticket, the one that wakes first at the head."""
        return [Snooze(ticket, until) for ticket, until in sorted(self._until.items(), key=lambda each: each[1])]

    def until(self, ticket_id: int) -> float | None:
        """When a ticket wakes, ``None`` when it does not sleep."""
        return self._until.get(ticket_id)

    def awake(self, ids: "array[int]") -> "array[int]":
        """The tickets of a list that do not sleep, in its order."""
        if not self._until or self._until.keys().isdisjoint(ids):
            return ids
        return array("q", (ticket for ticket in ids if ticket not in self._until))

    async def snooze(self, ticket_id: int, until: float) -> None:
        """Put a ticket out of sight until a time (Unix seconds)."""
        await self._keep({**self._until, ticket_id: until})

    async def wake(self, tickets: "Iterable[int]") -> None:
        """Bring tickets back now."""
        gone = set(tickets)
        kept = {ticket: until for ticket, until in self._until.items() if ticket not in gone}
        if kept != self._until:
            await self._keep(kept)

    async def wake_due(self) -> None:
        """Bring back the tickets whose time has come, and tell of each."""
        now = self._wiring.clock()
        due = [each.ticket for each in self.all() if each.until <= now]
        if due:
            await self.wake(due)
            for ticket in due:
                self._wiring.hub.emit(TicketNews(self._wiring.account, ticket, "awake"))

    async def run(self) -> None:
        """Bring back each ticket within a minute of its time, until cancelled."""
        while True:
            await self.wake_due()
            await asyncio.sleep(MINUTE)

    def _heard(self, event: Event) -> None:
        """Let a ticket wake that somebody else touched."""
        if isinstance(event, TicketNews) and event.kind != "awake" and event.ticket in self._until:
            self._wiring.chores.start(f"wake {event.ticket}", lambda: self.wake([event.ticket]))

    async def _keep(self, until: dict[int, float]) -> None:
        await self._wiring.store.work.set(KEY, {str(ticket): time for ticket, time in until.items()})
        self._until = until
        self._wiring.hub.emit(SnoozesChanged(self._wiring.account))


def _read(kept: object) -> dict[int, float]:
    """Read what was kept; what makes no sense is left out."""
    if not isinstance(kept, Mapping):
        return {}
    found = {}
    for ticket, until in kept.items():
        try:
            found[int(ticket)] = msgspec.convert(until, float)
        except (ValueError, msgspec.ValidationError):
            continue
    return found
