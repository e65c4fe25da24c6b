"""The activity: what happened to the signed-in agent's tickets."""

from typing import Any

from zdtui.model.resource import Id, Resource
from zdtui.model.user import User


class Activity(Resource):
    """One event of the last thirty days; ``verb`` is such as ``tickets.comment``."""

    url: str | None = None
    title: str | None = None
    verb: str | None = None
    user_id: Id | None = None
    actor_id: Id | None = None
    user: User | None = None
    actor: User | None = None
    object: dict[str, Any] | None = None
    target: dict[str, Any] | None = None
    created_at: str | None = None
    updated_at: str | None = None
