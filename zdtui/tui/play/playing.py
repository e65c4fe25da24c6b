"""Play mode in the main screen: the next ticket opens by itself, from memory, and is verified behind."""

from typing import TYPE_CHECKING

from zdtui.api.errors import ApiError
from zdtui.desk.play import Play
from zdtui.text.ages import age
from zdtui.text.gate import SafeText, gate
from zdtui.tui.command import Command
from zdtui.tui.play.line import PlayLine, summed
from zdtui.tui.queue.between import Between
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.picker import Picker
from zdtui.tui.status.say import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zdtui.desk.desk import Desk
    from zdtui.tui.composer.composer import Composer
    from zdtui.tui.ticket.pane import TicketPane

REASONS = (
    SafeText("I wait for somebody else"),
    SafeText("It is not mine to answer"),
    SafeText("It needs more time than I have now"),
    SafeText("Somebody else is at it already"),
)
"""Reasons offered for passing a ticket over; any other can be typed."""


class Playing(Between):
    """The main screen's play mode.

    Attributes:
        play_line: the line that shows how far it has come.

    """

    desk: "Desk"
    ticket: "TicketPane"

    def __init__(self) -> None:
        super().__init__()
        self.play_line = PlayLine()
        self._round: Play | None = None
        self._sent = False

    def open(self, ticket_id: int) -> None:
        """Open a ticket in place and give it the keyboard."""
        raise NotImplementedError

    def why_not(self, command: Command) -> str | None:
        """Say why a command cannot run now."""
        if command.id in {"skip", "stop-playing"} and self._round is None:
            return "Nothing is being played. “Play the list” goes through it ticket by ticket."
        if command.id == "play" and self._round is None and self.queue.ticket is None:
            return "There is nothing in this list to play."
        return super().why_not(command)

    def action_play(self) -> None:
        """Begin with the ticket under the cursor; while the list plays, go on to the next one."""
        live = self.pane.live
        if self._round is not None:
            self._round.end("done")
            self._go_on()
        elif live is not None and self.queue.ticket is not None:
            self._round = self.desk.play(live)
            self._open(self.queue.ticket)

    def action_skip(self) -> None:
        """Ask why, pass the ticket over and go on."""
        if self._round is None or self._round.current is None:
            return
        ticket = self._round.current
        choices = [Choice(reason, reason) for reason in REASONS]
        self.app.push_screen(
            Picker(SafeText(f"Why skip #{ticket}?"), choices, complete=_typed, hint="or type another reason"),
            lambda choice: self._skip(ticket, choice),
        )

    def action_stop_playing(self) -> None:
        """End play mode; the ticket stays open."""
        self._stop()

    def pass_over(self, ticket: int) -> None:
        """Go on if this ticket is being played: it was put off."""
        if self._round is not None and self._round.current == ticket:
            self._round.end("skipped")
            self._go_on()

    # What is heard; the screen itself hears it too

    def on_composer_submitted(self, event: "Composer.Submitted") -> None:
        """Take note that the ticket is done."""
        self._sent = True

    def on_composer_closed(self, event: "Composer.Closed") -> None:
        """Go on once something was sent."""
        live, sent, self._sent = self.ticket.live, self._sent, False
        if self._round is None or live is None:
            return
        if live.id != self._round.current:
            self._round.go_to(live.id)
        if sent:
            self._round.end("done")
            self.call_after_refresh(self._go_on)

    def on_ticket_pane_closed(self, event: "TicketPane.Closed") -> None:
        """Who closes the ticket has stopped playing."""
        self._stop()

    def _skip(self, ticket: int, choice: Choice | None) -> None:
        round_ = self._round
        if choice is None or round_ is None or round_.current != ticket:
            return
        round_.end("skipped")
        self.run_worker(self._tell_skip(round_, ticket, str(choice.value)), group="skip", exit_on_error=False)
        self._go_on()

    async def _tell_skip(self, round_: Play, ticket: int, reason: str) -> None:
        try:
            await round_.skip(ticket, reason)
        except ApiError as error:
            say(self.app, f"#{ticket} is skipped here only: {error.sentence}", "problem")

    def _go_on(self) -> None:
        if self._round is None:
            return
        following = self._round.following()
        if following:
            self._open(following[0])
        else:
            self._stop()
            self.close_ticket()

    def _open(self, ticket: int) -> None:
        round_ = self._round
        if round_ is None:
            return
        round_.go_to(ticket)
        place = round_.live.index(ticket)
        if place is not None and not self.pane.line.is_open:
            self.queue.go(place)
        self.open(ticket)
        self.play_line.follow(round_)
        self.run_worker(self._verify(round_, ticket), exclusive=True, group="verify", exit_on_error=False)

    async def _verify(self, round_: Play, ticket: int) -> None:
        """Pass over what somebody took meanwhile, unless the person has begun to write."""
        reason = await round_.verify()
        if reason is None or round_ is not self._round or round_.current != ticket:
            return
        if self.query("Composer"):
            say(self.app, f"{reason}. You are writing to it.", "problem", 30)
            return
        round_.end("taken")
        self._go_on()
        say(self.app, f"{reason}; skipped.", seconds=15)

    def _stop(self) -> None:
        round_, self._round = self._round, None
        if round_ is None:
            return
        self.play_line.follow(None)
        progress = round_.progress()
        say(self.app, f"Played for {age(max(progress.seconds, 5))}: {summed(progress)}.", "good", 15)


async def _typed(words: str) -> "Sequence[Choice]":
    """Offer what was typed as the reason."""
    reason = gate(words.strip())
    return [Choice(reason, reason)] if reason else []
