"""Access and refresh tokens: issued in pairs, used up once, ended together."""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

ACCESS_SECONDS = 30 * 60
"""How long an access token of an expiring client lives."""

REFRESH_SECONDS = 30 * 24 * 60 * 60
"""How long a refresh token lives."""


@dataclass(slots=True)
class Token:
    """One access token and, where there is one, the refresh token beside it; times are Unix seconds."""

    id: int
    value: str = field(repr=False)
    user_id: int
    client_id: int
    scopes: tuple[str, ...]
    created: float
    expires: float | None = None
    refresh: str | None = field(default=None, repr=False)
    refresh_expires: float | None = None
    used: float | None = None

    @property
    def scope(self) -> str:
        """The scopes as one text, as OAuth writes them."""
        return " ".join(self.scopes)


class Tokens:
    """The living tokens of one account."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._by_value: dict[str, Token] = {}
        self._by_refresh: dict[str, Token] = {}
        self._issued = 0

    def __iter__(self) -> Iterator[Token]:
        return iter([*self._by_value.values()])

    def keep(self, value: str, user_id: int, scopes: tuple[str, ...] = ("read", "write")) -> Token:
        """Add a token without an end."""
        return self._add(Token(self._number(), value, user_id, 1, scopes, self._clock()))

    def issue(
        self,
        user_id: int,
        client_id: int,
        scopes: tuple[str, ...],
        *,
        seconds: int | None = None,
        refresh_seconds: int | None = None,
    ) -> Token:
        """Add a new token; with `refresh_seconds` a refresh token comes with it."""
        now = self._clock()
        return self._add(
            Token(
                self._number(),
                secrets.token_hex(32),
                user_id,
                client_id,
                scopes,
                now,
                None if seconds is None else now + seconds,
                None if refresh_seconds is None else secrets.token_hex(32),
                None if refresh_seconds is None else now + refresh_seconds,
            )
        )

    def find(self, value: str) -> Token | None:
        """Return a token that is still good, and note its use."""
        token = self._by_value.get(value)
        if token is None or (token.expires is not None and self._clock() >= token.expires):
            return None
        token.used = self._clock()
        return token

    def with_refresh(self, value: str) -> Token | None:
        """Return the pair of a refresh token that is still good."""
        token = self._by_refresh.get(value)
        if token is None or (token.refresh_expires is not None and self._clock() >= token.refresh_expires):
            return None
        return token

    def end(self, token: Token) -> None:
        """End a token and its refresh token."""
        self._by_value.pop(token.value, None)
        if token.refresh is not None:
            self._by_refresh.pop(token.refresh, None)

    def expire(self) -> None:
        """Let every access token that can expire do so now; refresh tokens stay good."""
        for token in self:
            if token.refresh is not None:
                token.expires = self._clock()

    def end_all(self) -> None:
        """End every token."""
        self._by_value.clear()
        self._by_refresh.clear()

    def _number(self) -> int:
        self._issued += 1
        return self._issued

    def _add(self, token: Token) -> Token:
        self._by_value[token.value] = token
        if token.refresh is not None:
            self._by_refresh[token.refresh] = token
        return token
