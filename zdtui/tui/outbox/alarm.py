"""Tells at once what became of each write, sent or in trouble, whichever account is on screen."""

from typing import TYPE_CHECKING, Any

from zdtui.desk.events import OutboxChanged
from zdtui.text.gate import gate
from zdtui.tui.commands import command
from zdtui.tui.outbox.states import STATES
from zdtui.tui.reach import keymap_of
from zdtui.tui.status.heading import TROUBLED
from zdtui.tui.status.say import say, status_bar
from zdtui.tui.status.status_bar import SIGNS

if TYPE_CHECKING:
    from textual.app import App

    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event
    from zdtui.store.outbox import OutboxRow

LASTS = 30.0
"""Seconds that a sentence about trouble stays, unless the person goes on before."""

MARGIN = 10
"""Writes of other processes among which our own are looked for."""


class Alarm:
    """Watches the outbox of one desk and says each verdict once."""

    def __init__(self, app: "App[Any]", desk: "Desk", *, bell: bool = False) -> None:
        """Ring the terminal's bell too at trouble if ``bell``."""
        self._app = app
        self._desk = desk
        self._bell = bell
        self._known = {row.id for row in self._troubled()}
        self._mine = {row.id for row in self._leaving()}
        desk.subscribe(self._heard)

    def _troubled(self) -> "list[OutboxRow]":
        return [row for row in self._desk.outbox.rows() if row.state in TROUBLED]

    def _leaving(self) -> "list[OutboxRow]":
        return [row for row in self._desk.outbox.rows() if row.state != "proposed"]

    def _heard(self, event: "Event") -> None:
        if isinstance(event, OutboxChanged):
            self._tell_sent()
            self._tell_trouble()

    def _tell_sent(self) -> None:
        """Say what Zendesk has taken of the writes that were seen to wait."""
        now = {row.id for row in self._leaving()}
        gone, self._mine = self._mine - now, now
        sent = [row for row in self._desk.outbox.sent(len(gone) + MARGIN) if row.id in gone] if gone else []
        self._known -= {row.id for row in sent}
        if len(sent) > 1:
            say(self._app, f"{self._desk.account.name}: {len(sent)} writes were sent.", "good")
        elif sent and sent[0].problem:
            say(self._app, f"{self._desk.account.name} {sent[0].label}: {sent[0].problem}", "good", LASTS)
        elif sent and not self._troubling:
            say(self._app, f"Sent {sent[0].label}", "good")

    @property
    def _troubling(self) -> bool:
        """Whether trouble is being told, which nothing plain replaces."""
        bar = status_bar(self._app)
        return bar is not None and bar.saying.startswith(SIGNS["problem"].strip())

    def _tell_trouble(self) -> None:
        """Say which write needs the person, and the key that shows more."""
        for row in self._troubled():
            if row.id not in self._known:
                self._known.add(row.id)
                say(self._app, self._trouble(row), "problem", LASTS)
                if self._bell:
                    self._app.bell()

    def _trouble(self, row: "OutboxRow") -> str:
        """Say what is wrong; the key comes first, for a narrow line ends early."""
        what = f"{self._desk.account.name} {row.label}"
        reason = gate(row.problem) or STATES[row.state].meaning
        keys = keymap_of(self._app).labels(command("conflict" if row.state == "conflict" else "outbox"))
        if row.state == "unknown" or not keys or getattr(self._app, "current", None) != self._desk.account.name:
            return f"{what}: {reason}"
        return f"{keys[0]} shows why it was not sent: {what}: {reason}"
