"""A ticket in place: its head, its thread, its properties, and room for a composer."""

import asyncio
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.message import Message

from zdtui.desk.events import DirectoryChanged, Event, OutboxChanged, TicketChanged
from zdtui.text.gate import gate
from zdtui.text.links import host, openable
from zdtui.tui.bindings import bindings
from zdtui.tui.browser import show_page
from zdtui.tui.commands import command
from zdtui.tui.reach import run
from zdtui.tui.shared.marks import UNICODE, Marks
from zdtui.tui.status.say import say
from zdtui.tui.ticket.conversation import Conversation
from zdtui.tui.ticket.header import TicketHeader
from zdtui.tui.ticket.moves import TicketMoves
from zdtui.tui.ticket.properties import property_facts
from zdtui.tui.ticket.requester import requester_facts
from zdtui.tui.ticket.sheet import Fact, Sheet
from zdtui.tui.ticket.thread import Thread
from zdtui.tui.ticket.threadbar import ThreadBar

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket

WIDE, NARROW = 100, 64
"""Cells from which the properties stand beside the thread unasked, and under which they cover it."""

TALL = 28
"""Lines from which the head tells more where the properties are hidden."""


class TicketPane(TicketMoves, Vertical):
    """Shows one ticket of a desk. A composer is mounted into the container ``#composer``."""

    BINDINGS = bindings("ticket")

    class Closed(Message):
        """The person is done with the ticket."""

    class TicketWanted(Message):
        """Somebody wants to open another ticket that this one names."""

        def __init__(self, ticket_id: int) -> None:
            super().__init__()
            self.ticket_id = ticket_id

    def __init__(
        self,
        desk: "Desk",
        *,
        named: bool = False,
        marks: Marks = UNICODE,
        clock: Callable[[], float] = time.time,
        id: str | None = None,  # noqa: A002 - Textual's own name
    ) -> None:
        """``named`` tells the account beside the number; ``clock`` gives Unix seconds."""
        super().__init__(id=id)
        self._desk = desk
        self._marks = marks
        self._clock = clock
        self._live: LiveTicket | None = None
        self._conversation: Conversation | None = None
        self._preview = True
        self._side_wanted: bool | None = None
        self._deaf: Callable[[], None] | None = None
        self.header = TicketHeader(desk, named=named, marks=marks, clock=clock)
        self.thread = Thread(marks=marks, clock=clock)
        self.properties = Sheet(marks=marks, id="properties")
        self.requester = Sheet(marks=marks, id="requester")

    def compose(self) -> ComposeResult:
        """Put the head on top, the thread and the properties side by side, the composer's room below."""
        yield self.header
        with Horizontal(id="middle"):
            yield self.thread
            yield ThreadBar(self.thread, marks=self._marks)
            with VerticalScroll(id="side"):
                yield self.properties
                yield self.requester
        yield Vertical(id="composer")

    @property
    def live(self) -> "LiveTicket | None":
        """The ticket that is shown."""
        return self._live

    def show(self, live: "LiveTicket | None", *, preview: bool = False) -> None:
        """Show another ticket; a preview does not ask Zendesk for it, as it may be passed over at once."""
        former, self._live, self._preview = self._live, live, preview
        if former is not None and former is not live:
            former.release()
        if live is not None and not preview:
            live.open()
        if live is not former or self._conversation is None:
            self._conversation = Conversation(self._desk, live) if live else None
            self.thread.show(self._conversation)
        self._arrange()

    def take_keyboard(self) -> None:
        """Let the next key go to the thread."""
        self.thread.focus()

    # What is told and heard

    def on_mount(self) -> None:
        """Listen to the desk."""
        self._deaf = self._desk.subscribe(self._hear)
        self.set_interval(60, self._tell)

    def on_unmount(self) -> None:
        """Listen no more."""
        if self._deaf is not None:
            self._deaf()
        if self._live is not None:
            self._live.release()

    def on_resize(self, event: events.Resize) -> None:
        """Put the properties beside the thread where there is room."""
        self._arrange()

    def _hear(self, event: Event) -> None:
        live = self._live
        if live is None or not self.is_attached:
            return
        if isinstance(event, TicketChanged) and event.ticket != live.id:
            return
        if isinstance(event, TicketChanged | OutboxChanged | DirectoryChanged):
            self.thread.follow()
            self._tell()

    def _tell(self) -> None:
        self.header.show(self._live)
        if self._live is None or not self.has_class("-side"):
            return
        now = self._clock()
        self.properties.show(list(property_facts(self._desk, self._live, now, self._marks)))
        self.requester.show(list(requester_facts(self._desk, self._live, now, self._marks)))

    def _arrange(self) -> None:
        wide = self.size.width >= WIDE and not self._preview
        side = self._live is not None and (wide if self._side_wanted is None else self._side_wanted)
        self.set_class(side, "-side")
        self.set_class(self.size.width < NARROW, "-over")
        self.header.detailed = not side and self.size.height >= TALL
        self._tell()

    def show_side(self, wanted: bool) -> None:
        """Show or hide the properties and who asks, for this and the next tickets."""
        self._side_wanted = wanted
        self._arrange()

    def action_close(self) -> None:
        """Hide the properties that were asked for, or go back to the queue."""
        if self.has_class("-side") and self._side_wanted and self.size.width < WIDE:
            self.show_side(False)
        else:
            self.post_message(self.Closed())

    # What is chosen

    def on_sheet_chosen(self, event: Sheet.Chosen) -> None:
        """Run the command of a clicked property, or open the ticket that it names."""
        event.stop()
        fact: Fact = event.fact
        if fact.ticket is not None:
            self.post_message(self.TicketWanted(fact.ticket))
        elif fact.command:
            self.run_worker(run(self.app, command(fact.command)))

    @on(Thread.LinkWanted)
    def open_link(self, event: Thread.LinkWanted) -> None:
        """Open a link of the thread outside; only web pages and mail."""
        event.stop()
        if openable(event.url):
            self.run_worker(self._show_page(event.url))

    async def _show_page(self, url: str) -> None:
        say(self.app, f"Opening {host(url)}")
        if not await asyncio.to_thread(show_page, url):
            say(self.app, f"No browser here: {gate(url)}", "info", 30)
