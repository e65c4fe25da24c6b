"""A queue without its terminal: rows, window, cursor and what each line shows."""

from collections.abc import Collection

from zdtui.tui.queue.anchor import Anchor
from zdtui.tui.queue.cells import Sight
from zdtui.tui.queue.draw import Matches
from zdtui.tui.queue.frame import HEAD, lines_of
from zdtui.tui.queue.palette import Palette
from zdtui.tui.queue.sheet import Shape, Sheet, digits_of
from zdtui.tui.queue.source import NoRows, Rows
from zdtui.tui.queue.tones import Piece, Tone
from zdtui.tui.queue.window import Window
from zdtui.tui.shared.line import Line


class Board:
    """The state of a queue on screen. Whoever changes it asks for ``lines`` afterwards and paints what differs.

    Attributes:
        rows: the list that is shown.
        window: which of its rows are in view, and the cursor.
        focused: whether the keyboard is here.
        hover: the line under the mouse.
        note: what the last line says on its left.
        message: what is said in place of rows while there are none: a sentence, and perhaps what to do.
        above: rows that came in above the window since its first row was last in view.
        wanted: the ticket the cursor is to go to as soon as it arrives, unless the person moves first.

    """

    def __init__(self, sight: Sight, palette: Palette) -> None:
        self.rows: Rows = NoRows()
        self.window = Window()
        self.focused = False
        self.hover: int | None = None
        self.note: Piece = ("", Tone.MUTED)
        self.message: tuple[str, ...] = ()
        self.above = 0
        self.wanted: int | None = None
        self.foot = True
        self._seen: dict[int, int] = {}
        self._shape = Shape()
        self._palette = palette
        self._width, self._height = 80, 24
        self._sheet = Sheet(self.rows, self._shape, sight, palette, self._width)
        self._cursor = self._top = Anchor()

    @property
    def ticket(self) -> int | None:
        """The ticket under the cursor."""
        ids = self.rows.ids
        return ids[self.window.cursor] if self.window.cursor < len(ids) else None

    @property
    def placed_titles(self) -> list[str]:
        """The titles of the columns that found a place."""
        return [each.title for each in self._sheet.placed]

    def show(self, rows: Rows, shape: Shape, ticket: int | None = None) -> None:
        """Show another list with the cursor on ``ticket``, at the latest when it arrives; all else begins afresh."""
        self.rows, self._shape = rows, shape
        self.above, self.hover = 0, None
        self._seen = {}
        self._redraw()
        self.window = Window(
            len(rows.ids), self.window.height, grouped=self.window.grouped, breaks=self._sheet.breaks
        )
        self.window.go(0)
        self.wanted = ticket
        self._seek()
        self._remember()

    def reshape(self, shape: Shape) -> None:
        """Show the same rows in other columns or groups."""
        if shape != self._shape:
            self._shape = shape
            self._redraw()
            self.window.go(self.window.cursor)

    def narrow(self, rows: Rows, matches: Matches | None, ticket: int | None) -> None:
        """Show other rows of the same list, with the cursor on ``ticket`` if it is among them."""
        line = self.window.line_of(self.window.cursor)
        self.rows = rows
        self._redraw()
        self._sheet.matches = matches
        found = rows.index(ticket) if ticket is not None else None
        self.window.top = 0
        self.window.replace(len(rows.ids), found or 0, (line or 0) if found is not None else 0)
        self._remember()

    def resize(self, width: int, height: int) -> None:
        """Take another size, in cells."""
        self._height = height
        if width != self._width:
            self._width = width
            self._redraw()
        self.window.resize(height - HEAD - self.foot)
        self.window.grouped = self._sheet.grouped and self.window.height > 2

    def restyle(self, palette: Palette) -> None:
        """Take other colours."""
        self._palette = palette
        self._sheet.restyle(palette)

    def tick(self, now: float) -> None:
        """Let the time be ``now`` (Unix seconds)."""
        self._sheet.tick(now)

    def forget(self, tickets: Collection[int] | None = None) -> None:
        """Read these tickets, or all of them, again."""
        self._sheet.forget(tickets)

    def follow(self) -> None:
        """Find cursor and window again after the list changed."""
        if digits_of(self.rows, self._sheet.sight.label) > self._sheet.digits:
            self._redraw()
        former, line = self._top.ticket, self.window.line_of(self.window.cursor)
        cursor = self._cursor.find(self.rows)
        top = self._top.find(self.rows)
        if line is None:
            self.window.top = top
        self.window.replace(len(self.rows.ids), cursor, line)
        if former is not None and top > self._top.index:
            self.above += top - self._top.index
        self._seek()
        self._remember()

    def go(self, row: int) -> None:
        """Put the cursor on a row."""
        self.wanted = None
        self.window.go(row)
        self._remember()

    def turn(self, direction: int) -> None:
        """Turn a page, down (1) or up (-1); the cursor keeps its line where it can."""
        rows = direction * self.window.page()
        self.window.scroll(rows)
        self.go(self.window.cursor + rows)

    def scroll(self, rows: int) -> None:
        """Move the window, not the cursor."""
        self.wanted = None
        self.window.scroll(rows)
        self._remember()

    def row_at(self, line: int) -> int | None:
        """Find the row on a line of the widget."""
        return self.window.row_at(line - HEAD)

    def line_at(self, row: int) -> int | None:
        """Find the line of the widget on which a row is."""
        line = self.window.line_of(row)
        return None if line is None else line + HEAD

    def lines(self) -> list[Line]:
        """Draw every line of the widget, from top to bottom; an unchanged line is the same object as before."""
        if self.window.count > len(self.rows.ids):
            self.follow()
        if self.window.top == 0:
            self.above = 0
        if self.focused and self.window.count:
            self._sheet.look_at(self.window.cursor)
        return lines_of(self, self._sheet, self._height)

    def _seek(self) -> None:
        """Go to the wanted ticket if it is there."""
        found = self.rows.index(self.wanted) if self.wanted is not None else None
        if found is not None:
            self.wanted, self.above = None, 0
            self.window.go(found)

    def _redraw(self) -> None:
        sight, matches = self._sheet.sight, self._sheet.matches
        self._sheet = Sheet(self.rows, self._shape, sight, self._palette, self._width)
        self._sheet.seen, self._sheet.matches = self._seen, matches
        self.window.breaks = self._sheet.breaks
        self.window.grouped = self._sheet.grouped and self.window.height > 2

    def _remember(self) -> None:
        self._cursor = Anchor.at(self.rows, self.window.cursor)
        self._top = Anchor.at(self.rows, self.window.top)
