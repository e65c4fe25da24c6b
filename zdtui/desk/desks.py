"""The desks of one person: one for each account, opened when first needed."""

import asyncio
import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from zdtui.accounts.account import Account
from zdtui.accounts.addresses import BrandHosts, owner
from zdtui.accounts.age import today
from zdtui.accounts.book import Book
from zdtui.accounts.ledger import Ledger, Remembered, as_of
from zdtui.accounts.vault import Vault
from zdtui.config.paths import Paths
from zdtui.desk.addresses import keeper
from zdtui.desk.desk import Desk
from zdtui.desk.events import AccountStatusChanged, Event
from zdtui.desk.flight import save_flight_record
from zdtui.desk.hook import StatusHook
from zdtui.store.store import Store

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.api.credentials import ApiToken, Bearer, RenewedBearer
    from zdtui.desk.signing import Signing
    from zdtui.model.reference import Reference
    from zdtui.store.glance import Glance


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
        reads: bool = True,
        mirror: bool = False,
        notes_follow: bool = True,
        on_status_change: Sequence[str] = (),
        clock: Callable[[], float] = time.time,
    ) -> None:
        """``hold`` is the undo window and ``beat`` the time between refreshes, both in seconds.

        With ``mirror`` its desks keep a copy of their accounts' tickets.
        Without ``reads`` its desks read nothing by themselves; ``notes_follow`` is as for each desk.
        ``on_status_change`` is the command of a ``StatusHook``.
        """
        self._reads = reads
        self._mirror = mirror
        self._notes_follow = notes_follow
        self._book = book
        self._vault = vault
        self._paths = paths
        self._hold = hold
        self._beat = beat
        self._clock = clock
        self._hook = StatusHook(on_status_change)
        self._open: dict[str, Desk] = {}

    def accounts(self) -> list[Account]:
        """Every account of the account file."""
        return self._book.list()

    @cached_property
    def signing(self) -> "Signing":
        """The way to sign in to a new account, or again to one there is."""
        from zdtui.desk.signing import Signing

        return Signing(self._book, self._vault, self._paths, self._clock)

    async def signed_in(self, account: Account) -> None:
        """Let the account's desk, where it is open, go on with its new credential."""
        desk = self._open.get(account.name)
        if desk is not None:
            await desk.signed_in(account)

    async def remove(self, name: str) -> list[str]:
        """Remove an account with all that is kept about it, unsent writes included; raises as ``Signing.leave``."""
        desk = self._open.pop(name, None)
        if desk is not None:
            await desk.close(flush=False)
        return await self.signing.leave(name)

    def glance(self, account: Account) -> "tuple[Remembered, Glance]":
        """How an account stood last and what waits there, without opening it."""
        from zdtui.store.glance import glance

        folder = self._paths.account_folder(account.name)
        return as_of(Ledger(folder).read(), account.method, today(self._clock())), glance(folder)

    def change(self, account: Account) -> None:
        """Write changed facts of an account: its colour, whether it is production.

        Raises:
            AccountError: the account file cannot be written.

        """
        self._book.add(account)
        desk = self._open.get(account.name)
        if desk is not None:
            desk.changed(account)

    def owner(self, reference: "Reference", prefer: str | None = None) -> Account | None:
        """The account whose ticket is meant: of a bare number ``prefer``, of an address the one it lies at.

        Raises:
            UnknownAccount: there is none.

        """
        return owner(reference, self.accounts(), self.brand_hosts, prefer)

    def brand_hosts(self, account: Account) -> frozenset[str]:
        """The hosts of the account's brands as they were last read, open or not."""
        return BrandHosts(self._paths.account_folder(account.name)).read()

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
                lambda: connect(self._book.get(name), self._vault, self._paths.account_folder(name)),
                hold=self._hold,
                beat=self._beat,
                notes_follow=self._notes_follow,
                clock=self._clock,
            )
            ledger = Ledger(self._paths.account_folder(name))
            self._hook.watch(desk, ledger.read().status)
            desk.subscribe(partial(_remember, ledger, desk))
            desk.subscribe(keeper(desk, self._paths.account_folder(name)))
            await desk.start(reads=self._reads)
            if self._mirror and self._reads:
                desk.mirror.start()
        return desk

    async def close(self) -> None:
        """Close every desk; ``ZDTUI_HAR`` names a file for the flight record of the one opened last."""
        await asyncio.gather(self._hook.close(), *(desk.close() for desk in self._open.values()))
        if self._open and (path := os.environ.get("ZDTUI_HAR")):
            save_flight_record([*self._open.values()][-1], Path(path))
        self._open.clear()


def _remember(ledger: Ledger, desk: Desk, event: Event) -> None:
    """Keep how the account stands, for those who ask without opening it; a full disk stops nobody."""
    if isinstance(event, AccountStatusChanged):
        with suppress(OSError):
            ledger.note(desk.standing)


async def connect(account: Account, vault: Vault, folder: Path | None = None) -> "Client":
    """Make the account's client with its secret from the vault.

    ``folder`` is where processes agree on who renews tokens; without it, the account's own.

    Raises:
        VaultError: the secret is not there or cannot be read.

    """
    return await asyncio.to_thread(_connect, account, vault, folder)


def _connect(account: Account, vault: Vault, folder: Path | None) -> "Client":
    """In a thread: the imports and the TLS context take their time."""
    from zdtui.api.client import Client
    from zdtui.desk.refusals import explain

    client = Client(account.origin, _auth(account, vault, folder))
    client.caller.wire.explain = partial(explain, account)
    return client


def _auth(account: Account, vault: Vault, folder: Path | None) -> "ApiToken | Bearer | RenewedBearer":
    """Return what puts the account's credential on its requests."""
    from zdtui.api.credentials import ApiToken, Bearer, RenewedBearer

    if account.method == "token":
        return ApiToken(account.email, vault.get(account.key))
    if account.client is None:
        return Bearer(vault.get(account.key))
    from zdtui.accounts.signin.opening import renewal
    from zdtui.desk.tokens import RenewedTokens

    folder = folder or Paths.here().account_folder(account.name)
    return RenewedBearer(RenewedTokens(renewal(account, vault, folder)))
