"""The quick filter: one line under the queue that narrows it while one types."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from zdtui.tui.bindings import bindings


class FilterLine(Horizontal):
    """Takes the words and says how many tickets hold them; it narrows nothing itself."""

    DEFAULT_CSS = """
    FilterLine {
        height: 1; background: $surface; display: none;
        & #sign { width: 4; color: $primary; }
        & Input, & Input:focus { width: 1fr; background: $surface; background-tint: $surface 0%; }
        & #found { width: auto; padding: 0 2; color: $muted; }
    }
    FilterLine.-open { display: block; }
    """
    BINDINGS = bindings("picker")

    class Changed(Message):
        """Other words are typed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Kept(Message):
        """The words stay and the keyboard goes back to the queue."""

    class Elsewhere(Message):
        """The person wants to search everywhere, not in this list."""

    class Left(Message):
        """The whole list is wanted again."""

    class Moved(Message):
        """The cursor of the queue is to move while words are typed."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    def compose(self) -> ComposeResult:
        """Put the sign, the words and the count in a row."""
        yield Static(Content("  / "), id="sign")
        yield Input(
            placeholder="words in subject, people, tags, number; / searches everywhere",
            select_on_focus=False,
            compact=True,
        )
        yield Static(id="found")

    @property
    def is_open(self) -> bool:
        """Whether the line is there."""
        return self.has_class("-open")

    @property
    def words(self) -> str:
        """What is typed."""
        return self.query_one(Input).value.strip()

    def open(self) -> None:
        """Show the line and give it the keyboard."""
        self.add_class("-open")
        self.query_one(Input).focus()

    def close(self) -> None:
        """Forget the words and hide the line."""
        with self.prevent(Input.Changed):
            self.query_one(Input).value = ""
        self.found(None, 0)
        self.remove_class("-open")

    def found(self, count: int | None, of: int) -> None:
        """Say how many of how many tickets are left; ``None`` while no word is typed."""
        self.query_one("#found", Static).update(Content("" if count is None else f"{count:,} of {of:,}"))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass the words on."""
        event.stop()
        if self.words == "/":
            self.post_message(self.Elsewhere())
        else:
            self.post_message(self.Changed(self.words))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the words."""
        event.stop()
        self.post_message(self.Kept())

    def action_picker_close(self) -> None:
        """Ask for the whole list."""
        self.post_message(self.Left())

    def action_picker_choose(self) -> None:
        """Keep the words."""
        self.post_message(self.Kept())

    def action_picker_down(self) -> None:
        """Move the queue's cursor down."""
        self.post_message(self.Moved(1))

    def action_picker_up(self) -> None:
        """Move the queue's cursor up."""
        self.post_message(self.Moved(-1))
