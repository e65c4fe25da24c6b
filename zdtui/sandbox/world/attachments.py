"""All attachments of an account, those of the start found through their ticket, those that came later kept."""

from collections.abc import Callable, Sequence
from typing import Any

from zdtui.sandbox.world import files
from zdtui.sandbox.world.numbers import Numbers

Record = dict[str, Any]


class Attachments:
    """The files of an account, by number and by the token in their address."""

    def __init__(self, numbers: Numbers, comments: Callable[[int], Sequence[Record]]) -> None:
        self._numbers, self._comments = numbers, comments
        self._kept: dict[int, Record] = {}
        self._bytes: dict[int, bytes] = {}

    def get(self, number: int) -> Record | None:
        """Find an attachment by its number."""
        if number in self._kept:
            return self._kept[number]
        ticket_id = self._numbers.ticket_of(number)
        if ticket_id is None:
            return None
        every = (one for comment in self._comments(ticket_id) for one in comment["attachments"] or [])
        return next((one for one in every if one["id"] == number), None)

    def by_token(self, token: str) -> Record | None:
        """Find an attachment by the token in its `content_url`."""
        number = files.number_in(token)
        found = self.get(number) if number is not None else None
        if found is None:
            found = next((one for one in self._kept.values() if f"/token/{token}/" in one["content_url"]), None)
        return found if found and f"/token/{token}/" in found["content_url"] else None

    def content(self, number: int) -> bytes:
        """Give the bytes of an attachment, none when nobody knows it."""
        if number in self._bytes:
            return self._bytes[number]
        record = self.get(number)
        return files.content(record) if record else b""

    def put(self, record: Record, content: bytes | None = None) -> None:
        """Keep an attachment that came after the start, with its bytes."""
        self._kept[record["id"]] = record
        if content is not None:
            self._bytes[record["id"]] = content
