"""What a request tells the transports it passes through."""

from dataclasses import dataclass
from typing import Any

import httpx

from zdtui.api.lane import Lane

_KEY = "zdtui.terms"


@dataclass(frozen=True, slots=True)
class Terms:
    """The lane of a request, the deadline of one try (seconds), and whether doing it twice does no harm."""

    lane: Lane = Lane.PERSON
    deadline: float = Lane.PERSON.value
    repeatable: bool = False

    def extensions(self) -> dict[str, Any]:
        """Return the extensions that carry these terms on an httpx request."""
        timeout = httpx.Timeout(self.deadline, connect=min(5.0, self.deadline))
        return {_KEY: self, "timeout": timeout.as_dict()}


def terms(request: httpx.Request) -> Terms:
    """Return the terms of a request."""
    found = request.extensions.get(_KEY)
    return found if isinstance(found, Terms) else Terms(repeatable=request.method in ("GET", "HEAD"))


def target(request: httpx.Request) -> str:
    """Return path and query of a request, as they are sent."""
    return request.url.raw_path.decode("ascii")


def line(request: httpx.Request) -> str:
    """Return the method and the path of a request, without its query."""
    return f"{request.method} {request.url.path}"
