"""What is being written, as its readers will see it."""

from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from zdtui.tui.shared.blocks import draw, ink

if TYPE_CHECKING:
    from textual.events import Resize

    from zdtui.text.blocks import Block
    from zdtui.tui.shared.blocks import Ink, TextLine

MARGIN = 1
"""Cells left and right of the text."""


class Preview(ScrollView, can_focus=True):
    """Draws a message exactly as the thread will."""

    def __init__(self) -> None:
        super().__init__(id="preview")
        self._blocks: tuple[Block, ...] = ()
        self._public = True
        self._lines: list[TextLine] = []

    def show(self, markdown: str, *, public: bool) -> None:
        """Draw ``markdown`` on the paper of its audience."""
        from zdtui.text.html import read_html
        from zdtui.text.markdown import to_html

        self._blocks, self._public = tuple(read_html(to_html(markdown))), public
        self._draw()

    def on_resize(self, event: "Resize") -> None:
        """Break the lines anew."""
        self._draw()

    def render_line(self, y: int) -> Strip:
        """Draw the line at ``y`` of the window."""
        place, width = self.scroll_offset.y + y, self.scrollable_content_region.width
        ground = self._ink.text
        if place >= len(self._lines):
            return Strip.blank(width, ground)
        text = self._lines[place].strip(width - 2 * MARGIN, ground)
        margin = Strip.blank(MARGIN, ground)
        return Strip.join([margin, text, margin])

    @property
    def _ink(self) -> "Ink":
        return ink(self.app.theme_variables, "page" if self._public else "note")

    def _draw(self) -> None:
        width = self.scrollable_content_region.width
        if width:
            self._lines = list(draw(self._blocks, width - 2 * MARGIN, self._ink))
            self.virtual_size = Size(width, len(self._lines))
            self.refresh()
