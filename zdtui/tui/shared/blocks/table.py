"""Tables: columns side by side where they fit, one cell under the other where they do not."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from zdtui.text.blocks import Span, Spans, Table
from zdtui.text.gate import SafeText
from zdtui.tui.shared.blocks.ink import BOLD, Ink
from zdtui.tui.shared.blocks.inline import paragraph
from zdtui.tui.shared.blocks.line import Reach, TextLine

GAP = 2
"""Cells between two columns."""

NARROW_COLUMN = 8
"""A column that has more to show is not squeezed below this many cells."""


def table(block: Table, width: int, ink: Ink, base: Style) -> Iterator[TextLine]:
    """Draw a table ``width`` cells wide at most."""
    rows = [block.header, *block.rows] if block.header else list(block.rows)
    columns = max((len(row) for row in rows), default=0)
    if not columns:
        return
    widths = _fitted([_widest(rows, column) for column in range(columns)], width - GAP * (columns - 1))
    if widths is None:
        yield from _stacked(block, width, ink, base)
        return
    for number, row in enumerate(rows):
        heads = bool(block.header) and number == 0
        yield from _row(row, widths, ink, base + BOLD if heads else base)
        if heads:
            rule = (" " * GAP).join("─" * width for width in widths)
            yield TextLine([Segment(rule, ink.faint)], len(rule))


def _widest(rows: Sequence[Sequence[Spans]], column: int) -> int:
    """Count the cells that a column needs to show every line of its texts unbroken."""
    texts = (_text(row[column]) for row in rows if column < len(row))
    return max(2, *(cell_len(line) for text in texts for line in text.split("\n")))


def _fitted(needs: Sequence[int], width: int) -> list[int] | None:
    """Share ``width`` among columns: small ones get what they need, large ones share the rest; or give up."""
    widths = [0] * len(needs)
    left = width
    for rest, column in enumerate(sorted(range(len(needs)), key=needs.__getitem__)):
        widths[column] = min(needs[column], left // (len(needs) - rest))
        left -= widths[column]
    legible = all(share >= min(NARROW_COLUMN, need) for share, need in zip(widths, needs, strict=True))
    return widths if legible else None


def _row(row: Sequence[Spans], widths: Sequence[int], ink: Ink, style: Style) -> Iterator[TextLine]:
    cells = [list(paragraph(cell, width, ink, style)) for cell, width in zip(row, widths, strict=False)]
    for at in range(max(map(len, cells), default=0)):
        joined = TextLine([], 0)
        column = 0
        for lines, width in zip(cells, widths, strict=False):
            if at < len(lines) and lines[at].cells:
                _put(joined, lines[at], column, style)
            column += width + GAP
        yield joined


def _put(joined: TextLine, line: TextLine, column: int, style: Style) -> None:
    """Add a line of one cell where its column begins."""
    joined.segments += [Segment(" " * (column - joined.cells), style), *line.segments]
    joined.links += [Reach(reach.start + column, reach.end + column, reach.url) for reach in line.links]
    joined.cells = column + line.cells


def _stacked(block: Table, width: int, ink: Ink, base: Style) -> Iterator[TextLine]:
    """Draw the cells of each row one under the other, each behind the title of its column."""
    titles = [_title(cell) for cell in block.header]
    for number, row in enumerate(block.rows or (block.header,)):
        if number:
            yield TextLine([], 0)
        for column, cell in enumerate(row):
            title = titles[column] if block.rows and column < len(titles) else ()
            yield from paragraph((*title, *cell), width, ink, base)


def _title(cell: Spans) -> Spans:
    bold = tuple(replace(span, bold=True) for span in cell if span.text.strip())
    return (*bold, Span(SafeText(": "))) if bold else ()


def _text(cell: Spans) -> str:
    return "".join([span.text for span in cell])
