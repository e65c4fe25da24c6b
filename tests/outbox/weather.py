"""The trouble that befalls requests: drawn by dice from a table, or told one after another."""

import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from zdtui.sandbox.fault import Fault
from zdtui.sandbox.faults import Faults

CALM: ContextVar[bool] = ContextVar("CALM", default=False)
"""Whether the request at hand is spared."""

BUSY = {"retry-after": "1"}

Trouble = Callable[[random.Random], Fault | None]


def slow(dice: random.Random) -> Fault:
    """Take effect late, whether or not whoever asked still lives."""
    return Fault("latency", ms=dice.randrange(50, 300))


def lost(dice: random.Random) -> Fault:
    """Take effect, and answer nothing."""
    return Fault("reset", after=True)


def calm(dice: random.Random) -> None:
    """Do what is asked."""


TABLE: tuple[tuple[float, Trouble], ...] = (
    (0.10, lambda dice: Fault("answer", status=503, body="Service Unavailable")),
    (0.05, lambda dice: Fault("answer", status=429, headers=BUSY, body="Number of allowed API requests exceeded")),
    (0.25, slow),
    (0.15, lost),
    (0.07, lambda dice: Fault("answer", status=502, after=True, body="Bad Gateway")),
    (0.08, lambda dice: Fault("drip", at=200, ms=dice.randrange(30, 120))),
    (0.30, calm),
)
"""How likely each trouble is with a write; times are real milliseconds."""

READS = 0.2
"""The share of reads that this befalls."""


class Weather(Faults):
    """Befalls requests one trouble at a time; the same seed and the same requests give the same trouble."""

    def __init__(self, seed: int | str = 0) -> None:
        super().__init__()
        self._dice = random.Random(f"weather {seed}")
        self._told: Iterator[Trouble] | None = None
        self.counts: dict[str, int] = {}
        self.on = True
        self.table = TABLE

    def befalling(self, method: str, path: str) -> list[Fault]:
        """Return what befalls a request."""
        if CALM.get() or not self.on or not path.startswith("/api/"):
            return []
        trouble = self._next(method)
        fault = trouble(self._dice) if trouble is not None else None
        name = fault.action if fault else "calm"
        self.counts[name] = self.counts.get(name, 0) + 1
        return [fault] if fault else []

    def tell(self, troubles: Iterable[Trouble]) -> None:
        """Let these befall the next writes, in this order; everything else is calm."""
        self._told = iter(troubles)

    def _next(self, method: str) -> Trouble | None:
        if self._told is not None:
            return next(self._told, None) if method in ("PUT", "POST") else None
        if method == "GET" and self._dice.random() > READS:
            return calm
        (trouble,) = self._dice.choices([each for _, each in self.table], [share for share, _ in self.table])
        return trouble


@contextmanager
def spared() -> Iterator[None]:
    """Spare the requests made within."""
    token = CALM.set(True)
    try:
        yield
    finally:
        CALM.reset(token)
