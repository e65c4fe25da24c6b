"""What is told about an account."""

from datetime import date
from typing import Any

from zdtui.accounts.account import Account
from zdtui.accounts.age import days_left, days_since, idle_warning
from zdtui.accounts.ledger import Remembered
from zdtui.accounts.status import STANDINGS

SOON = 180
"""Days before the end of API tokens from which on it is said."""


def data(account: Account, default: str | None, known: Remembered, day: date) -> dict[str, Any]:
    """Return an account as data, with how it stood last. No secret is in it."""
    by_token = account.method == "token"
    return {
        "name": account.name,
        "default": account.name == default,
        "url": str(account.origin),
        "email": account.email,
        "method": account.method,
        "access": "full access" if by_token else account.scopes,
        "client": account.client,
        "status": known.status,
        "reason": known.reason,
        "repair": repair(account, known),
        "used": known.used,
        "since": account.since,
        "age_days": days_since(account.since, day),
        "token_days_left": days_left(day) if by_token else None,
        "storage": account.storage,
        "production": account.production,
        "colour": account.colour,
        "identifier": account.identifier,
    }


def repair(account: Account, known: Remembered) -> str:
    """Say what repairs an account as it stood last."""
    found = (each for each in STANDINGS.values() if (each.status.value, each.reason) == (known.status, known.reason))
    return next((each.of(account.name).repair for each in found), "")


def sign_in(account: Account, day: date) -> str:
    """Say how an account signs in, how old that is, and for how long it can."""
    age = days_since(account.since, day)
    old = f", {age} days old" if age else ""
    if account.method == "oauth":
        return f"OAuth: {account.scopes or 'scopes not known'}{old}"
    left = days_left(day)
    return f"API token, full access, {f'{left} days left' if left else 'ended on 2027-04-30'}{old}"


def warnings(account: Account, known: Remembered, day: date) -> list[str]:
    """Return what to say about an account before it stops working."""
    if account.method == "oauth":
        return []
    found = [idle_warning(known.used, day)]
    if days_left(day) == 0:
        found.append("Zendesk accepts no API tokens any more.")
    return [f"{account.name}: {each}" for each in found if each]


def advice(account: Account, day: date) -> list[str]:
    """Return what to do about an account in good time."""
    if account.method == "oauth" or days_left(day) > SOON:
        return []
    return [f"Move {account.name} to OAuth and keep everything: zdtui account convert {account.name}"]
