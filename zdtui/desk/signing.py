"""Signing in: a credential is tried out, and kept only when Zendesk accepts it for the same person as before."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zdtui.accounts.account import Account
from zdtui.accounts.age import today
from zdtui.accounts.book import Book
from zdtui.accounts.ledger import Ledger
from zdtui.accounts.problem import AccountError, UnknownAccount, VaultError
from zdtui.accounts.status import STANDINGS, Outcome
from zdtui.accounts.vault import MemoryVault, Vault
from zdtui.config.paths import Paths
from zdtui.model.secret import Secret

if TYPE_CHECKING:
    from zdtui.accounts.signin.grant import Grant
    from zdtui.desk.leaving import Leaving
    from zdtui.desk.probe import Probe

NOBODY = "nobody@zendesk.invalid"
"""Stands for the address of a person until Zendesk has said who signed in."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """An account as it is kept now, and what Zendesk said of it; ``None`` when it was not asked."""

    account: Account
    found: "Probe | None" = None


class Signing:
    """Puts the credential of a new account, or a new one of an account there is, where it belongs."""

    def __init__(self, book: Book, vault: Vault, paths: Paths, clock: Callable[[], float] = time.time) -> None:
        """``clock`` gives Unix seconds."""
        self._book = book
        self._vault = vault
        self._paths = paths
        self._clock = clock

    @property
    def storage(self) -> str:
        """The name of the vault that a secret goes to."""
        return self._vault.name

    def before(self, name: str) -> Account | None:
        """The account of that name, when there is one."""
        return next((account for account in self._book.list() if account.name == name), None)

    def free_name(self, wish: str) -> str:
        """Return a name like ``wish`` that no account has."""
        taken = {account.name.casefold() for account in self._book.list()}
        names = [wish, *(f"{wish}-{number}" for number in range(2, len(taken) + 3))]
        return next(name for name in names if name.casefold() not in taken)

    def free_colour(self) -> str:
        """Return a colour that no account has yet."""
        return self._book.free_colour()

    def client_secret(self, account: Account) -> Secret | None:
        """Return the secret of the account's OAuth client, kept from its last sign-in."""
        grant = self.grant(account)
        return grant.client_secret if grant is not None else None

    def grant(self, account: Account) -> "Grant | None":
        """Return what Zendesk granted to an OAuth account, when it is kept."""
        from zdtui.accounts.signin.grant import read

        try:
            return read(self._vault.get(account.key))
        except VaultError:
            return None

    async def by_token(self, account: Account, token: Secret) -> Account:
        """Sign in with an API token and return the account as it is kept; raises as ``sign_in``."""
        return (await self.sign_in(replace(account, method="token", client=None, scopes=""), token)).account

    async def by_grant(self, account: Account, grant: "Grant") -> Account:
        """Sign in with what Zendesk granted and return the account as it is kept; raises as ``sign_in``."""
        return (await self.sign_in(replace(account, method="oauth", scopes=grant.scope), grant.written())).account

    async def sign_in(self, account: Account, secret: Secret, *, lasting: bool = True) -> SignedIn:
        """Try a credential out and keep it; one that is not ``lasting`` is there again at each start.

        What Zendesk granted before is ended there.

        Raises:
            ApiError: Zendesk does not accept it, or cannot be reached.
            AccountError: it belongs to somebody else, or cannot be kept.

        """
        from zdtui.accounts.signin.grant import read
        from zdtui.desk.probe import probe

        self._paths.make()
        self._book.check(account)
        only_here = MemoryVault()
        only_here.set(account.key, secret)
        found = await probe(account, only_here, self._paths.account_folder(account.name))
        account = self._named(account, found)
        before = self.before(account.name)
        former = self.grant(before) if before is not None and before.method == "oauth" else None
        kept = self.keep(account, only_here.get(account.key), lasting=lasting)
        if former is not None and former.access != read(secret).access:
            await asyncio.to_thread(end_grant, account, former.written())
        Ledger(self._paths.account_folder(account.name)).note(STANDINGS[Outcome.OK])
        return SignedIn(kept, found)

    def keep(self, account: Account, secret: Secret, *, lasting: bool = True) -> Account:
        """Put a secret into the vault and the account into the book, without asking Zendesk.

        Raises:
            AccountError: either cannot be written; nothing is kept then, and what was granted is ended.

        """
        self._paths.make()
        storage = self._vault.name if lasting else "environment"
        account = replace(account, since=today(self._clock()).isoformat(), storage=storage)
        self._book.check(account)
        if lasting:
            try:
                self._vault.set(account.key, secret)
            except VaultError:
                if account.method == "oauth":
                    end_grant(account, secret)
                raise
        self._book.add(account)
        return account

    async def rotate(self, account: Account) -> SignedIn:
        """Replace an OAuth account's tokens by new ones and end the old ones at Zendesk; raises as ``rotated``."""
        from zdtui.desk.rotation import rotated

        folder = self._paths.account_folder(account.name)
        return SignedIn(*await rotated(account, self._book, self._vault, folder, today(self._clock())))

    def leaving(self, name: str) -> "Leaving":
        """Look at what goes when an account is removed, one that cannot be used included.

        Raises:
            UnknownAccount: there is none of that name.

        """
        from zdtui.desk.leaving import leaving

        return leaving(name, self._readable(name), self._paths.account_folder(name))

    async def leave(self, name: str) -> list[str]:
        """Remove an account with all that is kept about it, and say what was done; nobody may have it open.

        Raises:
            UnknownAccount: there is none of that name.
            OSError: its files cannot be deleted.

        """
        from zdtui.desk.leaving import leave

        said = await leave(self._readable(name), self._vault, self._paths.account_folder(name))
        self._book.remove(name)
        return [*said, f"The account {name} is removed."]

    def _readable(self, name: str) -> Account | None:
        """Return the account, or ``None`` when its entry is there and cannot be used."""
        try:
            return self._book.get(name)
        except UnknownAccount:
            raise
        except AccountError:
            return None

    def _named(self, account: Account, found: "Probe") -> Account:
        """Name the person; refuse somebody else, under whose name what waits would be sent."""
        before = self.before(account.name)
        if not found.email:
            unknown = f"user-{found.user_id}@{account.origin.host}"
            return account if account.email != NOBODY else replace(account, email=unknown)
        if before is not None and not _same_person(before, account, found.email):
            raise AccountError(
                f"{found.email} signed in, but {account.name} is the account of {before.email}; nothing was changed.",
                "Sign in as that person, or add another account: zdtui account add NAME",
            )
        return replace(account, email=found.email) if before is None and account.method == "oauth" else account


def _same_person(before: Account, account: Account, email: str) -> bool:
    """Say whether it is the former person: an API token is asked for under an address, which may be a second one."""
    named = account.email.casefold() if account.method == "token" else email.casefold()
    return before.email.casefold() in (email.casefold(), named)


def end_grant(account: Account, secret: Secret) -> bool | None:
    """End an OAuth account's tokens at Zendesk: whether they were alive, ``None`` when it cannot be asked; blocks."""
    from zdtui.accounts.signin.client import OAuthClient
    from zdtui.accounts.signin.endpoint import TokenEndpoint
    from zdtui.accounts.signin.grant import read

    try:
        return TokenEndpoint(account.origin, OAuthClient(account.client or "")).revoke(read(secret).access)
    except AccountError:
        return None
