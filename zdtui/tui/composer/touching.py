"""Fields touched while writing: they wait in the composer and leave with the text."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.widget import Widget

from zdtui.text.gate import SafeText
from zdtui.tui.composer.choosing import choose
from zdtui.tui.composer.fields import ASSIGNEE, GROUP, PRIORITY, STATUS, TYPE, Field, Fields

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket


class Touching(Widget):
    """The half of the composer that is about fields."""

    desk: "Desk"
    live: "LiveTicket"
    touched: Fields

    @property
    def app_environment(self) -> Mapping[str, str]:
        """The environment the editor is looked up in."""
        return os.environ

    @property
    def touched_names(self) -> list[SafeText]:
        """Say what was touched: ``status → Solved``."""
        wanted = {**self.live.raw, **self.touched}
        return [
            SafeText(f"{field.name} → {choice.name}")
            for field in (STATUS, PRIORITY, TYPE, ASSIGNEE, GROUP)
            for choice in field.choices(self.desk, wanted)
            if choice.value.keys() <= self.touched.keys() and choice.value == field.current([choice], wanted)
        ]

    def action_send_as(self) -> None:
        """Choose a status, then send everything as one update."""
        self._choose(STATUS, send=True)

    def action_compose_priority(self) -> None:
        """Choose a priority that leaves with the text."""
        self._choose(PRIORITY)

    def action_compose_assign(self) -> None:
        """Choose an assignee who is set with the text."""
        self._choose(ASSIGNEE)

    def action_compose_group(self) -> None:
        """Choose a group that is set with the text."""
        self._choose(GROUP)

    def action_compose_type(self) -> None:
        """Choose a type that is set with the text."""
        self._choose(TYPE)

    async def submit(self, fields: Fields | None = None) -> None:
        """Send; the composer does."""
        raise NotImplementedError

    def show_touched(self) -> None:
        """Name the touched fields; the composer does."""
        raise NotImplementedError

    def _choose(self, field: Field, *, send: bool = False) -> None:
        async def chosen(change: Fields) -> None:
            if send:
                await self.submit(change)
                return
            self.touched.update(change)
            self.show_touched()

        wanted = {**self.live.raw, **self.live.changed_fields, **self.touched}
        title = SafeText("Send as") if send else field.title
        choose(self.app, self.desk, field, wanted, chosen, title=title)
