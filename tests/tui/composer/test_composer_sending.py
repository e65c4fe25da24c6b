"""Reply, status and touched fields leave as one write, and nothing written is lost on the way (F50, F51)."""

from textual.pilot import Pilot

from tests.tui.chrome_world import MAYA, OLA, TICKET, Bench, World, bench
from zdtui.store.outbox import OutboxRow
from zdtui.tui.composer.composer import Composer
from zdtui.tui.status.say import status_bar


def writes(world: World) -> list[OutboxRow]:
    return world.desks["acme"].outbox.rows()


def said(app: Bench) -> str:
    bar = status_bar(app)
    assert bar is not None
    return bar.saying


async def press(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_ctrl_s_sends_the_text_as_it_is() -> None:
    async with bench() as (app, pilot, world):
        await press(pilot, "r", *"Hello", "ctrl+s")
        (write,) = writes(world)
        assert write.body == {"comment": {"html_body": "<p>Hello</p>\n", "public": True}}
        assert write.state == "held"
        assert not app.screen.query(Composer)
        assert world.desks["acme"].writing.draft(TICKET, public=True) is None


async def test_a_note_says_that_it_is_not_public() -> None:
    async with bench() as (_app, pilot, world):
        await press(pilot, "n", *"psst", "ctrl+s")
        assert writes(world)[0].body["comment"]["public"] is False


async def test_send_as_and_touched_fields_leave_in_one_write() -> None:
    async with bench() as (_app, pilot, world):
        await press(pilot, "r", *"Done", "alt+p")
        await press(pilot, *"urg", "enter")
        await press(pilot, "alt+a")
        await press(pilot, *"ola", "enter")
        await press(pilot, "alt+s")
        await press(pilot, *"sol", "enter")
        (write,) = writes(world)
        assert write.body == {
            "comment": {"html_body": "<p>Done</p>\n", "public": True},
            "priority": "urgent",
            "assignee_id": OLA,
            "status": "solved",
        }


async def test_an_empty_message_is_refused_in_a_sentence() -> None:
    async with bench() as (app, pilot, world):
        await press(pilot, "r", "ctrl+s")
        assert "empty" in said(app)
        assert not writes(world)
        await press(pilot, *"   ", "alt+s")
        assert len(app.screen_stack) == 1
        assert app.screen.query(Composer)


async def test_a_message_that_zendesk_would_cut_is_refused_and_stays() -> None:
    async with bench() as (app, pilot, world):
        await press(pilot, "r")
        composer = app.screen.query_one(Composer)
        composer.query_one("TextArea").load_text("x" * 70_000)  # type: ignore[attr-defined]  # found by name
        await press(pilot, "ctrl+s")
        assert "64 kB" in said(app)
        assert not writes(world)
        assert len(composer.text) == 70_000
        await composer.keep()
        draft = world.desks["acme"].writing.draft(TICKET, public=True)
        assert draft is not None
        assert len(draft.text) == 70_000


async def test_escape_keeps_the_draft_and_the_next_reply_goes_on_with_it() -> None:
    async with bench() as (app, pilot, world):
        await press(pilot, "r", *"half a", "escape")
        assert not app.screen.query(Composer)
        assert world.desks["acme"].writing.draft(TICKET, public=True) is not None
        await press(pilot, "r", *" word")
        assert app.screen.query_one(Composer).text == "half a word"


async def test_undo_brings_text_audience_cursor_and_fields_back() -> None:
    async with bench() as (app, pilot, world):
        await press(pilot, "n", *"one two", "left", "left", "left", "alt+p")
        await press(pilot, *"low", "enter")
        await press(pilot, "ctrl+s")
        assert "undo" in (bar.text if (bar := status_bar(app)) else "")
        await press(pilot, "u")
        composer = app.screen.query_one(Composer)
        assert composer.text == "one two"
        assert not composer.public
        assert composer.reply.cursor == (0, 4)
        assert composer.touched == {"priority": "low"}
        assert not writes(world)
        await composer.keep()
        assert world.desks["acme"].writing.draft(TICKET, public=False) is not None


async def test_undo_joins_what_was_written_meanwhile() -> None:
    async with bench() as (app, pilot, _world):
        await press(pilot, "r", *"first", "ctrl+s")
        await press(pilot, "r", *"second", "escape")
        await press(pilot, "u")
        assert app.screen.query_one(Composer).text == "first\n\nsecond"


async def test_undo_of_nothing_says_so() -> None:
    async with bench() as (app, pilot, _world):
        await press(pilot, "u")
        assert "nothing to take back" in said(app)


async def test_one_key_a_field_and_only_that_field_is_sent() -> None:
    async with bench() as (app, pilot, world):
        for keys, field in (
            (("s", *"pend"), {"status": "pending"}),
            (("p", *"low"), {"priority": "low"}),
            (("T", *"task"), {"type": "task"}),
            (("A", *"bill"), {"group_id": 2}),
            (("a", *"ola"), {"assignee_id": OLA}),
        ):
            await press(pilot, keys[0])
            await press(pilot, *keys[1:], "enter")
            assert writes(world)[-1].body == field
        await press(pilot, "u")
        assert "Taken back" in said(app)
        assert len(writes(world)) == 4


async def test_choosing_what_is_set_already_says_that_nothing_changed() -> None:
    async with bench() as (app, pilot, world):
        await press(pilot, "s")
        await press(pilot, "enter")
        assert "Nothing changed" in said(app)
        assert not writes(world)


async def test_a_closed_ticket_says_why_nothing_can_be_written() -> None:
    async with bench() as (app, pilot, _world):
        app.screen.live = app.screen.desk.ticket(1044)  # type: ignore[attr-defined]  # a workbench has one
        await press(pilot, "r")
        assert "closed" in said(app)
        assert not app.screen.query(Composer)


async def test_the_person_comes_first_among_the_assignees() -> None:
    async with bench() as (app, pilot, _world):
        await press(pilot, "a")
        choices = app.screen.query_one("ChoiceList").choices  # type: ignore[attr-defined]  # found by name
        assert choices[0].value == {"assignee_id": MAYA}
        assert "you" in choices[0].detail
        assert choices[-1].value == {"assignee_id": None}


async def test_leaving_keeps_what_is_being_written() -> None:
    async with bench() as (app, pilot, world):
        await press(pilot, "r", *"unfinished")
        await app.end(0)
        draft = world.desks["acme"].writing.draft(TICKET, public=True)
        assert draft is not None
        assert draft.text == "unfinished"
