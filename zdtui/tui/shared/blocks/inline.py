"""Spans of a paragraph as styled lines, with links that say where they really lead."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from rich.cells import cell_len, split_graphemes
from rich.segment import Segment
from rich.style import Style

from zdtui.text.blocks import Span
from zdtui.text.links import deceptive, host, openable
from zdtui.tui.shared.blocks.ink import BOLD, ITALIC, STRIKE, UNDERLINE, Ink
from zdtui.tui.shared.blocks.line import Reach, TextLine
from zdtui.tui.shared.blocks.wrap import SINGLE, cuts

Piece = tuple[str, Style, str | None]
"""Text of one style, and the address it leads to."""


def paragraph(spans: Sequence[Span], width: int, ink: Ink, base: Style) -> Iterator[TextLine]:
    """Break spans into lines at most ``width`` cells wide; ``base`` is the style of plain text."""
    pieces = [piece for span in spans for piece in _pieces(span, ink, base)]
    text = "".join([piece[0] for piece in pieces])
    ends = _ends(pieces, text)
    linked = any(piece[2] for piece in pieces)
    at = 0
    for start, stop, cells, glue in cuts(text, width):
        line = TextLine([], cells, glue=glue)
        left, cell = start, 0
        while left < stop:
            while ends[at] <= left:
                at += 1
            _, style, url = pieces[at]
            part = text[left : min(stop, ends[at])]
            line.segments.append(Segment(part, style))
            left += len(part)
            if linked:
                before, cell = cell, cell + cell_len(part)
                if url:
                    line.links.append(Reach(before, cell, url))
        yield line


def _ends(pieces: Sequence[Piece], text: str) -> list[int]:
    """Say where each piece ends in ``text``; never between a character and the marks that belong to it."""
    ends = list(accumulate(len(piece[0]) for piece in pieces))
    if len(pieces) > 1 and not SINGLE.fullmatch(text.replace("\n", " ")):
        behind = {at: right for left, right, _ in split_graphemes(text)[0] for at in range(left + 1, right)}
        ends = [behind.get(end, end) for end in ends]
    return ends


def _pieces(span: Span, ink: Ink, base: Style) -> Iterator[Piece]:
    if span.image:
        base = _styled(ink.muted, italic=True)
    elif span.code:
        base = ink.code
    style = _styled(base, span.bold, span.italic, span.strike)
    link = span.link
    if link is None:
        yield span.text, style, None
    elif not openable(link):
        yield span.text, style, None
        yield " ‹link that cannot be opened›", ink.muted, None
    elif deceptive(span.text, link):
        yield span.text, style + UNDERLINE, link
        yield f" ‹leads to {host(link)}›", ink.bad + BOLD, link
    else:
        yield span.text, _underlined(style, ink.link), link


@lru_cache(maxsize=512)
def _styled(base: Style, bold: bool = False, italic: bool = False, strike: bool = False) -> Style:
    for wanted, style in ((bold, BOLD), (italic, ITALIC), (strike, STRIKE)):
        if wanted:
            base += style
    return base


@lru_cache(maxsize=512)
def _underlined(style: Style, link: Style) -> Style:
    """Colour text as a link and keep its ground."""
    return style + Style(color=link.color, underline=True)
