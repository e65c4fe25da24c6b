"""The comment: a public reply or an internal note."""

from typing import Any

from zdtui.model.attachment import Attachment
from zdtui.model.resource import NO_ITEMS, Id, Many, Resource
from zdtui.model.via import Via


class Comment(Resource):
    """One contribution to a ticket's thread.

    ``html_body`` is what a browser shows; ``plain_body`` is derived from it, ``body`` is what was sent.
    """

    type: str | None = None
    author_id: Id | None = None
    body: str | None = None
    html_body: str | None = None
    plain_body: str | None = None
    public: bool | None = None
    attachments: Many[Attachment] = NO_ITEMS
    audit_id: Id | None = None
    via: Via | None = None
    created_at: str | None = None
    metadata: dict[str, Any] | None = None
    data: dict[str, Any] | None = None
    request_id: Id | None = None
