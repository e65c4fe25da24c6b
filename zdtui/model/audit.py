"""The audit: what one update of a ticket changed."""

from typing import Any

from zdtui.model.attachment import Attachment
from zdtui.model.resource import NO_FIELDS, NO_ITEMS, Id, Many, Resource
from zdtui.model.via import Via


class AuditEvent(Resource):
    """One change, comment or notification; types are an open set, ids in ``value`` are strings."""

    type: str | None = None
    field_name: str | None = None
    value: Any = None
    previous_value: Any = None
    author_id: Id | None = None
    body: str | None = None
    html_body: str | None = None
    public: bool | None = None
    attachments: Many[Attachment] = NO_ITEMS
    subject: str | None = None
    recipients: list[Any] = NO_ITEMS
    via: Via | None = None


class Audit(Resource):
    """One update of one ticket. ``metadata["custom"]`` returns what the writer sent along."""

    ticket_id: Id | None = None
    created_at: str | None = None
    author_id: Id | None = None
    metadata: dict[str, Any] = NO_FIELDS
    events: Many[AuditEvent] = NO_ITEMS
    via: Via | None = None

    @property
    def custom(self) -> dict[str, Any]:
        """The metadata that the writer of this update sent along."""
        custom = self.metadata.get("custom")
        return custom if isinstance(custom, dict) else {}
