"""What customers thought of an answer."""

from typing import Any

from zdtui.model.resource import Id, Resource


class SatisfactionRating(Resource):
    """A rating of one ticket; ``score`` is an open set (good, bad, offered, …)."""

    url: str | None = None
    assignee_id: Id | None = None
    group_id: Id | None = None
    requester_id: Id | None = None
    ticket_id: Id | None = None
    score: str | None = None
    comment: str | None = None
    reason: str | None = None
    reason_code: int | None = None
    created_at: str | None = None
    updated_at: str | None = None


class SatisfactionReason(Resource):
    """A reason that customers may choose for a bad rating."""

    url: str | None = None
    reason_code: int | None = None
    value: Any = None
    raw_value: Any = None
    created_at: str | None = None
    updated_at: str | None = None
    deleted_at: str | None = None
