"""Which tickets belong to whom."""

from typing import Any

from zdtui.sandbox.world import World
from zdtui.sandbox.world.columns import STATUS_CODES, TYPE_CODES

NEWEST = 3000
"""Tickets that are looked through for what no column tells."""

_UNSOLVED = frozenset(STATUS_CODES[name] for name in ("new", "open", "pending", "hold"))
_SOLVED = frozenset(STATUS_CODES[name] for name in ("solved", "closed"))


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
        field = "collaborator_ids" if relation == "ccd" else "follower_ids"
        copied = [
            each
            for each in self._perhaps_copied(user_id)
            if _holds(tickets.detail(each, "collaborator_ids"), user_id)
        ]
        return [each for each in copied if _holds(tickets.detail(each, field), user_id)]

    def _perhaps_copied(self, user_id: int) -> list[int]:
        """Return the tickets worth looking at: the organization's or the newest, and all that were written to."""
        tickets = self._world.tickets
        home = self._world.users[user_id]["organization_id"]
        likely = self.of_organization(home) if home else list(tickets.ids()[-NEWEST:])
        return sorted({*likely, *(each for each in tickets.ids() if tickets.is_written(each))})

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
        topic = tickets.value("topic", problem_id)
        found = tickets.where("type", {TYPE_CODES["incident"]})
        # Whoever was not written to is as drawn, and drawn incidents share their problem's topic.
        near = [each for each in found if tickets.is_written(each) or tickets.value("topic", each) == topic]
        return [each for each in near if tickets.detail(each, "problem_id") == problem_id]

    def rated(self) -> list[int]:
        """Return the newest solved tickets that were rated."""
        tickets = self._world.tickets
        solved = tickets.where("status", _SOLVED)[-NEWEST:]
        return [each for each in solved if tickets.detail(each, "satisfaction_rating")]


def _holds(ids: Any, user_id: int) -> bool:
    return isinstance(ids, list) and user_id in ids
