"""What has happened to one ticket: its turning points, read once from its audits and its thread."""

from typing import Any

from zdtui.sandbox.answer import Json
from zdtui.sandbox.world import World


class History:
    """The audits and comments of a ticket."""

    def __init__(self, world: World, ticket_id: int, ticket: Json) -> None:
        self.audits = world.audits(ticket_id)
        self.thread = world.thread(ticket_id)
        self._ticket = ticket

    def changes(self, field: str) -> list[str]:
        """Return the moments at which a field was set, oldest first."""
        return [moment for moment, _, _ in self._events(field)]

    def replies(self) -> list[Json]:
        """Return the public comments of others than the requester, behind the first comment."""
        requester = self._ticket["requester_id"]
        return [each for each in self.thread[1:] if each["public"] and each["author_id"] != requester]

    def reopens(self) -> int:
        """Return how often the ticket came back after it was solved."""
        unsolved = {"open", "pending", "hold"}
        return sum(old == "solved" and new in unsolved for _, old, new in self._events("status"))

    def solved_at(self) -> str | None:
        """Return when the ticket was solved last; None while it is not."""
        if self._ticket["status"] not in {"solved", "closed"}:
            return None
        solved = [moment for moment, _, new in self._events("status") if new == "solved"]
        return solved[-1] if solved else str(self._ticket["updated_at"])

    def latest_comment_at(self) -> str | None:
        """Return when the last comment was written."""
        return self.thread[-1]["created_at"] if self.thread else None

    def _events(self, field: str) -> list[tuple[str, Any, Any]]:
        return [
            (audit["created_at"], event.get("previous_value"), event.get("value"))
            for audit in self.audits
            for event in audit["events"]
            if event.get("field_name") == field
        ]
