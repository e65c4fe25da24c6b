"""Mirrors of a sandbox account, as an admin and as an agent keep them, and a clock that waits for nobody."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from zdtui.accounts.account import Account
from zdtui.api.client import Client
from zdtui.api.credentials import Bearer
from zdtui.desk.desk import Desk
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account as Served
from zdtui.store.store import Store


class Timepiece:
    """The time of everybody in a test; waiting for a limit moves it on."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def now(self) -> float:
        """Return Unix seconds."""
        return time.time() + self.ahead

    def monotonic(self) -> float:
        """Return seconds that only grow."""
        return time.monotonic() + self.ahead

    async def sleep(self, seconds: float) -> None:
        """Let so many seconds pass at once."""
        self.ahead += seconds
        await asyncio.sleep(0)


def agent_of(served: Served) -> int:
    """Someone who is an agent and no admin."""
    return next(number for number, user in served.world.users.items() if user["role"] == "agent")


@asynccontextmanager
async def mirroring(
    served: Served, folder: Path | None = None, *, agent: bool = False, clock: Timepiece | None = None
) -> AsyncIterator[Desk]:
    """Open a desk that does nothing by itself, for the admin or for an agent."""
    account = Account(served.name, Origin.parse(served.base_url), served.email)
    token = served.issue_bearer(agent_of(served) if agent else served.world.me)
    timepiece = clock or Timepiece()

    async def connect() -> Client:
        return Client(account.origin, Bearer(Secret(token)), clock=timepiece)

    desk = Desk(account, Store.open(folder), connect, hold=0.0, clock=timepiece.now)
    try:
        yield desk
    finally:
        await desk.close()


def change(served: Served, number: int, **fields: Any) -> None:
    """Change a ticket at the server, now."""
    ticket = served.world.tickets.read(number)
    served.world.tickets.put({**ticket, "updated_at": served.world.now(), **fields})


def truth(served: Served) -> dict[int, str]:
    """What the account's tickets are: their subjects by number."""
    return {number: served.world.tickets.read(number)["subject"] for number in served.world.tickets.ids()}


def mirrored(desk: Desk) -> dict[int, str]:
    """What the mirror holds of them."""
    found: dict[int, str] = {}
    after = 0
    while ids := desk.store.tickets_after(after, 500):
        found |= {row.id: row.subject or "" for row in desk.store.rows(ids) if row is not None}
        after = ids[-1]
    return found
