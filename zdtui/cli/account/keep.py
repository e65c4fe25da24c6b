"""Trying a credential out and keeping it: what adding, repairing and converting an account have in common."""

import asyncio
import os
from dataclasses import dataclass, replace

from zdtui.accounts.account import Account
from zdtui.accounts.age import today
from zdtui.accounts.ledger import Ledger
from zdtui.accounts.problem import AccountError, VaultError
from zdtui.accounts.status import STANDINGS, Outcome
from zdtui.accounts.vault import MemoryVault, variable_of
from zdtui.cli.account.ask import UNKNOWN, ask_token
from zdtui.cli.account.options import Said
from zdtui.cli.account.probe import Probe, probe
from zdtui.cli.house import House
from zdtui.cli.say import narrate
from zdtui.model.secret import Secret


@dataclass(frozen=True, slots=True)
class Credential:
    """What signs an account in; a lasting one is kept in the vault, another is there again at the next start."""

    secret: Secret
    scopes: str = ""
    lasting: bool = True


def credential(house: House, account: Account, said: Said, add: tuple[str, ...] = ()) -> Credential:
    """Get a new credential for the account: a token, or what Zendesk grants.

    Raises:
        AccountError: there is none to be had.

    """
    if account.method == "token":
        lasting = said.token_stdin or variable_of(account.key) not in os.environ
        token = ask_token(from_input=said.token_stdin) if lasting else house.vault.get(account.key)
        return Credential(token, lasting=lasting)
    from zdtui.cli.account.oauth import sign_in

    grant = sign_in(account, said, secret=_former_secret(house, account), add=add)
    return Credential(grant.written(), grant.scope)


def try_out(house: House, account: Account, given: Credential) -> tuple[Probe, Credential]:
    """Ask Zendesk who the account is before anything is kept; return the credential as it is afterwards.

    Raises:
        ApiError: Zendesk does not accept it, or cannot be reached.

    """
    only_here = MemoryVault()
    only_here.set(account.key, given.secret)
    found = asyncio.run(probe(account, only_here, house.paths.account_folder(account.name)))
    return found, replace(given, secret=only_here.get(account.key))


def insist_on_same_person(account: Account, found: Probe) -> None:
    """Refuse a sign-in of somebody else: what waits to be sent would go out under their name.

    Raises:
        AccountError: it was somebody else.

    """
    if found.email and found.email.casefold() != account.email.casefold():
        raise AccountError(
            f"{found.email} signed in, but {account.name} is the account of {account.email}; nothing was changed.",
            "Sign in as that person, or add another account: zdtui account add NAME",
        )


def keep(house: House, account: Account, given: Credential, found: Probe | None) -> Account:
    """Put the secret into the vault and the account into the book, and say where the secret is.

    Raises:
        AccountError: either cannot be written; nothing is kept then.

    """
    email = found.email if found and found.email and account.method == "oauth" else account.email
    if email == UNKNOWN:
        email = f"user-{found.user_id if found else 0}@{account.origin.host}"
    storage = house.vault.name if given.lasting else "environment"
    account = replace(account, email=email, scopes=given.scopes, since=today().isoformat(), storage=storage)
    house.book.check(account)
    if given.lasting:
        try:
            house.vault.set(account.key, given.secret)
        except VaultError:
            _give_back(account, given)
            raise
    house.book.add(account)
    if found is not None:
        Ledger(house.paths.account_folder(account.name)).note(STANDINGS[Outcome.OK])
    narrate(f"The account {account.name} is there; its token is in: {storage}.")
    if storage in ("memory", "environment"):
        narrate(f"The token is not stored: each start reads it from {variable_of(account.key)}.")
    return account


def sign_out(account: Account, vault_secret: Secret) -> bool:
    """End an OAuth account's tokens at Zendesk; return whether they were alive.

    Raises:
        SignInError: Zendesk cannot be reached.

    """
    from zdtui.accounts.signin.client import OAuthClient
    from zdtui.accounts.signin.endpoint import TokenEndpoint
    from zdtui.accounts.signin.grant import read

    return TokenEndpoint(account.origin, OAuthClient(account.client or "")).revoke(read(vault_secret).access)


def _give_back(account: Account, given: Credential) -> None:
    """End what cannot be kept."""
    if account.method == "oauth":
        try:
            sign_out(account, given.secret)
        except AccountError:
            narrate("What was granted could not be ended at Zendesk; it ends by itself.")


def _former_secret(house: House, account: Account) -> Secret | None:
    """Return the secret of the OAuth client that is kept with the account."""
    from zdtui.accounts.signin.grant import read

    try:
        return read(house.vault.get(account.key)).client_secret
    except VaultError:
        return None
