"""Which tickets belong to whom."""

from zdtui.sandbox.search import search
from zdtui.sandbox.world import World
from zdtui.sandbox.world.columns import STATUS_CODES, TYPE_CODES

_UNSOLVED = frozenset(STATUS_CODES[name] for name in ("new", "open", "pending", "hold"))


class TicketIndex:
    """Looks tickets of one world up by the people and tickets they belong to."""

    def __init__(self, world: World) -> None:
        self._world = world

    def of_user(self, user_id: int, relation: str) -> list[int]:
        """Return the tickets a user `requested`, is `assigned`, is `ccd` on or `followed`."""
        tickets = self._world.tickets
        if relation in {"requested", "assigned"}:
            column = "requester" if relation == "requested" else "assignee"
            return tickets.where(column, {user_id})
        if relation == "ccd":
            hits = search(self._world, f"cc:{user_id}", user_id, ("ticket",))
            return sorted(ticket_id for _, ticket_id in hits)
        return [
            each for each in self.of_user(user_id, "ccd") if user_id in (tickets.detail(each, "follower_ids") or ())
        ]

    def of_organization(self, organization_id: int) -> list[int]:
        """Return the tickets of an organization."""
        return self._world.tickets.where("organization", {organization_id})

    def has_open(self, user_id: int) -> bool:
        """Tell whether a user requested a ticket that is not solved."""
        tickets = self._world.tickets
        return bool(tickets.where("status", _UNSOLVED, self.of_user(user_id, "requested")))

    def open_count(self, user_id: int) -> int:
        """Return how many unsolved tickets a user is assigned or requested."""
        tickets = self._world.tickets
        mine = {*self.of_user(user_id, "requested"), *self.of_user(user_id, "assigned")}
        return len(tickets.where("status", _UNSOLVED, sorted(mine)))

    def problems(self) -> list[int]:
        """Return the problems, the last changed first."""
        tickets = self._world.tickets
        return tickets.sort(tickets.where("type", {TYPE_CODES["problem"]}), "updated_at", True)

    def incidents(self, problem_id: int) -> list[int]:
        """Return the incidents of a problem."""
        tickets = self._world.tickets
        candidates = tickets.where("type", {TYPE_CODES["incident"]})
        return [each for each in candidates if tickets.detail(each, "problem_id") == problem_id]
