"""An overlay to choose one thing: typing narrows, enter takes, escape leaves everything as it is."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from zdtui.api.errors import ApiError
from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.shared.choice_list import ChoiceList
from zdtui.tui.shared.choices import Choice, merged, narrowed
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.status_bar import StatusBar

Complete = Callable[[str], Awaitable[Sequence[Choice]]]
"""Finds more choices for what was typed, elsewhere than here; raises ``ApiError`` when it cannot."""

PAUSE = 0.2
"""Seconds without a key before more choices are asked for."""

SHORTEST = 2
"""Letters before more choices are asked for."""


class Picker(Overlay[Choice | None]):
    """Shows ``choices`` at once and adds what ``complete`` finds while the person types."""

    BINDINGS = bindings("picker")

    def __init__(
        self,
        title: SafeText,
        choices: Sequence[Choice],
        *,
        current: Any = None,
        complete: Complete | None = None,
        wide: bool = False,
        hint: str = "type to narrow",
    ) -> None:
        """Mark the value that is set now, ``current``, and start on it; ``wide`` is for rows with much to say.

        ``hint`` stands in the line to type in while it is empty.
        """
        super().__init__()
        self._title = title
        self._known = list(choices)
        self._complete = complete
        self._wide = wide
        self._list = ChoiceList(choices, current)
        self._line = Input(placeholder=hint, compact=True)
        self._line.cursor_blink = False
        self._search = 0

    def compose(self) -> ComposeResult:
        """Put the title, the line to type in and the list into a box."""
        with Vertical(classes="picker -wide" if self._wide else "picker"):
            yield Static(Content.styled(self._title, "bold"), classes="title")
            yield self._line
            yield self._list
            yield Static(Content(), classes="note")
            yield StatusBar()

    @property
    def list(self) -> ChoiceList:
        """The rows."""
        return self._list

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow what is known at once, and ask for more after a pause."""
        event.stop()
        self._narrow(keep=False)
        self._search += 1
        if self._complete is not None and len(event.value.strip()) >= SHORTEST:
            search = self._search
            self.set_timer(PAUSE, lambda: self._ask(search))

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Hand the choice back."""
        event.stop()
        self.dismiss(event.choice)

    def action_picker_down(self) -> None:
        """Move one row down."""
        self._list.move(1)

    def action_picker_up(self) -> None:
        """Move one row up."""
        self._list.move(-1)

    def action_picker_choose(self) -> None:
        """Take the row under the cursor."""
        self._list.take()

    def action_picker_close(self) -> None:
        """Close without choosing."""
        self.dismiss(None)

    @property
    def _query(self) -> str:
        return self._line.value

    def _narrow(self, *, keep: bool) -> None:
        self._list.show(narrowed(self._known, self._query), self._query, keep=keep)

    def _ask(self, search: int) -> None:
        if search == self._search and self._complete is not None:
            self.run_worker(self._more(self._complete, self._query), exclusive=True, exit_on_error=False)

    async def _more(self, complete: Complete, query: str) -> None:
        """Add what is found elsewhere; a failure is said below the list and leaves it as it is."""
        self._note("looking further …")
        try:
            found = await complete(query)
        except ApiError as error:
            self._note(error.sentence)
            return
        self._note("")
        self._known = merged(self._known, found)
        self._narrow(keep=True)

    def _note(self, sentence: str) -> None:
        if self.is_attached:
            self.query_one(".note", Static).update(Content.styled(gate(sentence), "$muted"))
