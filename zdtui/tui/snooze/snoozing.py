"""Putting the ticket at hand off, and bringing it back."""

from typing import TYPE_CHECKING

from zdtui.text.ages import moment
from zdtui.text.gate import SafeText, gate
from zdtui.tui.command import Command
from zdtui.tui.composer.verbs import Verbs
from zdtui.tui.play.playing import Playing
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.moments import choose_moment
from zdtui.tui.shared.picker import Picker
from zdtui.tui.status.say import say

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.snoozes import Snooze

NOW = 0.0
"""Stands for bringing a ticket back."""


class Snoozing(Verbs):
    """The application's ways to put tickets off."""

    def why_not(self, command: Command) -> str | None:
        """Say why nothing can be put off or brought back."""
        if command.id == "snoozed":
            place = self.workplace
            if place is None or not len(place.desk.snoozes):
                return "No ticket was put off. “Put the ticket off” hides one until a time."
        return super().why_not(command)

    def action_snooze(self) -> None:
        """Ask until when, and hide the ticket until then."""
        found = self.ticket_at_hand
        if found is None:
            return
        desk, live = found
        asleep = desk.snoozes.until(live.id) is not None
        back = [Choice(NOW, SafeText("Bring it back now"))] if asleep else []

        async def chosen(until: float) -> None:
            await self._put_off(desk, live.id, until)

        choose_moment(self, SafeText(f"Put #{live.id} off until …"), desk.clock(), chosen, first=back)

    async def _put_off(self, desk: "Desk", ticket: int, until: float) -> None:
        if until == NOW:
            await desk.snoozes.wake([ticket])
            say(self, f"#{ticket} is back.", "good")
            return
        await desk.snoozes.snooze(ticket, until)
        say(self, f"#{ticket} is put off until {moment(until, desk.clock())}.", "good")
        if isinstance(self.screen, Playing):
            self.screen.pass_over(ticket)

    def action_snoozed(self) -> None:
        """List what was put off; the one that is chosen comes back and opens."""
        place = self.workplace
        if place is None:
            return
        desk = place.desk

        async def chosen(choice: Choice | None) -> None:
            if choice is None:
                return
            await desk.snoozes.wake([choice.value])
            if self.workplace is not None and self.workplace.desk is desk:
                self.workplace.open(choice.value)

        choices = [_choice(desk, each) for each in desk.snoozes.all()]
        self.push_screen(Picker(SafeText("Put off; enter brings back"), choices, wide=True), chosen)


def _choice(desk: "Desk", snooze: "Snooze") -> Choice:
    row = desk.store.row(snooze.ticket)
    subject = gate(row.subject) if row is not None else SafeText("")
    aside = SafeText(moment(snooze.until, desk.clock()))
    return Choice(snooze.ticket, SafeText(f"#{snooze.ticket}  {subject}"), aside=aside)
