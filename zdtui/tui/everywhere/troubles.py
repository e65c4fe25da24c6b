"""The accounts that bring nothing new now, a line each; the others' tickets are below as ever."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from zdtui.accounts.status import Status
from zdtui.desk.events import AccountStatusChanged, Event, ListChanged
from zdtui.text.gate import gate
from zdtui.tui.commands import command
from zdtui.tui.reach import keymap_of, run
from zdtui.tui.status.heading import DOTS, colour_of

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.desk.everywhere import Everywhere

MOST = 3
"""Accounts that are named one by one."""


class Troubles(Widget):
    """Says of each account in trouble what happened; a click does what the key for repairs does."""

    def __init__(self, everywhere: "Everywhere") -> None:
        super().__init__()
        self._everywhere = everywhere
        self._lines: list[Content] = []

    @property
    def text(self) -> list[str]:
        """What is said, line by line."""
        return [line.plain for line in self._lines]

    def on_mount(self) -> None:
        """Follow the accounts."""
        self._deaf = self._everywhere.subscribe(self._hear)
        self.check()

    def on_unmount(self) -> None:
        """Follow them no more."""
        self._deaf()

    def on_resize(self) -> None:
        """Fit the sentences into another width."""
        self.check()

    async def on_click(self) -> None:
        """Repair."""
        await run(self.app, command("sign-in"))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the lines."""
        return len(self._lines)

    def render(self) -> Content:
        """Draw what ``check`` laid out."""
        return Content("\n").join(self._lines)

    def check(self) -> None:
        """Look at every account; repaint only when something else is to be said."""
        found = [share for share in self._everywhere.shares if share.trouble]
        lines = [self._line(share.account, share.status, share.trouble) for share in found[:MOST]]
        if len(found) > MOST:
            more = len(found) - MOST
            others = f"   {more} more account{'s are' if more > 1 else ' is'} in trouble; ctrl+o shows which."
            lines.append(Content.styled(gate(others), "$muted"))
        if [line.plain for line in lines] != self.text:
            self.display = bool(lines)
            grown, self._lines = len(lines) != len(self._lines), lines
            self.refresh(layout=grown)

    def _line(self, account: "Account", status: Status, sentence: str) -> Content:
        sign, style, word = DOTS[status]
        keys = keymap_of(self.app).labels(command("sign-in"))
        key = f" {keys[0] if keys else ':'} {'try again' if status in TRIED else 'sign in again'} "
        told = "is not refreshed" if status is Status.ACTIVE else f"is {word}"
        line = Content.assemble(
            (f" {sign} ", style),
            (gate(account.name), f"bold {colour_of(account.colour)}"),
            (gate(f" {told}: {sentence}"), "$foreground"),
        )
        if status is Status.ACTIVE:
            return line.truncate(max(self.screen.size.width, 1), ellipsis=True)
        room = max(self.screen.size.width - len(key), 1)
        return line.truncate(room, ellipsis=True, pad=True) + Content.styled(gate(key), "bold $error")

    def _hear(self, event: Event) -> None:
        if isinstance(event, ListChanged | AccountStatusChanged):
            self.check()


TRIED = frozenset([Status.DISCONNECTED, Status.ERROR])
"""Statuses that no other credential would change."""
