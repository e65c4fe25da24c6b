"""The line on top: whose account this is, what is on screen, and what is on its way."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.events import Click
from textual.widget import Widget

from zdtui.desk.events import (
    AccountStatusChanged,
    ActivityChanged,
    Event,
    ListChanged,
    OutboxChanged,
)
from zdtui.tui.commands import command
from zdtui.tui.reach import run
from zdtui.tui.status.heading import account, place, traffic
from zdtui.tui.status.line import RULE, ruled

if TYPE_CHECKING:
    from textual.timer import Timer

    from zdtui.desk.desk import Desk
    from zdtui.desk.livelist import LiveList


class AccountBar(Widget):
    """One line that repaints only when its text changes; a click on the account's name switches accounts."""

    DEFAULT_CSS = """
    AccountBar { height: 1; dock: top; background: $surface; }
    """

    def __init__(self, desk: "Desk", *, clock: Callable[[], float] = time.time) -> None:
        """Draw for ``desk``; ``clock`` gives Unix seconds."""
        super().__init__()
        self._desk = desk
        self._clock = clock
        self._live: LiveList | None = None
        self._line = Content()
        self._timer: Timer | None = None

    def follow(self, live: "LiveList | None") -> None:
        """Name ``live`` as what is on screen, and follow it."""
        self._live = live
        self.check()

    def on_mount(self) -> None:
        """Follow the desk as long as the line is there."""
        self._stop = self._desk.subscribe(self._heard)
        self.check()

    def on_unmount(self) -> None:
        """Stop following."""
        self._stop()

    def on_resize(self) -> None:
        """Lay the line out anew."""
        self.check()

    async def on_click(self, event: Click) -> None:
        """Switch accounts at the left, show the outbox at the right."""
        if event.x < self.size.width // 4:
            await run(self.app, command("switch-account"))
        elif event.x >= self.size.width * 3 // 4:
            await run(self.app, command("outbox"))

    def render(self) -> Content:
        """Draw what ``check`` laid out."""
        return self._line

    def check(self) -> None:
        """Lay the line out again; repaint only when it says something else."""
        now = self._clock()
        here, right = place(self._live, now), traffic(self._desk, now)
        rule = "-" if self.app.has_class("-ascii") else RULE
        line = ruled(account(self._desk), here.pieces, right.pieces, self.size.width, rule)
        if not line.is_same(self._line):
            self._line = line
            self.refresh()
        self._wake_in(min((lasts for lasts in (here.lasts, right.lasts) if lasts is not None), default=None))

    def _wake_in(self, seconds: float | None) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(seconds + 0.05, self.check) if seconds is not None else None

    def _heard(self, event: Event) -> None:
        if isinstance(event, ListChanged):
            if self._live is not None and event.key == self._live.key:
                self.check()
        elif isinstance(event, AccountStatusChanged | ActivityChanged | OutboxChanged):
            self.check()
