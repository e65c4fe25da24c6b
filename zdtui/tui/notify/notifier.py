"""Tells of news about the person's tickets: in the status line at once, beyond it when they look elsewhere."""

from typing import TYPE_CHECKING, Any, Final

from zdtui.desk.events import TicketNews
from zdtui.text.gate import SafeText, gate
from zdtui.tui.notify.quiet import is_quiet
from zdtui.tui.notify.signals import message, title
from zdtui.tui.status.say import say

if TYPE_CHECKING:
    from textual.app import App

    from zdtui.config.settings import Settings
    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event

NAME: Final = SafeText("zdtui")

SAID: Final = {
    "assigned": "is yours now",
    "reopened": "is open again",
    "changed": "has changed",
    "awake": "is back",
}


class Notifier:
    """Watches the news of every open account.

    Attributes:
        unseen: how many news came since the terminal was last in front.

    """

    def __init__(self, app: "App[Any]", settings: "Settings") -> None:
        self._app = app
        self._settings = settings
        self.unseen = 0

    def watch(self, desk: "Desk") -> None:
        """Listen to a desk as well."""
        desk.subscribe(lambda event: self._heard(desk, event))

    def seen(self) -> None:
        """The terminal is in front again."""
        if self.unseen:
            self.unseen = 0
            self._write(title(NAME))

    def _heard(self, desk: "Desk", event: "Event") -> None:
        if not isinstance(event, TicketNews):
            return
        row = desk.store.row(event.ticket)
        head = SafeText(f"{gate(desk.account.name)}#{event.ticket} {SAID[event.kind]}")
        if event.kind == "awake":
            say(self._app, head)
        if (
            self._app.app_focus
            or self._settings.notify == "off"
            or is_quiet(self._settings.quiet_hours, desk.clock())
        ):
            return
        self.unseen += 1
        self._write(title(SafeText(f"({self.unseen}) {NAME}")))
        if self._settings.notify == "desktop":
            self._write(message(head, gate(row.subject) if row is not None else SafeText("")))
        if self._settings.bell:
            self._app.bell()

    def _write(self, sequence: str) -> None:
        driver = self._app._driver
        if driver is not None and not self._app.is_headless:
            driver.write(sequence)
