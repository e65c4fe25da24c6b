"""The custom status: an account's own word for a state of a ticket."""

from zdtui.model.resource import Resource


class CustomStatus(Resource):
    """A status and the category (new, open, pending, hold, solved) that it belongs to."""

    url: str | None = None
    status_category: str | None = None
    agent_label: str | None = None
    raw_agent_label: str | None = None
    end_user_label: str | None = None
    raw_end_user_label: str | None = None
    description: str | None = None
    raw_description: str | None = None
    end_user_description: str | None = None
    raw_end_user_description: str | None = None
    active: bool | None = None
    default: bool | None = None
    created_at: str | None = None
    updated_at: str | None = None
