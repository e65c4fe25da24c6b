"""How the application goes from account to account, and remembers where the person was."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from zdtui.config.session import Session, Spot, save_session
from zdtui.tui.accounts.alarm import StandingAlarm
from zdtui.tui.outbox.alarm import Alarm
from zdtui.tui.overlays import Overlays
from zdtui.tui.proposals.watch import Watch
from zdtui.tui.status.say import say

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.tui.notify.notifier import Notifier


class Opens(Overlays):
    """The application's accounts: each opened when it is first shown."""

    notifier: "Notifier"
    _session: Session

    async def show_account(self, name: str) -> None:
        """Go to an account; where one was there, one is again."""
        known = name in self.opened
        desk = await self.open_desk(name)
        self.current = name
        await self.switch_mode(f"queue:{name}")
        self.remember()
        if not known:
            self.tell_news(desk)

    async def open_desk(self, name: str) -> "Desk":
        """Open an account's desk, if it is not open yet, without showing it."""
        known = self.opened.get(name)
        if known is not None:
            return known
        desk = self.opened[name] = await self.desks.open(name)
        desk.subscribe(lambda event: self.notes.add(type(event).__name__))
        Alarm(self, desk, bell=self.settings.bell)
        StandingAlarm(self, desk)
        Watch(self, desk)
        self.notifier.watch(desk)
        self.add_mode(f"queue:{name}", self.place_of(desk))
        return desk

    def tell_news(self, desk: "Desk") -> None:
        """Say what an earlier run left behind, and what is unusual about the files."""
        left = len(desk.outbox.left_over())
        if desk.store.notice:
            say(self, desk.store.notice, "problem", 30)
        elif left:
            writes = f"{left} write{'s were' if left > 1 else ' was'}"
            say(
                self, f"{writes} still held when zdtui ended; nothing was sent. The outbox shows what.", "problem", 30
            )

    def place_of(self, desk: "Desk") -> Callable[[], Screen[Any]]:
        """Say how to make the first place of an account."""
        from zdtui.tui.queue.screen import QueueScreen

        return partial(QueueScreen, desk, ascii_only=self.settings.borders == "ascii", clock=desk.clock)

    def remember(self) -> None:
        """Keep where the person is for the next start."""
        desk = self.opened.get(self.current or "")
        if self.paths is None or desk is None:
            return
        places = desk.places
        spot = Spot(view=places.list, ticket=places.cursor(places.list) if places.list else None)
        self._session = self._session.at(desk.account.name, spot)
        try:
            save_session(self.paths.session_file, self._session)
        except OSError as error:
            say(self, f"Where you are could not be kept: {error.strerror}.", "problem")
