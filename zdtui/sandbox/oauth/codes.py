"""Authorization codes: good once, for two minutes, for the client and address they were made for."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

CODE_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Code:
    """What a person agreed to."""

    client: str
    redirect: str
    user_id: int
    scopes: tuple[str, ...]
    challenge: str | None
    expires: float


class Codes:
    """The codes that have not been exchanged."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._codes: dict[str, Code] = {}

    def make(self, client: str, redirect: str, user_id: int, scopes: tuple[str, ...], challenge: str | None) -> str:
        """Return a new code."""
        value = secrets.token_hex(20)
        expires = self._clock() + CODE_SECONDS
        self._codes[value] = Code(client, redirect, user_id, scopes, challenge, expires)
        return value

    def take(self, value: str) -> Code | None:
        """Use a code up; None when it is unknown, used or too old."""
        code = self._codes.pop(value, None)
        return code if code is not None and self._clock() < code.expires else None
