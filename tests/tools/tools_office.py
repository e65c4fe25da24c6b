"""A desk for tools on a sandbox, and a home with an account for whoever starts from files."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from zdtui.accounts.account import Account
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.desk.desk import Desk
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account as Zendesk
from zdtui.store.store import Store
from zdtui.tools.doors import own_vault
from zdtui.tools.execution import perform
from zdtui.tools.refusal import ToolError

IDENTIFIER = "user_zd_123"


@asynccontextmanager
async def desk_at(zendesk: Zendesk, token: str | None = None, folder: Path | None = None) -> AsyncIterator[Desk]:
    """A desk that reads nothing by itself, as tools have it."""
    account = Account(zendesk.name, Origin.parse(zendesk.base_url), zendesk.email, identifier=IDENTIFIER)
    secret = Secret(token or zendesk.api_token)

    async def connect() -> Client:
        return Client(account.origin, ApiToken(account.email, secret))

    desk = Desk(account, Store.open(folder), connect, hold=0.0)
    await desk.start(reads=False)
    try:
        yield desk
    finally:
        await desk.close()


async def answer(desk: Desk, tool: str, **given: Any) -> dict[str, Any]:
    """The data of a call."""
    return (await perform(desk, tool, given)).data


async def refused(desk: Desk, tool: str, **given: Any) -> ToolError:
    """The error that a call ends with."""
    with pytest.raises(ToolError) as told:
        await perform(desk, tool, given)
    assert told.value.message
    assert told.value.fix
    return told.value


def some_ticket(zendesk: Zendesk, status: str = "open") -> int:
    """A ticket of that status which nobody touched of late."""
    tickets = zendesk.world.tickets
    return next(each for each in tickets.ids() if tickets.read(each)["status"] == status)


def comments(zendesk: Zendesk, ticket_id: int, word: str) -> list[dict[str, Any]]:
    """The comments at the sandbox that hold a word."""
    return [each for each in zendesk.world.comments(ticket_id) if word in str(each["body"])]


def settle_in(zendesk: Zendesk, home: Path, monkeypatch: pytest.MonkeyPatch, token: str | None = None) -> None:
    """Make a home with one account for programs, its token in the environment."""
    monkeypatch.setenv("ZDTUI_HOME", str(home))
    monkeypatch.setenv("ZDTUI_VAULT", "memory")
    monkeypatch.setenv("ZDTUI_TOKEN_ACME", token or zendesk.api_token)
    own_vault.cache_clear()
    from zdtui.accounts.book import Book
    from zdtui.config.paths import Paths

    paths = Paths.here()
    paths.make()
    Book(paths.accounts_file).add(
        Account("acme", Origin.parse(zendesk.base_url), zendesk.email, identifier=IDENTIFIER, storage="environment")
    )
