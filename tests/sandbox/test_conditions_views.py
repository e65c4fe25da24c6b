"""Views list their tickets in their order, follow changes and time, and stay quick in a large world."""

import time

import pytest

from tests.sandbox.world_support import Hands, Json, make
from zdtui.sandbox.conditions import view_tickets
from zdtui.sandbox.world import World


@pytest.fixture
def world() -> World:
    return make(tickets=1500)


def view(world: World, title: str) -> Json:
    return next(one for one in world.views.values() if one["title"] == title)


def test_the_views_show_what_their_titles_say(world: World) -> None:
    mine = view_tickets(world, view(world, "Your unsolved tickets"), world.me)
    assert mine
    assert {world.tickets.value("assignee", number) for number in mine} == {world.me}
    assert set(view_tickets(world, view(world, "All tickets"), world.me)) == set(world.tickets.ids())
    other = world.agents[3]
    theirs = view_tickets(world, view(world, "Your unsolved tickets"), other)
    assert {world.tickets.value("assignee", number) for number in theirs} <= {other}
    counts = {one["title"]: len(view_tickets(world, one, world.me)) for one in world.views.values() if one["active"]}
    assert min(counts.values()) > 0, counts


def test_sorted_by_the_views_sort(world: World) -> None:
    updated = [
        world.tickets.value("updated", n) for n in view_tickets(world, view(world, "Your unsolved tickets"), world.me)
    ]
    assert updated == sorted(updated, reverse=True)
    created = [
        world.tickets.value("created", n) for n in view_tickets(world, view(world, "Unassigned tickets"), world.me)
    ]
    assert created == sorted(created)


def test_the_sort_can_be_overridden_but_the_group_stays_first(world: World) -> None:
    grouped = view(world, "All unsolved tickets")
    for sort_by, order in ((None, None), ("subject", "asc"), ("created_at", "desc")):
        ids = view_tickets(world, grouped, world.me, sort_by=sort_by, sort_order=order)
        statuses = [world.tickets.value("status", number) for number in ids]
        assert statuses == sorted(statuses)
        if sort_by == "subject":
            for status in set(statuses):
                subjects = [
                    world.tickets.subject(n).casefold() for n in ids if world.tickets.value("status", n) == status
                ]
                assert subjects == sorted(subjects)
    flat = view_tickets(world, view(world, "Your unsolved tickets"), world.me, sort_by="nice_id", sort_order="asc")
    assert flat == sorted(flat)


def test_a_change_is_seen_at_once(world: World) -> None:
    mine = view_tickets(world, view(world, "Your unsolved tickets"), world.me)
    assert view_tickets(world, view(world, "Your unsolved tickets"), world.me) is mine
    ticket: Json = world.tickets.get(mine[5]) or {}
    world.tickets.put({**ticket, "status": "solved", "updated_at": world.now()})
    after = view_tickets(world, view(world, "Your unsolved tickets"), world.me)
    assert set(mine) - set(after) == {mine[5]}
    assert mine[5] in view_tickets(world, view(world, "Recently solved"), world.me)


def test_a_changed_view_is_listed_anew(world: World) -> None:
    mine: Json = view(world, "Your unsolved tickets")
    before = view_tickets(world, mine, world.me)
    execution = {**mine["execution"], "sort_order": "asc"}
    assert view_tickets(world, {**mine, "execution": execution}, world.me) == before[::-1]


def test_time_passes(world: World) -> None:
    recent = view(world, "Recently solved")
    before = view_tickets(world, recent, world.me)
    assert isinstance(world.clock, Hands)
    world.clock.time += 5 * 86_400
    assert len(view_tickets(world, recent, world.me)) < len(before)


def test_a_large_view_costs_less_than_looking_at_every_ticket_once() -> None:
    world = make(tickets=60_000)
    begun = time.process_time()
    for number in world.tickets.ids():
        world.tickets.columns.row(number - world.tickets.first)
    every = time.process_time() - begun
    for title in ("Your unsolved tickets", "All unsolved tickets", "VIP customers", "All tickets"):
        begun = time.process_time()
        view_tickets(world, view(world, title), world.me)
        assert time.process_time() - begun < every / 2, title
