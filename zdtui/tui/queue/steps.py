"""How keys lead from ticket to ticket in a place with a queue and an open ticket."""

from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.widget import Widget

from zdtui.tui.command import Command
from zdtui.tui.queue.finding import Finding
from zdtui.tui.queue.list import QueueList
from zdtui.tui.ticket.pane import TicketPane

if TYPE_CHECKING:
    from zdtui.desk.liveticket import LiveTicket


class Steps(Screen[None]):
    """The keys of a place that has a queue, and perhaps an open ticket.

    Attributes:
        pane: the queue with its quick filter.
        reading: whether a ticket is open, not merely previewed.

    """

    BLANK = True

    pane: Finding
    reading: bool
    _first: int | None = None
    _expected = False
    """Whether the keyboard was sent into a ticket and has not come there yet."""

    _reach = (True, True, True)

    @property
    def queue(self) -> QueueList:
        """The rows."""
        return self.pane.queue

    def at_hand(self) -> "LiveTicket | None":
        """Name the open ticket, or the one under the cursor."""
        raise NotImplementedError

    def under_cursor(self) -> "LiveTicket | None":
        """Name the ticket under the cursor."""
        raise NotImplementedError

    def open_row(self) -> None:
        """Open the ticket under the cursor."""
        raise NotImplementedError

    def open(self, ticket_id: int) -> None:
        """Open a ticket in place and give it the keyboard."""
        raise NotImplementedError

    def open_first(self, ticket_id: int) -> None:
        """Open a ticket as soon as the place is there: once the queue has the keyboard that it begins with."""
        if self.focused is not None:
            self.open(ticket_id)
        else:
            self._first = ticket_id

    def take_first(self) -> int | None:
        """Name the ticket that waits to be opened, once."""
        first, self._first = self._first, None
        return first

    def send_keyboard(self, pane: TicketPane) -> None:
        """Give the keyboard to a ticket; until it is there, no other widget's keeps it."""
        self._expected = self.focused is None or pane not in self.focused.ancestors_with_self
        pane.take_keyboard()

    def keyboard_came(self, pane: TicketPane, widget: Widget) -> bool:
        """Take in which widget has the keyboard now; whether it is in the ticket, or will be at once."""
        inside = pane in widget.ancestors_with_self
        if not inside and self.reading and self._expected:
            pane.take_keyboard()
            return True
        self._expected = self._expected and not inside
        return inside

    def close_ticket(self) -> None:
        """Give the keyboard back to the queue."""
        raise NotImplementedError

    def why_not(self, command: Command) -> str | None:
        """Say why a command cannot run now."""
        window = self.queue.board.window
        if command.id == "next-ticket" and window.cursor + 1 >= window.count and not self._has_strayed:
            return "This is the last ticket of the list."
        if command.id == "previous-ticket" and window.cursor == 0:
            return "This is the first ticket of the list."
        if command.id == "queue-clear" and not self.pane.line.is_open:
            return "Nothing is filtered."
        if command.id in ("queue-find", "queue-refresh") and self.pane.live is None:
            return "No view is open yet."
        return None

    def look_at_reach(self) -> None:
        """Tell the footer when the cursor moved to where other commands can run."""
        window = self.queue.board.window
        reach = (self.queue.ticket is None, window.cursor == 0, window.cursor + 1 >= window.count)
        if reach != self._reach:
            self._reach = reach
            self.refresh_bindings()

    def action_next_ticket(self) -> None:
        """Go on to the ticket below."""
        self._step(1)

    def action_previous_ticket(self) -> None:
        """Go to the ticket above."""
        self._step(-1)

    def action_queue_find(self) -> None:
        """Open the quick filter."""
        if self.reading:
            self.close_ticket()
        self.pane.find()

    def action_queue_clear(self) -> None:
        """Show the whole list again."""
        self.pane.clear()

    def action_queue_refresh(self) -> None:
        """Read the list again now."""
        if self.pane.live is not None:
            self.pane.live.refresh()

    def action_go_left(self) -> None:
        """Go from the ticket to the queue."""
        if self.reading:
            self.close_ticket()

    def action_go_right(self) -> None:
        """Go from the queue to the ticket."""
        if not self.reading:
            self.queue.action_queue_open()

    @property
    def _has_strayed(self) -> bool:
        """Whether the open ticket is not the one under the cursor, as when it has left the list."""
        return self.reading and self.under_cursor() not in (None, self.at_hand())

    def _step(self, rows: int) -> None:
        if not (self._has_strayed and rows > 0):
            self.queue.go(self.queue.row + rows)
        if self.reading:
            self.open_row()
