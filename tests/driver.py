"""Drives the real application on the built-in Zendesk, in the words of the person who uses it.

    async with driven() as app:
        await app.press("enter", "r")
        await app.type("Hello")
        assert app.composer.audience == "public"

Nothing here sleeps: ``until`` waits for the desk and the application to say that something changed.
"""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual import events
from textual.content import Content
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Static, TextArea

from zdtui.accounts.account import COLOURS, Account
from zdtui.accounts.book import Book
from zdtui.accounts.vault import MemoryVault
from zdtui.config.paths import Paths
from zdtui.config.settings import Settings
from zdtui.desk.desk import Desk
from zdtui.desk.desks import Desks
from zdtui.desk.events import Event
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.server import Sandbox
from zdtui.tui.app import ZdtuiApp
from zdtui.tui.composer.composer import Composer
from zdtui.tui.queue.screen import QueueScreen
from zdtui.tui.shared.picker import Picker
from zdtui.tui.status.account_bar import AccountBar
from zdtui.tui.status.say import status_bar

CLOSING = 0.25
"""Seconds after which a screen that was not painted is taken for one that was closed."""

PATIENCE = 20.0
"""Seconds until something that does not happen has failed."""

TICK = 0.1
"""Seconds after which a condition is looked at again although nobody said that anything changed."""


class QueuePage:
    """The list of tickets."""

    def __init__(self, driver: "Driver") -> None:
        self._driver = driver

    @property
    def ids(self) -> list[int]:
        """The tickets of the list, as far as they have arrived."""
        live = self._driver.screen.pane.live
        return list(live.ids) if live else []

    @property
    def title(self) -> str:
        """The list's title."""
        live = self._driver.screen.pane.live
        return live.title if live else ""

    @property
    def cursor(self) -> int | None:
        """The ticket under the cursor."""
        return self._driver.screen.queue.ticket

    @property
    def rows(self) -> list[str]:
        """The lines on screen."""
        return self._driver.lines_of(self._driver.screen.queue)

    async def loaded(self) -> None:
        """Wait until the whole list has arrived."""
        await self._driver.until(lambda: self._complete, "the list is complete")

    @property
    def _complete(self) -> bool:
        live = self._driver.screen.pane.live
        return live is not None and live.complete and not live.loading and bool(len(live))


class TicketPage:
    """The open ticket."""

    def __init__(self, driver: "Driver") -> None:
        self._driver = driver

    @property
    def id(self) -> int | None:
        """Which ticket is open."""
        screen = self._driver.screen
        return screen.ticket.live.id if screen.reading and screen.ticket.live else None

    @property
    def text(self) -> str:
        """What is on screen of it."""
        return "\n".join(self._driver.lines_of(self._driver.screen.ticket))

    def says(self, field: str) -> Any:
        """What the ticket says now, with what is not sent yet."""
        live = self._driver.screen.at_hand()
        return {**live.raw, **live.changed_fields}.get(field) if live else None


class ComposerPage:
    """The composer."""

    def __init__(self, driver: "Driver") -> None:
        self._driver = driver

    @property
    def is_open(self) -> bool:
        """Whether there is one."""
        return bool(self._driver.screen.query(Composer))

    @property
    def audience(self) -> str:
        """``public`` or ``internal``, as the composer's title says."""
        title = self._composer.border_title
        return "public" if "PUBLIC" in str(title) else "internal" if "INTERNAL" in str(title) else ""

    @property
    def readers(self) -> str:
        """The line that names who will read it."""
        shown = self._composer.query_one("#readers", Static).render()
        return shown.plain if isinstance(shown, Content) else str(shown)

    @property
    def text(self) -> str:
        """What is written."""
        return self._composer.query_one(TextArea).text

    @property
    def _composer(self) -> Composer:
        return self._driver.screen.query_one(Composer)


class PickerPage:
    """The overlay to choose from, if one is open."""

    def __init__(self, driver: "Driver") -> None:
        self._driver = driver

    @property
    def names(self) -> list[str]:
        """The choices, as narrowed."""
        screen = self._driver.app.screen
        return [str(choice.name) for choice in screen.list.choices] if isinstance(screen, Picker) else []

    async def choose(self, name: str) -> None:
        """Type a name and take the first answer."""
        await self._driver.until(lambda: bool(self.names), "there is something to choose from")
        await self._driver.type(name)
        await self._driver.press("enter")


class Driver:
    """The application, its pages, and the hands on its keys."""

    def __init__(self, app: ZdtuiApp, pilot: Pilot[int], sandbox: Sandbox) -> None:
        self.app = app
        self.pilot = pilot
        self.sandbox = sandbox
        self.queue = QueuePage(self)
        self.ticket = TicketPage(self)
        self.composer = ComposerPage(self)
        self.picker = PickerPage(self)
        self._happened = asyncio.Event()
        self._heard: set[str] = set()

    @property
    def screen(self) -> QueueScreen:
        """The place below any overlay."""
        return next(screen for screen in reversed(self.app.screen_stack) if isinstance(screen, QueueScreen))

    @property
    def desk(self) -> Desk:
        """The desk of the account on screen."""
        return self.screen.desk

    @property
    def status(self) -> str:
        """The status line's text."""
        bar = status_bar(self.app)
        return bar.text if bar else ""

    @property
    def account_line(self) -> str:
        """The top line's text."""
        return str(self.screen.query_one(AccountBar).render())

    @property
    def picture(self) -> str:
        """The whole screen as text."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    def lines_of(self, widget: Any) -> list[str]:
        """What one widget shows, line by line."""
        region = widget.region
        lines = self.picture.splitlines()[region.y : region.bottom]
        return [line.ljust(region.right)[region.x : region.right].rstrip() for line in lines]

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, and let the application settle."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    def send(self, key: str) -> None:
        """Press a key and wait for nothing."""
        one = len(key) == 1
        self.app.post_message(events.Key(_character_to_key(key) if one else key, key if one else None))

    async def echo(self, key: str) -> float:
        """Press a key as a terminal does; return the seconds until what it changed was painted."""
        app, painted = self.app, asyncio.Event()
        start = time.perf_counter()
        self.send(key)
        await self.handled()
        while not painted.is_set():
            app.screen.call_after_refresh(painted.set)
            with suppress(TimeoutError):
                async with asyncio.timeout(CLOSING):
                    await painted.wait()
        return time.perf_counter() - start

    async def handled(self) -> None:
        """Wait until every key that was pressed has been handled."""
        waits = True
        while waits:
            passed = asyncio.Event()
            self.app.call_later(passed.set)
            await passed.wait()
            waits = self.app.keys_wait

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*("enter" if letter == "\n" else "space" if letter == " " else letter for letter in text))

    async def until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until ``condition`` holds; ``what`` names it when it never does."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not condition():
                    self._listen()
                    self._happened.clear()
                    await self.pilot.pause()
                    if condition():
                        return
                    await self._something()
        except TimeoutError:
            raise AssertionError(f"never: {what}\n{self.picture}") from None
        await self.pilot.pause()

    async def _something(self) -> None:
        try:
            async with asyncio.timeout(TICK):
                await self._happened.wait()
        except TimeoutError:
            return

    def _listen(self) -> None:
        for name, desk in self.app.opened.items():
            if name not in self._heard:
                self._heard.add(name)
                desk.subscribe(self._hear)

    def _hear(self, event: Event) -> None:
        self._happened.set()


@asynccontextmanager
async def driven(
    size: tuple[int, int] = (80, 24),
    *,
    sandbox: Sandbox | None = None,
    home: Path | None = None,
    settings: Settings | None = None,
    hold: float = 60.0,
    beat: float = 60.0,
    base_url: str | None = None,
    token: str | None = None,
    ready: bool = True,
    first: tuple[str | None, int | None] = (None, None),
    **world: Any,
) -> AsyncIterator[Driver]:
    """Run the application on a sandbox of its own (``world`` are its options) or on one that is served already.

    ``hold`` is the undo window, ``beat`` the time between refreshes in seconds; ``home`` keeps what is stored for a
    next run. ``base_url`` and ``token`` are what the accounts say instead of what is right; what is not ``ready``
    does not wait for rows. ``first`` are the account and the ticket to begin with.
    """
    wrong = Wrong(base_url, token)
    with tempfile.TemporaryDirectory(prefix="zdtui-test-") as folder:
        paths = Paths.inside(home or Path(folder))
        paths.make()
        if sandbox is None:
            with Sandbox(**{"tickets": 300, "plan": None, **world}) as served:
                async with _running(
                    served, paths, size, settings, (hold, beat), wrong, ready=ready, first=first
                ) as driver:
                    yield driver
        else:
            async with _running(
                sandbox, paths, size, settings, (hold, beat), wrong, ready=ready, first=first
            ) as driver:
                yield driver


@dataclass(frozen=True)
class Wrong:
    """What an account says about itself instead of what is right."""

    base_url: str | None = None
    token: str | None = None


@asynccontextmanager
async def _running(
    sandbox: Sandbox,
    paths: Paths,
    size: tuple[int, int],
    settings: Settings | None,
    times: tuple[float, float],
    wrong: Wrong,
    *,
    ready: bool,
    first: tuple[str | None, int | None],
) -> AsyncIterator[Driver]:
    paths.accounts_file.unlink(missing_ok=True)
    book, vault = Book(paths.accounts_file), MemoryVault()
    for number, served in enumerate(sandbox):
        origin = Origin.parse(wrong.base_url or served.base_url)
        account = Account(served.name, origin, served.email, colour=COLOURS[number], storage="memory")
        book.add(account)
        vault.set(account.key, Secret(wrong.token or served.api_token))
    desks = Desks(book, vault, paths, hold=times[0], beat=times[1])
    app = ZdtuiApp(desks, settings, paths=paths, account=first[0], ticket=first[1])
    try:
        async with app.run_test(size=size) as pilot:
            driver = Driver(app, pilot, sandbox)
            if ready:
                await driver.until(lambda: bool(driver.queue.ids), "the first view has rows")
            yield driver
    finally:
        await desks.close()
