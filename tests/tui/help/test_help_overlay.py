"""The key overlay and the palette come from the one table, with the person's own keys (F96)."""

from tests.tui.chrome_world import bench
from zdtui.tui.commands import COMMANDS
from zdtui.tui.help.overlay import HelpOverlay
from zdtui.tui.help.palette import palette_choices
from zdtui.tui.keymap import read_keymap
from zdtui.tui.shared.picker import Picker


def test_every_command_is_listed_with_its_own_keys_and_the_place_one_is_in_comes_first() -> None:
    keymap = read_keymap({"reply": "f9"})
    text = HelpOverlay(keymap, ["composer", "global"]).table().plain
    assert all(each.title in text for each in COMMANDS)
    assert "f9" in text
    assert text.startswith("Composer · you are here")


async def test_the_overlay_opens_scrolls_and_closes_by_keys() -> None:
    async with bench(size=(80, 24)) as (app, pilot, _world):
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(app.screen, HelpOverlay)
        await pilot.press("j", "j", "pagedown", "k", "pageup", "escape")
        await pilot.pause()
        assert not isinstance(app.screen, HelpOverlay)


async def test_the_palette_finds_and_runs_a_command_that_has_no_key() -> None:
    async with bench() as (app, pilot, _world):
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"theme", "enter")
        await pilot.pause()
        assert isinstance(app.screen, Picker)
        await pilot.press(*"light", "enter")
        await pilot.pause()
        assert app.theme == "zdtui-light"


async def test_the_palette_lists_only_what_can_be_reached_and_says_why_not() -> None:
    async with bench() as (app, pilot, _world):
        titles = [choice.name for choice in palette_choices(app, app.screen)]
        assert "Reply in public" in titles
        assert "Send" not in titles
        app.screen.live = app.screen.desk.ticket(1044)  # type: ignore[attr-defined]  # a workbench has one
        reply = next(choice for choice in palette_choices(app, app.screen) if choice.name == "Reply in public")
        assert reply.dim
        assert "closed" in reply.detail
        await pilot.press("r")


async def test_inside_the_composer_the_palette_has_the_composers_commands() -> None:
    async with bench() as (_app, pilot, world):
        await pilot.press("r", *"hi")
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"send", "enter")
        await pilot.pause()
        assert [row.state for row in world.desks["acme"].outbox.rows()] == ["held"]
