"""The same seed gives the same world, a different one gives another."""

import json

import pytest

from tests.sandbox.world_support import NOW, every_kind, make
from zdtui.sandbox.world import World


def written(world: World) -> str:
    """Spell out a world: everything small, and a good part of the tickets with their threads and books."""
    ids = list(world.tickets.ids())[::7]
    tickets = [[world.tickets.get(n), world.comments(n), world.audits(n), world.slas(n)] for n in ids]
    return json.dumps([every_kind(world), tickets, world.tags])


@pytest.mark.parametrize("name", ["acme", "globex", "initech"])
def test_same_seed_same_world(name: str) -> None:
    assert written(make(name)) == written(make(name))


def test_reading_in_another_order_changes_nothing() -> None:
    forth, back = make(), make()
    ids = list(forth.tickets.ids())
    first = {n: json.dumps([forth.comments(n), forth.tickets.get(n)]) for n in ids}
    second = {n: json.dumps([back.comments(n), back.tickets.get(n)]) for n in reversed(ids)}
    assert first == second


def test_seed_and_name_make_a_difference() -> None:
    worlds = [written(make("acme", tickets=60)), written(make("acme", tickets=60, seed=8))]
    worlds += [written(make("globex", tickets=60)), written(make("initech", tickets=60))]
    assert len(set(worlds)) == 4


def test_the_clock_moves_times_but_not_people_or_subjects() -> None:
    now = make()
    later = World.make("acme", seed=7, tickets=400, clock=lambda: NOW + 86_400.0)
    assert [now.tickets.subject(n) for n in now.tickets.ids()] == [
        later.tickets.subject(n) for n in later.tickets.ids()
    ]
    first = now.tickets.first
    assert later.tickets.value("created", first) - now.tickets.value("created", first) == 86_400


def test_credentials_follow_from_the_seed() -> None:
    assert make().credentials == make().credentials
    assert make().credentials.api_token != make(seed=8).credentials.api_token
    assert make().credentials.api_token != make("globex").credentials.api_token
