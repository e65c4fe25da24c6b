"""Through every screen of a hostile account: nothing crashes, nothing is obeyed, nothing is out of sight."""

import re
from collections.abc import AsyncIterator, Iterator

import pytest
from rich.cells import cell_len

from tests.driver import Driver, driven
from zdtui.sandbox.server import Sandbox
from zdtui.sandbox.world.hostile_texts import SHORT
from zdtui.text.gate import gate
from zdtui.tui.shared.picker import Picker

OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=["80x24", "160x50"])
SEEN = 8
"""Characters of a text by which it is recognised."""


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox(tickets=60, plan=None, faults="hostile") as sandbox:
        yield sandbox


def look(app: Driver) -> str:
    """Look at the screen: every line is as wide as it says, and nothing on it is obeyed or acts when clicked."""
    width, height = app.app.size
    strips = app.app.screen._compositor.render_strips()
    assert len(strips) == height
    for strip in strips:
        assert cell_len(strip.text) == width
        for text, style, control in strip:
            assert not OBEYED.search(text), repr(text)
            assert not control
            assert style is None or (style.link is None and "@click" not in style.meta)
    return app.picture


async def walked(app: Driver, *steps: str) -> AsyncIterator[str]:
    """Press one key after the other and look after each."""
    for key in steps:
        await app.press(key)
        yield look(app)


async def walk(app: Driver, *steps: str) -> str:
    """Press keys, looking after each; returns the last picture."""
    picture = ""
    async for seen in walked(app, *steps):
        picture = seen
    return picture


async def settled(app: Driver) -> None:
    """Wait until nothing is read."""
    await app.until(lambda: app.desk.quiet, "nothing is read")
    look(app)


async def show(app: Driver, subject: str) -> int:
    """Put the cursor on the ticket with a subject."""
    live = app.screen.pane.live
    assert live is not None
    place = next(at for at in range(len(live)) if (row := live.row(at)) is not None and row.subject == subject)
    app.screen.queue.go(place)
    await app.pilot.pause()
    return place


@SIZES
async def test_every_row_and_every_view_can_be_looked_at(box: Sandbox, size: tuple[int, int]) -> None:
    async with driven(size, sandbox=box) as app:
        await app.queue.loaded()
        await settled(app)
        pictures = ""
        for _ in range(0, len(app.queue.ids), max(size[1] - 6, 1)):
            pictures += await walk(app, "pagedown")
        pictures += await walk(app, "g", "pageup", "h", "l")
        missing = [name for name, text in SHORT.items() if not _is_seen(text, pictures)]
        assert missing == []
        for entry in app.desk.views.entries():
            app.screen.open_list(entry.key)
            await app.pilot.pause()
            look(app)
        await settled(app)
        await walk(app, "v", "j", "j", "G", "g", "pagedown", "escape")


def _is_seen(text: str, pictures: str) -> bool:
    """Whether the beginning of a text is on one of the pictures, as the gate shows it."""
    shown = gate(text).strip()
    return not shown or shown[:SEEN].rstrip() in pictures


@pytest.mark.parametrize(
    ("size", "start", "step"),
    [
        pytest.param((80, 24), 0, 6, id="80x24"),
        pytest.param((160, 50), 3, 6, id="160x50"),
        pytest.param((80, 24), 0, 1, marks=pytest.mark.deep, id="80x24 all"),
        pytest.param((160, 50), 0, 1, marks=pytest.mark.deep, id="160x50 all"),
    ],
)
async def test_hostile_tickets_open_with_all_their_panes(
    box: Sandbox, size: tuple[int, int], start: int, step: int
) -> None:
    async with driven(size, sandbox=box) as app:
        await app.queue.loaded()
        ids = app.queue.ids
        for place in range(start, len(ids), step):
            app.screen.queue.go(place)
            await app.press("enter")
            await settled(app)
            assert app.ticket.id == ids[place]
            await walk(app, "i", "J", "z", "l", "G", "i", "escape")
        assert app.app.is_running


@SIZES
async def test_5000_comments_are_all_in_reach(box: Sandbox, size: tuple[int, int]) -> None:
    async with driven(size, sandbox=box) as app:
        await app.queue.loaded()
        await show(app, "5000 comments")
        await app.press("enter")
        await app.until(lambda: "Comment 4999" in look(app), "the newest is on top")
        live = app.screen.ticket.live
        assert live is not None
        known = 0

        def more() -> bool:
            return live.comment_count() > known or live.complete

        while not live.complete:
            known = live.comment_count()
            await app.press("G")
            await app.until(more, "older ones come")
        assert live.comment_count() == 5000
        await app.press("G")
        await app.until(lambda: "Comment 0" in look(app) or "beginning" in look(app), "the first one is there")
        assert "Comment 4999" in await walk(app, "g")


@SIZES
async def test_composer_pickers_people_outbox_help_and_palette(box: Sandbox, size: tuple[int, int]) -> None:
    async with driven(size, sandbox=box) as app:
        await app.queue.loaded()
        await settled(app)
        for subject in (
            "[@click=app.quit]Click here to see your refund[/]",
            "\x1b[31mred\x1b[0m \x1b[2J\x1b[H all gone",
        ):
            await show(app, subject)
            await walk(app, "r", "f3", "f3", "ctrl+t", "escape", "escape")
            for key in ("s", "p", "T", "a", "A"):
                await app.press(key)
                await app.until(lambda: isinstance(app.app.screen, Picker), "there is a picker")
                await walk(app, "down", "down", "up", "[", "escape")
        await walk(app, "n", *"[/]", "ctrl+s", "W", "j", "k", "escape", "u", "escape", "escape")
        await walk(app, "at", "e", "v", "i", "l", "down", "enter", "escape", "escape")
        await walk(app, "question_mark", "pagedown", "escape", "colon", "r", "escape", "ctrl+o", "escape")
        await walk(app, "slash", *"[red", "enter", "escape")
        assert app.app.is_running
        assert app.app.return_code in (None, 0)


async def test_clicks_on_hostile_text_run_nothing(box: Sandbox) -> None:
    async with driven((160, 50), sandbox=box) as app:
        await app.queue.loaded()
        await show(app, "[@click=app.quit]Click here to see your refund[/]")
        for y in range(1, 49, 3):
            for x in (4, 40, 80, 110, 150):
                await app.pilot.click(offset=(x, y))
            look(app)
        assert app.app.is_running
        assert app.app.return_code in (None, 0)
