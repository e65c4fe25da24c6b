"""The hostile world hurts everywhere, is valid JSON, and can still be listed, searched and sorted."""

import json

import pytest

from tests.sandbox.world_support import every_kind, make
from zdtui.sandbox.conditions import view_tickets
from zdtui.sandbox.search import search
from zdtui.sandbox.world import World
from zdtui.sandbox.world.hostile_texts import BODIES, DEEP, SHORT
from zdtui.sandbox.world.hostile_threads import MANY


@pytest.fixture(scope="module")
def world() -> World:
    return make(tickets=120, hostile=True)


def test_it_is_the_same_each_time(world: World) -> None:
    again = make(tickets=120, hostile=True)
    assert list(world.tickets.ids()) == list(again.tickets.ids())
    for number in list(world.tickets.ids())[::5]:
        assert json.dumps(world.thread(number)) == json.dumps(again.thread(number))


def test_every_bad_text_is_a_subject_a_name_and_a_tag(world: World) -> None:
    subjects = {world.tickets.subject(number) for number in world.tickets.ids()}
    names = {user["name"] for user in world.users.values()}
    for text in SHORT.values():
        assert text in subjects
        assert text in world.tags
    assert len(names.intersection(SHORT.values())) > len(SHORT) // 2
    for number in (0x1B, 0x9B, 0x202E, 0x200B, 0xE0069, 0x0, 0x7F, 0x301):
        assert any(chr(number) in subject for subject in subjects), hex(number)
    assert any("[@click=app.quit]" in subject for subject in subjects)
    assert max(map(len, subjects)) > 9000


def test_there_are_bombs_and_far_too_many_comments(world: World) -> None:
    bodies = [str(one["html_body"]) for number in world.tickets.ids() for one in world.thread(number)]
    for body in BODIES.values():
        assert body in bodies
    assert any(body.count("<blockquote>") >= DEEP for body in bodies)
    assert any(len(body) > 1_000_000 and "\n" not in body for body in bodies)
    assert MANY in {world.comment_count(number) for number in world.tickets.ids()}


def test_nulls_unknown_values_and_numbers_as_text(world: World) -> None:
    tickets = [world.tickets.get(number) or {} for number in world.tickets.ids()]
    statuses = {ticket["status"] for ticket in tickets}
    assert {"parked", None} <= statuses
    assert any(isinstance(ticket["id"], str) for ticket in tickets)
    assert any(isinstance(ticket["requester_id"], str) for ticket in tickets)
    assert any(sum(value is None for value in ticket.values()) > 25 for ticket in tickets)
    missing = {ticket["requester_id"] for ticket in tickets} - world.users.keys()
    assert len(missing) > 1


def test_every_view_and_sort_and_search_still_answers(world: World) -> None:
    for view in world.views.values():
        view_tickets(world, view, world.me)
    mine = view_tickets(world, next(iter(world.views.values())), world.me)
    assert len(mine) > len(SHORT)
    for key in (
        "subject",
        "status",
        "priority",
        "type",
        "requester",
        "group",
        "due_date",
        "satisfaction_score",
        "via",
    ):
        assert sorted(world.tickets.sort(world.tickets.ids(), key)) == list(world.tickets.ids())
    for text in SHORT.values():
        search(world, text, world.me)
    for keyword in ("cc:me", "via:mail", "satisfaction:good", "fieldvalue:x", "has_attachment:true", "commenter:me"):
        search(world, keyword, world.me)


def test_settings_hurt_too(world: World) -> None:
    kinds = every_kind(world)
    for kind, name in (("views", "title"), ("groups", "name"), ("macros", "title"), ("ticket_fields", "title")):
        assert any("\x1b" in str(record[name]) for record in kinds[kind].values())
    assert any(field["type"] == "hologram" for field in kinds["ticket_fields"].values())
