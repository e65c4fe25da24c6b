"""The least that a Textual program can be: one line of text."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class HelloApp(App[None]):
    """Says hello."""

    def compose(self) -> ComposeResult:
        """Show the line."""
        yield Static("Hello")


if __name__ == "__main__":
    HelloApp().run()
