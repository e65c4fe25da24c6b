"""Credentials, as httpx puts them on a request."""

from base64 import b64encode
from collections.abc import Generator

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
