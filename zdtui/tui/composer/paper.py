"""What one writes on."""

from typing import TYPE_CHECKING

from textual.strip import Strip
from textual.widgets import TextArea

if TYPE_CHECKING:
    from textual.geometry import Region

    from zdtui.desk.reply import Reply


class Paper(TextArea):
    """A text area for Markdown: no blinking, no line numbers, no frame of its own."""

    def __init__(self, start: "Reply") -> None:
        """Begin with the text and the cursor of ``start``."""
        super().__init__(start.text, soft_wrap=True, show_line_numbers=False, compact=True, id="text")
        self.cursor_location = start.cursor
        self.cursor_blink = False

    def render_lines(self, crop: "Region") -> list[Strip]:
        """Draw the text; on its way in or out, a widget has no colours and draws nothing."""
        if not self._component_styles:
            return [Strip.blank(crop.width) for _ in range(crop.height)]
        return super().render_lines(crop)

    def take_over(self, text: str) -> None:
        """Show another text so that ctrl+z brings the former one back."""
        self.replace(text, (0, 0), self.document.end, maintain_selection_offset=False)
