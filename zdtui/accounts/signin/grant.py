"""What Zendesk granted: an access token, what renews it, and until when they are good."""

import json
from dataclasses import dataclass
from typing import Any

from zdtui.model.secret import Secret

EARLY = 60.0
"""Seconds before its end at which an access token is renewed."""

KEPT_ALIVE = 1 / 3
"""The last part of a refresh token's life in which it is renewed whenever it is used."""


@dataclass(frozen=True, slots=True)
class Grant:
    """The tokens of one account.

    ``issued`` is Unix seconds; lifetimes are seconds, ``None`` where there is no end.
    """

    access: Secret
    scope: str = ""
    issued: float = 0.0
    lifetime: float | None = None
    refresh: Secret | None = None
    refresh_lifetime: float | None = None
    client_secret: Secret | None = None

    @property
    def ends(self) -> float | None:
        """When the access token ends, in Unix seconds."""
        return None if self.lifetime is None else self.issued + self.lifetime

    @property
    def refresh_ends(self) -> float | None:
        """When nothing but a new sign-in helps, in Unix seconds."""
        return None if self.refresh_lifetime is None else self.issued + self.refresh_lifetime

    def is_due(self, now: float) -> bool:
        """Say whether it should be renewed before it is used."""
        if self.ends is not None and now >= self.ends - min(EARLY, (self.lifetime or 0) / 10):
            return True
        last = (self.refresh_lifetime or 0) * KEPT_ALIVE
        return self.refresh_ends is not None and now >= self.refresh_ends - last

    def written(self) -> Secret:
        """Return it as one secret for a vault."""
        said: dict[str, Any] = {
            "access": self.access.reveal(),
            "scope": self.scope,
            "issued": self.issued,
            "lifetime": self.lifetime,
            "refresh": self.refresh.reveal() if self.refresh else None,
            "refresh_lifetime": self.refresh_lifetime,
            "client_secret": self.client_secret.reveal() if self.client_secret else None,
        }
        return Secret(json.dumps({name: value for name, value in said.items() if value is not None}))


def read(secret: Secret) -> Grant:
    """Return what a vault keeps; a secret of another form is an access token alone."""
    try:
        said = json.loads(secret.reveal())
    except ValueError:
        return Grant(secret)
    if not isinstance(said, dict) or not isinstance(said.get("access"), str):
        return Grant(secret)
    return Grant(
        Secret(said["access"]),
        str(said.get("scope", "")),
        _number(said.get("issued")) or 0.0,
        _number(said.get("lifetime")),
        _secret(said.get("refresh")),
        _number(said.get("refresh_lifetime")),
        _secret(said.get("client_secret")),
    )


def _secret(value: object) -> Secret | None:
    return Secret(value) if isinstance(value, str) and value else None


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
