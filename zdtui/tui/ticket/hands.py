"""The mouse on a thread: wheel, clicks, links, and text that can be selected and copied."""

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from zdtui.tui.shared.line import Line
from zdtui.tui.ticket.board import Board
from zdtui.tui.ticket.excerpt import excerpt, number

WHEEL = 3
"""Lines that one notch of the mouse wheel scrolls."""


class ThreadHands(Widget):
    """What the mouse does to the thread that mixes this in."""

    _board: Board | None
    _lines: list[Line]

    class LinkWanted(Message):
        """Somebody wants to open a link."""

        def __init__(self, url: str) -> None:
            super().__init__()
            self.url = url

    def change(self, change: Callable[[Board], object]) -> None:
        """Change the board, if there is one, and paint."""
        raise NotImplementedError

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll with the wheel."""
        event.stop()
        self.change(lambda board: board.scroll(WHEEL))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll with the wheel."""
        event.stop()
        self.change(lambda board: board.scroll(-WHEEL))

    def on_click(self, event: events.Click) -> None:
        """Bring the focus to the comment under the mouse; with ctrl, open the link there."""
        board = self._board
        if board is None:
            return
        url = board.link_at(event.x, event.y)
        if url is not None and event.ctrl:
            event.stop()
            self.post_message(self.LinkWanted(url))
        place = board.place(event.y)
        entry = board.entry_at(place[0]) if place else None
        if entry is not None:
            self.change(lambda board: board.set_focus(entry))

    def render_line(self, y: int) -> Strip:
        """Draw one line for Textual's selection, which asks where its characters are."""
        line: Strip = self._lines[y] if y < len(self._lines) else Strip.blank(self.size.width)
        place = self._board.place(y) if self._board is not None else None
        return line.apply_offsets(0, number(*place)) if place else line

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Give Textual the selected text."""
        return (excerpt(self._board, selection), "\n") if self._board is not None else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected."""
        self.change(lambda board: setattr(board, "selection", selection))
