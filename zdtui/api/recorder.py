"""The flight recorder: the last requests of an account, for whoever looks for what went wrong."""

from collections import deque
from collections.abc import Mapping
from typing import Final, NamedTuple

MEMORY: Final = 4 << 20
"""Bytes of bodies that are kept; the oldest go first."""

LARGE: Final = 64 << 10
"""Bytes from which the answer to a request that nobody waits for is not kept."""


class Exchange(NamedTuple):
    """What went over the wire in one request: the query, headers by their lower-case names, and the bodies.

    A body is ``None`` where it was too large to keep. Nothing of it is redacted, and nothing of it is ever printed.
    """

    query: str
    asked: Mapping[str, str]
    answered: Mapping[str, str]
    sent: bytes | None = None
    received: bytes | None = None

    def __repr__(self) -> str:
        return "Exchange(…)"

    @property
    def weight(self) -> int:
        """The bytes of both bodies."""
        return len(self.sent or b"") + len(self.received or b"")


class Call(NamedTuple):
    """One request that left: when (Unix seconds), what, how it ended and how long it took (milliseconds).

    ``status`` is ``None`` when no answer came; ``outcome`` then names the failure. ``warning`` is what Zendesk said
    about parameters that it ignored. ``exchange`` is what was said, as long as there is room for it.
    """

    at: float
    method: str
    path: str
    lane: str
    bucket: str
    status: int | None = None
    outcome: str = "cancelled"
    ms: float = 0.0
    size: int = 0
    warning: str | None = None
    exchange: Exchange | None = None


class Recorder:
    """Keeps the last ``size`` calls, and of their bodies as many as ``memory`` bytes hold."""

    def __init__(self, size: int = 500, memory: int = MEMORY) -> None:
        self._calls: deque[Call] = deque(maxlen=size)
        self._memory = memory
        self._weight = 0
        self._lightened = 0
        self.total = 0

    def add(self, call: Call) -> None:
        """Keep one more call; the oldest one goes when there are too many."""
        if len(self._calls) == self._calls.maxlen:
            self._weight -= _weight(self._calls[0])
            self._lightened = max(self._lightened - 1, 0)
        self._calls.append(call)
        self._weight += _weight(call)
        self.total += 1
        while self._weight > self._memory and self._lightened < len(self._calls):
            self._lighten(self._lightened)
            self._lightened += 1

    @property
    def calls(self) -> list[Call]:
        """The calls kept, oldest first."""
        return list(self._calls)

    def _lighten(self, place: int) -> None:
        call = self._calls[place]
        self._weight -= _weight(call)
        if call.exchange is not None:
            self._calls[place] = call._replace(exchange=call.exchange._replace(sent=None, received=None))


def _weight(call: Call) -> int:
    return call.exchange.weight if call.exchange is not None else 0
