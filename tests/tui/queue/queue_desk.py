"""The whole application on a sandbox, for journeys through views, queue and ticket."""

import asyncio
from array import array
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from textual.pilot import Pilot
from textual.widget import Widget

from zdtui.accounts.account import Account
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.api.errors import Offline
from zdtui.config.settings import Settings
from zdtui.desk.desk import Desk
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.server import Sandbox
from zdtui.store.store import Store
from zdtui.tui.app import ZdtuiApp
from zdtui.tui.queue.screen import QueueScreen

PATIENCE = 20.0
"""Seconds a journey waits for what it expects."""


class BoxDesks:
    """Desks on the accounts of a sandbox, their stores in memory."""

    def __init__(self, box: Sandbox, *, offline: bool = False) -> None:
        self._box = box
        self._offline = offline
        self._open: dict[str, Desk] = {}

    def accounts(self) -> list[Account]:
        return [Account(each.name, Origin.parse(each.base_url), each.email, storage="memory") for each in self._box]

    def opened(self) -> list[Desk]:
        return list(self._open.values())

    async def open(self, name: str) -> Desk:
        if name not in self._open:
            account = next(each for each in self.accounts() if each.name == name)
            token = Secret(self._box[name].api_token)

            async def connect() -> Client:
                if self._offline:
                    raise Offline("Zendesk cannot be reached.", "Check the connection.")
                return Client(account.origin, ApiToken(account.email, token))

            self._open[name] = Desk(account, Store.open(None), connect, hold=60.0)
            await self._open[name].start()
        return self._open[name]

    async def close(self) -> None:
        for desk in self._open.values():
            await desk.close()
        self._open.clear()


@dataclass
class Journey:
    """An application at rest on its first list, and the hands that drive it."""

    app: ZdtuiApp
    pilot: Pilot[Any]

    @property
    def screen(self) -> QueueScreen:
        assert isinstance(self.app.screen, QueueScreen)
        return self.app.screen

    @property
    def text(self) -> list[str]:
        """What the screen shows, line by line."""
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    def reads(self) -> bool:
        """Whether a ticket is open."""
        return self.screen.reading

    def works_in(self, pane: Widget) -> bool:
        """Whether the keyboard is in a pane."""
        return self.app.focused is not None and pane in self.app.focused.ancestors_with_self

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def replace(self, ids: Iterable[int]) -> None:
        """Let the open list have other tickets, as a refresh would."""
        live = self.screen.pane.live
        assert live is not None
        live.forget(live.ids)
        live.ids = array("q", ids)
        live.changed()
        await self.pilot.pause()

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds."""
        async with asyncio.timeout(PATIENCE):
            while not holds():
                await self.pilot.pause(0.01)
        await self.pilot.pause()


@asynccontextmanager
async def on(
    box: Sandbox, size: tuple[int, int] = (80, 24), *, desks: BoxDesks | None = None, **settings: Any
) -> AsyncIterator[Journey]:
    """Start the application on ``box`` and wait until its first list is complete; ``desks`` outlive the journey."""
    kept, desks = desks, desks or BoxDesks(box)
    app = ZdtuiApp(desks, Settings(**settings))  # type: ignore[arg-type]  # stands in for the desks
    try:
        async with app.run_test(size=size) as pilot:
            journey = Journey(app, pilot)
            await journey.until(lambda: isinstance(app.screen, QueueScreen))
            await journey.until(lambda: journey.screen.pane.live is not None)
            live = journey.screen.pane.live
            assert live is not None
            await journey.until(lambda: live.complete and not live.loading)
            yield journey
    finally:
        if kept is None:
            await desks.close()
