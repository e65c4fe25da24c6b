"""What a desk is doing right now, for the status line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Activity:
    """A glance at the desk: its work, its queue and its share of the rate limit. Times are Unix seconds."""

    doing: str = ""
    queued: int = 0
    limit: int | None = None
    remaining: int | None = None
    limited_until: float | None = None
    bucket: str | None = None
