"""The last requests of an account, without anything secret."""

from collections import deque
from typing import NamedTuple


class Call(NamedTuple):
    """One request that left: when (Unix seconds), what, how it ended and how long it took (milliseconds).

    ``status`` is ``None`` when no answer came; ``outcome`` then names the failure. ``warning`` is what Zendesk said
    about parameters that it ignored. Queries are left out: they may hold what people searched for, or tokens.
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


class Recorder:
    """Keeps the last ``size`` calls."""

    def __init__(self, size: int = 500) -> None:
        self._calls: deque[Call] = deque(maxlen=size)
        self.total = 0

    def add(self, call: Call) -> None:
        """Keep one more call; the oldest one goes when there are too many."""
        self._calls.append(call)
        self.total += 1

    @property
    def calls(self) -> list[Call]:
        """The calls kept, oldest first."""
        return list(self._calls)
