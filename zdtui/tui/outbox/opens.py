"""What is done about writes from everywhere: the outbox, a write that stopped, the undo of what was sent."""

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App

from zdtui.desk.reply import WriteRefusedError
from zdtui.desk.writing import Undone
from zdtui.text.ages import age
from zdtui.text.gate import SafeText, gate
from zdtui.tui.outbox.versions import named, worded
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.picker import Picker
from zdtui.tui.status.say import say
from zdtui.tui.workplace import ManyDesks, Workplace

if TYPE_CHECKING:
    from zdtui.desk.deeds import Deed
    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket
    from zdtui.desk.reply import Reply
    from zdtui.store.outbox import OutboxRow
    from zdtui.tui.composer.composer import Composer


class Outgoing(App[int]):
    """The half of the application that is about what leaves."""

    @property
    def desk(self) -> "Desk | None":
        """The desk of the account on screen; the application knows."""
        raise NotImplementedError

    @property
    def ticket_at_hand(self) -> "tuple[Desk, LiveTicket] | None":
        """The desk and the ticket the verbs are about; the verbs know."""
        raise NotImplementedError

    async def open_composer(
        self,
        desk: "Desk",
        live: "LiveTicket",
        public: bool | None,
        reply: "Reply | None" = None,
        fields: dict[str, Any] | None = None,
    ) -> "Composer | None":
        """Write to a ticket; the verbs do."""
        raise NotImplementedError

    def action_outbox(self) -> None:
        """Show what has not reached Zendesk."""
        from zdtui.tui.outbox.overlay import OutboxOverlay

        if self.desk is not None:
            self.push_screen(OutboxOverlay(self.desk), partial(self._go_on, self.desk))

    def action_conflict(self) -> None:
        """Show what stopped a write to the ticket at hand, else the last one that was stopped."""
        from zdtui.tui.outbox.conflict import ConflictOverlay

        found = self.stopped()
        if found is not None:
            desk, row = found
            self.push_screen(ConflictOverlay(desk, row), partial(self._go_on, desk))

    def action_undo_sent(self) -> None:
        """Choose a change that was sent and take it back."""
        if self.desk is not None:
            self.offer_undo(self.desk)

    def stopped(self) -> "tuple[Desk, OutboxRow] | None":
        """Find the write that was stopped: of the ticket at hand, else the newest of the account."""
        found = self.ticket_at_hand
        desk = found[0] if found else self.desk
        if desk is None:
            return None
        rows = [row for row in desk.outbox.rows() if row.state == "conflict"]
        here = [row for row in rows if found and row.ticket_id == found[1].id]
        return (desk, (here or rows)[-1]) if rows else None

    def offer_undo(self, desk: "Desk") -> None:
        """Let the person choose one of the last changes to take back."""
        deeds = desk.undoing.recent()
        if not deeds:
            say(self, "There is nothing to take back: nothing is held, and nothing was sent of late.")
            return

        async def done(choice: Choice | None) -> None:
            if choice is not None:
                await self._take_back(desk, choice.value)

        choices = [_choice(desk, deed) for deed in deeds]
        self.push_screen(
            Picker(SafeText("Take back what was sent; mail and triggers stay"), choices, wide=True), done
        )

    async def _take_back(self, desk: "Desk", deed: "Deed") -> None:
        """Write the fields as they were, and say what stays."""
        plan = desk.undoing.plan(deed)
        try:
            await desk.undoing.take_back(plan)
        except WriteRefusedError as refusal:
            say(self, str(refusal), "problem", 15)
            return
        say(self, f"Taking back: {deed.label}. {' '.join(plan.kept)}", seconds=15)

    async def _go_on(self, desk: "Desk", wanted: Undone | None) -> None:
        """Open what an overlay answered with: the text in the composer, or the ticket alone."""
        if wanted is None:
            return
        live = desk.ticket(wanted.ticket_id)
        if not isinstance(self.screen, Workplace):
            say(self, f"It is a draft of #{wanted.ticket_id} now.")
        elif wanted.reply is not None:
            await self.open_composer(desk, live, wanted.reply.public, wanted.reply, wanted.fields)
        elif isinstance(self.screen, ManyDesks):
            self.screen.open_live(live)
        else:
            self.screen.open(live.id)


def _choice(desk: "Desk", deed: "Deed") -> Choice:
    """Draw one deed: what it was, what it would become again, how long ago; dim where nothing of it can be undone."""
    plan = desk.undoing.plan(deed)
    back = ", ".join(f"{named(desk, name)} ← {worded(desk, name, value)}" for name, value in deed.before.items())
    possible = bool(plan.fields)
    detail = gate(back) if possible else SafeText(plan.kept[0] if plan.kept else "nothing of it can be taken back")
    ago = SafeText(age(max(0, desk.clock() - deed.at)))
    return Choice(deed, gate(deed.label), detail, "↶" if possible else " ", "$accent", ago, dim=not possible)
