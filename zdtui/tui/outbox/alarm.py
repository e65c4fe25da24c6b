"""Tells at once when a write got into trouble, whichever account is on screen."""

from typing import TYPE_CHECKING, Any

from zdtui.desk.events import OutboxChanged
from zdtui.text.gate import gate
from zdtui.tui.outbox.states import STATES
from zdtui.tui.status.heading import TROUBLED
from zdtui.tui.status.say import say

if TYPE_CHECKING:
    from textual.app import App

    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event
    from zdtui.store.outbox import OutboxRow

LASTS = 30.0
"""Seconds that the sentence stays, unless the person goes on before."""


class Alarm:
    """Watches the outbox of one desk and says each new trouble once."""

    def __init__(self, app: "App[Any]", desk: "Desk", *, bell: bool = False) -> None:
        """Ring the terminal's bell too if ``bell``."""
        self._app = app
        self._desk = desk
        self._bell = bell
        self._known = {row.id for row in self._troubled()}
        desk.subscribe(self._heard)

    def _troubled(self) -> "list[OutboxRow]":
        return [row for row in self._desk.outbox.rows() if row.state in TROUBLED]

    def _heard(self, event: "Event") -> None:
        if not isinstance(event, OutboxChanged):
            return
        for row in self._troubled():
            if row.id not in self._known:
                self._known.add(row.id)
                reason = gate(row.problem) or STATES[row.state].meaning
                say(self._app, f"{self._desk.account.name} {row.label}: {reason}", "problem", LASTS)
                if self._bell:
                    self._app.bell()
