"""The line on top of the queue over all accounts: where the ticket at hand belongs, and what all of them hold."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.events import Click
from textual.widget import Widget

from zdtui.desk.events import Event
from zdtui.text.gate import SafeText
from zdtui.tui.commands import command
from zdtui.tui.reach import run
from zdtui.tui.status.ages import age_of
from zdtui.tui.status.heading import account
from zdtui.tui.status.line import RULE, Piece, ruled

if TYPE_CHECKING:
    from textual.timer import Timer

    from zdtui.desk.desk import Desk
    from zdtui.desk.everywhere import Everywhere


class MergedBar(Widget):
    """One line that repaints only when its text changes; a click at its left switches accounts."""

    def __init__(
        self,
        everywhere: "Everywhere",
        desk: "Callable[[], Desk | None]",
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """``desk`` tells whose ticket is at hand; ``clock`` gives Unix seconds."""
        super().__init__()
        self._everywhere = everywhere
        self._desk = desk
        self._clock = clock
        self._line = Content()
        self._timer: Timer | None = None

    def on_mount(self) -> None:
        """Follow the accounts as long as the line is there."""
        self._deaf = self._everywhere.subscribe(self._heard)
        self.check()

    def on_unmount(self) -> None:
        """Stop following."""
        self._deaf()

    def on_resize(self) -> None:
        """Lay the line out anew."""
        self.check()

    async def on_click(self, event: Click) -> None:
        """Switch accounts."""
        if event.x < self.size.width // 4:
            await run(self.app, command("switch-account"))

    def render(self) -> Content:
        """Draw what ``check`` laid out."""
        return self._line

    def check(self) -> None:
        """Lay the line out again; repaint only when it says something else."""
        desk = self._desk()
        left = account(desk) if desk is not None else [Piece(SafeText(" all accounts"), "bold")]
        rule = "-" if self.app.has_class("-ascii") else RULE
        line = ruled(left, self._middle(), self._right(), self.size.width, rule)
        if not line.is_same(self._line):
            self._line = line
            self.refresh()

    def _middle(self) -> list[Piece]:
        """Say what is listed, how much, and how old the oldest part is."""
        many = len(self._everywhere)
        pieces = [Piece(SafeText(self._everywhere.title), "bold"), Piece(SafeText(f" · {many:,}"), "$muted")]
        if self._everywhere.loading:
            pieces.append(Piece(SafeText(" · loading"), "$accent"))
        fetched_at = self._everywhere.fetched_at
        if fetched_at is not None:
            age, lasts = age_of(self._clock() - fetched_at)
            pieces.append(Piece(SafeText(f" · {age}"), "$muted"))
            self._wake_in(lasts)
        return pieces

    def _right(self) -> list[Piece]:
        """Say what waits in the outboxes."""
        desks = [share.desk for share in self._everywhere.shares if share.desk is not None]
        states = [row.state for desk in desks for row in desk.outbox.rows()]
        held = states.count("held")
        waiting = states.count("waiting") + states.count("sending")
        troubled = len([state for state in states if state in ("conflict", "refused", "unknown")])
        return [
            Piece(SafeText(f"{many} {word} "), style)
            for many, word, style in (
                (troubled, "need you", "bold $error"),
                (held, "held", "$accent"),
                (waiting, "queued", "$warning"),
            )
            if many
        ]

    def _wake_in(self, seconds: float | None) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(seconds + 0.05, self.check) if seconds is not None else None

    def _heard(self, event: Event) -> None:
        self.check()
