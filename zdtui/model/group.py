"""The group: a team of agents."""

from zdtui.model.resource import Resource


class Group(Resource):
    """A team that tickets are assigned to; a deleted one may still be named by old tickets."""

    url: str | None = None
    is_public: bool | None = None
    name: str | None = None
    description: str | None = None
    default: bool | None = None
    deleted: bool | None = None
    created_at: str | None = None
    updated_at: str | None = None
