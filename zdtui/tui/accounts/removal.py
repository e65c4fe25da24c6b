"""The question before an account is removed: what goes with it."""

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.say import say
from zdtui.tui.status.status_bar import StatusBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from zdtui.desk.leaving import Leaving


class RemovalPage(Overlay[bool]):
    """Hands back ``True`` when the person is sure; where something would be lost they type the account's name."""

    BINDINGS = bindings("removal")

    def __init__(self, going: "Leaving") -> None:
        super().__init__()
        self._going = going
        self._typed = Input(placeholder=going.name, id="name", compact=True)
        self._typed.cursor_blink = False

    def compose(self) -> "ComposeResult":
        """Put the list and the question into a box."""
        going = self._going
        with Vertical(classes="sheet facts"):
            yield Static(Content.styled(gate(f"Remove {going.name}"), "bold $error"), classes="title")
            yield Static(what_goes(going), id="facts")
            if going.waits:
                yield Static(Content.styled("To lose that, type the account's name and press enter:", "bold $error"))
                yield self._typed
            else:
                yield Static(Content("Nothing of yours is lost. Enter removes it."))
            yield StatusBar()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the typed name as the answer."""
        event.stop()
        self.action_removal_go()

    def action_removal_go(self) -> None:
        """Remove it, once the name stands there where it has to."""
        if self._going.waits and self._typed.value.strip() != self._going.name:
            say(self.app, f"Type {self._going.name} to remove it; esc keeps it.", "problem")
            return
        self.dismiss(True)

    def action_removal_close(self) -> None:
        """Keep the account."""
        self.dismiss(False)


def what_goes(going: "Leaving") -> Content:
    """Draw what goes, a line each."""
    lines = [Content.assemble((SafeText(" ✕ "), "$error"), gate(line)) for line in going.lines()]
    return Content("\n").join([Content.styled("With it goes:", "$muted"), *lines])
