"""The mouse works wherever the keyboard does, and every size of terminal is a size to work in (F99)."""

import random

import pytest
from textual.events import MouseScrollDown
from textual.geometry import Offset

from tests.driver import Driver, driven

SIZES = [(1, 1), (2, 1), (1, 200), (200, 1), (20, 5), (79, 23), (80, 24), (120, 30), (160, 50), (500, 100)]


async def resize(app: Driver, size: tuple[int, int]) -> None:
    """Give the terminal another size."""
    await app.pilot.resize_terminal(*size)
    await app.pilot.pause()


async def click_row(app: Driver, row: int, times: int = 1) -> None:
    """Click a row of the queue, below its titles."""
    region = app.screen.queue.region
    await app.pilot.click(offset=Offset(region.x + 8, region.y + 1 + row), times=times)
    await app.pilot.pause()


@pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=["80x24", "160x50"])
async def test_a_click_moves_the_cursor_and_a_second_one_opens(size: tuple[int, int]) -> None:
    async with driven(size) as app:
        await app.queue.loaded()
        await click_row(app, 3)
        assert app.queue.cursor == app.queue.ids[3]
        await click_row(app, 3)
        if app.ticket.id is None:
            await click_row(app, 3, times=2)
        assert app.ticket.id == app.queue.ids[3]


async def test_a_click_on_a_view_opens_it_and_the_wheel_scrolls() -> None:
    async with driven((160, 50), tickets=600) as app:
        await app.until(lambda: app.desk.quiet, "everything is read")
        entries = app.desk.views.entries()
        place = next(place for place, each in enumerate(entries) if each.title == "All tickets")
        line = next(row for row, text in enumerate(app.lines_of(app.screen.views)) if "All tickets" in text)
        region = app.screen.views.region
        await app.pilot.click(offset=Offset(region.x + 4, region.y + line))
        await app.until(lambda: app.queue.title == "All tickets", "the view is open")
        assert place
        await app.queue.loaded()
        before = app.queue.rows
        await app.pilot._post_mouse_events([MouseScrollDown], app.screen.queue)
        await app.pilot.pause()
        assert app.queue.rows != before


async def test_a_click_on_a_key_name_runs_it() -> None:
    async with driven((160, 50)) as app:
        column = app.status.index("reply") if "reply" in app.status else app.status.index("r ")
        await app.pilot.click(offset=Offset(column, app.app.size.height - 1))
        await app.until(lambda: app.composer.is_open, "the composer is open")
        assert app.composer.audience == "public"


async def test_a_storm_of_sizes_loses_neither_place_nor_text() -> None:
    chance = random.Random(7)
    async with driven((120, 30)) as app:
        await app.queue.loaded()
        await app.press("j", "j")
        ticket = app.queue.cursor
        await app.press("r")
        await app.type("kept through the storm")
        for size in [*SIZES, *((chance.randint(1, 220), chance.randint(1, 70)) for _ in range(40))]:
            await resize(app, size)
            assert app.app.size == size
            assert len(app.picture.splitlines()) <= size[1]
        await resize(app, (80, 24))
        assert app.composer.text == "kept through the storm"
        assert "kept through the storm" in app.picture
        assert app.ticket.id == ticket
        await app.press("escape", "escape")
        assert app.queue.cursor == ticket


@pytest.mark.parametrize(
    "keys", [("question_mark",), ("colon",), ("W",), ("s",), ("ctrl+o",), ("at",), ("enter", "i")]
)
async def test_every_overlay_lives_through_every_size(keys: tuple[str, ...]) -> None:
    async with driven((80, 24)) as app:
        await app.press(*keys)
        for size in ((1, 1), (20, 5), (160, 50)):
            await resize(app, size)
            await app.press("down", "up")
        await resize(app, (80, 24))
        await app.press("escape", "escape", "escape")
        assert app.queue.cursor is not None
        assert app.app.is_running
