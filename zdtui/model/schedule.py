"""The schedule: business hours."""

from typing import Any

from zdtui.model.resource import NO_ITEMS, Resource


class Schedule(Resource):
    """Business hours; ``intervals`` are in minutes from Sunday, midnight."""

    name: str | None = None
    time_zone: str | None = None
    intervals: list[Any] = NO_ITEMS
    created_at: str | None = None
    updated_at: str | None = None
