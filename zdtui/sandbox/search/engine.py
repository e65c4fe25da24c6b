"""The search itself: parse, find in each kind, order."""

from collections.abc import Sequence

from zdtui.sandbox.search import people, tickets
from zdtui.sandbox.search.query import KINDS, Query, parse
from zdtui.sandbox.world import World

_ORDERS = {
    "created_at": "created",
    "updated_at": "updated",
    "ticket_type": "type",
    "priority": "priority",
    "status": "status",
}


def search(
    world: World,
    query: str,
    me: int,
    kinds: Sequence[str] = KINDS,
    *,
    sort_by: str | None = None,
    sort_order: str | None = None,
) -> list[tuple[str, int]]:
    """Find what a query means, as (kind, number), tickets first and newest first.

    `sort_by` (created_at, updated_at, priority, status, ticket_type) and `sort_order` are those of the address; they
    win over `order_by:` and `sort:` in the query. Without either, "relevance" is newest first.
    """
    asked = parse(query)
    wanted = [kind for kind in kinds if not asked.types or kind in asked.types]
    found: list[tuple[str, int]] = []
    for kind in wanted:
        if kind == "ticket":
            numbers = _ordered(world, tickets.find(world, asked, me), asked, sort_by, sort_order)
        else:
            numbers = people.find(world, kind, asked)
        found += [(kind, number) for number in numbers]
    return found


def _ordered(world: World, ids: list[int], asked: Query, sort_by: str | None, sort_order: str | None) -> list[int]:
    if sort_by in _ORDERS:
        return world.tickets.sort(ids, _ORDERS[sort_by], (sort_order or "desc").casefold() != "asc")
    return world.tickets.sort(ids, asked.order_by or "created", asked.descending)
