"""Rows drawn into lines, each drawn once and kept until it changes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from zdtui.model.rows import QueueRow
from zdtui.tui.filter import harmless
from zdtui.tui.queue.cells import Label, Sight
from zdtui.tui.queue.columns import Placed, place
from zdtui.tui.queue.draw import (
    EDGE,
    MARGIN,
    Matches,
    group_pieces,
    header_pieces,
    row_pieces,
    unknown_pieces,
)
from zdtui.tui.queue.groups import group_name
from zdtui.tui.queue.palette import Palette, State
from zdtui.tui.queue.source import Rows, Titled
from zdtui.tui.queue.tones import Piece, Tone
from zdtui.tui.shared.content import fit, width_of, wrapped
from zdtui.tui.shared.line import Line

KEPT = 2000
"""Lines kept before all are forgotten and drawn anew."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a list wants to be shown: its columns, what it is sorted and grouped by (Zendesk's names)."""

    columns: tuple[Titled, ...] = ()
    sort_by: str | None = None
    falling: bool = False
    group_by: str | None = None


def digits_of(rows: Rows, label: Label) -> int:
    """The width that the list's ticket numbers take, as far as its ends tell."""
    ends = {*rows.ids[:64], *rows.ids[-64:]}
    return max(4, *(sum(width_of(text) for text, _ in label(ticket)) for ticket in ends), 0)


class Sheet:
    """Draws a list ``width`` cells wide; asking for a line that has not changed gives the same object again."""

    def __init__(self, rows: Rows, shape: Shape, sight: Sight, palette: Palette, width: int) -> None:
        self.rows = rows
        self.sight = sight
        self.seen: dict[int, int] = {}
        self.matches: Matches | None = None
        self._shape = shape
        self._palette = palette
        self._width = width
        self.digits = digits_of(rows, sight.label)
        self.placed: list[Placed] = place(shape.columns, width - MARGIN - EDGE, self.digits)
        self._group_name = group_name(shape.group_by)
        self._pieces: dict[int, list[Piece]] = {}
        self._stale: dict[int, list[Piece]] = {}
        self._groups: dict[int, str] = {}
        self._lines: dict[object, Line] = {}

    @property
    def grouped(self) -> bool:
        """Whether the rows stand in named groups."""
        return self._group_name is not None

    def restyle(self, palette: Palette) -> None:
        """Draw with other colours from now on."""
        self._palette = palette
        self._lines.clear()

    def forget(self, tickets: Collection[int] | None = None) -> None:
        """Read these tickets, or all, again; a line whose text turns out the same stays the same object."""
        for ticket in {*self._pieces, *self._groups} if tickets is None else tickets:
            self._groups.pop(ticket, None)
            if ticket in self._pieces:
                self._stale[ticket] = self._pieces.pop(ticket)

    def tick(self, now: float) -> None:
        """Let time pass: ages are told anew."""
        self.sight = replace(self.sight, now=now)
        self.forget()

    def row_line(self, index: int, state: State, *, thumb: bool = False) -> Line:
        """Draw a row."""
        ticket = self.rows.ids[index]
        key = (ticket, state, thumb)
        if ticket in self._pieces and (line := self._lines.get(key)) is not None:
            return line
        return self._line(key, self._pieces_of(index, ticket), state, thumb)

    def group_line(self, index: int, *, thumb: bool = False) -> Line:
        """Draw the name of the group to which a row belongs."""
        name = self.group_of(index) or ""
        return self._line(
            ("group", name, thumb), group_pieces(name, self._width, self.sight.marks), State.PLAIN, thumb
        )

    def header_line(self) -> Line:
        """Draw the titles of the columns."""
        if (line := self._lines.get("header")) is not None:
            return line
        sort = (self._shape.sort_by, self._shape.falling)
        pieces = header_pieces(self.placed, self._width, sort, self.sight.marks)
        return self._line("header", pieces, State.PLAIN, None)

    def text_line(self, text: str = "", tone: Tone = Tone.MUTED) -> Line:
        """Draw a line of our own."""
        return self.pieces_line([(" " * MARGIN + text, tone)])

    def wrap(self, text: str) -> list[str]:
        """Break a text of our own into lines that fit."""
        return wrapped(harmless(text), self._width - 2 * MARGIN)

    def pieces_line(self, pieces: Sequence[Piece]) -> Line:
        """Draw a line of our own in several tones; the last piece gives way where there is no room."""
        *before, (last, tone) = pieces
        said = [(harmless(text), its) for text, its in before]
        room = max(0, self._width - sum(width_of(text) for text, _ in said))
        said.append((fit(harmless(last), room, ellipsis=self.sight.marks.ellipsis), tone))
        return self._line(("own", *said), said, State.PLAIN, None)

    def group_of(self, index: int) -> str | None:
        """Name the group of a row; ``None`` while the row is unknown or when there are no groups."""
        if self._group_name is None:
            return None
        ticket = self.rows.ids[index]
        name = self._groups.get(ticket)
        if name is None and (row := self._row(index)) is not None:
            name = self._groups[ticket] = self._group_name(row, self.sight)
        return name

    def breaks(self, index: int) -> bool:
        """Tell whether a group begins with the row at ``index``."""
        here, before = self.group_of(index), self.group_of(index - 1)
        return here is not None and before is not None and here != before

    def _pieces_of(self, index: int, ticket: int) -> Sequence[Piece]:
        known = self._pieces.get(ticket)
        if known is not None:
            return known
        row = self._row(index)
        pieces = (
            unknown_pieces(ticket, self.placed, self._width, self.sight)
            if row is None
            else row_pieces(row, self.placed, self.sight, changed=self._is_news(row), matches=self.matches)
        )
        if self._stale.pop(ticket, None) != pieces:
            for state in State:
                self._lines.pop((ticket, state, False), None)
                self._lines.pop((ticket, state, True), None)
        (self._stale if row is None else self._pieces)[ticket] = pieces
        return pieces

    def look_at(self, index: int) -> None:
        """Take note that the person is on this row: whatever changed in it is no news any more."""
        row = self._row(index)
        if row is not None and self.seen.get(row.id) != row.updated_at:
            self.seen[row.id] = row.updated_at or 0
            self.forget((row.id,))

    def _is_news(self, row: QueueRow) -> bool:
        """Tell whether a ticket changed since it was first drawn or last under the cursor; not by our own writes."""
        if row.pending:
            self.seen.pop(row.id, None)
            return False
        return (row.updated_at or 0) > self.seen.setdefault(row.id, row.updated_at or 0)

    def _row(self, index: int) -> QueueRow | None:
        rows = self.rows.rows(index, index + 1)
        return rows[0] if rows else None

    def _line(self, key: object, pieces: Sequence[Piece], state: State, thumb: bool | None) -> Line:
        line = self._lines.get(key)
        if line is None:
            if len(self._lines) > KEPT:
                self._lines.clear()
                self._pieces.clear()
                self._groups.clear()
            if thumb is not None:
                pieces = [*pieces, (self.sight.marks.thumb, Tone.THUMB) if thumb else (" ", pieces[-1][1])]
            style = self._palette.style
            line = self._lines[key] = Line([(text, style(tone, state)) for text, tone in pieces], self._width)
        return line
