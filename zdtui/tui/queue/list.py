"""The list of tickets: any number of rows, painted from what is known, a few hundred bytes a key."""

import time
from collections.abc import Callable, Collection

from rich.style import Style
from textual import events
from textual.message import Message

from zdtui.tui.queue.board import Board
from zdtui.tui.queue.cells import Label, Sight, number_of
from zdtui.tui.queue.draw import Matches
from zdtui.tui.queue.moves import QueueMoves
from zdtui.tui.queue.palette import Palette
from zdtui.tui.queue.sheet import Shape
from zdtui.tui.queue.source import Names, NoNames, Rows
from zdtui.tui.queue.tones import Tone
from zdtui.tui.shared.line import Line
from zdtui.tui.shared.marks import UNICODE, Marks

MINUTE = 60.0
"""Seconds between two looks at whether an age reads differently."""


class QueueList(QueueMoves, can_focus=True):
    """Tickets of one list with a cursor.

    The cursor is on a ticket, not on a row: when the list changes under it, the ticket keeps its line on screen.
    """

    DEFAULT_CSS = "QueueList { height: 1fr; background: $background; }"

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
        label: Label = number_of,
        clock: Callable[[], float] = time.time,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """``clock`` tells Unix seconds as the server counts them; ``label`` says what a ticket is called."""
        super().__init__(id=id)
        self._clock = clock
        self._told: int | None = None
        self.board = Board(Sight(clock(), names or NoNames(), marks, label), Palette(lambda _name: Style(), ()))

    @property
    def ticket(self) -> int | None:
        """The ticket under the cursor."""
        return self.board.ticket

    @property
    def row(self) -> int:
        """The place of the cursor in the list, from 0."""
        return self.board.window.cursor

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

    def reread(self, tickets: Collection[int] | None = None) -> None:
        """Take in that these tickets, or all, have changed."""
        self.board.forget(tickets)
        self.paint()

    def say(self, note: str = "", tone: Tone = Tone.MUTED, *, instead: tuple[str, ...] = ()) -> None:
        """Say something in the last line, and what to say ``instead`` of rows while there are none."""
        self.board.note, self.board.message = (note, tone), instead
        self.paint()

    def show_foot(self, shown: bool) -> None:
        """Draw the last line, or leave its place to something below that says more."""
        self.board.foot = shown

    def reshape(self, shape: Shape) -> None:
        """Take other columns, another order or other groups for the list that is shown."""
        self.board.reshape(shape)
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

    def draw(self) -> list[Line]:
        """Draw the board."""
        return self.board.lines()

    def recolour(self, palette: Palette) -> None:
        """Let the board draw with other colours."""
        self.board.restyle(palette)

    def paint(self) -> None:
        """Paint what differs from the screen, and tell where the cursor went."""
        super().paint()
        if self.ticket != self._told:
            self._told = self.ticket
            self.post_message(self.Highlighted(self.ticket))
