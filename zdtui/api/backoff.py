"""How long to wait when nobody said how long."""

import random
from collections.abc import Callable

CAP = 60.0
Jitter = Callable[[], float]


def jitter() -> float:
    """Return a number from nought to one, so that many clients do not come back together."""
    return random.random()  # noqa: S311  (spreads load, guards nothing)


def delay(attempt: int, spread: Jitter = jitter, *, first: float = 1.0) -> float:
    """Return the seconds before trying again: ``first`` doubled at each attempt, up to a quarter more, at most 60."""
    return min(CAP, first * 2.0 ** min(attempt, 10) * (1 + spread() / 4))
