"""Which panes there is room for."""

from dataclasses import dataclass

BESIDE = 120
"""Cells from which the ticket stands beside the queue."""
ALL = 140
"""Cells from which the views stand beside both."""
VIEWS = 100
"""Cells from which the views stand beside the queue, as long as the ticket does not."""


@dataclass(frozen=True, slots=True)
class Room:
    """What is shown: the ticket ``beside`` the queue or ``over`` it, and the ``views``."""

    beside: bool
    over: bool
    views: bool


def room(width: int, *, reading: bool, views_wanted: bool | None) -> Room:
    """Share out ``width`` cells; ``reading`` is whether a ticket is open.

    ``views_wanted`` is what the person said about the views, ``None`` when nothing.
    """
    beside = width >= BESIDE
    over = reading and not beside
    default = width >= ALL or VIEWS <= width < BESIDE
    views = default if views_wanted is None else views_wanted
    return Room(beside, over, views and not over)
