"""The views of an account, how many tickets each holds, and which one is open."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.message import Message

from zdtui.text.ages import age
from zdtui.text.gate import gate
from zdtui.tui.bindings import bindings
from zdtui.tui.filter import harmless
from zdtui.tui.queue.painted import Painted
from zdtui.tui.queue.palette import Palette, State
from zdtui.tui.queue.tones import Piece, Tone
from zdtui.tui.queue.window import Window
from zdtui.tui.shared.content import fit, width_of
from zdtui.tui.shared.line import Line

if TYPE_CHECKING:
    from zdtui.desk.views import ViewEntry

UNCOUNTED = "…"
"""Stands for a count that Zendesk has not given yet."""
OLD = 120.0
"""Seconds after which the age of the counts is told."""


class ViewsList(Painted, can_focus=True):
    """Shared views, then personal ones; the open one is marked, counts that are not fresh are dim."""

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
        self._entries: list[ViewEntry] = []
        self._open: str | None = None
        self._hover: int | None = None
        self._window = Window()
        self._colours = Palette(lambda _name: Style(), ())
        self._drawn: dict[object, Line] = {}

    @property
    def key(self) -> str | None:
        """The key of the view under the cursor."""
        entries = self._entries
        return entries[self._window.cursor].key if self._window.cursor < len(entries) else None

    def show(self, entries: "Sequence[ViewEntry]", opened: str | None) -> None:
        """Show these views; the cursor stays on its view, and begins on the open one."""
        key = self.key or opened
        self._entries, self._open = list(entries), opened
        places = [number for number, entry in enumerate(self._entries) if entry.key == key]
        self._window.count = len(self._entries)
        self._window.breaks = lambda row: self._entries[row].personal != self._entries[row - 1].personal
        self._window.grouped = True
        self._window.go(places[0] if places else self._window.cursor)
        self.paint()

    def open_at(self, key: str) -> None:
        """Mark a view as the open one and put the cursor on it."""
        self._open = key
        self._window.go(next((n for n, entry in enumerate(self._entries) if entry.key == key), self._window.cursor))
        self.paint()

    def draw(self) -> list[Line]:
        """Draw headings and views."""
        width, height = self.size
        lines = [self._heading(row) if heading else self._view(row, line) for line, (row, heading) in self._shown()]
        if not self._entries:
            lines = [self._line([(fit(" VIEWS", width), Tone.MUTED)], State.PLAIN)]
        return [*lines, *[self._line([(" " * width, Tone.TEXT)], State.PLAIN)] * (height - len(lines))][:height]

    def recolour(self, palette: Palette) -> None:
        """Draw with other colours."""
        self._colours = palette
        self._drawn.clear()

    def action_views_down(self) -> None:
        """Go one view down."""
        self._go(self._window.cursor + 1)

    def action_views_up(self) -> None:
        """Go one view up."""
        self._go(self._window.cursor - 1)

    def action_views_first(self) -> None:
        """Go to the first view."""
        self._go(0)

    def action_views_last(self) -> None:
        """Go to the last view."""
        self._go(len(self._entries) - 1)

    def action_views_open(self) -> None:
        """Open the view under the cursor."""
        if self.key is not None:
            self.post_message(self.Chosen(self.key))

    def on_mount(self) -> None:
        """Let the ages go on."""
        self.set_interval(60, self.paint)

    def on_resize(self, event: events.Resize) -> None:
        """Fit into the new size."""
        self._window.resize(event.size.height)
        self.paint()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.paint()

    def on_blur(self) -> None:
        """Leave only the open view marked."""
        self.paint()

    def on_click(self, event: events.Click) -> None:
        """Open the view under the mouse."""
        row = self._window.row_at(event.y)
        if row is not None:
            self._go(row)
            self.action_views_open()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Let the view under the mouse stand out."""
        if event.y != self._hover:
            self._hover = event.y
            self.paint()

    def on_leave(self) -> None:
        """Let no view stand out."""
        self._hover = None
        self.paint()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down."""
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up."""
        self._wheel(event, -1)

    def _wheel(self, event: events.MouseEvent, rows: int) -> None:
        event.stop()
        event.prevent_default()
        self._window.scroll(rows)
        self.paint()

    def _go(self, row: int) -> None:
        self._window.go(row)
        self.paint()

    def _shown(self) -> list[tuple[int, tuple[int, bool]]]:
        return list(enumerate(self._window.lines()))

    def _heading(self, row: int) -> Line:
        personal = self._entries[row].personal
        told = "" if personal else self._age()
        width = self.size.width
        name = " PERSONAL" if personal else " VIEWS"
        return self._line([(fit(name, width - width_of(told) - 1) + told + " ", Tone.MUTED)], State.PLAIN)

    def _age(self) -> str:
        """Say how old the oldest count is, once that is worth a word."""
        counted = [entry.counted_at for entry in self._entries if entry.counted_at is not None]
        passed = self._clock() - min(counted) if counted else 0.0
        return age(passed) if passed >= OLD else ""

    def _view(self, row: int, line: int) -> Line:
        entry = self._entries[row]
        opened = entry.key == self._open
        count = harmless(gate(_count(entry)))
        room = max(1, self.size.width - width_of(count) - 5)
        title = fit(harmless(gate(entry.title)), room)
        known = entry.count is not None and entry.fresh
        pieces: list[Piece] = [
            ("▸ " if opened else "  ", Tone.NEWS),
            (f"{title} ", Tone.TEXT if opened or entry.count != 0 else Tone.MUTED),
            (f" {count} ", Tone.TEXT if known and entry.count else Tone.MUTED),
        ]
        cursor = row == self._window.cursor and self.has_focus
        state = State.CURSOR if cursor else State.HOVER if line == self._hover else State.PLAIN
        return self._line(pieces, state)

    def _line(self, pieces: Sequence[Piece], state: State) -> Line:
        key = (tuple(pieces), state, self.size.width)
        line = self._drawn.get(key)
        if line is None:
            if len(self._drawn) > 500:
                self._drawn.clear()
            styled = [(text, self._colours.style(tone, state)) for text, tone in pieces]
            line = self._drawn[key] = Line(styled, self.size.width)
        return line


def _count(entry: "ViewEntry") -> str:
    """Say how many tickets a view holds as Zendesk words it: ``42``, ``~700``, ``…`` while it counts."""
    if entry.count is None:
        return UNCOUNTED
    return entry.pretty or str(entry.count)
