"""Requests: tickets as their requesters see them."""

from collections.abc import Sequence

from zdtui.api.pages import Pages
from zdtui.api.resources.verbs import Creates, Lists, Paging, Shows, Updates, sized
from zdtui.model.comment import Comment
from zdtui.model.request import Request


class Requests(Lists[Request], Shows[Request], Creates[Request], Updates[Request]):
    """``/requests``: 100 a page by cursor, for end users too. Scope ``requests:read``, ``requests:write``."""

    path, many, single, model = "/requests", "requests", "request", Request

    def search(self, query: str, *, after: str | None = None) -> Pages[Request]:
        """Search them: ``GET /requests/search``, by page numbers, the first 1,000."""
        return self._caller.pages(
            "/requests/search", "requests", Request, sized(Paging.OFFSET, None, {"query": query}), after=after
        )

    def comments(self, request_id: int, *, include: Sequence[str] = (), after: str | None = None) -> Pages[Comment]:
        """List the public comments of a request."""
        asked = sized(Paging.CURSOR, None, {"include": include})
        return self._caller.pages(f"/requests/{request_id}/comments", "comments", Comment, asked, after=after)

    async def comment(self, request_id: int, comment_id: int) -> Comment:
        """Show one public comment."""
        return await self._caller.one(f"/requests/{request_id}/comments/{comment_id}", "comment", Comment)
