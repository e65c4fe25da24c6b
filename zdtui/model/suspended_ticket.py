"""The suspended ticket: a message that was held back as possible spam."""

from typing import Any

from zdtui.model.attachment import Attachment
from zdtui.model.resource import NO_ITEMS, Id, Many, Resource
from zdtui.model.via import Via


class SuspendedTicket(Resource):
    """A message held back, why, and from whom; it is kept for fourteen days."""

    url: str | None = None
    author: dict[str, Any] | None = None
    subject: str | None = None
    content: str | None = None
    cause: str | None = None
    cause_id: Id | None = None
    message_id: str | None = None
    ticket_id: Id | None = None
    recipient: str | None = None
    brand_id: Id | None = None
    via: Via | None = None
    attachments: Many[Attachment] = NO_ITEMS
    error_messages: list[Any] = NO_ITEMS
    created_at: str | None = None
    updated_at: str | None = None
