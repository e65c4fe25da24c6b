"""The mark that each write carries, and the search for it in a ticket's audits."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from zdtui.api.errors import Forbidden, MissingScope

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.store.outbox import OutboxRow

KEY = "zdtui_op"
"""The key in ``ticket.metadata``, which Zendesk gives back as ``audit.metadata.custom``."""


class Found(Enum):
    """Whether a write arrived."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a search found; ``stamp`` is the version of the ticket that the write made, ``body`` what it made."""

    found: Found
    stamp: str | None = None
    body: bytes | None = None


def marked(operation: str) -> dict[str, Any]:
    """The metadata of a write."""
    return {KEY: operation}


async def find_marker(client: "Client", row: "OutboxRow") -> Sighting:
    """Search the newest audits of the ticket for the write, back to the version it was fenced with.

    Where audits are refused, the newest comments by the same author with the same text stand in for them.

    Raises:
        ApiError: Zendesk could not be asked.

    """
    ticket_id = row.ticket_id
    if ticket_id is None:
        return Sighting(Found.UNSURE)
    try:
        async for audit in client.audits.list(ticket_id, newest_first=True).items():
            custom = (audit.metadata or {}).get("custom")
            if isinstance(custom, dict) and custom.get(KEY) == row.id:
                return Sighting(Found.YES, audit.created_at)
            if row.stamp and audit.created_at and audit.created_at < row.stamp:
                return Sighting(Found.NO)
    except (Forbidden, MissingScope):
        return await _find_comment(client, row, ticket_id)
    return Sighting(Found.NO)


async def _find_comment(client: "Client", row: "OutboxRow", ticket_id: int) -> Sighting:
    comment = row.body.get("comment")
    if not comment:
        return Sighting(Found.UNSURE)
    me = await client.users.me()
    wanted = _words(comment["html_body"])
    page = await client.comments.list(ticket_id, newest_first=True).first()
    for candidate in page.items:
        if row.stamp and candidate.created_at and candidate.created_at <= row.stamp:
            return Sighting(Found.NO)  # a version has to be older than its seconds before a write stands on it
        if candidate.author_id == me.id and _words(candidate.html_body or "") == wanted:
            same = candidate.public == comment["public"]
            return Sighting(Found.YES, candidate.created_at) if same else Sighting(Found.UNSURE)
    return Sighting(Found.UNSURE if page.has_more else Found.NO)


def _words(html: str) -> list[str]:
    from zdtui.text.html import plain, read_html

    return plain(read_html(html)).split()
