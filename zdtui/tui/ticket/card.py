"""One entry of a thread as lines: who to whom and when, the text, the files."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from zdtui.text.ages import age, moment
from zdtui.text.gate import SafeText, gate
from zdtui.text.links import openable
from zdtui.tui.shared.blocks import Ink, Reach, TextLine, draw
from zdtui.tui.shared.blocks.ink import BOLD
from zdtui.tui.shared.content import fit
from zdtui.tui.ticket.entry import Entry, File

MEASURE = 100
"""Cells of the longest line of text: longer ones are hard to read."""

FOLDED_LINES, UNFOLDED_LINES = 400, 20_000
"""Lines of one text that are drawn, and that are drawn once it is unfolded."""

GUTTER = 2
"""Cells of the mark in front of every line of an entry."""

AUDIENCES = {True: "PUBLIC", False: "INTERNAL NOTE", None: "AUDIENCE UNKNOWN"}
"""The words that tell a public reply from an internal note."""

NAME = 13
"""Cells that an author's name keeps before what stands on the right."""

_ARROW = " → "
_BARS = {True: "│ ", False: "┇ ", None: "╎ "}


@dataclass(frozen=True, slots=True)
class Byline:
    """What the first line of an entry tells beside its audience."""

    author: SafeText
    part: str
    channel: SafeText
    now: float
    focused: bool
    undo: str = "u"


def bar(entry: Entry) -> str:
    """Choose the mark in front of every line, another one for each audience."""
    return _BARS[entry.public]


def bar_style(entry: Entry, ink: Ink, *, focused: bool) -> Style:
    """Choose the style of that mark."""
    if entry.public is False:
        return ink.internal
    return ink.public + BOLD if focused else ink.faint


def header(entry: Entry, byline: Byline, width: int, ink: Ink) -> TextLine:
    """Draw the first line: author → audience, and on the right the part they play, the channel and the age.

    The audience stands even where there is no room for anything else.
    """
    word = AUDIENCES[entry.public] if entry.public else f" {AUDIENCES[entry.public]} "
    word = fit(word, min(len(word), width))
    focus = "▸ " if byline.focused else ""
    room = max(0, width - len(focus) - len(_ARROW) - len(word))
    aside = _state(entry, byline) or _aside(entry, byline, room - NAME)
    aside = SafeText(fit(aside, min(cell_len(aside), max(0, room - NAME))))
    author = fit(byline.author, min(cell_len(byline.author), room - cell_len(aside) - (1 if aside else 0)))
    segments = [Segment(word, ink.public + BOLD if entry.public else ink.badge)]
    if author:
        segments = [
            Segment(focus, ink.accent + BOLD),
            Segment(author, ink.strong),
            Segment(_ARROW, ink.muted),
            *segments,
        ]
    if aside:
        gap = width - sum(segment.cell_length for segment in segments) - cell_len(aside)
        style = _STATE_INKS.get(entry.state, lambda ink: ink.muted)(ink)
        segments += [Segment(" " * gap, ink.text), Segment(aside, style)]
    segments = [segment for segment in segments if segment.text]
    return TextLine(segments, sum(segment.cell_length for segment in segments))


def body(entry: Entry, width: int, ink: Ink, *, folded: bool) -> Iterator[TextLine]:
    """Draw the text and the files under it."""
    limit = FOLDED_LINES if folded else UNFOLDED_LINES
    lines = draw(entry.blocks, min(width, MEASURE), ink, folded=folded)
    empty = True
    for line in islice(lines, limit):
        empty = False
        yield line
    if next(lines, None) is not None:
        yield _note("… there is more; unfold to read on", width, ink.muted)
    if empty and not entry.files:
        yield _note("(no text)", width, ink.muted)
    if entry.files and not empty:
        yield TextLine([], 0)
    for file in entry.files:
        yield _file(file, width, ink)


def size(count: int | None) -> str:
    """Write a number of bytes as people do: ``214 kB``."""
    if count is None:
        return ""
    amount = float(count)
    for unit in ("B", "kB", "MB"):
        if amount < 1000:
            return f"{amount:.0f} {unit}" if unit == "B" or amount >= 10 else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} GB"


def _aside(entry: Entry, byline: Byline, room: int) -> SafeText:
    """Tell what stands on the right, the least important left out where it does not fit."""
    ago = age(max(0, byline.now - entry.at)) if entry.at is not None else ""
    when = moment(entry.at, byline.now) if entry.at is not None else ""
    for parts in (
        (byline.part, byline.channel, when, ago),
        (byline.part, byline.channel, ago),
        (byline.channel, ago),
    ):
        text = " · ".join(part for part in parts if part)
        if cell_len(text) <= room:
            return SafeText(text)
    return SafeText(ago)


def _state(entry: Entry, byline: Byline) -> SafeText:
    """Tell how far one of our own has got."""
    left = max(0, round(entry.until - byline.now))
    words = {
        "held": f"held · {byline.undo} undo {left} s" if left else "held · next in turn",
        "later": f"leaves {moment(entry.until, byline.now)}",
        "sending": "sending",
        "waiting": f"waiting · {entry.problem}" if entry.problem else "waiting",
        "unknown": "sent? looking for it",
        "conflict": "not sent: the ticket changed since you read it",
        "refused": f"not sent: {entry.problem}",
    }
    return SafeText(words.get(entry.state, gate(entry.state)))


_STATE_INKS = {
    "held": lambda ink: ink.accent,
    "later": lambda ink: ink.accent,
    "sending": lambda ink: ink.accent,
    "waiting": lambda ink: ink.warning,
    "unknown": lambda ink: ink.warning,
    "conflict": lambda ink: ink.bad,
    "refused": lambda ink: ink.bad,
}


def _file(file: File, width: int, ink: Ink) -> TextLine:
    mark = "▤ "
    tail = " · ".join(part for part in (size(file.size), file.warning) if part)
    tail = f"  {tail}" if tail else ""
    name = fit(file.name, min(cell_len(file.name), max(4, width - len(mark) - len(tail))))
    cells = cell_len(name)
    reachable = openable(file.url) and not file.warning
    line = TextLine([Segment(mark, ink.muted), Segment(name, ink.link if reachable else ink.text)], len(mark) + cells)
    if reachable:
        line.links.append(Reach(len(mark), len(mark) + cells, file.url))
    if tail and line.cells + len(tail) <= width:
        line.segments.append(Segment(tail, ink.bad if file.warning else ink.muted))
        line.cells += len(tail)
    return line


def _note(text: str, width: int, style: Style) -> TextLine:
    text = text[:width]
    return TextLine([Segment(text, style)], len(text))
