"""The proposals: what agents would like to write, and the person's yes or no to each."""

import time
from typing import TYPE_CHECKING

from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from zdtui.desk.events import OutboxChanged
from zdtui.text.ages import age
from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.proposals.details import details
from zdtui.tui.shared.choice_list import ChoiceList
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.say import say
from zdtui.tui.status.status_bar import StatusBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event
    from zdtui.store.outbox import OutboxRow
    from zdtui.tui.command import Command


class ProposalsOverlay(Overlay[None]):
    """A list of proposals; below it the one under the cursor in full."""

    BINDINGS = bindings("proposals")

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._list = ChoiceList(self._choices())

    def compose(self) -> "ComposeResult":
        """Put the list, the proposal and the keys into a box."""
        with Vertical(classes="sheet proposals"):
            yield Static(Content.styled("Proposals of agents", "bold $primary"), classes="title")
            yield self._list
            with VerticalScroll(can_focus=False):
                yield Static(id="proposal")
            yield StatusBar()

    def on_mount(self) -> None:
        """Follow the proposals while they are open."""
        self._stop = self._desk.subscribe(self._heard)
        self._describe()

    def on_unmount(self) -> None:
        """Stop following."""
        self._stop()

    @property
    def proposal(self) -> "OutboxRow | None":
        """The proposal under the cursor."""
        choice = self._list.choice
        return next((row for row in self._desk.proposals.waiting() if choice and row.id == choice.value), None)

    def why_not(self, wanted: "Command") -> str | None:
        """Say why nothing can be decided now."""
        if wanted.id not in ("proposal-approve", "proposal-refuse"):
            return None
        if self.proposal is None:
            return "No agent proposes anything."
        if wanted.id == "proposal-approve" and self.proposal.damaged:
            return "It was damaged on this machine and cannot be approved."
        return None

    async def action_proposal_approve(self) -> None:
        """Write what the agent proposes."""
        row = self.proposal
        if row is not None and await self._desk.proposals.approve(row):
            say(self.app, f"Approved {row.label}. It leaves when the time for undo is over.")

    async def action_proposal_refuse(self) -> None:
        """Throw the proposal away."""
        row = self.proposal
        if row is not None and await self._desk.proposals.refuse(row):
            say(self.app, f"Refused {row.label}. Nothing was sent.")

    def action_proposal_down(self) -> None:
        """Move one row down."""
        self._list.move(1)

    def action_proposal_up(self) -> None:
        """Move one row up."""
        self._list.move(-1)

    def action_proposals_close(self) -> None:
        """Close the overlay."""
        self.dismiss(None)

    def on_choice_list_moved(self) -> None:
        """Describe the proposal under the cursor."""
        self._describe()

    def _heard(self, event: "Event") -> None:
        if isinstance(event, OutboxChanged):
            self._list.show(self._choices(), "", keep=True)
            self._describe()

    def _choices(self) -> list[Choice]:
        return [proposal_choice(row) for row in self._desk.proposals.waiting()]

    def _describe(self) -> None:
        if self.is_attached:
            self.query_one("#proposal", Static).update(details(self.proposal))
        self.refresh_bindings()


def proposal_choice(row: "OutboxRow") -> Choice:
    """Draw one proposal: what it would do, and how old it is."""
    waited = SafeText(age(max(0, time.time() - row.created_at)))
    return Choice(row.id, gate(row.label), SafeText("proposed"), "◇", "$accent", waited)
