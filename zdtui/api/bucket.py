"""One rate limit, and a request that counts against some of them."""

import math
from dataclasses import dataclass
from typing import NamedTuple

from zdtui.api.lane import Lane
from zdtui.api.limits import ACCOUNT, Reading, template

RESERVE = 0.2
"""The share of a limit that is kept for what a person waits for."""

FAIR_SHARE = 0.5
"""The share of the account's limit that the mirror leaves: others live on it too, and all day."""

FEW = 5
"""The least that is kept of the account's limit."""

WINDOW = 60.0
"""How long a limit lasts, in seconds, when the server does not say."""

LONGEST_HOLD = 3600.0
"""A longer wait than this is not believed."""


class Turn(NamedTuple):
    """A request as the budget sees it: its lane, its class and its path."""

    lane: Lane
    template: str
    target: str

    @classmethod
    def of(cls, lane: Lane, method: str, target: str) -> "Turn":
        """Return the turn of ``method`` and ``target`` (path and query)."""
        return cls(lane, template(method, target), target.partition("?")[0])


@dataclass(slots=True)
class Bucket:
    """One limit; times are on the monotonic clock, ``held_by`` is the status of the answer that asked to wait."""

    name: str
    limit: int | None = None
    remaining: int | None = None
    resets_at: float = 0.0
    held_until: float = 0.0
    held_by: int = 429
    strikes: int = 0

    def read(self, reading: Reading, now: float) -> None:
        """Take over what a header said."""
        self.limit = reading.limit if reading.limit is not None else self.limit
        self.remaining = reading.remaining
        self.resets_at = now + (WINDOW if reading.reset is None else min(reading.reset, LONGEST_HOLD))

    def reserve(self, lane: Lane) -> int:
        """How many requests of this limit ``lane`` leaves to those who go before it."""
        kept = FAIR_SHARE if lane is Lane.MIRROR and self.name == ACCOUNT else RESERVE
        share = math.ceil((self.limit or 0) * kept)
        return max(share, FEW) if self.name == ACCOUNT else share


def key_of(name: str, turn: Turn) -> str:
    """Return the key of a bucket; one that counts per ticket or user is another one for each path."""
    return f"{name} @{turn.target}" if name.startswith("per-") else name
