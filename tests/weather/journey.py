"""A long session at the keyboard: the same seed presses the same keys as far as the screen allows."""

import asyncio
import random
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.desk.office import until
from tests.driver import Driver
from tests.weather.forecast import Weather
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.vault import MemoryVault
from zdtui.config.paths import Paths
from zdtui.desk.desks import Desks
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.server import Sandbox
from zdtui.tui.app import ZdtuiApp

MOVES = ("j", "k", "j", "k", "j", "pagedown", "pageup", "g", "G", "]", "[")

WORDS = re.compile(r"written\d+x\d+")
"""What a session writes: no two comments hold the same words."""

PATIENCE = 60.0
"""Seconds after the last trouble until everything has been delivered and read again."""


class Session:
    """One person at work in changing weather.

    Attributes:
        written: the words of each comment that the outbox took, with its ticket.
        echoes: seconds from a key that moves or types until the screen was painted, by the weather.
        strays: what went wrong without anybody hearing it.

    """

    def __init__(self, app: Driver, weather: Weather, seed: int) -> None:
        self._app = app
        self._dice = random.Random(seed)
        self._weather = weather
        self._seed = seed
        self.written: dict[str, int] = {}
        self.echoes: dict[str, list[float]] = {}
        self.strays: list[dict[str, Any]] = []

    async def steps(self, many: int) -> None:
        """Do that many things, one after the other."""
        for number in range(many):
            self._weather.step()
            await self._dice.choices(
                (
                    self._move,
                    self._open_or_close,
                    self._write,
                    self._set,
                    self._undo,
                    self._refresh,
                    self._other_view,
                ),
                (52, 14, 12, 12, 3, 4, 3),
            )[0](number)

    async def settle(self) -> None:
        """Let the weather clear and wait until nothing is on its way in either direction."""
        self._weather.clear()
        await self._close_all()
        desk = self._app.desk
        await until(lambda: not desk.outbox.rows() and desk.quiet and desk.problem is None, PATIENCE)

    async def read_all(self) -> None:
        """Read the whole list of all tickets again."""
        desk = self._app.desk
        entry = next(entry for entry in desk.views.entries() if entry.title == "All tickets")
        live = desk.list(entry.key)
        live.refresh()
        await until(lambda: live.complete and not live.loading, PATIENCE)

    async def _press(self, key: str) -> None:
        await self._app.echo(key)
        await self._app.pilot.pause(0)

    async def _type(self, keys: Iterable[str]) -> None:
        for key in keys:
            self.echoes.setdefault(self._weather.now, []).append(await self._app.echo(key))

    async def _move(self, _number: int) -> None:
        await self._type(self._dice.choices(MOVES, k=3))

    async def _open_or_close(self, _number: int) -> None:
        await self._press("escape" if self._app.ticket.id is not None else "enter")

    async def _write(self, number: int) -> None:
        ticket = self._at_hand()
        if ticket is None:
            return
        words = f"written{self._seed}x{number}"
        await self._press(self._dice.choice("nr"))
        if not self._writes():
            return
        await self._type(words)
        await self._press("ctrl+s")
        if self._writes():
            await self._press("escape")
        else:
            self.written[words] = ticket

    async def _set(self, _number: int) -> None:
        if self._at_hand() is None:
            return
        key, name = self._dice.choice((("p", "urgent"), ("p", "low"), ("s", "pending"), ("s", "open"), ("T", "task")))
        await self._press(key)
        if self._app.picker.names:
            await self._type(name)
            await self._press("enter")
        await self._close_all()

    async def _undo(self, _number: int) -> None:
        await self._press("u")
        if self._writes():
            for words in WORDS.findall(self._app.composer.text):
                self.written.pop(words, None)
        await self._close_all()

    async def _refresh(self, _number: int) -> None:
        await self._press("f5")

    async def _other_view(self, _number: int) -> None:
        if self._app.ticket.id is None:
            for key in ("v", self._dice.choice("jk"), "enter"):
                await self._press(key)
        if not self._app.queue.ids:
            open_work(self._app)

    async def _close_all(self) -> None:
        """Leave every overlay and the composer."""
        for _ in range(4):
            if self._app.app.screen is self._app.screen and not self._writes():
                return
            await self._press("escape")

    def _writes(self) -> bool:
        return self._app.composer.is_open

    def _at_hand(self) -> int | None:
        """The ticket at hand, if it takes changes."""
        live = self._app.screen.at_hand()
        if live is None or not live.raw or live.raw.get("status") == "closed":
            return None
        return live.id


def open_work(app: Driver) -> None:
    """Show a list that has tickets in it."""
    entries = app.desk.views.entries()
    app.screen.open_list(next(entry.key for entry in entries if entry.title == "All unsolved tickets"))


@asynccontextmanager
async def session(folder: Path, seed: int) -> AsyncIterator[tuple[Session, Driver, Sandbox]]:
    """Sit down in front of a sandbox whose weather comes from ``seed``."""
    paths = Paths.inside(folder)
    paths.make()
    with Sandbox(("acme",), tickets=300, seed=seed, plan=None) as sandbox:
        served = sandbox["acme"]
        book, vault = Book(paths.accounts_file), MemoryVault()
        account = Account("acme", Origin.parse(served.base_url), served.email, storage="memory")
        book.add(account)
        vault.set(account.key, Secret(served.api_token))
        desks = Desks(book, vault, paths, hold=0.3, beat=1.0)
        app = ZdtuiApp(desks, paths=paths)
        try:
            async with app.run_test(size=(100, 30)) as pilot:
                driver = Driver(app, pilot, sandbox)
                await driver.until(lambda: bool(driver.desk.views.entries()), "there are views")
                open_work(driver)
                await driver.queue.loaded()
                at_work = Session(driver, Weather(served, seed), seed)
                loop = asyncio.get_running_loop()
                loop.set_exception_handler(lambda _loop, context: at_work.strays.append(context))
                yield at_work, driver, sandbox
        finally:
            await desks.close()
