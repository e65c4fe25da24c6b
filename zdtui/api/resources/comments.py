"""Comments of tickets."""

from collections.abc import Sequence

from zdtui.api.answer import Answer
from zdtui.api.caller import API
from zdtui.api.pages import Pages
from zdtui.api.resources.verbs import Part
from zdtui.model.attachment import Attachment
from zdtui.model.comment import Comment
from zdtui.model.count import Count


class Comments(Part[Comment]):
    """``/tickets/{id}/comments``: 100 a page by cursor. Scope ``tickets:read``; they are written with the ticket."""

    path, many, single, model = "/tickets", "comments", "comment", Comment

    def list(
        self,
        ticket_id: int,
        newest_first: bool = True,
        include: Sequence[str] = ("users",),
        *,
        inline_images: bool = False,
        size: int | None = None,
        after: str | None = None,
    ) -> Pages[Comment]:
        """List the comments of a ticket, with their authors beside them; inline images are left out by default."""
        query = {
            "sort": "-created_at" if newest_first else "created_at",
            "include": include,
            "include_inline_images": inline_images or None,
        }
        return self._list(f"/tickets/{ticket_id}/comments", query, size=size, after=after)

    async def count(self, ticket_id: int) -> Count:
        """Count them: ``GET /tickets/{id}/comments/count``."""
        return await self._caller.one(f"/tickets/{ticket_id}/comments/count", "count", Count)

    async def make_private(self, ticket_id: int, comment_id: int) -> Answer:
        """Turn a public comment into an internal note, for good."""
        return await self._do("PUT", f"/tickets/{ticket_id}/comments/{comment_id}/make_private")

    async def redact(self, ticket_id: int, comment_id: int, text: str) -> Comment:
        """Blot out every occurrence of ``text`` in a comment, for good."""
        path = f"/tickets/{ticket_id}/comments/{comment_id}/redact"
        return await self._caller.write("PUT", path, "comment", Comment, body={"text": text})

    async def redact_marked(self, ticket_id: int, comment_id: int, html_body: str) -> Comment:
        """Blot out what is between ``<redact>`` marks in ``html_body``: ``PUT /comment_redactions/{id}``."""
        body = {"ticket_id": ticket_id, "html_body": html_body}
        return await self._caller.write("PUT", f"/comment_redactions/{comment_id}", "comment", Comment, body=body)

    async def redact_attachment(self, ticket_id: int, comment_id: int, attachment_id: int) -> Attachment:
        """Replace an attached file by an empty one, for good."""
        path = f"{API}/tickets/{ticket_id}/comments/{comment_id}/attachments/{attachment_id}/redact"
        answer = await self._caller.send("PUT", path, json={})
        return answer.read("attachment", Attachment)
