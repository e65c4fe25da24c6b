"""Lists the tickets that satisfy conditions, and orders them the way a view says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zdtui.sandbox.conditions.narrowing import Narrowing, cost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zdtui.sandbox.world import World

Record = dict[str, Any]
_KEPT = 256
"""So many answers are kept for each world."""


def matching(world: World, conditions: Record, me: int) -> list[int]:
    """Give the tickets that satisfy all of `conditions["all"]` and one of `conditions["any"]`, ascending."""
    narrowing = Narrowing(world, me)
    ids: Sequence[int] = world.tickets.ids()
    for condition in sorted(conditions.get("all") or [], key=cost):
        ids = narrowing.narrow(condition, ids)
    either = conditions.get("any") or []
    if either:
        kept = {number for condition in either for number in narrowing.narrow(condition, ids)}
        ids = [number for number in ids if number in kept]
    return list(ids)


def view_tickets(
    world: World, view: Record, me: int, *, sort_by: str | None = None, sort_order: str | None = None
) -> list[int]:
    """Give a view's tickets in its order: by its group, then by its sort or the one asked for.

    Answers are kept until the world changes or a minute has passed, because conditions may depend on the time.
    """
    conditions, execution = view.get("conditions") or {}, view.get("execution") or {}
    shape = repr((conditions, execution.get("sort_by"), execution.get("sort_order"), execution.get("group_by")))
    key = (shape, execution.get("group_order"), me, sort_by, sort_order, world.revision, int(world.clock()) // 60)
    answers = world.answers
    if key not in answers:
        if len(answers) >= _KEPT:
            answers.clear()
        answers[key] = _ordered(world, matching(world, conditions, me), execution, sort_by, sort_order)
    return answers[key]


def _ordered(
    world: World, ids: list[int], execution: Record, sort_by: str | None, sort_order: str | None
) -> list[int]:
    order = sort_order or "asc" if sort_by else execution.get("sort_order") or "desc"
    ids = world.tickets.sort(ids, sort_by or execution.get("sort_by") or "nice_id", order == "desc")
    if not execution.get("group_by"):
        return ids
    return world.tickets.sort(ids, execution["group_by"], execution.get("group_order") == "desc", stable=True)
