"""The views of an account as lines: headings, titles, counts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.style import Style

from zdtui.text.ages import age
from zdtui.text.gate import gate
from zdtui.tui.filter import harmless
from zdtui.tui.queue.palette import Palette, State
from zdtui.tui.queue.tones import Piece, Tone
from zdtui.tui.queue.window import Window
from zdtui.tui.shared.content import fit, width_of
from zdtui.tui.shared.line import Line

if TYPE_CHECKING:
    from zdtui.desk.searching.saved import SavedSearch
    from zdtui.desk.views import ViewEntry

UNCOUNTED = "…"
"""Stands for a count that Zendesk has not given yet."""
OLD = 120.0
"""Seconds after which the age of the counts is told."""
KEPT = 500
"""Lines kept before all are drawn anew."""


class Shelf:
    """The state of a views list on screen. Whoever changes it asks for ``lines`` afterwards.

    Attributes:
        entries: the views in their order.
        opened: the key of the view whose list is shown.
        window: which views are in sight, and the cursor.
        focused: whether the keyboard is here.
        hover: the line under the mouse.

    """

    def __init__(self) -> None:
        self.entries: list[ViewEntry | SavedSearch] = []
        self.opened: str | None = None
        self.window = Window(grouped=True, breaks=self._begins)
        self.focused = False
        self.hover: int | None = None
        self._palette = Palette(lambda _name: Style(), ())
        self._drawn: dict[object, Line] = {}

    @property
    def key(self) -> str | None:
        """The key of the view under the cursor."""
        return self.entry.key if self.entry is not None else None

    @property
    def entry(self) -> "ViewEntry | SavedSearch | None":
        """The view or the saved search under the cursor."""
        return self.entries[self.window.cursor] if self.window.cursor < len(self.entries) else None

    def fill(self, entries: "Sequence[ViewEntry | SavedSearch]", opened: str | None) -> None:
        """Take these views; the cursor stays on its view, and begins on the open one."""
        key = self.key or opened
        self.entries, self.opened = list(entries), opened
        self.window.count = len(self.entries)
        self.seek(key)

    def seek(self, key: str | None) -> None:
        """Put the cursor on a view, if it is there."""
        places = [number for number, entry in enumerate(self.entries) if entry.key == key]
        self.window.go(places[0] if places else self.window.cursor)

    def restyle(self, palette: Palette) -> None:
        """Draw with other colours."""
        self._palette = palette
        self._drawn.clear()

    def lines(self, width: int, height: int, now: float) -> list[Line]:
        """Draw headings and views; ``now`` is Unix seconds. An unchanged line is the same object as before."""
        blank = self._line([(" " * width, Tone.TEXT)], State.PLAIN, width)
        if not self.entries:
            return [self._line([(fit(" VIEWS", width), Tone.MUTED)], State.PLAIN, width), *[blank] * height][:height]
        lines = [
            self._heading(row, width, now) if heading else self._view(row, line, width)
            for line, (row, heading) in enumerate(self.window.lines())
        ]
        return [*lines, *[blank] * (height - len(lines))][:height]

    def _begins(self, row: int) -> bool:
        return self.entries[row].heading != self.entries[row - 1].heading

    def _heading(self, row: int, width: int, now: float) -> Line:
        name = self.entries[row].heading
        told = self._age(name, now)
        title = fit(f" {name}", width - width_of(told) - 1)
        return self._line([(f"{title}{told} ", Tone.MUTED)], State.PLAIN, width)

    def _age(self, heading: str, now: float) -> str:
        """Say how old the oldest count under a heading is, once that is worth a word."""
        below = [entry.counted_at for entry in self.entries if entry.heading == heading]
        counted = [at for at in below if at is not None]
        passed = now - min(counted) if counted else 0.0
        return age(passed) if passed >= OLD else ""

    def _view(self, row: int, line: int, width: int) -> Line:
        entry = self.entries[row]
        opened = entry.key == self.opened
        count = harmless(count_of(entry))
        title = fit(harmless(gate(entry.title)), max(1, width - width_of(count) - 5))
        sure = bool(entry.count) and entry.fresh
        pieces = [
            ("▸ " if opened else "  ", Tone.NEWS),
            (f"{title} ", Tone.TEXT if opened or entry.count != 0 else Tone.MUTED),
            (f" {count} ", Tone.TEXT if sure else Tone.MUTED),
        ]
        cursor = row == self.window.cursor and self.focused
        state = State.CURSOR if cursor else State.HOVER if line == self.hover else State.PLAIN
        return self._line(pieces, state, width)

    def _line(self, pieces: Sequence[Piece], state: State, width: int) -> Line:
        key = (tuple(pieces), state, width)
        line = self._drawn.get(key)
        if line is None:
            if len(self._drawn) > KEPT:
                self._drawn.clear()
            styled = [(text, self._palette.style(tone, state)) for text, tone in pieces]
            line = self._drawn[key] = Line(styled, width)
        return line


def count_of(entry: "ViewEntry | SavedSearch") -> str:
    """Say how many tickets a view holds as Zendesk words it: ``42``, ``~700``, ``…`` while it counts."""
    return UNCOUNTED if entry.count is None else gate(entry.pretty) or str(entry.count)
