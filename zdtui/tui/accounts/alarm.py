"""Tells once when an account that is not on screen stops working."""

from typing import TYPE_CHECKING

from zdtui.desk.events import AccountStatusChanged
from zdtui.tui.status.heading import is_broken
from zdtui.tui.status.say import say

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event
    from zdtui.tui.overlays import Overlays

LASTS = 30.0
"""Seconds that the sentence stays, unless the person goes on before."""


class StandingAlarm:
    """Watches one desk; on screen its banner says the same."""

    def __init__(self, app: "Overlays", desk: "Desk") -> None:
        self._app = app
        self._desk = desk
        self._broken = False
        desk.subscribe(self._heard)

    def _heard(self, event: "Event") -> None:
        broken = is_broken(self._desk.standing)
        if not isinstance(event, AccountStatusChanged) or broken == self._broken:
            return
        self._broken = broken
        if broken and self._app.desk is not self._desk:
            name, reason = self._desk.account.name, self._desk.standing.reason
            say(self._app, f"{name} stopped working: {reason} Go there to repair it.", "problem", LASTS)
