"""What is done to the tickets of several accounts: each by the desk that it belongs to."""

import asyncio
from typing import TYPE_CHECKING

from zdtui.tui.everywhere.pane import MergedPane
from zdtui.tui.everywhere.tickets import Tickets
from zdtui.tui.queue.steps import Steps
from zdtui.tui.status.heading import is_broken

if TYPE_CHECKING:
    from textual.widget import Widget

    from zdtui.desk.desk import Desk
    from zdtui.desk.everywhere import Everywhere
    from zdtui.desk.liveticket import LiveTicket
    from zdtui.tui.queue.rest import Rest
    from zdtui.tui.ticket.pane import TicketPane


class MergedWork(Steps):
    """The workplace of the merged queue: which ticket is at hand, and whose.

    Attributes:
        everywhere: the merged queue.
        tickets: the panes of the accounts, of which one is seen.

    """

    pane: MergedPane
    tickets: Tickets
    _rest: "Rest"

    def __init__(self, everywhere: "Everywhere", desk: "Desk") -> None:
        """``desk`` is at hand while there is no ticket."""
        super().__init__()
        self.everywhere = everywhere
        self.reading = False
        self._desk = desk
        self._open: LiveTicket | None = None
        self._lock = asyncio.Lock()
        self._writing_from_queue = False

    @property
    def desk(self) -> "Desk":
        """The desk of the ticket at hand."""
        live = self.at_hand()
        return self._desk if live is None else self._desk_of(live)

    async def forget(self, name: str) -> None:
        """Show nothing of an account any more: it is being removed."""
        if self._open is not None and self._open.account == name:
            self.close_ticket()
        async with self._lock:
            await self.tickets.forget(name)
            self.everywhere.leave(name)
        if self._desk.account.name == name:
            self._desk = next(iter(self._desks()), self._desk)
        self.name_account()

    def at_hand(self) -> "LiveTicket | None":
        """Name the open ticket, or the one under the cursor."""
        live = self._open if self.reading else self.under_cursor()
        return live if live is not None and self.joined(live.account) else None

    def under_cursor(self) -> "LiveTicket | None":
        """Name the ticket under the cursor."""
        number = self.queue.ticket
        return self.everywhere.ticket(number) if number is not None else None

    def undoing(self) -> "Desk":
        """Name the desk whose write undo would take back: of the newest in any account."""
        found = [(write.until, desk) for desk in self._desks() if (write := desk.writing.undoable()) is not None]
        return max(found, key=lambda each: each[0])[1] if found else self.desk

    def repairing(self) -> "Desk":
        """Name the desk that is in trouble: the one at hand, or the first."""
        broken = [desk for desk in (self.desk, *self._desks()) if is_broken(desk.standing)]
        return broken[0] if broken else self.desk

    def joined(self, account: str) -> bool:
        """Say whether an account takes part."""
        return self.everywhere.desk_of(account) is not None

    async def room_to_write(self, live: "LiveTicket") -> "Widget":
        """Open the ticket in place and give the container that a composer goes into."""
        self._writing_from_queue = not self.reading
        place = self._place_of(live)
        if place is not None and live is not self.under_cursor() and not self.pane.line.is_open:
            self.queue.go(place)
        self._take(live)
        async with self._lock:
            pane = await self._shown(live, preview=False)
        return pane.query_one("#composer")

    def open(self, ticket_id: int) -> None:
        """Open a ticket of the account at hand."""
        self.open_live(self.desk.ticket(ticket_id))

    def open_live(self, live: "LiveTicket") -> None:
        """Open a ticket of any account in place and give it the keyboard."""
        self._take(live)
        self.run_worker(self._opened(live), group="open")

    def open_row(self) -> None:
        """Open the ticket under the cursor."""
        live = self.under_cursor()
        if live is not None:
            self.open_live(live)

    def close_ticket(self) -> None:
        """Give the keyboard back to the queue."""
        self.reading, self._open = False, None
        self.share_room()
        self.name_account()
        self.queue.focus()
        self._rest.moved()

    def _take(self, live: "LiveTicket") -> None:
        """Have a ticket at hand from now on, before it is drawn."""
        self.reading, self._open = True, live
        self.share_room()
        self.name_account()
        self._rest.moved()

    async def _opened(self, live: "LiveTicket") -> None:
        """Draw a ticket that was opened, unless the person has gone on meanwhile."""
        async with self._lock:
            if self._open is live:
                pane = await self._shown(live, preview=False)
                self.send_keyboard(pane)

    async def _previewed(self, live: "LiveTicket") -> None:
        async with self._lock:
            if not self.reading and self.under_cursor() is live:
                await self._shown(live, preview=True)

    async def _shown(self, live: "LiveTicket", *, preview: bool) -> "TicketPane":
        return await self.tickets.show(self._desk_of(live), live, preview=preview)

    def name_account(self) -> None:
        """Let the lines above and below speak of the account at hand."""
        raise NotImplementedError

    def share_room(self) -> None:
        """Show the panes there is room for."""
        raise NotImplementedError

    def _desks(self) -> "list[Desk]":
        return [share.desk for share in self.everywhere.shares if share.desk is not None]

    def _desk_of(self, live: "LiveTicket") -> "Desk":
        """Find a ticket's own desk; there is no other that could stand in for it."""
        desk = self.everywhere.desk_of(live.account)
        if desk is None:
            raise LookupError(f"{live.account} does not take part.")
        return desk

    def _place_of(self, live: "LiveTicket") -> int | None:
        number = self.everywhere.number_of(live.account, live.id)
        return self.everywhere.index(number) if number is not None else None
