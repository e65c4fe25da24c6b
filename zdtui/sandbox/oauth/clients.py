"""OAuth clients: the programs that may ask for tokens."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from hmac import compare_digest
from typing import Literal

from zdtui.sandbox.world.credentials import Credentials

Kind = Literal["public", "confidential"]

PORTS = (47163, 47164, 47165)
"""The loopback ports whose callbacks are registered; the port is part of a redirect address."""


@dataclass(slots=True)
class OAuthClient:
    """One registered program.

    `expiring` clients hand out tokens that live 30 minutes, others tokens without an end. `allowed` limits the
    scopes that may be asked for; None is any.
    """

    id: int
    identifier: str
    name: str
    kind: Kind
    secret: str
    redirects: list[str] = field(default_factory=list)
    expiring: bool = True
    active: bool = True
    allowed: frozenset[str] | None = None

    def knows(self, secret: str) -> bool:
        """Tell whether a secret is the client's."""
        return compare_digest(self.secret.encode(), secret.encode())

    def regenerate(self) -> str:
        """Replace the secret and return the new one; the old one is no good from now on."""
        self.secret = secrets.token_urlsafe(48)
        return self.secret


class OAuthClients:
    """The clients of one account: a confidential and a public one to start with."""

    def __init__(self, credentials: Credentials) -> None:
        self._clients: dict[str, OAuthClient] = {}
        redirects = [f"http://127.0.0.1:{port}/callback" for port in PORTS]
        self.confidential = self.add(
            credentials.oauth_client_id, "confidential", redirects, secret=credentials.oauth_client_secret
        )
        self.public = self.add(f"{credentials.oauth_client_id}_public", "public", redirects)

    def __iter__(self) -> Iterator[OAuthClient]:
        return iter(self._clients.values())

    def add(self, identifier: str, kind: Kind, redirects: list[str], *, secret: str | None = None) -> OAuthClient:
        """Register a client; every client has a secret, public ones too."""
        number = len(self._clients) + 1
        made = OAuthClient(number, identifier, identifier, kind, secret or secrets.token_urlsafe(48), [*redirects])
        self._clients[identifier] = made
        return made

    def get(self, identifier: str | None) -> OAuthClient | None:
        """Return the client of that identifier, when there is one."""
        return self._clients.get(identifier or "")
