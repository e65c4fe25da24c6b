"""The outbox: writes that have not reached Zendesk, why, and what can be done about each."""

import time
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from zdtui.desk.events import OutboxChanged
from zdtui.text.ages import age
from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.commands import command
from zdtui.tui.outbox.states import STATES
from zdtui.tui.reach import keymap_of
from zdtui.tui.shared.choice_list import ChoiceList
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.status_bar import StatusBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event
    from zdtui.store.outbox import OutboxRow
    from zdtui.tui.command import Command


LEFT_OVER = SafeText("It was held when zdtui ended. It is not sent unless you say so.")


class OutboxOverlay(Overlay[None]):
    """A list of writes; below it what is known about the one under the cursor."""

    BINDINGS = bindings("outbox")

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._list = ChoiceList([write_choice(row) for row in desk.outbox.rows()])
        self._sure: str | None = None

    def compose(self) -> "ComposeResult":
        """Put the list, the details and the keys into a box."""
        with Vertical(classes="sheet"):
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
        return next((row for row in self._desk.outbox.rows() if choice and row.id == choice.value), None)

    def why_not(self, wanted: "Command") -> str | None:
        """Say why something cannot be done to the write under the cursor."""
        if wanted.id not in ("outbox-send", "outbox-draft", "outbox-drop"):
            return None
        if self.write is None:
            return "Nothing waits here."
        if self.write.state in ("sending", "unknown"):
            return "Zendesk may have it already; it is being looked up."
        return None

    async def action_outbox_send(self) -> None:
        """Send the write now, on top of whatever the ticket says meanwhile."""
        write = self.write
        if write is not None:
            outbox = self._desk.outbox
            await (outbox.send_anyway(write) if write.state == "conflict" else outbox.send_now(write))

    async def action_outbox_draft(self) -> None:
        """Turn the write into a draft again."""
        if self.write is not None:
            await self._desk.writing.back_to_draft(self.write)

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
            self._list.show([write_choice(row) for row in self._desk.outbox.rows()], "", keep=True)
            self._describe()

    def _describe(self) -> None:
        self._sure = None
        self._tell(details(self.write, left_over=self.write in self._desk.outbox.left_over()))
        self.refresh_bindings()

    def _tell(self, content: Content) -> None:
        if self.is_attached:
            self.query_one("#details", Static).update(content)


def write_choice(row: "OutboxRow") -> Choice:
    """Draw one write: its state in a sign and a word, what it does, how old it is."""
    state = STATES[row.state]
    waited = SafeText(age(max(0, time.time() - row.created_at)))
    return Choice(row.id, gate(row.label), state.word, state.sign, state.style, waited)


def details(row: "OutboxRow | None", *, left_over: bool = False) -> Content:
    """Say why the write is where it is, and quote what was written; ``left_over`` is what an earlier run held."""
    if row is None:
        return Content.styled("Nothing waits here: everything has reached Zendesk.", "$muted")
    reply = row.before.get("reply")
    text = str(reply.get("text", "")) if isinstance(reply, dict) else ""
    reason = LEFT_OVER if left_over else gate(row.problem) or STATES[row.state].meaning
    lines = [Content.styled(reason, "$warning" if row.problem else "$muted")]
    lines += [Content.styled(gate(line), "$foreground") for line in text.splitlines()[:4]]
    return Content("\n").join(lines)
