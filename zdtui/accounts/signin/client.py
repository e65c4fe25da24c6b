"""The OAuth client that zdtui signs in as."""

from dataclasses import dataclass

from zdtui.model.secret import Secret

PORTS = (47163, 47164, 47165)
"""The loopback ports to register: the first that is free is used. Zendesk compares the port, too."""


def redirect_of(port: int) -> str:
    """Return the redirect address of a port: the one shown to be registered and the one sent."""
    return f"http://127.0.0.1:{port}/callback"


@dataclass(frozen=True, slots=True)
class OAuthClient:
    """An OAuth client of the account; one with a ``secret`` is confidential, one without is public."""

    identifier: str
    secret: Secret | None = None
