"""The queue over all accounts as a person sees it, on two accounts whose tickets have the same numbers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from tests.driver import Driver, driven
from zdtui.desk.everywhere import Everywhere
from zdtui.sandbox.server import Sandbox
from zdtui.tui.composer.composer import Composer
from zdtui.tui.everywhere.screen import EverywhereScreen

NAMES = ("acme", "hooli")
"""Two accounts of one kind: the same numbers, other customers."""


class Merged:
    """The merged queue in a driven application."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver

    @property
    def screen(self) -> EverywhereScreen:
        """The place below any overlay."""
        stack = reversed(self.driver.app.screen_stack)
        return next(screen for screen in stack if isinstance(screen, EverywhereScreen))

    @property
    def everywhere(self) -> Everywhere:
        """What is merged."""
        return self.screen.everywhere

    @property
    def rows(self) -> list[str]:
        """The lines of the queue on screen."""
        return self.driver.lines_of(self.screen.queue)

    @property
    def names(self) -> list[str]:
        """What the tickets are called, in order."""
        return [str(self.everywhere.position(number)) for number in self.everywhere.ids]

    @property
    def cursor(self) -> str:
        """What the ticket under the cursor is called."""
        number = self.screen.queue.ticket
        return str(self.everywhere.position(number)) if number is not None else ""

    @property
    def open(self) -> str:
        """What the open ticket is called, if one is open."""
        live = self.screen.at_hand() if self.screen.reading else None
        return f"{live.account}#{live.id}" if live is not None else ""

    @property
    def heading(self) -> str:
        """The top line."""
        return self.driver.lines_of(self.screen.bar)[0]

    @property
    def composer(self) -> Composer | None:
        """The composer, if one is open."""
        return next(iter(self.screen.query(Composer)), None)

    async def go(self, name: str) -> None:
        """Put the cursor on a ticket."""
        self.screen.queue.go(self.names.index(name))
        await self.driver.pilot.pause()

    async def loaded(self, accounts: int = len(NAMES)) -> None:
        """Wait until every account's part has arrived."""

        def here() -> bool:
            found = self.everywhere
            return (
                len(found.shares) == accounts
                and found.complete
                and not found.loading
                and len(found) == sum(len(share.ids) for share in found.shares) > 0
            )

        await self.driver.until(here, "every account's tickets are merged")


def both(merged: Merged) -> int:
    """A number that is a ticket of the list in both accounts."""
    first, second = (set(share.ids) for share in merged.everywhere.shares)
    return max(first & second)


@asynccontextmanager
async def everywhere(
    size: tuple[int, int] = (80, 24), *, accounts: tuple[str, ...] = NAMES, **more: Any
) -> AsyncIterator[tuple[Merged, Driver, Sandbox]]:
    """Open the merged queue and wait for it."""
    with Sandbox(accounts, tickets=300, plan=None) as sandbox:
        async with driven(size, sandbox=sandbox, **more) as driver:
            await driver.press("*")
            merged = Merged(driver)
            await merged.loaded()
            yield merged, driver, sandbox
