"""The skip: an agent passed a ticket over."""

from zdtui.model.resource import Id, Resource
from zdtui.model.ticket import Ticket


class Skip(Resource):
    """Who passed over which ticket, and the reason given."""

    ticket_id: Id | None = None
    user_id: Id | None = None
    reason: str | None = None
    ticket: Ticket | None = None
    created_at: str | None = None
    updated_at: str | None = None
