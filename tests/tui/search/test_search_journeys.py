"""Searching as a person does it: as one types, in Zendesk's language, past the first thousand, by name (F69–F73)."""

import re
from pathlib import Path

import pytest

from tests.driver import Driver, driven
from zdtui.desk.searching.answer import Answer
from zdtui.desk.searching.live import LiveSearch
from zdtui.sandbox.log import Entry
from zdtui.sandbox.search import search as zendesk_search
from zdtui.sandbox.server import Sandbox

NEVER = 3600.0
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no pause be long enough for Zendesk to be asked."""
    monkeypatch.setattr("zdtui.tui.search.line.PAUSE", NEVER)


def live(app: Driver) -> LiveSearch:
    found = app.screen.pane.live
    assert isinstance(found, LiveSearch)
    return found


def live_key(app: Driver) -> str:
    found = app.screen.pane.live
    assert found is not None
    return found.key


def searches(app: Driver) -> list[Entry]:
    return [entry for entry in app.sandbox["acme"].log.entries if "/search" in entry.path]


async def asked(app: Driver, answer: Answer = Answer.WHOLE) -> None:
    await app.until(lambda: live(app).answer is answer and not live(app).loading, f"Zendesk: {answer.value}")


def there(app: Driver, text: str) -> set[int]:
    world = app.sandbox["acme"].world
    me = next(int(one["id"]) for one in world.users.values() if one["email"] == app.sandbox["acme"].email)
    return {number for _, number in zendesk_search(world, text, me, ("ticket",))}


@pytest.mark.usefixtures("patient")
async def test_every_key_narrows_what_is_here_and_asks_nobody() -> None:
    async with driven() as app:
        await app.until(lambda: app.desk.quiet, "the desk is at rest")
        await app.desk.store.indexed()
        app.sandbox["acme"].log.clear()
        await app.press("f")
        assert any("Type words" in line for line in app.queue.rows)
        await app.type("status:open assignee:me")
        await app.until(lambda: live(app).findings.whole, "this machine was searched")
        assert set(app.queue.ids) == there(app, "status:open assignee:me")
        assert searches(app) == []
        assert app.queue.cursor == app.queue.ids[0]
        assert "mirror" in app.picture


@pytest.mark.usefixtures("patient")
async def test_enter_asks_zendesk_and_the_cursor_stays_on_its_ticket() -> None:
    async with driven() as app:
        await app.until(lambda: app.desk.quiet, "the desk is at rest")
        await app.press("f")
        await app.type("status<closed assignee:me")
        await app.until(lambda: len(app.queue.ids) > 3, "something is here")
        app.sandbox["acme"].faults.latency(1500, path="*/search*")
        await app.press("enter", "j", "j")
        cursor, row = app.queue.cursor, [line for line in app.queue.rows if str(app.queue.cursor) in line]
        assert live(app).answer is Answer.ASKING
        await asked(app)
        assert set(app.queue.ids) == there(app, "status<closed assignee:me")
        assert app.queue.cursor == cursor
        now = [line for line in app.queue.rows if str(app.queue.cursor) in line]
        assert [line.replace(" m ", " + ") for line in row] == now
        assert len(searches(app)) == 1


async def test_after_a_pause_zendesk_is_asked_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zdtui.tui.search.line.PAUSE", 0.01)
    async with driven() as app:
        await app.press("f")
        await app.type("priority:low")
        await asked(app)
        assert set(app.queue.ids) == there(app, "priority:low")


@pytest.mark.usefixtures("patient")
async def test_a_hit_opens_in_place_and_every_verb_works_on_it() -> None:
    async with driven() as app:
        await app.press("f")
        await app.type("status:pending")
        await app.press("enter")
        await asked(app)
        first = app.queue.ids[0]
        await app.press("enter")
        assert app.ticket.id == first
        await app.press("escape", "r")
        await app.until(lambda: app.composer.is_open, "the composer is open")
        assert app.composer.audience == "public"
        await app.press("escape", "escape")
        assert app.queue.title == "Your unsolved tickets"


async def test_escape_goes_back_to_the_list_and_its_ticket() -> None:
    async with driven() as app:
        await app.press("j", "j")
        cursor, key = app.queue.cursor, live_key(app)
        await app.until(lambda: app.desk.places.cursor(key) == cursor, "the place is kept")
        await app.press("/", "/")
        await app.type("zzz")
        assert live(app).query.text == "zzz"
        await app.press("escape")
        assert app.queue.title == "Your unsolved tickets"
        assert app.queue.cursor == cursor


@pytest.mark.usefixtures("patient")
async def test_values_are_offered_while_a_keyword_is_typed_and_keywords_when_asked_for() -> None:
    async with driven() as app:
        await app.press("f")
        await app.type("pri")
        assert "priority" not in app.picture
        await app.press("tab", "tab")
        assert app.screen.pane.search.text == "priority:"
        assert "urgent" in app.picture
        await app.press("down", "enter")
        assert app.screen.pane.search.text == "priority:normal "
        await app.type("group:")
        await app.press("tab")
        text = app.screen.pane.search.text
        names = {row.name for row in app.desk.store.groups()}
        assert text.removeprefix("priority:normal group:").strip().strip('"') in names
        await app.press("enter")
        await asked(app)
        assert set(app.queue.ids) == there(app, text)


@pytest.mark.usefixtures("patient")
async def test_people_are_offered_and_zendesk_knows_more() -> None:
    async with driven() as app:
        await app.until(lambda: app.desk.quiet, "the desk is at rest")
        world = app.sandbox["acme"].world
        known = app.desk.store.users_named
        stranger = next(
            one for one in world.users.values()
            if one["role"] == "end-user" and one["email"] and str(one["name"]).isascii() and not known(one["name"])
        )  # fmt: skip
        await app.press("f")
        await app.type(f"requester:{stranger['name'].split()[0].lower()}")
        await app.until(lambda: stranger["email"] in app.picture, "Zendesk knows them")


@pytest.mark.usefixtures("patient")
async def test_earlier_searches_come_back(tmp_path: Path) -> None:
    with Sandbox(tickets=200, plan=None) as sandbox:
        async with driven(sandbox=sandbox, home=tmp_path) as app:
            for text in ("printer", "status:open"):
                await app.press("f", "ctrl+u")
                await app.type(text)
                await app.press("enter")
                await asked(app)
            await app.until(lambda: len(app.desk.searches.recent.texts) == 2, "both are remembered")
        async with driven(sandbox=sandbox, home=tmp_path) as app:
            await app.press("f", "up")
            assert app.screen.pane.search.text == "status:open"
            await app.press("up", "up")
            assert app.screen.pane.search.text == "printer"
            await app.press("down")
            assert live(app).query.text == "status:open"


@pytest.mark.usefixtures("patient")
async def test_a_search_is_saved_counted_renamed_opened_and_dropped(tmp_path: Path) -> None:
    with Sandbox(tickets=200, plan=None) as sandbox:
        async with driven((110, 40), sandbox=sandbox, home=tmp_path) as app:
            await app.press("f")
            await app.type("status<solved")
            await app.press("ctrl+s")
            await app.type("Open ones")
            await app.press("enter")
            await app.until(lambda: "Open ones" in app.picture, "it is among the views")
            count = len(there(app, "status<solved"))
            await app.until(lambda: [e.count for e in app.desk.searches.saved.entries()] == [count], "it is counted")
        async with driven((110, 40), sandbox=sandbox, home=tmp_path) as app:
            assert "SAVED SEARCHES" in app.picture
            await app.press("v", "G", "enter")
            await asked(app)
            assert app.queue.title == "Open ones"
            assert set(app.queue.ids) == there(app, "status<solved")
            await app.press("v", "R", "ctrl+u")
            await app.type("Unsolved")
            await app.press("enter")
            await app.until(lambda: app.queue.title == "Unsolved", "it has another name")
            assert "Open ones" not in app.picture
            await app.press("D")
            await app.until(lambda: "SAVED SEARCHES" not in app.picture, "it is no longer saved")
            assert "status<solved" in app.status
            await app.press("g", "D")
            assert "not a saved search" in app.status


@pytest.mark.usefixtures("patient")
async def test_a_thousand_of_many_is_said_and_one_key_reads_the_rest() -> None:
    """A37."""
    async with driven(tickets=1100) as app:
        await app.press("f")
        await app.type("type:ticket")
        await app.press("enter")
        await asked(app, Answer.ALL)
        total = len(there(app, "type:ticket"))
        assert f"The first 1,000 of {total:,}. E reads the rest." in app.picture
        assert {entry.status for entry in searches(app)} == {200}
        await app.press("j", "E")
        cursor = app.queue.cursor
        await asked(app)
        assert len(app.queue.ids) == total
        assert app.queue.cursor == cursor
        assert "The first" not in app.picture
        await app.press("E")
        assert "Every hit is here." in app.status


@pytest.mark.usefixtures("patient")
async def test_a_refusal_is_said_at_the_prompt_and_the_hits_of_this_machine_stay() -> None:
    async with driven() as app:
        said = {"error": "invalid", "description": "Invalid search: too clever"}
        app.sandbox["acme"].faults.refusal(422, said, path="*/search")
        await app.press("f")
        await app.type("status:open")
        await app.until(lambda: len(app.queue.ids) > 0, "something is here")
        known = app.queue.ids
        await app.press("enter")
        await app.until(lambda: live(app).problem is not None and not live(app).loading, "Zendesk refused")
        assert "too clever" in app.picture
        assert app.queue.ids == known


@pytest.mark.usefixtures("patient")
async def test_people_are_looked_for_elsewhere() -> None:
    async with driven() as app:
        await app.press("f")
        await app.type("type:user jane")
        assert "@ finds people." in app.picture
        await app.press("E")
        assert searches(app) == []


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_a_hostile_account_is_searched(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zdtui.tui.search.line.PAUSE", 0.01)
    async with driven(size, accounts=("acme",), tickets=120, faults="hostile") as app:
        for keys in (
            "f",
            "[ a",
            "tab escape",
            "ctrl+u",
            "a s s i g n e e : tab",
            "enter",
            "j enter",
            "escape F [ enter",
        ):
            await app.press(*keys.split())
            assert not OBEYED.search(app.picture)
            assert {strip.cell_length for strip in app.app.screen._compositor.render_strips()} == {size[0]}
        assert app.app.is_running


async def test_what_was_searched_is_not_where_the_next_start_begins(tmp_path: Path) -> None:
    with Sandbox(tickets=200, plan=None) as sandbox:
        async with driven(sandbox=sandbox, home=tmp_path) as app:
            await app.press("j")
            cursor, key = app.queue.cursor, live_key(app)
            await app.until(lambda: app.desk.places.cursor(key) == cursor, "the place is kept")
            await app.press("f")
            await app.type("status:open")
            await app.press("enter", "j", "j")
        async with driven(sandbox=sandbox, home=tmp_path) as app:
            assert (live_key(app), app.queue.cursor) == (key, cursor)


async def test_without_a_search_its_commands_say_why_not() -> None:
    async with driven() as app:
        await app.press("E")
        assert "There is no search on screen." in app.status
        await app.press("F")
        assert "There is no search on screen." in app.status
