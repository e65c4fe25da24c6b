"""The tag."""

from zdtui.model.resource import Record


class Tag(Record):
    """A word put on tickets, and how many carry it."""

    name: str
    count: int | None = None
