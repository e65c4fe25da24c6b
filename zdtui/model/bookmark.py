"""The bookmark: a ticket an agent put aside."""

from zdtui.model.resource import Resource
from zdtui.model.ticket import Ticket


class Bookmark(Resource):
    """A mark on a ticket."""

    url: str | None = None
    ticket: Ticket | None = None
    created_at: str | None = None
