"""The help overlay: every key, place by place, the places one is in first."""

from typing import TYPE_CHECKING

from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from zdtui.text.gate import SafeText
from zdtui.tui.bindings import bindings
from zdtui.tui.commands import COMMANDS, SCOPES
from zdtui.tui.shared.content import fit
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.status_bar import StatusBar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from zdtui.tui.command import Command, Scope
    from zdtui.tui.keymap import KeyMap

KEYS, TITLES = 18, 28
"""Cells of the columns of keys and titles."""


class HelpOverlay(Overlay[None]):
    """Lists commands with the person's own keys; ``here`` are the scopes whose keys work where they were."""

    BINDINGS = bindings("help")

    def __init__(self, keymap: "KeyMap", here: "Iterable[Scope]") -> None:
        super().__init__()
        self._keymap = keymap
        self._here = list(here)

    def compose(self) -> "ComposeResult":
        """Put the table into a box that scrolls."""
        with Vertical(classes="sheet"):
            yield Static(Content.styled("Keys", "bold $primary"), classes="title")
            with VerticalScroll():
                yield Static(self.table())
            yield StatusBar()

    def table(self) -> Content:
        """Draw every place with its commands, the places the person is in first."""
        order = [*self._here, *(scope for scope in SCOPES if scope not in self._here)]
        return Content("\n\n").join([part for scope in order if (part := self._part(scope))])

    def action_help_down(self) -> None:
        """Scroll one line down."""
        self.query_one(VerticalScroll).scroll_down(animate=False)

    def action_help_up(self) -> None:
        """Scroll one line up."""
        self.query_one(VerticalScroll).scroll_up(animate=False)

    def action_help_page_down(self) -> None:
        """Scroll one screen down."""
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def action_help_page_up(self) -> None:
        """Scroll one screen up."""
        self.query_one(VerticalScroll).scroll_page_up(animate=False)

    def action_help_close(self) -> None:
        """Close the overlay."""
        self.dismiss(None)

    def _part(self, scope: "Scope") -> Content:
        lines = [self._line(each) for each in COMMANDS if each.scope == scope]
        here = " · you are here" if scope in self._here else ""
        head = Content.assemble((SCOPES[scope].title, "bold $accent"), (here, "$muted"))
        return Content("\n").join([head, *lines]) if lines else Content()

    def _line(self, each: "Command") -> Content:
        keys = SafeText(" ".join(self._keymap.labels(each)) or "—")
        return Content.assemble(
            (fit(f"  {keys}", KEYS), "bold $primary"), (fit(each.title, TITLES), "$foreground"), (each.help, "$muted")
        )
