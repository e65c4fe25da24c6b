"""One of the addresses or numbers a person is known by."""

from zdtui.model.resource import Id, Resource


class Identity(Resource):
    """``type`` is ``email``, ``phone_number``, ``twitter``, … an open set."""

    url: str | None = None
    user_id: Id | None = None
    type: str | None = None
    value: str | None = None
    verified: bool | None = None
    primary: bool | None = None
    created_at: str | None = None
    updated_at: str | None = None
    undeliverable_count: int | None = None
    deliverable_state: str | None = None
    verification_method: str | None = None
