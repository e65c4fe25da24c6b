"""An account: who signs in, where, and how. It holds no secret."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from zdtui.accounts.problem import AccountError
from zdtui.model.origin import Origin

Method: TypeAlias = Literal["token", "oauth"]

COLOURS = ("blue", "green", "orange", "purple", "red", "teal", "yellow", "pink")
"""The colours an account can have."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_EMAIL = re.compile(r"[^@\s\x00-\x20\x7f:]{1,64}@[^@\s\x00-\x20\x7f:]{1,255}")


@dataclass(frozen=True, slots=True)
class Account:
    """One sign-in at one Zendesk.

    Attributes:
        name: what the person calls it; also the name of its folder.
        origin: the only place its credential is sent to.
        email: who signs in.
        method: ``token`` (API token) or ``oauth``.
        colour: one of ``COLOURS``.
        production: whether a mistake there is seen by customers.
        identifier: another program's name for it, unique and case-sensitive.
        storage: the vault its secret is in: ``keyring``, ``file``, ``environment`` or ``memory``.
        client: with OAuth, the identifier of the OAuth client.
        service: whether it signs in as that client itself, without a person.
        scopes: with OAuth, what was granted, with spaces between.
        since: the day from which its secret is, such as ``2026-11-22``.
        aliases: hosts whose tickets are its own, besides those of its brands; a person wrote them into the file.

    """

    name: str
    origin: Origin
    email: str
    method: Method = "token"
    colour: str = COLOURS[0]
    production: bool = False
    identifier: str | None = None
    storage: str = "keyring"
    client: str | None = None
    service: bool = False
    scopes: str = ""
    since: str | None = None
    aliases: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The name of its secret in a vault: bound to the host, so that no other host is ever sent it."""
        return f"{self.name}@{self.origin}"


def check_name(name: str) -> str:
    """Return an account name as it is.

    Raises:
        AccountError: it cannot name an account.

    """
    if not _NAME.fullmatch(name):
        raise AccountError(
            f"{name[:80]!r} cannot be an account's name.",
            "Use letters, digits, dots, hyphens and underscores, beginning with a letter or digit: acme, acme-eu.",
        )
    return name


def check_email(email: str) -> str:
    """Return an e-mail address without spaces around it.

    Raises:
        AccountError: it is no address.

    """
    email = email.strip()
    if not _EMAIL.fullmatch(email):
        raise AccountError(
            f"{email[:80]!r} is not an e-mail address.",
            "Enter the address you sign in to Zendesk with; it is shown when you click your profile icon.",
        )
    return email


def check_identifier(identifier: str) -> str:
    """Return an identifier as it is: any text, upper and lower case being different.

    Raises:
        AccountError: it is empty, longer than 255 characters or no text that can be written.

    """
    if not identifier or len(identifier) > 255 or any("\ud800" <= letter <= "\udfff" for letter in identifier):
        raise AccountError("An identifier is a text of 1 to 255 characters.", "Choose another identifier.")
    return identifier
