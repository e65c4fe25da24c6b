"""What a desk is doing right now, for the status line."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zdtui.api.budget import Budget


@dataclass(frozen=True, slots=True)
class Activity:
    """A glance at the desk: its work, its queue and its share of the rate limit. Times are Unix seconds."""

    doing: str = ""
    queued: int = 0
    limit: int | None = None
    remaining: int | None = None
    limited_until: float | None = None
    bucket: str | None = None


def activity_of(budget: "Budget", doing: str, queued: int) -> Activity:
    """Put together what is going on and what is left of the rate limit."""
    return Activity(doing, queued, budget.limit, budget.remaining, budget.limited_until, budget.bucket)
