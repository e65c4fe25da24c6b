"""The desk of one call: opened for it, closed after it."""

from contextlib import asynccontextmanager
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from zdtui.accounts.account import Account
    from zdtui.accounts.book import Book
    from zdtui.accounts.vault import Vault
    from zdtui.config.paths import Paths
    from zdtui.desk.desk import Desk


@asynccontextmanager
async def desk_of(account: "Account", book: "Book", vault: "Vault", paths: "Paths") -> "AsyncIterator[Desk]":
    """Open the account's desk; it reads nothing by itself and holds nothing back.

    Raises:
        StoreError: the account's files cannot be used.

    """
    from zdtui.desk.desks import Desks

    desks = Desks(book, vault, paths, hold=0.0, reads=False)
    try:
        yield await desks.open(account.name)
    finally:
        await desks.close()


def account_of(book: "Book", identifier: str | None) -> "Account":
    """The account with that identifier, else with that name; without one, the default.

    Raises:
        UnknownAccount: there is none.
        AccountError: none was named and there are several.

    """
    from zdtui.accounts.problem import AccountError, UnknownAccount

    accounts = book.list()
    if identifier is None:
        if book.default is not None:
            return book.get(book.default)
        raise AccountError(
            "There is no account yet." if not accounts else "There are several accounts.",
            "Name one by its identifier." if accounts else "Add one: zdtui account add NAME --identifier ID",
        )
    same = next((account for account in accounts if account.identifier == identifier), None)
    same = same or next((account for account in accounts if account.name == identifier), None)
    if same is None:
        raise UnknownAccount(
            f"There is no account with the identifier {identifier[:80]!r}.",
            f"Add it: zdtui account add NAME --identifier {identifier[:80]!r} --subdomain S --email E",
        )
    return same


@cache
def own_vault() -> "Vault":
    """This process's vault, chosen once: a token in the environment is taken out of it when it is read."""
    from zdtui.accounts.vault import choose
    from zdtui.config.paths import Paths

    return choose(folder=Paths.here().data / "vault")


def opened(connection_name: str = "zendesk") -> "tuple[Paths, Book, Vault]":
    """This person's files, accounts and secrets.

    Raises:
        ToolError: another connection than Zendesk's was asked for (``unknown_connection``).

    """
    from zdtui.accounts.book import Book
    from zdtui.config.paths import Paths
    from zdtui.tools.refusal import ToolError

    if connection_name != "zendesk":
        raise ToolError(
            "unknown_connection",
            f"There is no connection {connection_name[:80]!r}.",
            "The one connection is: zendesk.",
            exit_code=2,
        )
    paths = Paths.here()
    paths.make()
    return paths, Book(paths.accounts_file), own_vault()
