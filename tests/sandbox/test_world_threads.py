"""Threads are coherent: in order of time, ending as the status says, and agreeing with the books."""

import re
from collections import Counter

import pytest

from tests.sandbox.world_support import Json, make
from zdtui.sandbox.world import World
from zdtui.sandbox.world.moments import unix
from zdtui.sandbox.world.threads import MARATHON

SLOT = re.compile(r"\{[a-z_]+\d?\}")


@pytest.fixture(scope="module", params=["acme", "globex"])
def world(request: pytest.FixtureRequest) -> World:
    return make(request.param, tickets=600)


def test_time_only_goes_forward(world: World) -> None:
    for number in world.tickets.ids():
        moments = [unix(comment["created_at"]) for comment in world.thread(number)]
        assert moments == sorted(set(moments))
        assert moments[0] == world.tickets.value("created", number)
        assert moments[-1] <= max(world.tickets.value("updated", number), moments[0] + len(moments))


def test_the_last_word_fits_the_status(world: World) -> None:
    agents = set(world.agents)
    for number in world.tickets.ids():
        ticket: Json = world.tickets.get(number) or {}
        public = [comment["author_id"] in agents for comment in world.thread(number) if comment["public"]]
        if ticket["status"] in {"new", "open"}:
            assert not public[-1]
        if ticket["status"] in {"pending", "hold"}:
            assert public[-1]
        if ticket["status"] in {"solved", "closed"}:
            assert True in public


def test_the_description_is_the_first_comment(world: World) -> None:
    for number in world.tickets.ids():
        assert (world.tickets.get(number) or {})["description"] == world.thread(number)[0]["body"]
        assert world.thread(number)[0]["author_id"] == world.tickets.value("requester", number)


def test_counting_needs_no_writing() -> None:
    world, other = make(tickets=300), make(tickets=300)
    for number in world.tickets.ids():
        assert world.comment_count(number) == len(other.thread(number))


def test_no_slot_is_left_open(world: World) -> None:
    for number in world.tickets.ids():
        for comment in world.thread(number):
            prose = "".join(re.split(r"```|`", comment["body"])[::2])
            assert not SLOT.search(prose), prose
        assert not SLOT.search(world.tickets.subject(number))


def test_one_ticket_has_a_very_long_thread(world: World) -> None:
    lengths = {number: world.comment_count(number) for number in world.tickets.ids()}
    longest = max(lengths, key=lambda number: lengths[number])
    assert lengths[longest] == MARATHON
    assert world.tickets.value("assignee", longest) == world.me
    bodies = Counter(comment["body"] for comment in world.thread(longest))
    assert bodies.most_common(1)[0][1] <= 8
    assert 2 < sum(lengths.values()) / len(lengths) < 8


def test_audits_go_with_comments_and_end_at_the_ticket(world: World) -> None:
    for number in list(world.tickets.ids())[::3]:
        ticket: Json = world.tickets.get(number) or {}
        comments, audits = world.thread(number), world.audits(number)
        assert [audit["id"] for audit in audits][: len(comments)] == [comment["audit_id"] for comment in comments]
        state: Json = {}
        for audit in audits:
            for event in audit["events"]:
                if event["type"] in {"Create", "Change"}:
                    if event["type"] == "Change":
                        assert event["previous_value"] == state.get(event["field_name"])
                        assert event["previous_value"] != event["value"]
                    state[event["field_name"]] = event["value"]
        for name in ("status", "assignee_id", "group_id", "priority", "type", "requester_id"):
            assert state[name] == (str(ticket[name]) if isinstance(ticket[name], int) else ticket[name])
        numbers = [event["id"] for audit in audits for event in audit["events"]]
        assert len(set(numbers)) == len(numbers)


def test_events_spell_numbers_as_text(world: World) -> None:
    audit = world.audits(world.tickets.first)[0]
    created = {event["field_name"]: event["value"] for event in audit["events"] if event["type"] == "Create"}
    assert created["requester_id"] == str(world.tickets.value("requester", world.tickets.first))
    assert isinstance(created["tags"], list)
    assert any(event["type"] == "Notification" for event in audit["events"])


def test_what_is_said_to_be_attached_is_attached(world: World) -> None:
    for number in world.tickets.ids():
        for comment in world.thread(number):
            if "is attached" in comment["body"].split("\n> ")[0]:
                assert comment["attachments"], comment["body"]


def test_bodies_are_rich_and_in_many_scripts() -> None:
    world = make(tickets=3000)
    html = "".join(comment["html_body"] for n in list(world.tickets.ids())[::2] for comment in world.thread(n))
    for mark in ("<ul", "<ol", "<pre><code", "<blockquote>", "<table>", "<img src=", "<a href=", "<strong>", "<em>"):
        assert mark in html
    assert html.startswith('<div class="zd-comment" dir="auto">')
    subjects = "".join(world.tickets.subject(n) for n in world.tickets.ids())
    for letter in ("ü", "é", "ñ", "ã", "ł", "の", "登", "로", "ل", "ש", "ल", "ไ"):
        assert letter in subjects
    assert "[/var/log] full" in subjects
    assert "[bug]" in subjects
    assert "std::vector<std::pair<" in subjects
    assert "\u200d" in html


@pytest.mark.parametrize("name", ["acme", "globex"])
def test_subjects_in_a_queue_do_not_look_alike(name: str) -> None:
    world = make(name, tickets=3000)
    mine = world.tickets.where("status", {0, 1, 2, 3}, world.tickets.where("assignee", {world.me}))
    subjects = [world.tickets.subject(number) for number in mine]
    assert len(mine) == 42
    assert len(set(subjects)) >= 0.9 * len(subjects)
