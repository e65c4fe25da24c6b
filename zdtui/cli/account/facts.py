"""What is told about an account."""

from datetime import UTC, date, datetime
from typing import Any

from zdtui.accounts.account import Account

TOKENS_END = date(2027, 4, 30)
"""The day on which Zendesk stops accepting API tokens."""


def data(account: Account, default: str | None) -> dict[str, Any]:
    """Return an account as data. No secret is in it."""
    return {
        "name": account.name,
        "default": account.name == default,
        "url": str(account.origin),
        "email": account.email,
        "method": account.method,
        "access": "full access" if account.method == "token" else None,
        "token_days_left": days_left(datetime.now(UTC).date()) if account.method == "token" else None,
        "storage": account.storage,
        "production": account.production,
        "colour": account.colour,
        "identifier": account.identifier,
    }


def sign_in(account: Account) -> str:
    """Say how an account signs in, and for how long it can."""
    if account.method == "oauth":
        return "OAuth"
    left = days_left(datetime.now(UTC).date())
    return f"API token, full access, {f'{left} days left' if left > 0 else 'ended'}"


def days_left(today: date) -> int:
    """Return how many days API tokens still work."""
    return max(0, (TOKENS_END - today).days)
