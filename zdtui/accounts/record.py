"""Accounts as they are written in the account file."""

from collections.abc import Mapping
from typing import Any

from zdtui.accounts.account import COLOURS, Account, check_email, check_identifier, check_name
from zdtui.accounts.problem import AccountError
from zdtui.model.origin import Origin


def written(account: Account) -> dict[str, Any]:
    """Return what the file says about an account; what is as always is left out."""
    said: dict[str, Any] = {
        "origin": str(account.origin),
        "email": account.email,
        "method": account.method,
        "colour": account.colour,
        "storage": account.storage,
    }
    if account.production:
        said["production"] = True
    if account.service:
        said["service"] = True
    more = {"identifier": account.identifier, "client": account.client, "scopes": account.scopes or None}
    more["since"] = account.since
    if account.aliases:
        said["aliases"] = [*account.aliases]
    return said | {key: value for key, value in more.items() if value is not None}


def read(name: str, said: Any) -> Account:
    """Return the account that the file describes.

    Raises:
        AccountError: something is missing or wrong; the sentence names it.

    """
    if not isinstance(said, Mapping):
        raise AccountError(f"The account {name} is not a table.", "Correct accounts.toml, or add the account again.")
    try:
        origin = Origin.parse(_text(said, "origin"))
        method = _text(said, "method", "token")
        if method not in ("token", "oauth"):
            raise ValueError("method is token or oauth")
        identifier = said.get("identifier")
        return Account(
            check_name(name),
            origin,
            check_email(_text(said, "email")),
            "oauth" if method == "oauth" else "token",
            _text(said, "colour", COLOURS[0]),
            said.get("production") is True,
            check_identifier(str(identifier)) if identifier is not None else None,
            _text(said, "storage", "keyring"),
            _text(said, "client") if "client" in said else None,
            said.get("service") is True,
            _text(said, "scopes", ""),
            str(said["since"]) if "since" in said else None,
            _hosts(said.get("aliases", [])),
        )
    except (AccountError, ValueError) as error:
        raise AccountError(
            f"The account {name} cannot be used: {error}", "Correct accounts.toml, or add the account again."
        ) from error


def _hosts(aliases: object) -> tuple[str, ...]:
    """Return hosts, also of whole addresses."""
    if not isinstance(aliases, list):
        raise ValueError("aliases is not a list of hosts")
    texts = [str(alias).strip() for alias in aliases]
    return tuple(Origin.of_url(text if "://" in text else f"https://{text}").host for text in texts)


def _text(said: Mapping[str, Any], key: str, default: str | None = None) -> str:
    """Return a text of the table."""
    value = said.get(key, default)
    if not isinstance(value, str):
        raise ValueError(f"{key} is missing" if value is None else f"{key} is not a text")
    return value
