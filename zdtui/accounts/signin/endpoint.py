"""Zendesk's token endpoint: ``POST /oauth/tokens``."""

import json
import time
from collections.abc import Callable
from typing import Any

import httpx

from zdtui.accounts.signin import troubles
from zdtui.accounts.signin.attempt import Attempt
from zdtui.accounts.signin.client import OAuthClient
from zdtui.accounts.signin.grant import Grant
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret

ACCESS_SECONDS = 1800
"""How long an access token shall live. Asked for, since old clients hand out tokens without an end."""

REFRESH_SECONDS = 7_776_000
"""How long a refresh token shall live: the longest there is, 90 days without any use."""

DEADLINE = 30.0
LARGEST = 65_536


class TokenEndpoint:
    """Asks one Zendesk for tokens, at its own origin and nowhere else; every method blocks.

    Every method raises ``SignInError`` for what Zendesk refuses and ``Unreachable`` when it does not answer.
    """

    def __init__(
        self,
        origin: Origin,
        client: OAuthClient,
        *,
        clock: Callable[[], float] = time.time,
        network: httpx.BaseTransport | None = None,
    ) -> None:
        """``clock`` gives Unix seconds; ``network`` is for tests."""
        self._origin = origin
        self._client = client
        self._clock = clock
        self._network = network

    def of_code(self, attempt: Attempt, code: Secret) -> Grant:
        """Exchange the code of an attempt."""
        if attempt.is_late:
            raise troubles.code_expired()
        return self._granted(
            {
                "grant_type": "authorization_code",
                "code": code.reveal(),
                "redirect_uri": attempt.redirect,
                "scope": attempt.scope,
                "code_verifier": attempt.verifier.reveal(),
                **_lifetimes(),
            }
        )

    def of_refresh(self, former: Grant) -> Grant:
        """Renew: the former pair is used up when this returns, and may be when it raises."""
        refresh = former.refresh
        if refresh is None:
            raise troubles.refused("invalid_grant")
        fresh = self._granted({"grant_type": "refresh_token", "refresh_token": refresh.reveal(), **_lifetimes()})
        if fresh.refresh is None:
            raise troubles.refused("invalid_grant")
        return fresh

    def of_client(self, scope: str) -> Grant:
        """Sign in as the client itself; it acts as the person who owns the client."""
        asked = {"grant_type": "client_credentials", "scope": scope, "expires_in": ACCESS_SECONDS}
        return self._granted(asked)

    def revoke(self, access: Secret) -> bool:
        """End an access token and its refresh token: ``DELETE /api/v2/oauth/tokens/current``.

        Return whether it was alive until now.
        """
        status, _ = self._ask(
            "DELETE", "/api/v2/oauth/tokens/current", {"authorization": f"Bearer {access.reveal()}"}
        )
        return status < 300

    def _granted(self, asked: dict[str, Any]) -> Grant:
        """Ask for a grant and read it."""
        secret = self._client.secret
        said = {"client_id": self._client.identifier, **asked}
        if secret is not None:
            said["client_secret"] = secret.reveal()
        issued = self._clock()
        status, body = self._ask("POST", "/oauth/tokens", {"content-type": "application/json"}, json.dumps(said))
        access = body.get("access_token")
        if status >= 500 or status == 429:
            raise troubles.unreachable(self._origin.host, sent=status != 429)
        if status >= 300 or not isinstance(access, str) or not access:
            error = body.get("error")
            raise troubles.refused(error) if isinstance(error, str) else troubles.no_oauth(self._origin.host)
        refresh = body.get("refresh_token")
        return Grant(
            Secret(access),
            str(body.get("scope") or asked.get("scope", "")),
            issued,
            _seconds(body.get("expires_in")),
            Secret(refresh) if isinstance(refresh, str) and refresh else None,
            _seconds(body.get("refresh_token_expires_in")),
            secret,
        )

    def _ask(
        self, method: str, path: str, headers: dict[str, str], content: str | None = None
    ) -> tuple[int, dict[str, Any]]:
        """Send one request and return its status and its JSON object; no redirects, cookies or proxies."""
        sent = {"accept": "application/json", "accept-encoding": "identity", "user-agent": "zdtui", **headers}
        ends = time.monotonic() + DEADLINE
        body = b""
        try:
            with (
                httpx.Client(transport=self._network or _network(self._origin), trust_env=False, timeout=10) as http,
                http.stream(method, self._origin.url(path), headers=sent, content=content) as response,
            ):
                for piece in response.iter_raw():
                    body += piece
                    if len(body) > LARGEST or time.monotonic() > ends:
                        raise troubles.no_oauth(self._origin.host)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            raise troubles.unreachable(self._origin.host, sent=False) from None
        except httpx.TransportError:
            raise troubles.unreachable(self._origin.host) from None
        try:
            found = json.loads(body)
        except (ValueError, RecursionError):
            found = None
        return response.status_code, found if isinstance(found, dict) else {}


def _network(origin: Origin) -> httpx.HTTPTransport:
    """Return the network, without a key log; without TLS there are no certificates to load."""
    if origin.scheme != "https":
        return httpx.HTTPTransport(verify=False, trust_env=False)
    context = httpx.create_ssl_context(trust_env=False)
    context.keylog_filename = None  # type: ignore[assignment]  # SSLKEYLOGFILE is heeded all the same; None ends it
    return httpx.HTTPTransport(verify=context, trust_env=False)


def _lifetimes() -> dict[str, int]:
    return {"expires_in": ACCESS_SECONDS, "refresh_token_expires_in": REFRESH_SECONDS}


def _seconds(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and value > 0 else None
