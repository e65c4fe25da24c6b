"""The desks of one person: one for each account, opened when first needed."""

import asyncio
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.vault import Vault
from zdtui.config.paths import Paths
from zdtui.desk.desk import Desk
from zdtui.store.store import Store

if TYPE_CHECKING:
    from zdtui.api.client import Client


class Desks:
    """Opens desks by account name and keeps them open until the end."""

    def __init__(
        self,
        book: Book,
        vault: Vault,
        paths: Paths,
        *,
        hold: float = 5.0,
        beat: float = 60.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """``hold`` is the undo window and ``beat`` the time between refreshes, both in seconds."""
        self._book = book
        self._vault = vault
        self._paths = paths
        self._hold = hold
        self._beat = beat
        self._clock = clock
        self._open: dict[str, Desk] = {}

    def accounts(self) -> list[Account]:
        """Every account of the account file."""
        return self._book.list()

    def opened(self) -> list[Desk]:
        """The desks that are open."""
        return list(self._open.values())

    async def open(self, name: str) -> Desk:
        """The desk of that account, at work.

        Raises:
            KeyError: there is no such account.
            StoreError: its files cannot be used.

        """
        desk = self._open.get(name)
        if desk is None:
            account = self._book.get(name)
            desk = self._open[name] = Desk(
                account,
                Store.open(self._paths.account_folder(name), self._clock),
                lambda: connect(account, self._vault),
                hold=self._hold,
                beat=self._beat,
                clock=self._clock,
            )
            await desk.start()
        return desk

    async def close(self) -> None:
        """Close every desk."""
        await asyncio.gather(*(desk.close() for desk in self._open.values()))
        self._open.clear()


async def connect(account: Account, vault: Vault) -> "Client":
    """Make the account's client with its secret from the vault.

    Raises:
        VaultError: the secret is not there or cannot be read.

    """
    return await asyncio.to_thread(_connect, account, vault)


def _connect(account: Account, vault: Vault) -> "Client":
    """In a thread: the imports and the TLS context take their time."""
    from zdtui.api.client import Client
    from zdtui.api.credentials import ApiToken, Bearer

    secret = vault.get(account.key)
    auth = ApiToken(account.email, secret) if account.method == "token" else Bearer(secret)
    return Client(account.origin, auth)
