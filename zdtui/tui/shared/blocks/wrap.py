"""Breaking text into lines of a given number of cells, at words, and inside a word only where it cannot be helped."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import split_graphemes

SINGLE = re.compile(
    "[\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2012\u2018-\u2027\u2030-\u203b\u2500-\u25fc]*"
)
"""Text whose every character is one cell wide, so that cells can be counted as characters."""

_WORD = re.compile("[^ ]+")
_NEVER_FIRST = frozenset("、。，．・：；？！）］｝」』】〉》〕〗ー々ゝゞァィゥェォャュョッ%,.!?;:)]}’”…")


class Cut(NamedTuple):
    """One line of a text: ``text[start:end]``, ``cells`` wide.

    ``glue`` is what a copy puts between this line and the next one, ``None`` where the text itself ends the line.
    """

    start: int
    end: int
    cells: int
    glue: str | None


def cuts(text: str, width: int) -> Iterator[Cut]:
    """Break ``text`` at its newlines and wherever ``width`` cells (at least 2) are full."""
    start = 0
    while True:
        newline = text.find("\n", start)
        stop = newline if newline >= 0 else len(text)
        start, end = _trimmed(text, start, stop)
        single = SINGLE.fullmatch(text, start, end) is not None
        yield from _single(text, start, end, width) if single else _mixed(text, start, end, width)
        if newline < 0:
            return
        start = newline + 1


def chops(text: str, width: int, start: int = 0, end: int | None = None) -> Iterator[Cut]:
    """Break ``text[start:end]``, which has no newline, every ``width`` cells and keep all its spaces."""
    stop = len(text) if end is None else end
    if SINGLE.fullmatch(text, start, stop):
        while stop - start > width:
            yield Cut(start, start + width, width, "")
            start += width
        yield Cut(start, stop, stop - start, None)
        return
    line, cells = start, 0
    for left, _, size in split_graphemes(text[start:stop])[0]:
        if cells + size > width and cells:
            yield Cut(line, start + left, cells, "")
            line, cells = start + left, 0
        cells += size
    yield Cut(line, stop, cells, None)


def _single(text: str, start: int, stop: int, width: int) -> Iterator[Cut]:
    """Break a paragraph in which every character is one cell."""
    while stop - start > width:
        space = text.rfind(" ", start, start + width + 1)
        if space < 0:
            yield Cut(start, start + width, width, "")
            start += width
            continue
        _, end = _trimmed(text, start, space)
        yield Cut(start, end, end - start, " ")
        start, _ = _trimmed(text, space, stop)
    yield Cut(start, stop, stop - start, None)


def _mixed(text: str, start: int, stop: int, width: int) -> Iterator[Cut]:
    """Break a paragraph with wide, combined or joined characters; a line may also end beside a wide one."""
    line, end, cells = start, start, 0
    for left, right, size in _tokens(text, start, stop):
        gap = left - end
        if cells + gap + size > width and end > line:
            yield Cut(line, end, cells, " " if gap else "")
            line, cells, gap = left, 0, 0
        if size > width:
            *full, last = chops(text, width, left, right)
            yield from full
            line, cells = last.start, last.cells
        else:
            cells += gap + size
        end = right
    yield Cut(line, end, cells, None)


def _tokens(text: str, start: int, stop: int) -> Iterator[tuple[int, int, int]]:
    """Walk over what must not be broken: start, end, cells."""
    for word in _WORD.finditer(text, start, stop):
        left = begin = word.start()
        size, was_wide = 0, False
        for first, _last, cells in split_graphemes(word[0])[0]:
            at = begin + first
            if size and (cells > 1 or was_wide) and text[at] not in _NEVER_FIRST:
                yield left, at, size
                left, size = at, 0
            size += cells
            was_wide = cells > 1
        yield left, word.end(), size


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the spaces at both ends."""
    while end > start and text[end - 1] == " ":
        end -= 1
    while start < end and text[start] == " ":
        start += 1
    return start, end
