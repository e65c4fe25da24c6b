"""Tickets that hurt: odd values, nulls everywhere, numbers as text, and threads of every bad kind."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from zdtui.sandbox.world import hostile_threads
from zdtui.sandbox.world.hostile_texts import BODIES, SHORT
from zdtui.sandbox.world.moments import MINUTE, iso

if TYPE_CHECKING:
    from zdtui.sandbox.world.world import World

Record = dict[str, Any]
_KEPT = {"id", "created_at", "updated_at", "requester_id"}
_ODD: tuple[tuple[str, Any], ...] = (
    ("status", "parked"), ("status", None), ("priority", "critical"), ("priority", 5), ("type", "epic"), ("type",
    ["incident"]),
    ("via", {"channel": 77, "source": None}), ("via", None), ("via", "email"), ("tags", None), ("tags", "one two"),
    ("custom_fields", None), ("custom_fields", [{"id": "x", "value": {"a": 1}}, {"value": 2}, None]), ("subject",
    None),
    ("subject", 42), ("description", None), ("created_at", "yesterday"), ("updated_at", None), ("updated_at",
    "9999-12-31T23:59:59Z"),
    ("satisfaction_rating", {"score": "meh"}), ("satisfaction_rating", "good"), ("collaborator_ids", None),
    ("follower_ids", ["1", None]), ("has_incidents", "yes"), ("problem_id", "0"), ("due_at", "2026-02-30T25:61:61Z"),
    ("brand_id", 9223372036854775807), ("assignee_id", 1), ("group_id", -1), ("organization_id", "none"),
    ("is_public", None),
)  # fmt: skip


def add(world: "World", people: list[int]) -> None:
    """Append a ticket for every short text, odd value and bad body, all new and all of the default agent."""
    texts = list(SHORT.values())
    for place, text in enumerate(texts):
        tags = [text, "a b", "🔥", "[bold]", "", "x" * 300] if place % 2 else texts
        _append(world, people, place, {"subject": text, "raw_subject": text, "description": text, "tags": tags})
    for place, (key, value) in enumerate(_ODD):
        _append(world, people, place, {"subject": f"odd {key}: {value!r}", key: value})
    nothing = {key: None for key in world.tickets.read(world.tickets.first) if key not in _KEPT}
    _append(world, people, 3, {**nothing, "assignee_id": world.me, "status": "open"})
    last = world.tickets.last + 1
    words = {key: str(world.me) for key in ("assignee_id", "submitter_id")}
    _append(
        world, people, 5, {"subject": "numbers as text", "id": str(last), "requester_id": str(people[5]), **words}
    )
    _append(world, people, 6, {"subject": "a requester nobody knows", "requester_id": 99_999_999_999_999})
    _threads(world, people)


def _append(world: "World", people: list[int], place: int, changes: Record) -> int:
    ticket_id = world.tickets.last + 1
    moment = iso(world.began - place * MINUTE)
    record = world.tickets.read(world.tickets.first + place % 50)
    record |= {
        "id": ticket_id, "status": "open", "assignee_id": world.me, "created_at": moment, "updated_at": moment,
        "requester_id": people[place % len(people)], "submitter_id": people[place % len(people)], "problem_id": None,
        "group_id": next(iter(world.groups)), "followup_ids": [], "satisfaction_rating": None, **changes,
    }  # fmt: skip
    world.tickets.add(record)
    text = str(changes.get("subject"))
    world.replace_thread(ticket_id, lambda: hostile_threads.short(world, ticket_id, people, text, text))
    return ticket_id


def _threads(world: "World", people: list[int]) -> None:
    """Append tickets whose threads hurt: one for every body, one with odd comments, one with far too many."""
    for place, (name, body) in enumerate(BODIES.items()):
        ticket_id = _append(world, people, place, {"subject": f"body: {name}", "description": body[:60_000]})
        world.replace_thread(ticket_id, _reader(world, ticket_id, people, body))
    odd = _append(world, people, 1, {"subject": "odd comments"})
    world.replace_thread(odd, lambda: hostile_threads.odd(world, odd, people))
    many = _append(world, people, 0, {"subject": f"{hostile_threads.MANY} comments"})
    world.replace_thread(many, lambda: hostile_threads.many(world, many, people))


def _reader(world: "World", ticket_id: int, people: list[int], body: str) -> Callable[[], list[Record]]:
    return lambda: hostile_threads.short(world, ticket_id, people, body, "see the HTML body")
