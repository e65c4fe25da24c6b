"""How keys lead from pane to pane and from ticket to ticket."""

from textual.screen import Screen

from zdtui.tui.bindings import bindings
from zdtui.tui.command import Command
from zdtui.tui.queue.list import QueueList
from zdtui.tui.queue.pane import QueuePane
from zdtui.tui.queue.views import ViewsList
from zdtui.tui.ticket.pane import TicketPane


class Between(Screen[None]):
    """The keys of the main screen that belong to no single pane.

    Attributes:
        reading: whether a ticket is open, not merely previewed.

    """

    BINDINGS = bindings("work", "queue")
    BLANK = True

    views: ViewsList
    pane: QueuePane
    ticket: TicketPane
    reading: bool

    @property
    def queue(self) -> QueueList:
        """The rows."""
        return self.pane.queue

    def open(self, ticket_id: int) -> None:
        """Open a ticket in place and give it the keyboard."""
        raise NotImplementedError

    def close_ticket(self) -> None:
        """Give the keyboard back to the queue."""
        raise NotImplementedError

    def show_views(self, wanted: bool) -> None:
        """Show or hide the views."""
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

    def action_views(self) -> None:
        """Go to the views, or hide them when the keyboard is there."""
        if self.views.has_focus:
            self.show_views(False)
            self.queue.focus()
        else:
            if self.reading:
                self.close_ticket()
            self.show_views(True)
            self.views.focus()

    def action_go_left(self) -> None:
        """Go from the ticket to the queue, from the queue to the views."""
        if self.reading:
            self.close_ticket()
        elif not self.views.has_focus:
            self.action_views()

    def action_go_right(self) -> None:
        """Go from the views to the queue, from the queue to the ticket."""
        if self.views.has_focus:
            self.queue.focus()
        elif not self.reading:
            self.queue.action_queue_open()

    @property
    def _has_strayed(self) -> bool:
        """Whether the open ticket is not the one under the cursor, as when it has left the list."""
        live = self.ticket.live
        return self.reading and live is not None and self.queue.ticket not in (None, live.id)

    def _step(self, rows: int) -> None:
        if not (self._has_strayed and rows > 0):
            self.queue.go(self.queue.row + rows)
        if self.reading and self.queue.ticket is not None:
            self.open(self.queue.ticket)
