"""Public or internal can never be confused: word, border, colour, recipients (F45, A42)."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.chrome_world import TICKET, Bench, bench
from zdtui.config.settings import Settings
from zdtui.tui.composer.composer import Composer


async def opened(app: Bench, pilot: Pilot[int], key: str) -> Composer:
    await pilot.press(key)
    await pilot.pause()
    return app.screen.query_one(Composer)


def picture(app: Bench) -> str:
    """What is on screen, as text."""
    return "\n".join("".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips())


async def test_the_word_the_border_the_colour_and_the_readers_differ() -> None:
    async with bench() as (app, pilot, _world):
        reply = await opened(app, pilot, "r")
        public, border, paper = picture(app), reply.styles.border_top, reply.styles.background
        assert "PUBLIC REPLY" in public
        assert "Public reply to Jane Doe + 2 CC as Acme" in public
        await pilot.press("ctrl+t")
        await pilot.pause()
        internal = picture(app)
        assert "INTERNAL NOTE" in internal
        assert "PUBLIC" not in internal
        assert "only agents of Acme read it, Jane Doe does not" in internal
        assert reply.styles.border_top[0] != border[0]
        assert reply.styles.border_top[1] != border[1]
        assert reply.styles.background != paper


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (160, 50)])
async def test_it_holds_without_colour_at_every_size(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with bench(size=size) as (app, pilot, _world):
        await opened(app, pilot, "r")
        public = picture(app)
        await pilot.press("ctrl+t")
        await pilot.pause()
        internal = picture(app)
        assert "PUBLIC REPLY" in public
        assert "INTERNAL NOTE" in internal
        assert "┏" in public
        assert "┏╍" in internal


async def test_toggling_keeps_the_text_and_says_who_reads_it_now() -> None:
    async with bench() as (app, pilot, world):
        composer = await opened(app, pilot, "r")
        await pilot.press(*"hello", "ctrl+t")
        await pilot.pause()
        assert composer.text == "hello"
        assert not composer.public
        assert "Jane Doe does not" in app.screen.query_one("StatusBar").text  # type: ignore[attr-defined]  # found by name
        await composer.keep()
        writing = world.desks["acme"].writing
        assert writing.draft(TICKET, public=True) is None
        draft = writing.draft(TICKET, public=False)
        assert draft is not None
        assert draft.text == "hello"


async def test_toggling_onto_a_draft_of_the_other_audience_loses_neither() -> None:
    async with bench() as (app, pilot, world):
        await opened(app, pilot, "n")
        await pilot.press(*"for us", "escape")
        await pilot.pause()
        composer = await opened(app, pilot, "r")
        await pilot.press(*"for her", "ctrl+t")
        await pilot.pause()
        assert composer.text == "for her\n\nfor us"
        assert world.desks["acme"].writing.draft(TICKET, public=True) is None


async def test_a_note_is_opened_as_a_note_and_a_reply_as_a_reply(tmp_path: Path) -> None:
    async with bench(home=tmp_path) as (app, pilot, _world):
        assert not (await opened(app, pilot, "n")).public
        await pilot.press("escape")
        await pilot.pause()
        assert (await opened(app, pilot, "r")).public


async def test_it_holds_with_plain_signs_only() -> None:
    async with bench(settings=Settings(borders="ascii")) as (app, pilot, _world):
        await opened(app, pilot, "r")
        public = picture(app)
        await pilot.press("ctrl+t")
        await pilot.pause()
        internal = picture(app)
        assert "PUBLIC REPLY" in public
        assert "INTERNAL NOTE" in internal
        assert "+-" in public
        assert not set("┏╍━┃") & set(public + internal)
        assert "| Public reply to" in public
        assert "| Internal note" not in internal
