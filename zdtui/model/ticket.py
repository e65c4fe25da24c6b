"""The ticket."""

from typing import Any

from zdtui.model.custom_value import CustomValue
from zdtui.model.resource import NO_ITEMS, Id, Many, Record, Resource
from zdtui.model.via import Via


class Ticket(Resource):
    """One request of a customer and everything about it but its comments.

    ``status`` is the category when ``custom_status_id`` names a custom status. Times are ISO 8601, UTC.
    """

    url: str | None = None
    external_id: str | None = None
    via: Via | None = None
    created_at: str | None = None
    updated_at: str | None = None
    generated_timestamp: int | None = None
    type: str | None = None
    subject: str | None = None
    raw_subject: str | None = None
    description: str | None = None
    priority: str | None = None
    status: str | None = None
    recipient: str | None = None
    requester_id: Id | None = None
    submitter_id: Id | None = None
    assignee_id: Id | None = None
    organization_id: Id | None = None
    group_id: Id | None = None
    collaborator_ids: Many[Id] = NO_ITEMS
    follower_ids: Many[Id] = NO_ITEMS
    email_cc_ids: Many[Id] = NO_ITEMS
    forum_topic_id: Id | None = None
    problem_id: Id | None = None
    has_incidents: bool | None = None
    is_public: bool | None = None
    due_at: str | None = None
    tags: Many[str] = NO_ITEMS
    custom_fields: Many[CustomValue] = NO_ITEMS
    satisfaction_rating: dict[str, Any] | None = None
    sharing_agreement_ids: Many[Id] = NO_ITEMS
    custom_status_id: Id | None = None
    followup_ids: Many[Id] = NO_ITEMS
    ticket_form_id: Id | None = None
    brand_id: Id | None = None
    allow_channelback: bool | None = None
    allow_attachments: bool | None = None
    from_messaging_channel: bool | None = None
    slas: dict[str, Any] | None = None
    metric_set: dict[str, Any] | None = None
    comment_count: int | None = None


class DeletedTicket(Resource):
    """A ticket in the bin: who deleted it, when, and the status it had."""

    subject: str | None = None
    actor: dict[str, Any] | None = None
    deleted_at: str | None = None
    previous_state: str | None = None
    description: str | None = None


class TicketRelated(Record):
    """What hangs together with one ticket."""

    topic_id: Id | None = None
    jira_issue_ids: list[Any] = NO_ITEMS
    followup_source_ids: Many[Id] = NO_ITEMS
    from_archive: bool | None = None
    incidents: int | None = None
