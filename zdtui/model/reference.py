"""A ticket as a person names it: a number, ``#123``, ``acme#123``, or the address of one of Zendesk's pages."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

LARGEST = 2**63 - 1
"""The highest ticket number that the store can hold."""

ENTER = "Enter a number, #123, acme#123, or paste the ticket's address."

_NUMBER = re.compile(r"(?:ticket\s+)?#?([0-9]{1,19})", re.IGNORECASE)
_NAMED = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]{0,63})\s?#([0-9]{1,19})")
_ADDRESS = re.compile(r"https?://[^\s<>\"'|]+", re.IGNORECASE)
_BARE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z0-9-]+(?::[0-9]{1,5})?/\S+", re.IGNORECASE)
_TICKET = re.compile(r"/(?:tickets|requests)/([0-9]{1,19})(?:\.json)?(?=[/?#)\].,;:!]|$)")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|[0-9a-f:]+")


@dataclass(frozen=True, slots=True)
class Reference:
    """Which ticket is meant, and what was said about where it is.

    Attributes:
        ticket: its number.
        account: the account's name, of ``acme#123``.
        host: the host of a pasted address, in small letters.
        port: the port of that address, where it names one.

    """

    ticket: int
    account: str | None = None
    host: str | None = None
    port: int | None = None

    @property
    def is_placed(self) -> bool:
        """Whether it says more than a number: which account's ticket it is, or at which host."""
        return self.account is not None or self.host is not None

    def __str__(self) -> str:
        if self.host is not None:
            return f"#{self.ticket} at {self.host}"
        return f"{self.account or ''}#{self.ticket}"

    @classmethod
    def read(cls, text: str) -> "Reference":
        """Read what was typed or pasted; an address may stand in angle brackets or among other words.

        Raises:
            ValueError: it names no ticket; the sentence says what to enter.

        """
        said = text.strip()
        if not said:
            raise ValueError(f"There is no ticket yet. {ENTER}")
        address = _ADDRESS.search(said)
        if address is not None or _BARE.fullmatch(said):
            return _of_address(address.group() if address else f"https://{said}")
        found = _NUMBER.fullmatch(said) or (_TICKET.search(said) if said.startswith("/") else None)
        if found is None and (named := _NAMED.fullmatch(said)):
            return cls(_number(named[2]), account=named[1])
        if found is None:
            raise ValueError(f"{_short(said)} names no ticket. {ENTER}")
        return cls(_number(found[1]))

    @classmethod
    def find(cls, text: str) -> "Reference | None":
        """Read what was typed or pasted; ``None`` where it names no ticket."""
        try:
            return cls.read(text)
        except ValueError:
            return None


def _of_address(url: str) -> Reference:
    """Read the address of a ticket's page, of an agent, a customer or a program."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError as error:
        raise ValueError(f"{_short(url)} is not a web address. {ENTER}") from error
    if "@" in parts.netloc or "\\" in url:
        raise ValueError("An address with a user name, a password or a backslash in it is not accepted.")
    if not _HOST.fullmatch(host):
        raise ValueError(f"{_short(url)} names no host that can be read. {ENTER}")
    found = _ticket_in(parts)
    if found is None:
        raise ValueError(f"The address at {_short(host)} names no ticket; a ticket's ends in /agent/tickets/123.")
    return Reference(_number(found), host=host, port=port)


def _ticket_in(parts: SplitResult) -> str | None:
    """Find the number in the path, or behind the ``#`` of older addresses."""
    found = _TICKET.search(parts.path) or _TICKET.search(f"/{parts.fragment}")
    return found[1] if found else None


def _number(digits: str) -> int:
    number = int(digits)
    if not 0 < number <= LARGEST:
        raise ValueError(f"{number} is not the number of a ticket. {ENTER}")
    return number


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else f"{text[:59]}…")
