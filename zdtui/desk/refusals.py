"""What a refusal (401, 403) means for the account it happened to: another thing by OAuth than by API token."""

import re
from typing import TYPE_CHECKING

from zdtui.accounts.advice import TOKEN_ACCESS, TOKEN_CHECKS
from zdtui.accounts.age import days_left, today
from zdtui.accounts.scopes import USES, enough_for
from zdtui.accounts.status import STANDINGS, Outcome
from zdtui.api.errors import AddressBlocked, ApiError, Forbidden, MissingScope, PlanLimited, Unauthorized

if TYPE_CHECKING:
    from zdtui.accounts.account import Account

_ABOUT = re.compile(r"/api/v2/(ticket|user|organization|group|view)s/(\d+)")


def explain(account: "Account", error: ApiError) -> None:
    """Word a refusal for its account: what it was about, and what would help.

    What is about the network address or the plan says so already.
    """
    if isinstance(error, Unauthorized):
        _signed_out(account, error)
    if not isinstance(error, Forbidden) or isinstance(error, AddressBlocked | PlanLimited):
        return
    if account.method == "token":
        error.fix = _by_token(account, error)
        return
    enough = _enough(error)
    held = account.scopes.split()
    if isinstance(error, MissingScope) or (held and not any(scope in held for scope in enough)):
        _by_scopes(account, error, enough)
    else:
        error.sentence = f"{error.sentence} {_held(account)}: one of {_either(enough)} is enough for this."
        error.fix = (
            f"It is about the person: ask an admin whether the role of {account.email} and their access to"
            f" {_thing(error)} allow it. {again(account)}"
        )


def _signed_out(account: "Account", error: Unauthorized) -> None:
    """Say how to sign in again, and with an API token what to look at first."""
    if account.method == "oauth":
        error.fix = f"Sign in again: zdtui account reauth {account.name}. What waits is sent afterwards."
        return
    if days_left(today()) == 0:
        ended = STANDINGS[Outcome.TOKENS_ENDED].of(account.name)
        error.sentence, error.fix = ended.reason, ended.repair
        return
    error.fix = f"First see whether {account.email} is the address you sign in with: your profile icon shows it."
    error.checks = TOKEN_CHECKS


def again(account: "Account", scope: str = "") -> str:
    """Say how to grant scopes anew, by key and by command."""
    add = f" --add-scope {scope}" if scope else ""
    return f"To grant more: s on the account page, or zdtui account reauth {account.name}{add}"


def _by_scopes(account: "Account", error: ApiError, enough: tuple[str, ...]) -> None:
    what = next((f"To {use.what}" for use in USES if use.enough == enough), error.request)
    error.sentence = f"{what} takes the scope {_either(enough)}. {_held(account)}."
    error.fix = again(account, enough[0])


def _by_token(account: "Account", error: ApiError) -> str:
    """List what decides with an API token, which knows no scopes."""
    return (
        f"Check in this order: 1. The role of {account.email} has to be agent or admin."
        f" 2. They need access to {_thing(error)}. 3. {TOKEN_ACCESS}"
    )


def _enough(error: ApiError) -> tuple[str, ...]:
    """Return the scopes of which any one is enough: as Zendesk names them, else as its documents do."""
    method, _, path = error.request.partition(" ")
    known = enough_for(method, path)
    if isinstance(error, MissingScope) and error.scopes and set(error.scopes) != set(known):
        return error.scopes
    return known


def _thing(error: ApiError) -> str:
    found = _ABOUT.search(error.request)
    return f"{found[1]} {found[2]}" if found else "that ticket, user or organization"


def _held(account: "Account") -> str:
    return f"The account {account.name} holds: {account.scopes or 'scopes that are not known'}"


def _either(scopes: tuple[str, ...]) -> str:
    return " or ".join(scopes)
