"""The queue over all accounts: one list, and each ticket in the hands of its own account's desk."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal

from zdtui.desk.events import Event, ListChanged
from zdtui.tui.bindings import bindings
from zdtui.tui.everywhere.heading import MergedBar
from zdtui.tui.everywhere.pane import MergedPane
from zdtui.tui.everywhere.tickets import Tickets
from zdtui.tui.everywhere.troubles import Troubles
from zdtui.tui.everywhere.work import MergedWork
from zdtui.tui.queue.filter import FilterLine
from zdtui.tui.queue.list import QueueList
from zdtui.tui.queue.rest import Rest
from zdtui.tui.queue.room import BESIDE
from zdtui.tui.shared.marks import marks
from zdtui.tui.status.say import say
from zdtui.tui.status.status_bar import StatusBar
from zdtui.tui.ticket.pane import TicketPane

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.everywhere import Everywhere
    from zdtui.tui.composer.composer import Composer


class EverywhereScreen(MergedWork):
    """Works through the unsolved tickets of every account."""

    BINDINGS = bindings("work", "queue")

    def __init__(
        self,
        everywhere: "Everywhere",
        desk: "Desk",
        *,
        ascii_only: bool = False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """``desk`` is at hand while there is no ticket; ``clock`` gives Unix seconds."""
        super().__init__(everywhere, desk)
        signs = marks(ascii_only=ascii_only)
        self.bar = MergedBar(everywhere, lambda: self.desk, clock=clock)
        self.troubles = Troubles(everywhere)
        self.pane = MergedPane(everywhere, marks=signs, clock=clock)
        self.tickets = Tickets(marks=signs, clock=clock, id="tickets")
        self.status_bar = StatusBar(desk, named=True, clock=clock)
        self._rest = Rest(self._preview, self._read_ahead)

    def compose(self) -> ComposeResult:
        """Put the panes between the two lines."""
        yield self.bar
        yield self.troubles
        with Horizontal(id="panes"):
            yield self.pane
            yield self.tickets
        yield self.status_bar

    # What is heard

    def on_mount(self) -> None:
        """Listen to the accounts."""
        self._deaf = self.everywhere.subscribe(self._hear)
        self.share_room()
        self.queue.focus()

    def on_unmount(self) -> None:
        """Listen no more."""
        self._deaf()
        self._rest.stop()
        self.everywhere.watch(watched=False)

    def on_screen_resume(self) -> None:
        """Keep the list current from now on."""
        self.everywhere.watch(watched=True)
        self.name_account()

    def on_screen_suspend(self) -> None:
        """Let the list age while nobody sees it."""
        self.everywhere.watch(watched=False)

    def on_resize(self, event: events.Resize) -> None:
        """Show the panes there is room for."""
        self.share_room()
        self._rest.moved()

    def on_queue_list_highlighted(self, event: QueueList.Highlighted) -> None:
        """Preview the ticket once the cursor rests, and name its account."""
        self._rest.moved()
        self.name_account()
        self.look_at_reach()

    def on_queue_moves_opened(self, event: QueueList.Opened) -> None:
        """Open a ticket."""
        self.open_row()

    def on_filter_line_elsewhere(self, event: FilterLine.Elsewhere) -> None:
        """Say where a search is: each account answers for itself."""
        event.stop()
        self.pane.clear()
        say(self.app, f"A search is one account's. Go there first: * goes to {self.desk.account.name}.")

    def on_ticket_pane_closed(self, event: TicketPane.Closed) -> None:
        """Go back to the queue."""
        self.close_ticket()

    def on_ticket_pane_ticket_wanted(self, event: TicketPane.TicketWanted) -> None:
        """Open a ticket that another one of the same account names."""
        self.open(event.ticket_id)

    def on_composer_closed(self, event: "Composer.Closed") -> None:
        """Go back to where the writing began."""
        if self._writing_from_queue:
            self.close_ticket()
        elif self.tickets.here is not None:
            self.tickets.here.take_keyboard()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Take a previewed ticket as open while the keyboard is in it, however it came there."""
        pane = self.tickets.here
        inside = pane is not None and self.keyboard_came(pane, event.widget)
        if not self.has_class("-beside") or pane is None:
            return
        if inside and not self.reading and pane.live is not None:
            self._take(pane.live)
            pane.show(pane.live, preview=False)
        elif not inside and self.reading:
            self.reading, self._open = False, None
            self._rest.moved()
        self.name_account()

    def _hear(self, event: Event) -> None:
        self.name_account()
        if isinstance(event, ListChanged) and self._open is None and self.tickets.here is None:
            self._rest.moved()

    def name_account(self) -> None:
        """Let the lines above and below speak of the account at hand."""
        self.bar.check()
        self.status_bar.follow(self.undoing())

    # When the cursor rests

    def _preview(self) -> None:
        if self.reading or not self.has_class("-beside"):
            return
        live = self.under_cursor()
        self.set_class(live is None, "-nothing")
        if live is None:
            self.tickets.clear()
        else:
            self.run_worker(self._previewed(live), group="preview")

    def _read_ahead(self) -> None:
        place = self.pane.place
        if place is not None:
            self.everywhere.rest_at(place)

    def share_room(self) -> None:
        """Show the panes there is room for."""
        beside = self.size.width >= BESIDE
        self.set_class(beside, "-beside")
        self.set_class(self.reading and not beside, "-over")
        if self.reading:
            self.remove_class("-nothing")
