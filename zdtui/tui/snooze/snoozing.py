"""Putting the ticket at hand off, and bringing it back."""

from typing import TYPE_CHECKING

from zdtui.text.ages import moment
from zdtui.text.gate import SafeText, gate
from zdtui.text.later import offers, read_later
from zdtui.tui.command import Command
from zdtui.tui.composer.verbs import Verbs
from zdtui.tui.play.playing import Playing
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.picker import Picker
from zdtui.tui.status.say import say

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        asleep = desk.snoozes.until(live.id)
        choices = [Choice(each.unix, SafeText(each.words)) for each in offers(desk.clock())]
        if asleep is not None:
            choices.insert(0, Choice(NOW, SafeText("Bring it back now")))

        async def typed(words: str) -> "Sequence[Choice]":
            return _typed(words, desk.clock())

        async def chosen(choice: Choice | None) -> None:
            if choice is not None:
                await self._put_off(desk, live.id, choice.value)

        title = SafeText(f"Put #{live.id} off until …")
        self.push_screen(Picker(title, choices, complete=typed, hint="or type a time: friday 14:00, in 2 d"), chosen)

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


def _typed(words: str, now: float) -> "list[Choice]":
    """Offer the moment that was typed; words that name none offer nothing."""
    try:
        until = read_later(words, now)
    except ValueError:
        return []
    return [Choice(until, gate(words.strip()), aside=SafeText(moment(until, now)))]


def _choice(desk: "Desk", snooze: "Snooze") -> Choice:
    row = desk.store.row(snooze.ticket)
    subject = gate(row.subject) if row is not None else SafeText("")
    aside = SafeText(moment(snooze.until, desk.clock()))
    return Choice(snooze.ticket, SafeText(f"#{snooze.ticket}  {subject}"), aside=aside)
