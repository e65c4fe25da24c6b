"""The half of the composer that sends: at once or later, and not past news that were not noticed."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from zdtui.desk.events import TicketChanged
from zdtui.desk.reply import Reply, WriteRefusedError
from zdtui.text.ages import moment
from zdtui.text.gate import SafeText
from zdtui.tui.composer.news import News
from zdtui.tui.composer.touching import Touching
from zdtui.tui.shared.moments import choose_moment
from zdtui.tui.status.say import say

if TYPE_CHECKING:
    from textual.timer import Timer

    from zdtui.desk.events import Event
    from zdtui.tui.composer.fields import Fields
    from zdtui.tui.composer.keeper import Keeper


class Sending(Touching):
    """Hands what was written to the outbox.

    Attributes:
        news: what others did to the ticket since the writing began.
        keeper: what makes the text durable.
        leaving: whether the message is on its way already.

    """

    news: News
    keeper: "Keeper"
    leaving: bool
    pause: "Timer | None"

    @property
    def reply(self) -> Reply:
        """What is written now; the composer knows."""
        raise NotImplementedError

    async def gone(self, reply: Reply, fields: "Fields") -> None:
        """Close, as the outbox has it; the composer does."""
        raise NotImplementedError

    async def action_send(self) -> None:
        """Send the text and the touched fields as one update."""
        await self.submit()

    def action_send_later(self) -> None:
        """Choose when it leaves."""
        now = self.desk.clock()

        async def chosen(at: float) -> None:
            await self.submit(at=at)

        choose_moment(self.app, SafeText("Send later, if zdtui runs then"), now, chosen)

    async def submit(self, fields: "Fields | None" = None, *, at: float | None = None) -> None:
        """Hand text, touched fields and ``fields`` to the outbox as one write, or say why it cannot leave.

        The first try after news of the ticket only tells them.
        """
        if self.leaving or self._told():
            return
        self.leaving = True
        if self.pause is not None:
            self.pause.stop()
        await self.keeper.stop()
        reply, together = self.reply, {**self.touched, **(fields or {})}
        try:
            await self.desk.writing.submit(self.live.id, together, reply, at=at)
        except WriteRefusedError as refusal:
            self.leaving = False
            self.keeper.go_on()
            say(self.app, str(refusal), "problem")
            return
        if at is not None:
            when = moment(at, self.desk.clock())
            say(
                self.app, f"It leaves {when[0].lower()}{when[1:]} if zdtui runs then; until then it is in the outbox."
            )
        await self.gone(reply, together)

    def hear_news(self, event: "Event") -> None:
        """Say above the text what others did to the ticket meanwhile."""
        if isinstance(event, TicketChanged) and event.ticket == self.live.id and self.is_attached:
            self.show_news()

    def show_news(self) -> None:
        """Show the news there are; what was shown before stays."""
        sentence = self.news.sentence()
        if sentence is not None:
            line = self.query_one("#news", Static)
            line.display = True
            line.update(Content.styled(sentence, "bold $warning"))

    def _told(self) -> bool:
        """Tell news that came since the writing began, once."""
        if self.news.sentence() is None:
            return False
        self.show_news()
        self.news.accept()
        say(self.app, "Not sent yet: read above what came meanwhile; send again to send it.", "problem", 20)
        return True
