"""The second wall: whatever reaches the screen, no control character leaves for the terminal.

The first wall is ``zdtui.text.gate``, through which all text of others passes. Should any text ever miss it, this
filter removes what a terminal would obey. Textual applies it to every line of every widget that draws in the
ordinary way; widgets that draw their own lines call ``harmless`` themselves.
"""

import re

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_OBEYED = (
    "\x00-\x1f\x7f-\x9f"  # C0, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks, overrides and isolates
    "\u2028\u2029\ufeff\ufff9-\ufffb"  # line and paragraph separators, byte order mark, annotations
    "\ud800-\udfff"  # lone surrogates, which cannot be encoded
    "\U000e0000-\U000e007f"  # tags
)
_harmful = re.compile(f"[{_OBEYED}]")


def harmless(text: str) -> str:
    """Return ``text`` without the characters a terminal obeys, as wide as it was."""
    return _harmful.sub(_blank, text) if _harmful.search(text) else text


def _blank(found: re.Match[str]) -> str:
    return " " * cell_len(found[0])


class ControlFilter(LineFilter):
    """Removes C0, C1, DEL, direction, separator, tag and surrogate characters, and links that hold any."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the line without harmful characters; a clean line comes back as it is."""
        del background
        if all(_is_clean(segment) for segment in segments):
            return segments
        return [_cleaned(segment) for segment in segments]


def _is_clean(segment: Segment) -> bool:
    style = segment.style
    link = style.link if style is not None else None
    return not _harmful.search(segment.text) and (link is None or not _harmful.search(link))


def _cleaned(segment: Segment) -> Segment:
    style = segment.style
    if style is not None and style.link is not None and _harmful.search(style.link):
        style = style.update_link(None)
    return Segment(harmless(segment.text), style)
