"""A list of choices with a cursor: draws only the rows that are on screen, works with keys, wheel and clicks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from textual.content import Content
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.widget import Widget

from zdtui.tui.shared.choices import Choice

NOTHING = Content.styled("   nothing like that", "$muted")


class ChoiceList(Widget):
    """Rows of choices. Its height is the window; the rows may be thousands.

    Attributes:
        cursor: the place of the row under the cursor.

    """

    DEFAULT_CSS = """
    ChoiceList { height: auto; max-height: 12; }
    """

    @dataclass
    class Chosen(Message):
        """The person took a row."""

        choice: Choice

    class Moved(Message):
        """The cursor stands on another row."""

    def __init__(self, choices: Sequence[Choice], current: Any = None) -> None:
        """Start on the value that is set now, ``current``."""
        super().__init__()
        self._choices = list(choices)
        self._current = current
        self._query = ""
        self._top = 0
        self.cursor = next((place for place, each in enumerate(choices) if each.value == current), 0)

    @property
    def choice(self) -> Choice | None:
        """The row under the cursor."""
        return self._choices[self.cursor] if self.cursor < len(self._choices) else None

    @property
    def choices(self) -> list[Choice]:
        """Every row there is now."""
        return self._choices

    def show(self, choices: Sequence[Choice], query: str, *, keep: bool = False) -> None:
        """Show other rows; ``keep`` leaves the cursor on the choice it is on."""
        was = self.choice
        self._choices, self._query = list(choices), query
        places = [place for place, each in enumerate(self._choices) if keep and was and each.value == was.value]
        self.cursor = places[0] if places else 0
        self._keep_in_sight()
        self.refresh(layout=True)

    def move(self, rows: int) -> None:
        """Move the cursor; it stops at the ends."""
        self.cursor = max(0, min(len(self._choices) - 1, self.cursor + rows))
        self._keep_in_sight()
        self.refresh()
        self.post_message(self.Moved())

    def take(self) -> None:
        """Choose the row under the cursor."""
        if self.choice is not None:
            self.post_message(self.Chosen(self.choice))

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Ask for a line a row."""
        return max(1, len(self._choices))

    def render(self) -> Content:
        """Draw the rows on screen."""
        window = self._choices[self._top : self._top + max(self.size.height, 1)]
        lines = [self._row(self._top + place, choice) for place, choice in enumerate(window)]
        return Content("\n").join(lines) if lines else NOTHING

    def on_resize(self) -> None:
        """Keep the cursor on screen."""
        self._keep_in_sight()
        self.refresh()

    def on_click(self, event: Click) -> None:
        """Choose the row that was clicked."""
        place = self._top + event.y
        if place < len(self._choices):
            self.cursor = place
            self.take()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Move on with the wheel."""
        event.stop()
        self.move(1)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Move back with the wheel."""
        event.stop()
        self.move(-1)

    def _row(self, place: int, choice: Choice) -> Content:
        current = self._current is not None and choice.value == self._current
        row = choice.shown(self._query, self.size.width, current=current)
        if place != self.cursor:
            return row
        lit = "bold $block-cursor-foreground on $block-cursor-background"
        return Content.assemble(("▌", "$primary"), row[1:].stylize_before(lit))

    def _keep_in_sight(self) -> None:
        height = max(self.size.height, 1)
        self._top = max(0, min(self._top, self.cursor, len(self._choices) - height))
        if self.cursor >= self._top + height:
            self._top = self.cursor - height + 1
