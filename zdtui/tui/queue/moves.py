"""How keys and mouse move about in the queue."""

from textual import events
from textual.message import Message

from zdtui.tui.bindings import bindings
from zdtui.tui.queue.board import Board
from zdtui.tui.queue.painted import Painted

WHEEL_ROWS = 3
"""Rows that one notch of the wheel moves the window by."""


class QueueMoves(Painted):
    """The keys and the mouse of a queue: they change the board and have it painted."""

    BINDINGS = bindings("queue")

    board: Board

    class Opened(Message):
        """A ticket is to be opened."""

        def __init__(self, ticket_id: int) -> None:
            super().__init__()
            self.ticket_id = ticket_id

    def go(self, row: int) -> None:
        """Put the cursor on a row, or the nearest there is."""
        self.board.go(row)
        self.paint()

    def action_queue_down(self) -> None:
        """Go one row down."""
        self.go(self.board.window.cursor + 1)

    def action_queue_up(self) -> None:
        """Go one row up."""
        self.go(self.board.window.cursor - 1)

    def action_queue_page_down(self) -> None:
        """Go one page down."""
        self.board.turn(1)
        self.paint()

    def action_queue_page_up(self) -> None:
        """Go one page up."""
        self.board.turn(-1)
        self.paint()

    def action_queue_first(self) -> None:
        """Go to the first row."""
        self.go(0)

    def action_queue_last(self) -> None:
        """Go to the last row."""
        self.go(self.board.window.count - 1)

    def action_queue_open(self) -> None:
        """Open the ticket under the cursor."""
        if self.board.ticket is not None:
            self.post_message(self.Opened(self.board.ticket))

    def on_click(self, event: events.Click) -> None:
        """Go to the row under the mouse; a click on the cursor's row opens its ticket."""
        row = self.board.row_at(event.y)
        if row is None:
            return
        if row == self.board.window.cursor:
            self.action_queue_open()
        self.go(row)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Let the row under the mouse stand out."""
        self._hover(event.y)

    def on_leave(self) -> None:
        """Let no row stand out."""
        self._hover(None)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down; the cursor stays on its ticket."""
        self._wheel(event, WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up; the cursor stays on its ticket."""
        self._wheel(event, -WHEEL_ROWS)

    def _hover(self, line: int | None) -> None:
        if line != self.board.hover:
            self.board.hover = line
            self.paint()

    def _wheel(self, event: events.MouseEvent, rows: int) -> None:
        event.stop()
        event.prevent_default()
        self.board.scroll(rows)
        self.paint()
