"""Which rows of a long list are on screen, and where the cursor is. Knows nothing of drawing."""

from collections.abc import Callable
from dataclasses import dataclass, field

Breaks = Callable[[int], bool]
"""Tells whether row ``i`` (above 0) begins another group than the row before it."""


def _never(_row: int) -> bool:
    return False


@dataclass
class Window:
    """A view of ``count`` rows, ``height`` lines high, beginning with row ``top``; the cursor is on row ``cursor``.

    In a grouped list the first line always names the group of the first row, and a line with its name stands before
    every group that begins further down; ``breaks`` says where that is. Everything costs as much as the
    window is high, however long the list.
    """

    count: int = 0
    height: int = 1
    top: int = 0
    cursor: int = 0
    grouped: bool = False
    breaks: Breaks = field(default=_never)

    def lines(self) -> list[tuple[int, bool]]:
        """Name what each line shows: a row, and whether the line is the heading of that row's group."""
        lines: list[tuple[int, bool]] = []
        row = self.top
        while len(lines) < self.height and row < self.count:
            if self.grouped and (row == self.top or self.breaks(row)):
                lines.append((row, True))
                if len(lines) == self.height:
                    break
            lines.append((row, False))
            row += 1
        return lines

    def line_of(self, row: int) -> int | None:
        """Find the line that shows ``row``; ``None`` when it is not on screen."""
        if not self.grouped:
            line = row - self.top
            return line if 0 <= line < self.height and row < self.count else None
        return next((line for line, shown in enumerate(self.lines()) if shown == (row, False)), None)

    def row_at(self, line: int) -> int | None:
        """Find the row shown on ``line``; ``None`` for a heading or beyond the end."""
        if not self.grouped:
            row = self.top + line
            return row if 0 <= line < self.height and row < self.count else None
        lines = self.lines()
        if not 0 <= line < len(lines) or lines[line][1]:
            return None
        return lines[line][0]

    def page(self) -> int:
        """Count the rows that a page turn moves by: one less than are shown, at least one."""
        shown = sum(not heading for _, heading in self.lines())
        return max(1, shown - 1)

    def last_top(self) -> int:
        """Find the first row of the window that ends with the last row."""
        return self.top_with(self.count - 1, self.height - 1)

    def top_with(self, row: int, line: int) -> int:
        """Find the first row of a window that shows ``row`` on ``line``, or as near above it as groups allow."""
        if not self.grouped:
            return max(0, row - line)
        top, used = row, 1
        while top > 0:
            used += 1 + self.breaks(top)
            if used > line:
                break
            top -= 1
        return max(0, top)

    def scroll(self, rows: int) -> bool:
        """Move the window by ``rows`` and leave the cursor; says whether it moved."""
        former = self.top
        self.top = max(0, min(self.top + rows, self.last_top()))
        return self.top != former

    def go(self, row: int) -> bool:
        """Put the cursor on ``row``, or the nearest there is, and show it; says whether the window moved."""
        self.cursor = max(0, min(row, self.count - 1))
        former = self.top
        if self.cursor < self.top:
            self.top = self.cursor
        elif self.line_of(self.cursor) is None:
            self.top = self.top_with(self.cursor, self.height - 1)
        self.top = max(0, min(self.top, self.last_top()))
        return self.top != former

    def resize(self, height: int) -> None:
        """Change the height; the cursor stays in view if it was."""
        seen = self.line_of(self.cursor) is not None
        self.height = max(1, height)
        self.top = max(0, min(self.top, self.last_top()))
        if seen:
            self.go(self.cursor)

    def replace(self, count: int, cursor: int, line: int | None) -> None:
        """Take over a changed list in which the cursor's row is now row ``cursor``.

        ``line`` is where the cursor was on screen, where it stays; ``None`` when it was out of sight: then the caller
        has set ``top`` beforehand.
        """
        self.count = count
        self.cursor = max(0, min(cursor, count - 1))
        if line is not None:
            self.top = self.top_with(self.cursor, line)
        self.top = max(0, min(self.top, self.last_top()))
        if line is not None and self.line_of(self.cursor) is None:
            self.go(self.cursor)
