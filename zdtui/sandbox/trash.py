"""Deleted tickets, which can be brought back until they are deleted for good."""

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.world import World


class Trash:
    """The deleted tickets of one account, with who deleted them and when."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._notes: dict[int, tuple[int, str]] = {}

    def delete(self, ticket_id: int, actor: Json) -> None:
        """Delete a ticket softly; raise 404 when there is none."""
        if ticket_id not in self._world.tickets:
            raise errors.not_found()
        self._notes[ticket_id] = (actor["id"], self._world.now())
        self._stamp(ticket_id)
        self._world.tickets.delete(ticket_id)

    def restore(self, ticket_id: int) -> None:
        """Bring a ticket back; raise 404 when it is not deleted."""
        self._check(ticket_id)
        self._world.tickets.restore(ticket_id)
        self._stamp(ticket_id)

    def forget(self, ticket_id: int) -> None:
        """Delete a ticket for good; raise 404 when it is not deleted."""
        self._check(ticket_id)
        self._world.tickets.forget(ticket_id)

    def entries(self) -> list[Json]:
        """Return the deleted tickets as `GET /deleted_tickets` shows them."""
        return [self._entry(ticket_id) for ticket_id in self._world.tickets.deleted]

    def _entry(self, ticket_id: int) -> Json:
        ticket = self._world.tickets.read(ticket_id)
        actor_id, at = self._notes.get(ticket_id, (self._world.me, ticket["updated_at"]))
        actor = self._world.users[actor_id]
        return {
            "id": ticket_id,
            "subject": ticket["subject"],
            "actor": {"id": actor["id"], "name": actor["name"]},
            "deleted_at": at,
            "previous_state": self._world.tickets.detail(ticket_id, "status"),
        }

    def _stamp(self, ticket_id: int) -> None:
        """Have the exports tell that a ticket went or came back: they go by the moment of the last change."""
        tickets = self._world.tickets
        tickets.put({**tickets.read(ticket_id), "updated_at": self._world.now()})

    def _check(self, ticket_id: int) -> None:
        if ticket_id not in self._world.tickets.deleted:
            raise errors.not_found()
