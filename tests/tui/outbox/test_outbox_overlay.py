"""The outbox: what waits and why, and what can be done about it."""

from pathlib import Path

from textual.pilot import Pilot

from tests.tui.chrome_world import TICKET, Bench, World, bench
from zdtui.desk.desk import Desk
from zdtui.tui.outbox.details import details
from zdtui.tui.outbox.overlay import OutboxOverlay
from zdtui.tui.status.say import status_bar


async def conflicted(app: Bench, pilot: Pilot[int], world: World) -> Desk:
    """A reply that met a newer version of its ticket, and the outbox open on it."""
    await pilot.press("r", *"my words", "ctrl+s")
    await pilot.pause()
    desk = world.desks["acme"]
    await desk.store.work.move(desk.outbox.rows()[0].id, ("held",), "conflict", problem="Ola replied meanwhile.")
    desk.outbox.reread()
    await pilot.press("W")
    await pilot.pause()
    assert isinstance(app.screen, OutboxOverlay)
    return desk


async def test_it_says_what_waits_and_why() -> None:
    async with bench() as (app, pilot, world):
        desk = await conflicted(app, pilot, world)
        text = details(desk, desk.outbox.rows()[0]).plain
        assert "Ola replied meanwhile." in text
        assert "my words" in text


async def test_back_to_draft_keeps_the_words() -> None:
    async with bench() as (app, pilot, world):
        desk = await conflicted(app, pilot, world)
        await pilot.press("d")
        await pilot.pause()
        assert not desk.outbox.rows()
        draft = desk.writing.draft(TICKET, public=True)
        assert draft is not None
        assert draft.text == "my words"


async def test_dropping_asks_twice() -> None:
    async with bench() as (app, pilot, world):
        desk = await conflicted(app, pilot, world)
        await pilot.press("x", "j", "x")
        await pilot.pause()
        assert len(desk.outbox.rows()) == 1
        await pilot.press("x")
        await pilot.pause()
        assert not desk.outbox.rows()


async def test_send_anyway_lets_it_wait_for_the_line() -> None:
    async with bench() as (app, pilot, world):
        desk = await conflicted(app, pilot, world)
        await pilot.press("s")
        await pilot.pause()
        assert [row.state for row in desk.outbox.rows()] == ["waiting"]


async def test_what_an_earlier_run_held_is_told_at_the_start_and_not_sent(tmp_path: Path) -> None:
    async with bench(World(folder=tmp_path)) as (_app, pilot, _world):
        await pilot.press("r", *"crashed", "ctrl+s")
        await pilot.pause()
    async with bench(World(folder=tmp_path, later=86_400)) as (app, pilot, world):
        bar = status_bar(app)
        assert bar is not None
        assert "nothing was sent" in bar.saying
        await pilot.press("W")
        await pilot.pause()
        assert isinstance(app.screen, OutboxOverlay)
        desk = world.desks["acme"]
        assert "unless you say so" in details(desk, desk.outbox.left_over()[0]).plain
        await pilot.press("escape", "q")
        await pilot.pause()
        assert app.return_code == 0


async def test_an_empty_outbox_says_so_and_its_keys_say_why_not() -> None:
    async with bench() as (app, pilot, world):
        await pilot.press("W", "s")
        await pilot.pause()
        assert "everything has reached Zendesk" in details(world.desks["acme"], None).plain
        bar = status_bar(app)
        assert bar is not None
        assert bar.saying == "Nothing waits here."
        await pilot.press("escape")


async def test_a_write_in_trouble_is_told_once_with_its_reason() -> None:
    async with bench() as (app, pilot, world):
        await pilot.press("r", *"my words", "ctrl+s")
        await pilot.pause()
        desk = world.desks["acme"]
        await desk.store.work.move(desk.outbox.rows()[0].id, ("held",), "refused", problem="Zendesk wants a [type].")
        desk.outbox.reread()
        await pilot.pause()
        bar = status_bar(app)
        assert bar is not None
        assert "Zendesk wants a [type]." in bar.saying
        bar.hush()
        desk.outbox.reread()
        await pilot.pause()
        assert not bar.saying
