"""Notices what agents propose, which they do in other processes, and says so."""

from typing import TYPE_CHECKING, Any

from zdtui.store.errors import StoreError
from zdtui.tui.commands import command
from zdtui.tui.reach import keymap_of
from zdtui.tui.status.say import say

if TYPE_CHECKING:
    from textual.app import App

    from zdtui.desk.desk import Desk

EVERY = 2.0
"""Seconds between two looks; a look costs one question to the file when nothing changed."""


class Watch:
    """Looks for new proposals at one desk and tells of each once."""

    def __init__(self, app: "App[Any]", desk: "Desk") -> None:
        self._app = app
        self._desk = desk
        self._known: frozenset[str] = frozenset()
        self.look()
        app.set_interval(EVERY, self.look)

    def look(self) -> None:
        """Tell of proposals that were not there at the last look, and of those that are gone."""
        try:
            waiting = self._desk.proposals.waiting()
        except StoreError:
            return
        now = frozenset(row.id for row in waiting)
        new = [row for row in waiting if row.id not in self._known]
        if now == self._known:
            return
        self._known = now
        self._desk.outbox.reread()
        if new:
            more = f" and {len(new) - 1} more" if len(new) > 1 else ""
            keys = " or ".join(keymap_of(self._app).labels(command("proposals")))
            say(self._app, f"{self._desk.account.name}: an agent proposes {new[0].label}{more}. {keys} shows it.")
