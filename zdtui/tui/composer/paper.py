"""What one writes on."""

from typing import TYPE_CHECKING

from textual.widgets import TextArea

if TYPE_CHECKING:
    from zdtui.desk.reply import Reply


class Paper(TextArea):
    """A text area for Markdown: no blinking, no line numbers, no frame of its own."""

    def __init__(self, start: "Reply") -> None:
        """Begin with the text and the cursor of ``start``."""
        super().__init__(start.text, soft_wrap=True, show_line_numbers=False, compact=True, id="text")
        self.cursor_location = start.cursor
        self.cursor_blink = False

    def take_over(self, text: str) -> None:
        """Show another text so that ctrl+z brings the former one back."""
        self.replace(text, (0, 0), self.document.end, maintain_selection_offset=False)
