"""The text of a thread between two places, as it was before it was wrapped."""

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.geometry import Offset
from textual.selection import Selection

from zdtui.tui.shared.blocks import TextLine, copied
from zdtui.tui.ticket.card import GUTTER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zdtui.tui.ticket.board import Board

BITS = 20
"""For a selection, a line has one number: that of its piece shifted by so many bits, plus its place in the piece."""


def number(piece: int, line: int) -> int:
    """Give a line of a thread its number, in the order of the screen."""
    return (piece << BITS) + line


def excerpt(board: "Board", selection: Selection) -> str:
    """Copy what is selected; an open end reaches to the edge of the screen."""
    shown = board.reel.window()
    if not shown:
        return ""
    start = selection.start or Offset(0, number(*shown[0]))
    end = selection.end or Offset(1 << 30, number(*shown[-1]))
    return copied(_lines(board, start, end))


def _lines(board: "Board", start: Offset, end: Offset) -> "Iterator[TextLine]":
    piece, line = start.y >> BITS, start.y & ((1 << BITS) - 1)
    while number(piece, line) <= end.y and piece < board.reel.count:
        if line >= board.reel.lines(piece):
            piece, line = piece + 1, 0
            continue
        here = number(piece, line)
        yield _cut(board, piece, line, start.x if here == start.y else 0, end.x if here == end.y else None)
        line += 1


def _cut(board: "Board", piece: int, line: int, start: int, end: int | None) -> TextLine:
    """Take the part of a line between two characters, without the mark in front."""
    first, last = max(0, start - GUTTER), None if end is None else max(0, end - GUTTER)
    entry = board.entry_at(piece)
    text = board.cards.text_line(entry, line) if entry is not None else None
    if text is None:
        return TextLine([Segment(board.line(piece, line).text[GUTTER:][first:last].rstrip())], 0)
    words = text.text
    reaches_end = last is None or last >= len(words)
    return TextLine(
        [Segment(words[first:last])],
        0,
        glue=text.glue if reaches_end else None,
        lead=max(0, text.lead - first),
        skip=max(0, text.skip - first),
    )
