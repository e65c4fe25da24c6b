"""Tags, those of an account and those of one thing."""

from collections.abc import Sequence
from typing import Any, Literal

from zdtui.api.caller import API
from zdtui.api.pages import Pages
from zdtui.api.query import address
from zdtui.api.resources.verbs import Part
from zdtui.model.count import Count
from zdtui.model.tag import Tag

Kind = Literal["tickets", "users", "organizations"]
Words = list[str]


class Tags(Part[Tag]):
    """``/tags``: the most used ones of the last sixty days, 100 a page by cursor, for agents."""

    path, many, single, model = "/tags", "tags", "tag", Tag

    def list(self, *, size: int | None = None, after: str | None = None) -> Pages[Tag]:
        """List the account's tags, the most used first."""
        return self._list("/tags", size=size, after=after)

    async def count(self) -> Count:
        """Count them: ``GET /tags/count``."""
        return await self._caller.one("/tags/count", "count", Count)

    async def autocomplete(self, start: str) -> Words:
        """Complete a tag from its first letters (two at least)."""
        answer = await self._caller.send("GET", API + address("/autocomplete/tags", {"name": start}))
        return _words(answer.value("tags"))

    async def of(self, kind: Kind, id_: int) -> Words:
        """List the tags of one ticket, person or organization."""
        answer = await self._caller.send("GET", f"{API}/{kind}/{id_}/tags")
        return _words(answer.value("tags"))

    async def add(self, kind: Kind, id_: int, tags: Sequence[str], **fence: Any) -> Words:
        """Add tags and return all: ``PUT``. ``fence`` is ``updated_stamp`` and ``safe_update``, where wanted."""
        return await self._change("PUT", kind, id_, tags, fence)

    async def replace(self, kind: Kind, id_: int, tags: Sequence[str], **fence: Any) -> Words:
        """Replace all tags: ``POST``."""
        return await self._change("POST", kind, id_, tags, fence)

    async def remove(self, kind: Kind, id_: int, tags: Sequence[str], **fence: Any) -> Words:
        """Take tags off: ``DELETE``; what is left is returned where Zendesk tells it."""
        return await self._change("DELETE", kind, id_, tags, fence)

    async def _change(self, method: str, kind: Kind, id_: int, tags: Sequence[str], fence: dict[str, Any]) -> Words:
        answer = await self._caller.send(method, f"{API}/{kind}/{id_}/tags", json={"tags": tuple(tags), **fence})
        return _words(answer.value("tags"))


def _words(value: Any) -> Words:
    """Read tags, which come as words or as objects with a name."""
    members = value if isinstance(value, list) else []
    names = [member.get("name") if isinstance(member, dict) else member for member in members]
    return [name for name in names if isinstance(name, str)]
