"""A line of a widget that costs few bytes on the wire."""

from collections.abc import Iterable
from functools import lru_cache

from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

_SYSTEMS: dict[str | None, ColorSystem] = {"standard": ColorSystem.STANDARD, "256": ColorSystem.EIGHT_BIT}


class Line(Strip):
    """A strip that tells the terminal only what differs from one piece to the next.

    Textual resets the terminal after every piece and spells the next one out in full: some 40 bytes for each change
    of colour. Over SSH that is most of what a key costs.
    """

    __slots__ = ["_sent"]

    def __init__(self, pieces: Iterable[tuple[str, Style]], width: int) -> None:
        super().__init__([Segment(text, style) for text, style in pieces if text], width)
        self._sent: str | None = None

    def render(self, console: Console) -> str:
        """Write the line as text with terminal codes, once; later calls answer with the same string."""
        if self._sent is None:
            self._sent = _written(self._segments, _SYSTEMS.get(console.color_system, ColorSystem.TRUECOLOR))
        return self._sent


def _written(segments: list[Segment], system: ColorSystem) -> str:
    parts: list[str] = []
    former: Style | None = None
    for text, style, _ in segments:
        if style is not None and style != former:
            parts.append(_codes(former, style, system))
            former = style
        parts.append(text)
    if former is not None:
        parts.append("\x1b[0m")
    return "".join(parts)


@lru_cache(4096)
def _codes(former: Style | None, style: Style, system: ColorSystem) -> str:
    """Lead the terminal from one style to the next with the shortest sequence that does it."""
    full = Strip.render_ansi(style, system)
    if former is None:
        return f"\x1b[{full}m"
    if _attributes(former) != _attributes(style) or _faded(former, style):
        return f"\x1b[0;{full}m"
    codes: list[str] = []
    if style.color is not None and style.color != former.color:
        codes.extend(style.color.downgrade(system).get_ansi_codes())
    if style.bgcolor is not None and style.bgcolor != former.bgcolor:
        codes.extend(style.bgcolor.downgrade(system).get_ansi_codes(foreground=False))
    return f"\x1b[{';'.join(codes)}m" if codes else ""


def _attributes(style: Style) -> tuple[bool, ...]:
    return tuple(map(bool, (style.bold, style.dim, style.italic, style.underline, style.reverse, style.strike)))


def _faded(former: Style, style: Style) -> bool:
    """Tell whether a colour was set and now is not, which only a reset can do."""
    return (former.color is not None and style.color is None) or (
        former.bgcolor is not None and style.bgcolor is None
    )


def difference(former: Line, line: Line) -> tuple[int, int]:
    """Find the cells, from and up to, outside of which two lines look the same."""
    old, new = list(former), list(line)
    if len(old) != len(new):
        return 0, line.cell_length
    start = 0
    while start < len(new) and old[start] == new[start]:
        start += 1
    stop = len(new)
    while stop > start and old[stop - 1] == new[stop - 1]:
        stop -= 1
    before = sum(segment.cell_length for segment in new[:start])
    after = sum(segment.cell_length for segment in new[stop:])
    return before, line.cell_length - after
