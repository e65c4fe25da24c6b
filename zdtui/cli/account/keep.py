"""Getting a credential and signing in with it: what adding, repairing and converting an account have in common."""

import asyncio
import os
from dataclasses import dataclass, replace

from zdtui.accounts.account import Account
from zdtui.accounts.vault import variable_of
from zdtui.cli.account.ask import ask_token
from zdtui.cli.account.options import Said
from zdtui.cli.account.test import facts, warn
from zdtui.cli.house import House
from zdtui.cli.say import narrate, say_facts
from zdtui.desk.signing import SignedIn
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

    grant = sign_in(account, said, secret=house.signing.client_secret(account), add=add)
    return Credential(grant.written(), grant.scope)


def keep(house: House, account: Account, given: Credential, *, tested: bool = True) -> SignedIn:
    """Try the credential out unless it is not to be ``tested``, keep it, and say where the secret is.

    Raises:
        ApiError: Zendesk does not accept it, or cannot be reached; nothing is kept then.
        AccountError: it belongs to somebody else, or cannot be kept.

    """
    account, signing = replace(account, scopes=given.scopes), house.signing
    if tested:
        done = asyncio.run(signing.sign_in(account, given.secret, lasting=given.lasting))
    else:
        done = SignedIn(signing.keep(account, given.secret, lasting=given.lasting))
    account = done.account
    narrate(f"The account {account.name} is there; its token is in: {account.storage}.")
    if account.storage in ("memory", "environment"):
        narrate(f"The token is not stored: each start reads it from {variable_of(account.key)}.")
    return done


def tell(done: SignedIn) -> None:
    """Tell what Zendesk said of an account."""
    if done.found is not None:
        say_facts(facts(done.found))
        warn(done.found)
