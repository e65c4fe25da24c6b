"""The banner of an account that cannot work: what happened, what waits, and the one key that repairs it."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from zdtui.accounts.status import Status
from zdtui.desk.events import AccountStatusChanged, OutboxChanged
from zdtui.text.gate import SafeText, gate
from zdtui.tui.commands import command
from zdtui.tui.reach import keymap_of, run
from zdtui.tui.status.heading import DOTS, is_broken

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event

WAITING = ("held", "waiting", "unknown", "sending")
"""States of writes that go out once the account works again."""

SIGNED_OUT = (Status.EXPIRED, Status.REVOKED, Status.PENDING_AUTH)
"""Statuses that signing in ends."""


class StandingBanner(Widget):
    """Two lines, there only while the account is broken; a click does what the key does."""

    DEFAULT_CSS = """
    StandingBanner { height: 2; display: none; background: $error 25%; color: $foreground; }
    StandingBanner.-broken { display: block; }
    """

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk

    def on_mount(self) -> None:
        """Follow the desk as long as the banner is there."""
        self._stop = self._desk.subscribe(self._heard)
        self._check()

    def on_unmount(self) -> None:
        """Stop following."""
        self._stop()

    async def on_click(self) -> None:
        """Repair."""
        await run(self.app, command("sign-in"))

    def render(self) -> Content:
        """Draw what happened, then what waits and the key."""
        standing, name = self._desk.standing, self._desk.account.name
        sign, style, word = DOTS[standing.status]
        keys = keymap_of(self.app).labels(command("sign-in"))
        signs_in = standing.status in SIGNED_OUT
        over = standing.status is Status.EXPIRED and self._desk.account.method == "token"
        wish = "move to OAuth" if over else "sign in again" if signs_in else "try again"
        key = SafeText(f" {keys[0] if keys else ':'} {wish} ")
        word = "needs you to sign in" if standing.status is Status.PENDING_AUTH else f"is {word}"
        if standing.status is Status.ERROR:
            word = "cannot work"
        first = Content.assemble((f" {sign} ", style), (gate(f"{name} {word}."), "bold"), gate(f" {standing.reason}"))
        second = Content(gate(f"   {self._waiting() if signs_in else standing.repair}"))
        width = max(self.size.width, 1)
        room = max(width - len(key) - 1, 0)
        return Content("\n").join(
            [
                first.truncate(width, ellipsis=True),
                second.truncate(room, ellipsis=True, pad=True) + Content.styled(key, "bold $background on $error"),
            ]
        )

    def _waiting(self) -> str:
        many = sum(row.state in WAITING for row in self._desk.outbox.rows())
        if not many:
            return "Everything stored can be read; nothing you write is lost."
        return f"{many} {'write waits' if many == 1 else 'writes wait'}; sent in order after you sign in."

    def _check(self) -> None:
        self.set_class(is_broken(self._desk.standing), "-broken")
        self.refresh()

    def _heard(self, event: "Event") -> None:
        if isinstance(event, AccountStatusChanged | OutboxChanged):
            self._check()
