"""The request: a ticket as its requester sees it."""

from typing import Any

from zdtui.model.custom_value import CustomValue
from zdtui.model.resource import NO_ITEMS, Id, Many, Resource
from zdtui.model.via import Via


class Request(Resource):
    """A ticket in the eyes of an end user; its id is the ticket's."""

    url: str | None = None
    subject: str | None = None
    description: str | None = None
    status: str | None = None
    custom_status_id: Id | None = None
    priority: str | None = None
    type: str | None = None
    requester_id: Id | None = None
    assignee_id: Id | None = None
    organization_id: Id | None = None
    group_id: Id | None = None
    ticket_form_id: Id | None = None
    collaborator_ids: Many[Id] = NO_ITEMS
    email_cc_ids: Many[Id] = NO_ITEMS
    custom_fields: Many[CustomValue] = NO_ITEMS
    via: Via | None = None
    is_public: bool | None = None
    can_be_solved_by_me: bool | None = None
    solved: bool | None = None
    followup_source_id: Any = None
    due_at: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
