"""The list of tickets: any number of rows, painted from what is known, a few hundred bytes a key."""

import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from zdtui.tui.queue.board import Board
from zdtui.tui.queue.cells import Sight
from zdtui.tui.queue.draw import Matches
from zdtui.tui.queue.moves import QueueMoves
from zdtui.tui.queue.palette import Palette
from zdtui.tui.queue.sheet import Shape
from zdtui.tui.queue.source import Names, NoNames, Rows
from zdtui.tui.queue.tones import Tone
from zdtui.tui.shared.line import Line, difference
from zdtui.tui.shared.marks import UNICODE, Marks

MINUTE = 60.0
"""Seconds between two looks at whether an age reads differently."""


class QueueList(QueueMoves, can_focus=True):
    """Tickets of one list with a cursor.

    Every change, of the cursor, of rows, of time, ends in ``paint``: the visible lines are asked for anew, and only
    those that differ go to the terminal. The cursor is on a ticket, not on a row: when the list changes under
    it, the ticket keeps its line on screen.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = Path(__file__).with_name("list.tcss").read_text(encoding="utf-8")
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"queue-list--{name}" for name in (*Tone, "hover", "cursor", "resting")}

    class Highlighted(Message):
        """The cursor came to another ticket, or to none."""

        def __init__(self, ticket_id: int | None) -> None:
            super().__init__()
            self.ticket_id = ticket_id

    def __init__(
        self,
        *,
        names: Names | None = None,
        marks: Marks = UNICODE,
        clock: Callable[[], float] = time.time,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """``clock`` tells Unix seconds as the server counts them."""
        super().__init__(id=id)
        self._clock = clock
        self._palette: Palette | None = None
        self._restyle = True
        self._lines: list[Line] = []
        self._told: int | None = None
        self.board = Board(Sight(clock(), names or NoNames(), marks), Palette(lambda _name: Style(), ()))

    @property
    def ticket(self) -> int | None:
        """The ticket under the cursor."""
        return self.board.ticket

    @property
    def row(self) -> int:
        """The place of the cursor in the list, from 0."""
        return self.board.window.cursor

    @property
    def text(self) -> list[str]:
        """What the lines on screen say, without colours."""
        return [line.text for line in self._lines]

    def show(self, rows: Rows, shape: Shape | None = None, *, ticket: int | None = None) -> None:
        """Show a list with the cursor on ``ticket``, or on the first row."""
        self.board.tick(self._clock())
        self.board.show(rows, shape or Shape(), ticket)
        self.paint()

    def narrow(self, rows: Rows, matches: Matches | None = None, *, ticket: int | None = None) -> None:
        """Show other rows of the same list and mark what matched; the cursor goes to ``ticket`` if it is there."""
        self.board.narrow(rows, matches, ticket)
        self.paint()

    def follow(self) -> None:
        """Take in that the list has changed: the cursor's ticket stays where it is on screen."""
        self.board.follow()
        self.paint()

    def reread(self, tickets: Collection[int] | None = None, *, news: bool = False) -> None:
        """Take in that these tickets, or all, have changed; ``news`` marks them until the cursor comes to them."""
        if news and tickets is not None:
            self.board.changed.update(tickets)
        self.board.forget(tickets)
        self.paint()

    def say(self, note: str = "", tone: Tone = Tone.MUTED, *, instead: tuple[str, ...] = ()) -> None:
        """Say something in the last line, and what to say ``instead`` of rows while there are none."""
        self.board.note, self.board.message = (note, tone), instead
        self.paint()

    def rename(self, names: Names, marks: Marks) -> None:
        """Take other names and signs: another account's, or the person's choice."""
        self.board.rename(Sight(self._clock(), names, marks))
        self.paint()

    def tick(self) -> None:
        """Look whether an age reads differently now."""
        self.board.tick(self._clock())
        self.paint()

    def on_mount(self) -> None:
        """Let the ages go on."""
        self.set_interval(MINUTE, self.tick)

    def on_resize(self, event: events.Resize) -> None:
        """Fit rows and columns into the new size."""
        self.board.resize(event.size.width, event.size.height)
        self.paint()

    def on_focus(self) -> None:
        """Show the cursor as the one that keys move."""
        self.board.focused = True
        self.paint()

    def on_blur(self) -> None:
        """Show the cursor as resting."""
        self.board.focused = False
        self.paint()

    def notify_style_update(self) -> None:
        """Take the theme's colours anew at the next painting."""
        super().notify_style_update()
        self._restyle = True

    def render_lines(self, crop: Region) -> list[Strip]:
        """Hand over the lines as they were drawn; Textual's borders, padding and filters do not apply to them."""
        if self._restyle or len(self._lines) != self.size.height:
            self._take_colours()
            self._lines = self.board.lines()
        if crop.column_span == (0, self.size.width):
            return [*self._lines[crop.y : crop.bottom]]
        return [line.crop(*crop.column_span) for line in self._lines[crop.y : crop.bottom]]

    def paint(self) -> None:
        """Draw, refresh what differs from the screen, and tell where the cursor went."""
        ticket = self.ticket
        if ticket in self.board.changed:
            self.board.changed.discard(ticket)
            self.board.forget((ticket,))
        if self.is_mounted and self.size:
            former, self._lines = self._lines, self.board.lines()
            self._refresh_difference(former)
        if ticket != self._told:
            self._told = ticket
            self.post_message(self.Highlighted(ticket))

    def _refresh_difference(self, former: list[Line]) -> None:
        lines, width = self._lines, self.size.width
        if len(former) != len(lines):
            self.refresh()
            return
        dirty = [line for line, pair in enumerate(zip(former, lines, strict=True)) if pair[0] is not pair[1]]
        if len(dirty) > len(lines) // 2:
            self.refresh(Region(0, dirty[0], width, dirty[-1] - dirty[0] + 1))
            return
        spans = [(line, *difference(former[line], lines[line])) for line in dirty]
        regions = [Region(start, line, stop - start, 1) for line, start, stop in spans if stop > start]
        if regions:
            self.refresh(*regions)

    def _take_colours(self) -> None:
        self._restyle = False
        palette = Palette(
            lambda name: self.get_component_rich_style(f"queue-list--{name}"),
            self.app.get_line_filters(),
            colourless=self.app.no_color,
        )
        if palette != self._palette:
            self._palette = palette
            self.board.restyle(palette)
