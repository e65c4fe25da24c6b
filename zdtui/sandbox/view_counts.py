"""How many tickets a view has, as Zendesk tells it: late, cached and rounded."""

from collections.abc import Callable
from dataclasses import dataclass

from zdtui.sandbox.answer import Json

BIG = 1000
"""Tickets from which on a view's count is kept for a long time."""

KEPT = 60 * 60
"""Seconds a big view's count is kept."""

POLL_WAIT = 30


@dataclass(slots=True)
class Counted:
    """A count and when it was made."""

    value: int
    at: float


class ViewCounts:
    """The counts of one account's views; the first request for one finds nothing counted yet."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._counted: dict[int, Counted] = {}

    def of(self, view: Json, count: Callable[[], int], url: str) -> Json:
        """Return a view's count; what is stale is counted anew for the next request."""
        known = self._counted.get(view["id"])
        now = self._clock()
        fresh = known is not None and (known.value < BIG or now - known.at < KEPT)
        if known is None or known.value < BIG or not fresh:
            self._counted[view["id"]] = Counted(count(), now)
        shown = self._counted[view["id"]] if fresh else known
        return {
            "view_id": view["id"],
            "url": url,
            "value": None if shown is None else shown.value,
            "pretty": "..." if shown is None else pretty(shown.value),
            "fresh": fresh,
            "active": view["active"],
            **({} if fresh else {"refresh": "poll", "poll_wait": POLL_WAIT}),
        }


def pretty(value: int) -> str:
    """Return a count for people: exact while it is small, then rounded to its first digit."""
    if value < 100:
        return str(value)
    unit: int = 10 ** (len(str(value)) - 1)
    return f"~{round(value / unit) * unit:,}"
