"""A number of things, as of some moment."""

from zdtui.model.resource import Record


class Count(Record):
    """How many there are; beyond 100,000 the number is refreshed daily and may carry no time."""

    value: int | None = None
    refreshed_at: str | None = None
