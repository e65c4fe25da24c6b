"""Signing in while the interface runs: a credential is tried out, and kept only when Zendesk accepts it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from zdtui.accounts.account import Account
from zdtui.accounts.age import today
from zdtui.accounts.book import Book
from zdtui.accounts.ledger import Ledger
from zdtui.accounts.problem import AccountError, VaultError
from zdtui.accounts.status import STANDINGS, Outcome
from zdtui.accounts.vault import MemoryVault, Vault
from zdtui.config.paths import Paths
from zdtui.model.secret import Secret

if TYPE_CHECKING:
    from zdtui.accounts.signin.grant import Grant
    from zdtui.model.user import User

NOBODY = "nobody@zendesk.invalid"
"""Stands for the address of a person until Zendesk has said who signed in."""


class Signing:
    """Puts the credential of a new account, or a new one of an account there is, where it belongs."""

    def __init__(self, book: Book, vault: Vault, paths: Paths) -> None:
        self._book = book
        self._vault = vault
        self._paths = paths

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
        from zdtui.accounts.signin.grant import read

        try:
            return read(self._vault.get(account.key)).client_secret
        except VaultError:
            return None

    async def by_token(self, account: Account, token: Secret) -> Account:
        """Sign in with an API token and return the account as it is kept.

        Raises:
            ApiError: Zendesk does not accept it, or cannot be reached.
            AccountError: it belongs to somebody else, or cannot be kept.

        """
        return await self._sign_in(replace(account, method="token", client=None, scopes=""), token)

    async def by_grant(self, account: Account, grant: "Grant") -> Account:
        """Sign in with what Zendesk granted and return the account as it is kept.

        Raises:
            ApiError: Zendesk does not accept it, or cannot be reached.
            AccountError: it belongs to somebody else, or cannot be kept.

        """
        return await self._sign_in(replace(account, method="oauth", scopes=grant.scope), grant.written())

    async def _sign_in(self, account: Account, secret: Secret) -> Account:
        self._paths.make()
        self._book.check(account)
        only_here = MemoryVault()
        only_here.set(account.key, secret)
        me = await self._who(account, only_here)
        account = self._named(account, me)
        account = replace(account, since=today().isoformat(), storage=self._vault.name)
        self._vault.set(account.key, only_here.get(account.key))
        self._book.add(account)
        Ledger(self._paths.account_folder(account.name)).note(STANDINGS[Outcome.OK])
        return account

    async def _who(self, account: Account, vault: Vault) -> "User | None":
        """Ask Zendesk who signs in; ``None`` where the scopes hide it: ``GET /api/v2/users/me``."""
        from zdtui.api.errors import MissingScope
        from zdtui.desk.desks import connect

        client = await connect(account, vault, self._paths.account_folder(account.name))
        try:
            return await client.users.me()
        except MissingScope:
            return None
        finally:
            await client.aclose()

    def _named(self, account: Account, me: "User | None") -> Account:
        """Name the person; refuse somebody else, under whose name what waits would be sent."""
        before = self.before(account.name)
        if me is None or not me.email:
            unknown = f"{account.name}@{account.origin.host}"
            return account if account.email != NOBODY else replace(account, email=unknown)
        if before is not None and before.email.casefold() != me.email.casefold():
            raise AccountError(
                f"{me.email} signed in, but the account {account.name} is that of {before.email}.",
                "Nothing was changed. Sign in as that person, or add another account.",
            )
        return replace(account, email=me.email) if before is None and account.method == "oauth" else account
