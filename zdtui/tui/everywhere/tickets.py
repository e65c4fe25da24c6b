"""The ticket beside the merged queue: one pane for each account, of which one is seen."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.containers import Container

from zdtui.tui.shared.marks import UNICODE, Marks
from zdtui.tui.ticket.pane import TicketPane

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket


class Tickets(Container):
    """Shows a ticket in its own account's pane, so that nothing of one account is drawn or written in another's."""

    def __init__(
        self,
        *,
        marks: Marks = UNICODE,
        clock: Callable[[], float] = time.time,
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        """``clock`` gives Unix seconds."""
        super().__init__(id=id)
        self._marks = marks
        self._clock = clock
        self._panes: dict[str, TicketPane] = {}
        self._desks: dict[str, Desk] = {}

    @property
    def here(self) -> TicketPane | None:
        """The pane that is seen."""
        return next((pane for pane in self._panes.values() if pane.display), None)

    @property
    def desk(self) -> "Desk | None":
        """The desk of the pane that is seen."""
        return next((self._desks[name] for name, pane in self._panes.items() if pane.display), None)

    async def show(self, desk: "Desk", live: "LiveTicket", *, preview: bool) -> TicketPane:
        """Show a ticket of ``desk``; the other accounts' tickets are put away."""
        name = desk.account.name
        if self._desks.get(name) is not desk:
            await self._make(name, desk)
        for other, pane in self._panes.items():
            if other != name and pane.display:
                pane.display = False
                pane.show(None, preview=True)
        shown = self._panes[name]
        shown.display = True
        shown.show(live, preview=preview)
        return shown

    def clear(self) -> None:
        """Show no ticket."""
        for pane in self._panes.values():
            pane.show(None, preview=True)

    async def forget(self, name: str) -> None:
        """Take an account's pane away."""
        self._desks.pop(name, None)
        pane = self._panes.pop(name, None)
        if pane is not None:
            await pane.remove()

    async def _make(self, name: str, desk: "Desk") -> None:
        await self.forget(name)
        pane = self._panes[name] = TicketPane(desk, named=True, marks=self._marks, clock=self._clock)
        self._desks[name] = desk
        pane.display = False
        await self.mount(pane)
