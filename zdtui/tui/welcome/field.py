"""One line to fill in, with its name before it and a hint below."""

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from zdtui.text.gate import SafeText, gate

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Field(Vertical):
    """A named line; ``hidden`` shows dots for what is typed."""

    def __init__(self, key: str, name: SafeText, hint: SafeText, value: str = "", *, hidden: bool = False) -> None:
        """``key`` is the widget's id."""
        super().__init__(id=key)
        self._label = name
        self._hint = hint
        self.line = Input(value, password=hidden, compact=True)
        self.line.cursor_blink = False

    def compose(self) -> "ComposeResult":
        """Put the name before the line and the hint below it."""
        with Horizontal():
            yield Static(Content.styled(self._label, "bold"), classes="label")
            yield self.line
        yield Static(Content.styled(self._hint, "$muted"), classes="hint")

    @property
    def text(self) -> str:
        """What is filled in."""
        return self.line.value.strip()

    def say(self, sentence: str, style: str) -> None:
        """Put a sentence in the hint's place; none brings the hint back."""
        shown = Content.styled(gate(sentence), style) if sentence else Content.styled(self._hint, "$muted")
        self.query_one(".hint", Static).update(shown)
