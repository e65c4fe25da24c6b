"""The main screen of an account: views, queue and ticket, side by side where there is room."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal

from zdtui.desk.events import Event, ViewsChanged
from zdtui.desk.searching.searches import TYPED
from zdtui.tui.accounts.banner import StandingBanner
from zdtui.tui.play.playing import Playing
from zdtui.tui.queue.list import QueueList
from zdtui.tui.queue.pane import QueuePane
from zdtui.tui.queue.rest import Rest
from zdtui.tui.queue.room import ALL, room
from zdtui.tui.queue.views import ViewsList
from zdtui.tui.search.seeking import Seeking
from zdtui.tui.shared.marks import marks
from zdtui.tui.status.account_bar import AccountBar
from zdtui.tui.status.say import say
from zdtui.tui.status.status_bar import StatusBar
from zdtui.tui.ticket.pane import TicketPane

if TYPE_CHECKING:
    from textual.widget import Widget

    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket
    from zdtui.tui.composer.composer import Composer


class Panes(Horizontal):
    """Holds the panes; there is nothing of its own to see, so that Textual need not draw it line by line."""

    BLANK = True


class QueueScreen(Seeking, Playing):
    """Works through one list of a desk after the other.

    The ticket under the cursor is previewed beside the queue where there is room. An open ticket has the keyboard; in
    a narrow terminal it covers the queue.

    Attributes:
        desk: the account's desk.

    """

    def __init__(self, desk: "Desk", *, ascii_only: bool = False, clock: Callable[[], float] = time.time) -> None:
        """``clock`` gives Unix seconds; ``ascii_only`` draws plain signs."""
        super().__init__()
        self.desk = desk
        self.reading = False
        self._views_wanted: bool | None = None
        self._writing_from_queue = False
        signs = marks(ascii_only=ascii_only)
        self.account_bar = AccountBar(desk, clock=clock)
        self.status_bar = StatusBar(desk, clock=clock)
        self.views = ViewsList(clock=clock, id="views")
        self.pane = QueuePane(desk, marks=signs, clock=clock)
        self.ticket = TicketPane(desk, marks=signs, clock=clock, id="ticket")
        self._rest = Rest(self._preview, self._read_ahead)

    def compose(self) -> ComposeResult:
        """Put the panes between the two lines."""
        yield self.account_bar
        yield StandingBanner(self.desk)
        yield self.play_line
        with Panes(id="panes"):
            yield self.views
            yield self.pane
            yield self.ticket
        yield self.status_bar

    # What the verbs need

    def at_hand(self) -> "LiveTicket | None":
        """Name the open ticket, or the one under the cursor."""
        return self.ticket.live if self.reading else self.under_cursor()

    async def room_to_write(self, live: "LiveTicket") -> "Widget":
        """Open the ticket in place and give the container that a composer goes into."""
        self._writing_from_queue = not self.reading
        place = self.pane.live.index(live.id) if self.pane.live is not None else None
        if place is not None and live.id != self.queue.ticket and not self.pane.line.is_open:
            self.queue.go(place)
        self.open(live.id)
        return self.ticket.query_one("#composer")

    def under_cursor(self) -> "LiveTicket | None":
        """Name the ticket under the cursor."""
        return self.desk.ticket(self.queue.ticket) if self.queue.ticket is not None else None

    # From place to place

    def open_list(self, key: str) -> None:
        """Show a list, with the cursor where it was in it."""
        live = self.desk.list(key)
        self.views.open_at(key)
        self.pane.show(live, self.desk.places.cursor(key))
        self.account_bar.follow(live)
        self._rest.moved()

    def open(self, ticket_id: int) -> None:
        """Open a ticket in place and give it the keyboard."""
        self.reading = True
        self.remove_class("-nothing")
        self._arrange()
        self.ticket.show(self.desk.ticket(ticket_id), preview=False)
        self.send_keyboard(self.ticket)
        self._rest.moved()

    def open_row(self) -> None:
        """Open the ticket under the cursor."""
        if self.queue.ticket is not None:
            self.open(self.queue.ticket)

    def close_ticket(self) -> None:
        """Give the keyboard back to the queue."""
        self.reading = False
        self._arrange()
        self.queue.focus()
        self._rest.moved()

    def show_views(self, wanted: bool) -> None:
        """Show or hide the views."""
        self._views_wanted = wanted
        self._arrange()

    # What is heard

    def on_mount(self) -> None:
        """Listen to the desk, and open the list that was open last."""
        self._deaf = self.desk.subscribe(self._hear)
        self._arrange()
        self._show_views()
        self.queue.focus()

    def on_unmount(self) -> None:
        """Listen no more."""
        self._deaf()
        self._rest.stop()

    def on_resize(self, event: events.Resize) -> None:
        """Show the panes there is room for."""
        self._arrange()
        self._rest.moved()

    def on_queue_list_highlighted(self, event: QueueList.Highlighted) -> None:
        """Preview the ticket once the cursor rests; tell the footer when other commands can run."""
        self._rest.moved()
        self.look_at_reach()

    def on_queue_moves_opened(self, event: QueueList.Opened) -> None:
        """Open a ticket."""
        self.open(event.ticket_id)

    def on_views_list_chosen(self, event: ViewsList.Chosen) -> None:
        """Open a view; where there is no room for both its list takes the place of the views."""
        if self.size.width < ALL:
            self._views_wanted = None
            self._arrange()
        if self.pane.live is None or self.pane.live.key != event.key:
            self.open_list(event.key)
        self.queue.focus()

    def on_ticket_pane_closed(self, event: TicketPane.Closed) -> None:
        """Go back to the queue."""
        self.close_ticket()

    def on_ticket_pane_ticket_wanted(self, event: TicketPane.TicketWanted) -> None:
        """Open a ticket that another one names."""
        self.open(event.ticket_id)

    def on_composer_closed(self, event: "Composer.Closed") -> None:
        """Go back to where the writing began."""
        if self._writing_from_queue:
            self.close_ticket()
        else:
            self.ticket.take_keyboard()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Take a previewed ticket as open while the keyboard is in it, however it came there."""
        if (first := self.take_first()) is not None:
            self.open(first)
            return
        inside = self.keyboard_came(self.ticket, event.widget)
        if not self.has_class("-beside"):
            return
        if inside and not self.reading and self.ticket.live is not None:
            self.reading = True
            self.ticket.show(self.ticket.live, preview=False)
        elif not inside and self.reading:
            self.reading = False
            self._rest.moved()

    def _hear(self, event: Event) -> None:
        if isinstance(event, ViewsChanged):
            self._show_views()

    def _show_views(self) -> None:
        """Show the views as they are known now, and open one if none is open, or none of those that there are."""
        entries, live = self.desk.searches.shelf(self.desk.views.entries()), self.pane.live
        keys = [entry.key for entry in entries]
        self.views.show(entries, live.key if live is not None else None)
        gone = live is not None and live.view_id is not None and live.key not in keys
        if keys and (live is None or gone):
            former = self.desk.places.list
            self.open_list(former if former is not None and former in keys else keys[0])
        if keys and live is not None and gone:
            say(self.app, f"The view “{live.title}” is gone.")

    # When the cursor rests

    def _preview(self) -> None:
        if self.reading or not self.has_class("-beside"):
            return
        ticket = self.queue.ticket
        self.set_class(ticket is None, "-nothing")
        self.ticket.show(self.desk.ticket(ticket) if ticket is not None else None, preview=True)

    def _read_ahead(self) -> None:
        live, place = self.pane.live, self.pane.place
        if live is None:
            return
        if place is not None:
            live.rest_at(place)
        if self.queue.board.wanted is None and live.key != TYPED:
            self.run_worker(self.desk.places.keep(live.key, self.queue.ticket), group="place", exit_on_error=False)

    def _arrange(self) -> None:
        """Show the panes there is room for."""
        shared = room(self.size.width, reading=self.reading, views_wanted=self._views_wanted)
        self.set_class(shared.beside, "-beside")
        self.set_class(shared.over, "-over")
        self.set_class(shared.views, "-views")
