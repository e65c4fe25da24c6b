"""A hit of a search over everything."""

from zdtui.model.resource import Resource


class Found(Resource):
    """A ticket, a person, an organization or a group: ``result_type`` says which, ``raw`` is the whole of it."""

    result_type: str | None = None
    name: str | None = None
    subject: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
