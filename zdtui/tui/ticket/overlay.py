"""Laying a style over some cells of a drawn line."""

from rich.style import Style

from zdtui.tui.shared.line import Line


def overlaid(line: Line, start: int, end: int, style: Style) -> Line:
    """Draw the cells from ``start`` up to ``end`` in ``style``; a wide character is never cut."""
    width = line.cell_length
    start, end = max(0, start), min(end, width)
    if start >= end:
        return line
    before, within, after = line.crop(0, start), line.crop(start, end), line.crop(end, width)
    pieces = [(text, styled) for text, styled, _ in before if styled]
    pieces += [(text, styled + style) for text, styled, _ in within if styled]
    pieces += [(text, styled) for text, styled, _ in after if styled]
    return Line(pieces, width)
