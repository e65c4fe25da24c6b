"""What the commands work with: this person's paths, settings, accounts and secrets."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.problem import AccountError
from zdtui.config.paths import Paths
from zdtui.config.settings import Settings, load

if TYPE_CHECKING:
    from datetime import date

    from zdtui.accounts.ledger import Remembered
    from zdtui.accounts.vault import Vault
    from zdtui.desk.signing import Signing


@dataclass
class House:
    """This person's things, each read when first asked for.

    ``account`` was named on the command line; the passphrase of the vault is read from ``passphrase_fd``; ``clock``
    gives Unix seconds.
    """

    account: str | None = None
    passphrase_fd: int | None = None
    clock: Callable[[], float] = time.time

    @property
    def today(self) -> "date":
        """The day it is."""
        from zdtui.accounts.age import today

        return today(self.clock())

    @cached_property
    def paths(self) -> Paths:
        """Where things are kept."""
        return Paths.here()

    @cached_property
    def settings(self) -> Settings:
        """The settings.

        Raises:
            ConfigError: the file is wrong.

        """
        return load(self.paths.settings_file)

    @cached_property
    def book(self) -> Book:
        """The accounts."""
        return Book(self.paths.accounts_file)

    @cached_property
    def vault(self) -> "Vault":
        """The secrets.

        Raises:
            VaultError: ``ZDTUI_VAULT`` names no vault.

        """
        from zdtui.accounts.vault import choose

        if os.environ.get("ZDTUI_VAULT") != "file":
            return choose()
        from zdtui.accounts.passphrase import AskedPassphrase

        return choose(folder=self.paths.data / "vault", passphrase=AskedPassphrase(self.passphrase_fd))

    @property
    def signing(self) -> "Signing":
        """The way to sign in to a new account, or again to one there is."""
        from zdtui.desk.signing import Signing

        return Signing(self.book, self.vault, self.paths, self.clock)

    def remembered(self, account: Account) -> "Remembered":
        """How the account stood when it was last used, or stands by the calendar."""
        from zdtui.accounts.ledger import Ledger, as_of

        return as_of(Ledger(self.paths.account_folder(account.name)).read(), account.method, self.today)

    @property
    def wanted(self) -> str | None:
        """The name of the account that is asked for: on the command line, in ``ZDTUI_ACCOUNT``, in the settings."""
        return self.account or os.environ.get("ZDTUI_ACCOUNT") or self.settings.account or None

    def chosen(self, name: str | None = None) -> Account:
        """Return the account named here, else the wanted one, else the default.

        Raises:
            UnknownAccount: there is no such account.
            AccountError: there are several and none was chosen.

        """
        name = name or self.wanted or self.book.default
        if name is not None:
            return self.book.get(name)
        names = [account.name for account in self.book.list()]
        if not names:
            raise NoAccountError
        raise AccountError(
            "There are several accounts.", f"Name one with --account: {', '.join(names)}; or: zdtui account use NAME"
        )


class NoAccountError(AccountError):
    """There is no account yet."""

    exit_code = 3

    def __init__(self) -> None:
        super().__init__(
            "There is no account yet.",
            "Try zdtui without one: zdtui demo. Add yours: zdtui account add NAME --subdomain mycompany --email YOU",
        )
