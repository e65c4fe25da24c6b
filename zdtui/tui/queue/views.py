"""The views of an account, how many tickets each holds, and which one is open."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message

from zdtui.tui.bindings import bindings
from zdtui.tui.queue.palette import Palette
from zdtui.tui.queue.shelf import Shelf
from zdtui.tui.search.shelved import Shelved
from zdtui.tui.shared.line import Line

if TYPE_CHECKING:
    from zdtui.desk.searching.saved import SavedSearch
    from zdtui.desk.views import ViewEntry


class ViewsList(Shelved, can_focus=True):
    """Shared views, personal ones, and saved searches; the open one is marked, counts that are not fresh are dim."""

    BINDINGS = bindings("views")
    DEFAULT_CSS = "ViewsList { width: 27; height: 1fr; background: $surface; }"

    class Chosen(Message):
        """A view is to be opened."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, *, clock: Callable[[], float] = time.time, id: str | None = None) -> None:  # noqa: A002 - theirs
        """``clock`` tells Unix seconds."""
        super().__init__(id=id)
        self._clock = clock
        self.shelf = Shelf()

    def show(self, entries: "Sequence[ViewEntry | SavedSearch]", opened: str | None) -> None:
        """Show these views; the cursor stays on its view, and begins on the open one."""
        self.shelf.fill(entries, opened)
        self.paint()

    def open_at(self, key: str) -> None:
        """Mark a view as the open one and put the cursor on it."""
        self.shelf.opened = key
        self.shelf.seek(key)
        self.paint()

    def draw(self) -> list[Line]:
        """Draw the shelf."""
        return self.shelf.lines(*self.size, self._clock())

    def recolour(self, palette: Palette) -> None:
        """Let the shelf draw with other colours."""
        self.shelf.restyle(palette)

    def action_views_down(self) -> None:
        """Go one view down."""
        self._go(self.shelf.window.cursor + 1)

    def action_views_up(self) -> None:
        """Go one view up."""
        self._go(self.shelf.window.cursor - 1)

    def action_views_first(self) -> None:
        """Go to the first view."""
        self._go(0)

    def action_views_last(self) -> None:
        """Go to the last view."""
        self._go(len(self.shelf.entries) - 1)

    def action_views_open(self) -> None:
        """Open the view under the cursor."""
        if self.shelf.key is not None:
            self.post_message(self.Chosen(self.shelf.key))

    def on_mount(self) -> None:
        """Let the age of the counts go on."""
        self.set_interval(60, self.paint)

    def on_resize(self, event: events.Resize) -> None:
        """Fit into the new size."""
        self.shelf.window.resize(event.size.height)
        self.paint()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.shelf.focused = True
        self.paint()

    def on_blur(self) -> None:
        """Leave only the open view marked."""
        self.shelf.focused = False
        self.paint()

    def on_click(self, event: events.Click) -> None:
        """Open the view under the mouse."""
        row = self.shelf.window.row_at(event.y)
        if row is not None:
            self._go(row)
            self.action_views_open()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Let the view under the mouse stand out."""
        self._hover(event.y)

    def on_leave(self) -> None:
        """Let no view stand out."""
        self._hover(None)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down."""
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up."""
        self._wheel(event, -1)

    def _hover(self, line: int | None) -> None:
        if line != self.shelf.hover:
            self.shelf.hover = line
            self.paint()

    def _wheel(self, event: events.MouseEvent, rows: int) -> None:
        event.stop()
        event.prevent_default()
        self.shelf.window.scroll(rows)
        self.paint()

    def _go(self, row: int) -> None:
        self.shelf.window.go(row)
        self.paint()
