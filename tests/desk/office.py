"""Desks at work on a sandbox, and waiting for what they do."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from zdtui.accounts.account import Account
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.desk.desk import Desk
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account as Served
from zdtui.store.store import Store


async def until(happened: Callable[[], object], seconds: float = 30) -> None:
    """Wait until something is so; fail when it is not in time."""
    async with asyncio.timeout(seconds):
        while not happened():  # noqa: ASYNC110 - what is waited for has no event of its own
            await asyncio.sleep(0.005)


@asynccontextmanager
async def at_work(
    served: Served,
    folder: Path | None = None,
    *,
    token: str | None = None,
    hold: float = 0.0,
    beat: float = 60.0,
    notes_follow: bool = True,
    later: float = 0.0,
) -> AsyncIterator[Desk]:
    """Open a desk for a sandbox account and wait until it has read what it reads at its start.

    Its clock is ``later`` seconds ahead.
    """

    def clock() -> float:
        return time.time() + later

    account = Account(served.name, Origin.parse(served.base_url), served.email)
    secret = Secret(token or served.api_token)

    async def connect() -> Client:
        return Client(account.origin, ApiToken(account.email, secret))

    store = Store.open(folder, clock)
    desk = Desk(account, store, connect, hold=hold, beat=beat, notes_follow=notes_follow, clock=clock)
    await desk.start()
    try:
        await until(lambda: desk.quiet)
        yield desk
    finally:
        await desk.close()
