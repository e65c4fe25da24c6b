"""Who belongs to which group or organization."""

from zdtui.model.resource import Id, Resource


class GroupMembership(Resource):
    """An agent in a group."""

    url: str | None = None
    user_id: Id | None = None
    group_id: Id | None = None
    default: bool | None = None
    created_at: str | None = None
    updated_at: str | None = None


class OrganizationMembership(Resource):
    """A person in an organization."""

    url: str | None = None
    user_id: Id | None = None
    organization_id: Id | None = None
    organization_name: str | None = None
    default: bool | None = None
    view_tickets: bool | None = None
    created_at: str | None = None
    updated_at: str | None = None
