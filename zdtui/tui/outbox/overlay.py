"""The outbox: writes that have not reached Zendesk, why, and what can be done about each; then the last that have."""

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from zdtui.desk.events import OutboxChanged, TicketChanged
from zdtui.desk.writing import Undone
from zdtui.tui.bindings import bindings
from zdtui.tui.commands import command
from zdtui.tui.outbox.details import details, write_choice
from zdtui.tui.outbox.reasons import why_not_done
from zdtui.tui.reach import keymap_of
from zdtui.tui.shared.choice_list import ChoiceList
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.heading import TROUBLED
from zdtui.tui.status.say import say
from zdtui.tui.status.status_bar import StatusBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event
    from zdtui.store.outbox import OutboxRow
    from zdtui.tui.command import Command
    from zdtui.tui.shared.choices import Choice

ON_ONE = frozenset({"outbox-send", "outbox-draft", "outbox-drop", "outbox-open", "outbox-compare"})
"""Commands that are about the write under the cursor."""

SENT = 8
"""Writes that were sent, of those shown below the ones that wait."""

DAY = 86_400.0


class OutboxOverlay(Overlay["Undone | None"]):
    """A list of writes; below it what is known about the one under the cursor.

    Answers with the write to go on with in the composer, or, without a reply, the ticket to open.
    """

    BINDINGS = bindings("outbox")

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._list = ChoiceList(self._choices())
        troubled = (place for place, row in enumerate(self._rows()) if row.state in TROUBLED)
        self._list.cursor = next(troubled, 0)
        self._sure: str | None = None

    def compose(self) -> "ComposeResult":
        """Put the list, the details and the keys into a box."""
        with Vertical(classes="sheet outbox"):
            yield Static(Content.styled("Outbox", "bold $primary"), classes="title")
            yield self._list
            yield Static(id="details")
            yield StatusBar()

    def on_mount(self) -> None:
        """Follow the outbox while it is open."""
        self._stop = self._desk.subscribe(self._heard)
        self._describe()

    def on_unmount(self) -> None:
        """Stop following."""
        self._stop()

    @property
    def write(self) -> "OutboxRow | None":
        """The write under the cursor."""
        choice = self._list.choice
        return next((row for row in self._rows() if choice and row.id == choice.value), None)

    def why_not(self, wanted: "Command") -> str | None:
        """Say why something cannot be done to the write under the cursor."""
        if wanted.id not in ON_ONE:
            return None
        return why_not_done(wanted.id, self.write) if self.write is not None else "Nothing waits here."

    async def action_outbox_send(self) -> None:
        """Send the write now, on top of whatever the ticket says meanwhile."""
        write = self.write
        if write is not None:
            outbox = self._desk.outbox
            await (outbox.send_anyway(write) if write.state == "conflict" else outbox.send_now(write))

    async def action_outbox_draft(self) -> None:
        """Go on with the write in the composer."""
        if self.write is not None:
            undone = await self._desk.writing.back_to_draft(self.write)
            if undone is not None:
                self.dismiss(undone)
            else:
                say(self.app, "It has left meanwhile.")

    async def action_outbox_drop(self) -> None:
        """Throw the write away when asked twice."""
        write = self.write
        if write is None:
            return
        if self._sure != write.id:
            self._sure = write.id
            key = " or ".join(keymap_of(self.app).labels(command("outbox-drop")))
            self._tell(Content.styled(f"Throw it away? {key} again says yes, any other key keeps it.", "bold $error"))
            return
        await self._desk.outbox.take_back(write)

    def action_outbox_open(self) -> None:
        """Go to the ticket."""
        if self.write is not None and self.write.ticket_id is not None:
            self.dismiss(Undone(self.write.ticket_id, None, {}))

    def action_outbox_compare(self) -> None:
        """Show what came between."""
        from zdtui.tui.outbox.conflict import ConflictOverlay

        def done(undone: "Undone | None") -> None:
            if undone is not None:
                self.dismiss(undone)

        if self.write is not None:
            self.app.push_screen(ConflictOverlay(self._desk, self.write), done)

    def action_outbox_down(self) -> None:
        """Move one row down."""
        self._list.move(1)

    def action_outbox_up(self) -> None:
        """Move one row up."""
        self._list.move(-1)

    def action_outbox_close(self) -> None:
        """Close the overlay."""
        self.dismiss(None)

    def on_choice_list_moved(self) -> None:
        """Describe the write under the cursor."""
        self._describe()

    def _heard(self, event: "Event") -> None:
        if isinstance(event, OutboxChanged):
            self._list.show(self._choices(), "", keep=True)
        if isinstance(event, OutboxChanged | TicketChanged):
            self._describe()

    def _rows(self) -> "list[OutboxRow]":
        since = self._desk.clock() - DAY
        sent = [row for row in self._desk.outbox.sent(SENT) if (row.answered_at or 0) > since]
        return [*self._desk.outbox.rows(), *sent]

    def _choices(self) -> "list[Choice]":
        return [write_choice(row, self._desk.clock()) for row in self._rows()]

    def _describe(self) -> None:
        self._sure = None
        self._tell(details(self._desk, self.write))
        self.refresh_bindings()

    def _tell(self, content: Content) -> None:
        if self.is_attached:
            self.query_one("#details", Static).update(content)
