"""The choice between the two ways to sign in."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from zdtui.text.gate import SafeText

if TYPE_CHECKING:
    from textual.events import Click, Key

    from zdtui.accounts.account import Method

WAYS: "tuple[tuple[Method, SafeText], ...]" = (
    ("oauth", SafeText("OAuth (recommended)")),
    ("token", SafeText("API token (until 2027-04-30)")),
)


class Way(Widget, can_focus=True):
    """Two ways side by side; an arrow, space or a click changes to the other."""

    class Changed(Message):
        """Another way was chosen."""

    def __init__(self, chosen: "Method", *, fixed: bool = False) -> None:
        """One that is ``fixed`` shows only the way there is."""
        super().__init__()
        self.chosen = chosen
        self.fixed = fixed
        self.can_focus = not fixed

    def render(self) -> Content:
        """Draw both, the chosen one with a full sign."""
        ways = [(way, name) for way, name in WAYS if way == self.chosen or not self.fixed]
        shown = [(SafeText("● " if way == self.chosen else "○ "), name, way == self.chosen) for way, name in ways]
        return Content.assemble(
            (SafeText("Sign in by".ljust(16)), "bold"),
            *((SafeText(f"{sign}{name}   "), "bold $primary" if on else "$muted") for sign, name, on in shown),
        )

    def turn(self) -> None:
        """Choose the other one."""
        if self.fixed:
            return
        self.chosen = "token" if self.chosen == "oauth" else "oauth"
        self.refresh()
        self.post_message(self.Changed())

    def on_key(self, event: "Key") -> None:
        """Take the keys that mean the other one."""
        if event.key in ("left", "right", "space", "h", "l"):
            event.stop()
            self.turn()

    def on_click(self, event: "Click") -> None:
        """Choose by mouse."""
        event.stop()
        self.turn()
