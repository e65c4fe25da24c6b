"""Tables of a message: those that hold data stay tables, those that only place things become plain blocks."""

from typing import NamedTuple, TypeAlias

from zdtui.text.blocks import BREAK, Block, Paragraph, Span, Spans, Table
from zdtui.text.gate import SafeText

MAX_ROWS = 300
MAX_COLUMNS = 24
_MORE = (Span(SafeText("…")),)


class Cell(NamedTuple):
    """A cell as it was read: whether it is a header, and what is in it."""

    header: bool
    blocks: tuple[Block, ...]


Row: TypeAlias = list[Cell]


def table_of(rows: list[Row]) -> list[Block]:
    """Make blocks of a table's rows.

    It is a table when it has at least two rows and two columns and only text in its cells; else mail only used it
    for its layout, and what is in the cells follows one after the other. Rows and columns beyond a limit are cut,
    visibly.
    """
    rows = [row for row in rows if row]
    if not _holds_data(rows):
        return [block for row in rows for cell in row for block in cell.blocks]
    lines = [tuple(_spans(cell) for cell in row[:MAX_COLUMNS]) + (_MORE,) * (len(row) > MAX_COLUMNS) for row in rows]
    header: tuple[Spans, ...] = ()
    if all(cell.header for cell in rows[0]):
        header = lines.pop(0)
    table = Table(header, tuple(lines[:MAX_ROWS]))
    if len(lines) <= MAX_ROWS:
        return [table]
    return [table, Paragraph((Span(SafeText(f"… cut: {len(lines) - MAX_ROWS:,} more rows")),))]


def _holds_data(rows: list[Row]) -> bool:
    """Say whether the rows are data rather than layout."""
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    return all(isinstance(block, Paragraph) for row in rows for cell in row for block in cell.blocks)


def _spans(cell: Cell) -> Spans:
    """Join the paragraphs of a cell with line breaks."""
    spans: list[Span] = []
    for block in cell.blocks:
        if isinstance(block, Paragraph):
            spans += [BREAK, *block.spans] if spans else block.spans
    return tuple(spans)
