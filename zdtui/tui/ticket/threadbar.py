"""How far down the thread the screen is: a column of one cell, for the eye and the mouse."""

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from zdtui.tui.shared.blocks import ink
from zdtui.tui.shared.marks import UNICODE, Marks

if TYPE_CHECKING:
    from zdtui.tui.ticket.thread import Thread


class ThreadBar(Widget):
    """A scroll bar by comments rather than lines, so that no comment need be drawn to know its place."""

    def __init__(self, thread: "Thread", *, marks: Marks = UNICODE) -> None:
        super().__init__()
        self._marks = marks
        self._thread = thread
        self._shown: tuple[int, int] = (0, 0)

    def on_mount(self) -> None:
        """Follow the thread."""
        self.watch(self._thread, "reached", self._follow)

    def _follow(self) -> None:
        thumb = self._thumb()
        if thumb != self._shown:
            self._shown = thumb
            self.refresh()

    def _thumb(self) -> tuple[int, int]:
        """Say on which rows the thumb is: from, up to; empty where everything is in view."""
        first, last = self._thread.reached
        height = self.size.height
        if last - first >= 1 or not height:
            return 0, 0
        size = max(1, round(height * (last - first)))
        start = min(height - size, round(height * first))
        return start, start + size

    def render_line(self, y: int) -> Strip:
        """Draw the thumb."""
        start, end = self._shown
        styles = ink(self.app.theme_variables)
        return Strip([Segment(self._marks.thumb if start <= y < end else " ", styles.muted)], 1)

    def on_resize(self) -> None:
        """Draw for another height."""
        self._follow()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Jump there, and follow the mouse while it is held down."""
        event.stop()
        self.capture_mouse()
        self._jump(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Follow the mouse while it is held down."""
        if self.app.mouse_captured is self:
            event.stop()
            self._jump(event.y)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """Let go."""
        self.release_mouse()

    def _jump(self, row: int) -> None:
        self._thread.jump(max(0.0, min(1.0, row / max(1, self.size.height - 1))))
