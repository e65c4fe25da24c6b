"""Blocks of a message as lines of a given width."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from rich.segment import Segment
from rich.style import Style

from zdtui.text.blocks import Block, Code, Heading, ListBlock, Paragraph, Quote, Rule, Table
from zdtui.tui.shared.blocks.ink import BOLD, ITALIC, UNDERLINE, Ink
from zdtui.tui.shared.blocks.inline import paragraph
from zdtui.tui.shared.blocks.line import TextLine
from zdtui.tui.shared.blocks.table import table
from zdtui.tui.shared.blocks.wrap import chops

NARROWEST = 12
"""Cells that text keeps at least, however deep it is nested."""

QUOTE_ROWS, QUOTE_SHOWN = 6, 3
"""A folded quote of more lines than the first number shows only the second number of them."""

COUNTED_ROWS = 500
"""Lines of a folded quote that are counted at most."""

_BULLETS = "•◦▪"


@dataclass(frozen=True, slots=True)
class Room:
    """Where blocks are drawn: ``width`` in cells, the ink, the style of plain text, and whether quotes are folded."""

    width: int
    ink: Ink
    base: Style
    folded: bool
    depth: int = 0

    def narrower(self, cells: int) -> "Room | None":
        """Make room for a mark in front; ``None`` where text would have no place left."""
        width = self.width - cells
        return replace(self, width=width, depth=self.depth + 1) if width >= NARROWEST else None


def draw(blocks: Sequence[Block], width: int, ink: Ink, *, folded: bool = False) -> Iterator[TextLine]:
    """Draw blocks as lines at most ``width`` cells wide, one after the other as they are asked for.

    With ``folded``, long quotes show their first lines and say how many more there are. An empty line stands between
    two blocks.
    """
    yield from _spaced(blocks, Room(max(2, width), ink, ink.text, folded))


def _spaced(blocks: Sequence[Block], room: Room) -> Iterator[TextLine]:
    previous: Block | None = None
    for block in blocks:
        if previous is not None and not isinstance(previous, Heading):
            yield TextLine([], 0)
        yield from _block(block, room)
        previous = block


def _block(block: Block, room: Room) -> Iterator[TextLine]:
    match block:
        case Paragraph(spans):
            yield from paragraph(spans, room.width, room.ink, room.base)
        case Heading(level, spans):
            style = room.base + BOLD + UNDERLINE if level <= 2 else room.base + BOLD
            yield from paragraph(spans, room.width, room.ink, style)
        case Quote(blocks):
            yield from _quote(blocks, room)
        case ListBlock():
            yield from _list(block, room)
        case Code():
            yield from _code(block, room)
        case Table():
            yield from table(block, room.width, room.ink, room.base)
        case Rule():
            yield TextLine([Segment("─" * room.width, room.ink.faint)], room.width)


def _quote(blocks: Sequence[Block], room: Room) -> Iterator[TextLine]:
    inner = room.narrower(2)
    within = replace(inner or room, base=room.ink.muted)
    rows = _spaced(blocks, within)
    for row in _folded(rows, within) if room.folded else rows:
        yield row.behind("▎ ", room.ink.faint) if inner else row


def _folded(rows: Iterator[TextLine], room: Room) -> Iterator[TextLine]:
    """Keep a short quote, and of a long one its beginning."""
    head = list(islice(rows, COUNTED_ROWS + 1))
    if len(head) <= QUOTE_ROWS:
        yield from head
        return
    yield from head[:QUOTE_SHOWN]
    more = len(head) - QUOTE_SHOWN
    text = f"… {more} more lines" if len(head) <= COUNTED_ROWS else f"… more than {COUNTED_ROWS} lines"
    yield TextLine([Segment(text[: room.width], room.ink.muted + ITALIC)], min(len(text), room.width))


def _list(block: ListBlock, room: Room) -> Iterator[TextLine]:
    digits = len(str(block.start + len(block.items) - 1))
    for number, item in enumerate(block.items, block.start):
        mark = f"{number:>{digits}}. " if block.ordered else f"{_BULLETS[room.depth % len(_BULLETS)]} "
        inner = room.narrower(len(mark))
        rows = _item(item, inner or room)
        if inner is None:
            yield from rows
            continue
        yield next(rows, TextLine([], 0)).behind(mark, room.ink.muted, kept=True)
        for row in rows:
            yield row.behind(" " * len(mark), room.base, kept=True)


def _item(blocks: Sequence[Block], room: Room) -> Iterator[TextLine]:
    """Draw a list item: what follows its first paragraph stays close, further paragraphs stand apart."""
    for number, block in enumerate(blocks):
        if number and isinstance(block, Paragraph):
            yield TextLine([], 0)
        yield from _block(block, room)


def _code(block: Code, room: Room) -> Iterator[TextLine]:
    style = room.ink.code
    margin = 2 if room.width >= NARROWEST else 0
    for row in block.text.split("\n"):
        for number, (start, end, cells, glue) in enumerate(chops(row, room.width - margin)):
            line = TextLine([Segment(row[start:end], style)], cells, glue=glue, fill=style)
            yield line.behind("↳ " if number else "┆ ", style) if margin else line
