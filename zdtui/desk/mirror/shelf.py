"""Where the mirror puts what it reads, and what it remembers."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from zdtui.desk.events import RowsChanged, TicketsForgotten
from zdtui.desk.mirror.marks import Reach

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.desk.mirror.state import Phase
    from zdtui.desk.wiring import Wiring
    from zdtui.store.pages import Stored

M = TypeVar("M", bound=msgspec.Struct)

REACH = "mirror.reach"


class Shelf:
    """The store as the mirror uses it: pages go in with their marks, and the desk hears what changed."""

    def __init__(self, wiring: "Wiring", show: Callable[..., None]) -> None:
        """``show`` takes over changes of the mirror's state."""
        self._wiring = wiring
        self.store = wiring.store
        self.clock = wiring.clock
        self.show = show

    async def client(self) -> "Client":
        """The account's client in the mirror's lane."""
        return (await self._wiring.line.client()).mirror

    def answered(self) -> None:
        """Zendesk answered under this account's credential."""
        self._wiring.line.answered()

    def phase(self, phase: "Phase", done: int = 0, of: int | None = None) -> None:
        """Show what is being done and how far it is."""
        self.show(phase=phase, done=done, of=of, problem=None, again_at=None)

    def mark(self, key: str, kind: type[M]) -> M | None:
        """What was remembered under ``key``; ``None`` when that is nothing, or nothing that can be read."""
        try:
            return msgspec.convert(self.store.get(key), kind, strict=False)
        except msgspec.ValidationError:
            return None

    @property
    def reach(self) -> Reach:
        """How complete the mirror is."""
        return self.mark(REACH, Reach) or Reach()

    async def keep(self, **marks: Any) -> None:
        """Remember marks (the keys are those of ``mirror.…``) without a page; ``None`` forgets one."""
        for name, mark in marks.items():
            await self.store.set(f"mirror.{name}", msgspec.to_builtins(mark))

    async def put(self, kind: str, body: bytes, **marks: Any) -> "Stored":
        """Store a page and, in the same transaction, the marks that belong to it."""
        kept = {f"mirror.{name}": msgspec.to_builtins(mark) for name, mark in marks.items()}
        stored = await self.store.put_export(kind, body, kept)
        self._tell(stored.changed, stored.gone)
        if isinstance(reach := marks.get("reach"), Reach):
            self.show(since=reach.since, complete_to=reach.complete_to)
        return stored

    async def forget(self, tickets: list[int]) -> None:
        """Forget tickets that are deleted, or hidden from this person."""
        if tickets:
            await self.store.forget_tickets(tickets)
            self._tell(frozenset(), frozenset(tickets))

    def moved(self, ticket: int) -> None:
        """Tell that a ticket's conversation changed."""
        self._tell(frozenset((ticket,)), frozenset())

    async def counted(self) -> None:
        """Show how many tickets there are now."""
        self.show(tickets=await self.store.ticket_count())

    def _tell(self, changed: frozenset[int], gone: frozenset[int]) -> None:
        if changed:
            self._wiring.hub.emit(RowsChanged(self._wiring.account, changed))
        if gone:
            self._wiring.hub.emit(TicketsForgotten(self._wiring.account, gone))
