"""Where a ticket or a comment came from."""

from typing import Any

from zdtui.model.resource import Record


class Via(Record):
    """The channel (``email``, ``web``, ``api``, … an open set, at times a number) and its source."""

    channel: str | int | None = None
    source: dict[str, Any] | None = None
