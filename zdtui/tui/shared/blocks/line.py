"""One drawn line of a text."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip


@dataclass(frozen=True, slots=True)
class Reach:
    """The cells of a line that stand for a link: from ``start`` up to but not including ``end``."""

    start: int
    end: int
    url: str


@dataclass(slots=True)
class TextLine:
    """Segments, ``cells`` wide together, and what a copy or a click needs to know of them.

    The first ``skip`` characters are drawing (bars) that no copy takes; the first ``lead`` ones are left out when the
    line continues the one before. ``glue`` is what a copy puts before the next line, ``None`` for a line break.
    ``fill`` is the style of the cells behind the text, where it is not the ground's.
    """

    segments: list[Segment]
    cells: int
    glue: str | None = None
    fill: Style | None = None
    lead: int = 0
    skip: int = 0
    links: list[Reach] = field(default_factory=list)

    def behind(self, mark: str, style: Style, *, kept: bool = False) -> "TextLine":
        """Put ``mark``, of one-cell characters, before this line; a copy takes it along if ``kept``."""
        size = len(mark)
        self.segments.insert(0, Segment(mark, style))
        self.cells += size
        self.lead += size
        self.skip += 0 if kept else size
        if self.links:
            self.links = [Reach(reach.start + size, reach.end + size, reach.url) for reach in self.links]
        return self

    @property
    def text(self) -> str:
        """The line's characters, as drawn."""
        return "".join([segment.text for segment in self.segments])

    def strip(self, width: int, ground: Style) -> Strip:
        """Fill the line up to ``width`` cells."""
        missing = width - self.cells
        if missing <= 0:
            return Strip(self.segments, self.cells)
        return Strip([*self.segments, Segment(" " * missing, self.fill or ground)], width)


def copied(lines: Iterable[TextLine]) -> str:
    """Put lines back into the text they were broken from."""
    parts: list[str] = []
    glue: str | None = None
    for line in lines:
        parts.append(line.text[line.skip if glue is None else line.lead :])
        glue = line.glue
        parts.append("\n" if glue is None else glue)
    return "".join(parts).rstrip()
