"""Keys that are typed faster than anything opens go where the keys before them lead, never to the list below."""

import pytest
from textual.events import Paste

from tests.driver import Driver, driven
from zdtui.tui import keyboard


async def typed(app: Driver, *keys: str) -> None:
    """Press keys without a pause between, as a fast typist or a slow machine has it."""
    for key in keys:
        app.send(key)
    await app.handled()
    await app.pilot.pause()


@pytest.mark.parametrize("way", ["r", "n"])
@pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=str)
async def test_a_reply_holds_every_letter_that_follows_its_key(way: str, size: tuple[int, int]) -> None:
    async with driven(size) as app:
        await app.queue.loaded()
        await typed(app, way, *"please u")
        assert app.composer.text == "please u"
        assert app.desk.outbox.rows() == []


async def test_keys_follow_through_several_steps() -> None:
    async with driven() as app:
        await app.queue.loaded()
        first = app.queue.ids[0]
        await typed(app, "enter", "r", *"three steps")
        assert (app.ticket.id, app.composer.text) == (first, "three steps")


async def test_a_choice_is_made_before_its_list_is_drawn() -> None:
    async with driven(hold=60) as app:
        await app.queue.loaded()
        await app.until(lambda: app.desk.ticket(app.queue.ids[0]).raw != {}, "the ticket is known")
        wanted = "low" if app.desk.ticket(app.queue.ids[0]).raw["priority"] != "low" else "high"
        await typed(app, "p", *wanted, "enter")
        assert [row.body for row in app.desk.outbox.rows()] == [{"priority": wanted}]


async def test_a_number_goes_to_its_ticket() -> None:
    async with driven() as app:
        await app.queue.loaded()
        last = app.queue.ids[-1]
        await typed(app, "#", *str(last), "enter")
        await app.until(lambda: app.ticket.id == last, "the ticket is open")


async def test_what_is_pasted_goes_the_same_way() -> None:
    async with driven() as app:
        await app.queue.loaded()
        app.send("r")
        app.app.post_message(Paste("pasted text"))
        await typed(app, "!")
        assert app.composer.text == "pasted text!"


async def test_after_a_choice_keys_go_to_the_list_again() -> None:
    async with driven(hold=60) as app:
        await app.queue.loaded()
        await app.until(lambda: app.desk.ticket(app.queue.ids[0]).raw != {}, "the ticket is known")
        await typed(app, "p", *"urgent", "enter", "j", "j")
        assert app.queue.cursor == app.queue.ids[2]


async def test_a_key_whose_end_nobody_tells_does_not_hold_up_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyboard, "PATIENCE", 0.2)
    async with driven() as app:
        await app.queue.loaded()
        monkeypatch.setattr(keyboard.Keyboard, "_key_arrives", lost)
        await typed(app, "j", "j")
        await app.until(lambda: app.queue.cursor == app.queue.ids[2], "both keys moved")


async def lost(_app: object, _turn: int) -> None:
    """Stand for the end of a key whose widget was closed."""
