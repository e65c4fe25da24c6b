"""The ticket table: reading, writing, deleting, sorting; and threads that stay as they were."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sandbox.world_support import Json, make
from zdtui.sandbox.world import World
from zdtui.sandbox.world.columns import PRIORITIES, STATUSES, TYPES


@pytest.fixture
def world() -> World:
    return make(tickets=300)


def some(world: World) -> int:
    return world.tickets.ids()[100]


def test_columns_agree_with_tickets(world: World) -> None:
    table = world.tickets
    for number in table.ids():
        ticket: Json = table.get(number) or {}
        assert STATUSES[table.value("status", number)] == ticket["status"]
        assert PRIORITIES[table.value("priority", number)] == ticket["priority"]
        assert TYPES[table.value("type", number)] == ticket["type"]
        assert table.value("assignee", number) == (ticket["assignee_id"] or 0)
        assert table.subject(number) == ticket["subject"]
        assert sorted(table.tags_of(number)) == ticket["tags"]
        for key in ("description", "due_at", "problem_id", "follower_ids", "email_cc_ids", "collaborator_ids", "via"):
            assert table.detail(number, key) == ticket[key]
        for field in ticket["custom_fields"]:
            assert table.custom_value(field["id"], number) == field["value"]


def test_put_changes_columns_but_not_the_thread(world: World) -> None:
    number = some(world)
    thread, books, revision = world.comments(number), world.audits(number), world.revision
    ticket: Json = world.tickets.get(number) or {}
    ticket |= {"status": "solved", "tags": ["new_tag"], "assignee_id": world.me, "updated_at": world.now()}
    world.tickets.put(ticket)
    assert world.tickets.get(number) == ticket
    assert STATUSES[world.tickets.value("status", number)] == "solved"
    assert world.tickets.value("solved", number)
    assert world.tickets.tags_of(number) == ("new_tag",)
    assert world.tags["new_tag"] == 1
    assert (world.comments(number), world.audits(number)) == (thread, books)
    assert world.revision > revision


def test_what_is_read_can_be_changed_without_effect(world: World) -> None:
    number = some(world)
    for ticket in (world.tickets.get(number), world.tickets.get(number)):
        assert ticket is not None
        before = list(ticket["tags"])
        ticket["tags"].append("mine")
        assert (world.tickets.get(number) or {})["tags"] == before
        world.tickets.put({**ticket, "tags": before})
    world.comments(number)[0]["body"] = "changed"
    assert world.comments(number)[0]["body"] != "changed"


def test_add_appends_and_refuses_gaps(world: World) -> None:
    number = world.next_id("ticket")
    assert number == world.tickets.last + 1
    ticket: Json = {**world.tickets.read(some(world)), "id": number, "status": "new", "subject": "brand new"}
    with pytest.raises(ValueError, match="next ticket"):
        world.tickets.add({**ticket, "id": number + 5})
    world.tickets.add(ticket)
    assert number in world.tickets
    assert world.tickets.ids()[-1] == number
    assert world.comments(number) == []
    world.add_comment(number, {"id": 1, "body": "hello", "attachments": [{"id": 9, "content_url": "/x"}]})
    world.add_audit(number, {"id": 2, "events": []})
    assert [one["body"] for one in world.comments(number)] == ["hello"]
    assert world.audits(number) == [{"id": 2, "events": []}]
    assert world.attachments.get(9) == {"id": 9, "content_url": "/x"}
    assert world.comment_count(number) == 1


def test_comments_can_be_added_and_replaced(world: World) -> None:
    number = some(world)
    before = world.comments(number)
    world.add_comment(number, {**before[0], "id": 77, "body": "later"})
    world.put_comment({**before[0], "public": False})
    after = world.comments(number)
    assert [one["id"] for one in after] == [*(one["id"] for one in before), 77]
    assert after[0]["public"] is False
    assert world.comment_count(number) == len(before) + 1


def test_deleted_tickets_are_in_no_list_but_can_be_restored(world: World) -> None:
    number, count = some(world), len(world.tickets)
    world.tickets.delete(number)
    assert number not in world.tickets
    assert world.tickets.get(number) is None
    assert world.tickets.read(number)["status"] == "deleted"
    assert number in world.tickets.deleted
    assert number not in world.tickets.ids()
    assert len(world.tickets) == len(world.tickets.ids()) == count - 1
    world.tickets.restore(number)
    assert (world.tickets.get(number) or {})["status"] != "deleted"
    world.tickets.forget(number)
    assert number not in world.tickets
    assert number not in world.tickets.deleted


def test_the_start_already_has_deleted_tickets() -> None:
    assert len(make(tickets=3000).tickets.deleted) > 3


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("updated", lambda ticket: ticket["updated_at"]),
        ("created_at", lambda ticket: ticket["created_at"]),
        ("status", lambda ticket: STATUSES.index(ticket["status"])),
        ("priority", lambda ticket: PRIORITIES.index(ticket["priority"])),
        ("type", lambda ticket: TYPES.index(ticket["type"])),
        ("subject", lambda ticket: ticket["subject"].casefold()),
        ("due_date", lambda ticket: ticket["due_at"] or ""),
    ],
)
@pytest.mark.parametrize("descending", [False, True])
def test_sorting_is_what_sorting_by_the_tickets_would_be(
    world: World, key: str, value: Any, descending: bool
) -> None:
    tickets: list[Json] = [world.tickets.get(number) or {} for number in world.tickets.ids()]
    wanted = sorted(tickets, key=lambda ticket: (value(ticket), ticket["id"]), reverse=descending)
    assert world.tickets.sort(world.tickets.ids(), key, descending) == [ticket["id"] for ticket in wanted]


def test_sorting_by_people_is_sorting_by_their_names(world: World) -> None:
    for key, field in (("assignee.name", "assignee_id"), ("requester", "requester_id")):
        ordered = world.tickets.sort(world.tickets.ids(), key)
        numbers = [(world.tickets.get(number) or {})[field] for number in ordered]
        names = [world.users[one]["name"].casefold() if one else "" for one in numbers]
        assert names == sorted(names)


def test_the_next_ones_after_a_number(world: World) -> None:
    ids = list(world.tickets.ids())
    assert list(world.tickets.after(ids[10], 3)) == ids[11:14]
    assert list(world.tickets.after(ids[-1], 3)) == []
    assert list(world.tickets.after(0, 2)) == ids[:2]


VALUES = st.one_of(
    st.none(), st.integers(), st.text(max_size=8), st.lists(st.text(max_size=3), max_size=2), st.booleans()
)


@settings(max_examples=60, deadline=None)
@given(
    changes=st.dictionaries(st.sampled_from(["status", "priority", "type", "tags", "updated_at", "group_id"]), VALUES)
)
def test_any_value_can_be_put_and_read_again(changes: Json) -> None:
    world = WORLD
    ticket = {**world.tickets.read(world.tickets.first), **changes}
    world.tickets.put(ticket)
    assert world.tickets.read(world.tickets.first) == ticket
    for key in ("status", "priority", "type", "updated", "group"):
        assert world.tickets.first in world.tickets.sort(world.tickets.ids(), key)


WORLD = make(tickets=30)
