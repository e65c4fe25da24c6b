"""Bookmarks: tickets the signed-in agent put aside."""

from zdtui.api.resources.verbs import Deletes, Lists, Part
from zdtui.model.bookmark import Bookmark


class Bookmarks(Lists[Bookmark], Deletes[Bookmark], Part[Bookmark]):
    """``/bookmarks``: 100 a page by cursor; agents see their own."""

    path, many, single, model = "/bookmarks", "bookmarks", "bookmark", Bookmark

    async def create(self, ticket_id: int) -> Bookmark:
        """Put a ticket aside."""
        body = {"bookmark": {"ticket_id": ticket_id}}
        return await self._caller.write("POST", "/bookmarks", "bookmark", Bookmark, body=body)
