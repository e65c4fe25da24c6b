"""Quoting as mail writes it: lines that begin with ``>``."""

from itertools import groupby

from zdtui.text.blocks import BREAK, Block, Paragraph, Quote, Span, Spans
from zdtui.text.gate import SafeText

MAX_LEVEL = 8
"""How many levels of quoting are told apart; deeper lines stay at the deepest."""

_Line = tuple[int, list[Span]]


def with_quotes(spans: Spans) -> list[Block]:
    """Make blocks of a paragraph: its lines that begin with ``>`` become quotes, nested by their number."""
    if not any(span.text.startswith(">") for span in spans):
        return [Paragraph(spans)]
    return _blocks([_line(list(line)) for is_break, line in groupby(spans, BREAK.__eq__) if not is_break], 0)


def _line(spans: list[Span]) -> _Line:
    """Count and take off the marks at the start of a line."""
    text = spans[0].text
    rest = text.lstrip("> ")
    level = text[: len(text) - len(rest)].count(">") if text.startswith(">") else 0
    if level == 0:
        return 0, spans
    head = spans[0]
    first = Span(SafeText(rest), head.bold, head.italic, head.strike, head.code, head.link, head.image)
    return min(level, MAX_LEVEL), [first, *spans[1:]]


def _blocks(lines: list[_Line], level: int) -> list[Block]:
    """Group lines of a level into paragraphs, deeper ones into quotes."""
    blocks: list[Block] = []
    for deeper, group in groupby(lines, lambda line: line[0] > level):
        members = list(group)
        if deeper:
            blocks.append(Quote(tuple(_blocks(members, level + 1))))
            continue
        spans: list[Span] = []
        for _, line in members:
            spans += [BREAK, *line] if spans else line
        blocks.append(Paragraph(tuple(span for span in spans if span.text)))
    return blocks
