"""The look-up: type a name, see who it is and what they asked, open one of their tickets."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from zdtui.api.errors import ApiError
from zdtui.desk.events import DirectoryChanged, Event, ListChanged
from zdtui.desk.searching.live import LiveSearch
from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.people.card import card_facts
from zdtui.tui.people.rows import Found, known_rows, ticket_row
from zdtui.tui.shared.choice_list import ChoiceList
from zdtui.tui.shared.marks import UNICODE, Marks
from zdtui.tui.ticket.sheet import Sheet

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.livelist import LiveList

PAUSE = 0.25
"""Seconds without a key before Zendesk is asked."""

SHORTEST = 2
"""Letters before Zendesk is asked; its completion takes no fewer."""

TICKETS_SHOWN = 100
"""Tickets of a person that are listed."""


class PeopleScreen(ModalScreen[int | None]):
    """Finds people and organizations; its result is the number of the ticket to open, or ``None``.

    What is known shows at once, what Zendesk knows beside that comes in behind. Enter goes from the names to the
    tickets, and from a ticket into it; escape goes the same way back.
    """

    BINDINGS = bindings("picker")

    def __init__(
        self, desk: "Desk", *, text: str = "", marks: Marks = UNICODE, clock: Callable[[], float] = time.time
    ) -> None:
        """Begin with ``text`` typed; ``clock`` gives Unix seconds."""
        super().__init__()
        self._desk = desk
        self._text = text
        self._marks = marks
        self._clock = clock
        self._asked = 0
        self._list: LiveList | None = None
        self._opened = False
        self._deaf: Callable[[], None] = lambda: None
        self.names = ChoiceList(())
        self.names.id = "names"
        self.tickets = ChoiceList(())
        self.tickets.id = "tickets"
        self.card = Sheet()

    def compose(self) -> ComposeResult:
        """Put the names on the left, the card and the tickets on the right."""
        with Vertical(id="people") as box:
            box.border_title = Content(" People and organizations ")
            yield Input(self._text, placeholder="a name, an e-mail address, an organization", compact=True)
            with Horizontal():
                yield self.names
                with Vertical(id="who"):
                    with VerticalScroll(can_focus=False):
                        yield self.card
                    yield Static(id="state")
                    yield self.tickets
            yield Static(id="note")

    def on_mount(self) -> None:
        """Show what is known, and listen to the desk."""
        self._deaf = self._desk.subscribe(self._hear)
        self._narrow(keep=False)

    def on_unmount(self) -> None:
        """Listen no more."""
        self._deaf()
        self._follow_tickets(None)

    @property
    def _found(self) -> Found | None:
        choice = self.names.choice
        return choice.value if choice else None

    @property
    def _in_tickets(self) -> bool:
        return self.has_class("-tickets")

    # Typing

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow what is known at once, and ask Zendesk after a pause."""
        event.stop()
        self.set_class(False, "-tickets")
        self._narrow(keep=False)
        self._asked += 1
        if len(event.value.strip()) >= SHORTEST:
            asked = self._asked
            self.set_timer(PAUSE, lambda: self._ask(asked))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the tickets, or into one."""
        event.stop()
        self.action_picker_choose()

    def _ask(self, asked: int) -> None:
        if asked == self._asked:
            self.run_worker(self._more(self.query_one(Input).value.strip()), exclusive=True, exit_on_error=False)

    async def _more(self, text: str) -> None:
        self._note("asking Zendesk …")
        try:
            await self._desk.directory.complete_people(text)
            await self._desk.directory.complete_organizations(text)
        except ApiError as error:
            self._note(f"{error.sentence} Only what is known here is shown.")
        else:
            self._note("")
            self._narrow(keep=True)

    def _narrow(self, *, keep: bool) -> None:
        text = self.query_one(Input).value.strip()
        self.names.show(list(known_rows(self._desk, text)), text, keep=keep)
        self._show_card()

    def _note(self, sentence: str) -> None:
        if self.is_attached:
            self.query_one("#note", Static).update(Content.styled(gate(sentence), "$muted"))

    # Who it is

    def _hear(self, event: Event) -> None:
        if isinstance(event, DirectoryChanged):
            self._narrow(keep=True)
        elif isinstance(event, ListChanged) and self._list is not None and event.key == self._list.key:
            self._show_tickets()

    def _show_card(self) -> None:
        found = self._found
        self.card.show(list(card_facts(self._desk, found, self._clock())) if found else [])
        self._follow_tickets(found)
        self._show_tickets()

    def _follow_tickets(self, found: Found | None) -> None:
        live = self._desk.list(found.tickets) if found else None
        if live is self._list:
            return
        if self._list is not None and self._opened:
            self._list.release()
        self._list, self._opened = live, False
        if isinstance(live, LiveSearch):
            live.look()

    def _open_tickets(self) -> None:
        """Have the tickets read: when they are asked for, not for every name that the cursor passes."""
        if self._list is not None and not self._opened:
            self._opened = True
            self._list.open()

    def _show_tickets(self) -> None:
        live = self._list
        rows = [row for row in live.rows(0, TICKETS_SHOWN) if row is not None] if live else []
        self.tickets.show([ticket_row(row, self._clock(), self._marks) for row in rows], "", keep=True)
        self.tickets.display = bool(rows)
        self.query_one("#state", Static).update(Content.styled(self._state(live, len(rows)), "$muted"))

    def _state(self, live: "LiveList | None", shown: int) -> SafeText:
        if live is None:
            return SafeText("Nobody is called that." if self.query_one(Input).value.strip() else "")
        if live.problem is not None:
            return gate(f"{shown} tickets here. {live.problem.sentence}" if shown else str(live.problem))
        if live.loading and not shown:
            return SafeText("reading their tickets …")
        if not shown and not self._opened:
            return SafeText("enter shows their tickets")
        total = live.total if live.total is not None else len(live)
        return SafeText(f"{total} tickets" if total else "no tickets")

    # Choosing

    def on_choice_list_moved(self, event: ChoiceList.Moved) -> None:
        """Show who is under the cursor."""
        event.stop()
        if not self._in_tickets:
            self._show_card()

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Go to the tickets of a clicked name, or into a clicked ticket."""
        event.stop()
        if isinstance(event.choice.value, Found):
            self.set_class(False, "-tickets")
            self._show_card()
            self._open_tickets()
        else:
            self.dismiss(event.choice.value)

    def action_picker_down(self) -> None:
        """Move one row down."""
        (self.tickets if self._in_tickets else self.names).move(1)

    def action_picker_up(self) -> None:
        """Move one row up."""
        (self.tickets if self._in_tickets else self.names).move(-1)

    def action_picker_choose(self) -> None:
        """Go to the tickets, or into the one under the cursor."""
        if self._in_tickets:
            self.tickets.take()
        elif self._found is not None:
            self.set_class(True, "-tickets")
            self._open_tickets()
            self._show_tickets()

    def action_picker_close(self) -> None:
        """Go back to the names, and from there to where one came from."""
        if self._in_tickets:
            self.set_class(False, "-tickets")
        else:
            self.dismiss(None)
