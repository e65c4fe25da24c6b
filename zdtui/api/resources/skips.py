"""Skips: tickets that agents passed over."""

from zdtui.api.pages import Pages
from zdtui.api.resources.verbs import Creates
from zdtui.model.skip import Skip


class Skips(Creates[Skip]):
    """``/users/{id}/skips`` and ``/tickets/{id}/skips``: 100 a page by cursor, for agents."""

    path, many, single, model = "/skips", "skips", "skip", Skip

    def of_user(self, user_id: int, *, after: str | None = None) -> Pages[Skip]:
        """List what an agent passed over."""
        return self._list(f"/users/{user_id}/skips", after=after)

    def of_ticket(self, ticket_id: int, *, after: str | None = None) -> Pages[Skip]:
        """List who passed over a ticket."""
        return self._list(f"/tickets/{ticket_id}/skips", after=after)
