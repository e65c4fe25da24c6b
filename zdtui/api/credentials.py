"""Credentials, as httpx puts them on a request."""

from base64 import b64encode
from collections.abc import AsyncGenerator, Generator
from typing import Protocol

import httpx

from zdtui.model.secret import Secret


class ApiToken(httpx.Auth):
    """An API token: Basic credentials made of ``{email}/token:{api_token}``."""

    def __init__(self, email: str, token: Secret) -> None:
        self.email = email
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Put the credential on the request."""
        pair = f"{self.email}/token:{self._token.reveal()}".encode()
        request.headers["Authorization"] = f"Basic {b64encode(pair).decode('ascii')}"
        yield request

    def __repr__(self) -> str:
        return f"ApiToken({self.email!r})"


class Bearer(httpx.Auth):
    """An OAuth access token."""

    def __init__(self, token: Secret) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Put the credential on the request."""
        request.headers["Authorization"] = f"Bearer {self._token.reveal()}"
        yield request

    def __repr__(self) -> str:
        return "Bearer()"


class Tokens(Protocol):
    """Hands out access tokens and knows how to renew them."""

    async def current(self) -> Secret:
        """Return the token for the next request. Raises ``ApiError`` when there is none to be had."""
        ...

    async def instead_of(self, refused: Secret) -> Secret:
        """Return another token in place of one that was refused.

        Raises:
            Unauthorized: there is none.

        """
        ...


class RenewedBearer(httpx.Auth):
    """OAuth access tokens that end: one that is refused is replaced once, and the request repeated once."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Put a good token on the request."""
        token = await self._tokens.current()
        request.headers["Authorization"] = f"Bearer {token.reveal()}"
        response = yield request
        if response.status_code == 401:
            token = await self._tokens.instead_of(token)
            request.headers["Authorization"] = f"Bearer {token.reveal()}"
            yield request

    def __repr__(self) -> str:
        return "RenewedBearer()"
