"""Asks for the name under which a search is kept."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.status_bar import StatusBar

LONGEST = 60
"""Letters of a name at most."""


class Naming(Overlay[str | None]):
    """A line to type a name into; its result is the name, ``None`` when the person thought better of it."""

    BINDINGS = bindings("picker")

    def __init__(self, title: SafeText, text: str, name: str = "") -> None:
        """Show the search's ``text``, and ``name`` to begin with."""
        super().__init__()
        self._title = title
        self._text = text
        self._line = Input(name, placeholder="a name", compact=True, max_length=LONGEST)
        self._line.cursor_blink = False

    def compose(self) -> ComposeResult:
        """Put the title, the search and the line into a box."""
        with Vertical(classes="picker"):
            yield Static(Content.styled(self._title, "bold"), classes="title")
            yield Static(Content.styled(gate(self._text), "$muted"), classes="note")
            yield self._line
            yield StatusBar()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the name."""
        event.stop()
        self.action_picker_choose()

    def action_picker_choose(self) -> None:
        """Take the name; without one nothing is kept."""
        self.dismiss(self._line.value.strip() or None)

    def action_picker_close(self) -> None:
        """Keep nothing."""
        self.dismiss(None)
