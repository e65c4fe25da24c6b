"""How to get what signing in needs, with every value to copy."""

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from zdtui.accounts.advice import token_name
from zdtui.accounts.signin.client import PORTS, redirect_of
from zdtui.text.gate import SafeText
from zdtui.tui.bindings import bindings
from zdtui.tui.shared.choice_list import ChoiceList
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.say import say
from zdtui.tui.status.status_bar import StatusBar
from zdtui.tui.welcome.draft import ADMIN

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key

CLIENT = (
    ("Name", "zdtui"),
    ("Description", "Zendesk Support in the terminal"),
    ("Company", "zdtui"),
    ("Identifier", "zdtui"),
    ("Client kind", "Public"),
    ("Redirect URLs", "\n".join(map(redirect_of, PORTS))),
)
"""The fields of an OAuth client, in the order of Admin Center."""

CLIENT_STEPS = (
    f"An admin does this once: {ADMIN}",
    "→ OAuth clients → Add OAuth client.",
    "Fill these six fields in and Save; a number or y copies a value:",
)
CLIENT_NOTES = (
    "A Public client needs no secret; a Confidential one shows its secret once.",
    "Lost it? Regenerate makes a new one and ends the tokens of the old.",
    "Each redirect URL is a line of its own, exactly so, no slash at the end:",
    *(f"  {redirect_of(port)}" for port in PORTS),
)
TOKEN_STEPS = (
    "1  Click the Products icon at the top right of Zendesk, then Admin Center.",
    "2  Open Apps and integrations → APIs → Zendesk API → Settings.",
    "3  Turn Token access on.",
    "4  Choose Add API token and describe it; this name finds it again:",
)
TOKEN_NOTES = (
    "5  Copy the token and Save: it is shown once. 256 tokens can be active.",
    "Zendesk makes no new API tokens since 2026-10-27 and ends all 2027-04-30.",
    "The e-mail address is yours in Zendesk: click your profile icon to see it.",
)


class Guide(Overlay[None]):
    """Steps, values to copy, and notes; a number or ``y`` copies."""

    BINDINGS = bindings("guide")

    def __init__(self, *, oauth: bool) -> None:
        """Explain an OAuth client, else an API token."""
        super().__init__()
        self._steps: tuple[str, ...] = CLIENT_STEPS if oauth else TOKEN_STEPS
        self._notes: tuple[str, ...] = CLIENT_NOTES if oauth else TOKEN_NOTES
        self._title = SafeText("An OAuth client for zdtui" if oauth else "An API token for zdtui")
        fields = CLIENT if oauth else (("Description", token_name()),)
        self.list = ChoiceList([_choice(n, name, value) for n, (name, value) in enumerate(fields, 1)])

    def compose(self) -> "ComposeResult":
        """Put everything into a box."""
        with Vertical(classes="sheet guide"):
            yield Static(Content.styled(self._title, "bold $primary"), classes="title")
            yield Static(Content("\n").join(Content(SafeText(step)) for step in self._steps))
            yield self.list
            yield Static(Content("\n").join(Content.styled(SafeText(note), "$muted") for note in self._notes))
            yield StatusBar()

    def on_key(self, event: "Key") -> None:
        """Copy the field of a number."""
        place = int(event.key) - 1 if event.key in "123456789" else -1
        if 0 <= place < len(self.list.choices):
            event.stop()
            self.list.cursor = place
            self.action_guide_copy()

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Copy the field that was clicked."""
        event.stop()
        self.action_guide_copy()

    def action_guide_down(self) -> None:
        """Move one field down."""
        self.list.move(1)

    def action_guide_up(self) -> None:
        """Move one field up."""
        self.list.move(-1)

    def action_guide_copy(self) -> None:
        """Copy the value under the cursor."""
        choice = self.list.choice
        if choice is not None:
            self.app.copy_to_clipboard(choice.value)
            say(self.app, f"{choice.name[3:].rstrip()} is copied.", "good")

    def action_guide_close(self) -> None:
        """Close the guide."""
        self.dismiss(None)


def _choice(number: int, name: str, value: str) -> Choice:
    first, *more = value.split("\n")
    shown = f"{first} and {len(more)} more, below" if more else first
    shown = f"{shown}   (the client ID)" if name == "Identifier" else shown
    return Choice(value, SafeText(f"{number}  {name:<13}"), SafeText(shown))
