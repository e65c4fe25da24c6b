"""The application as a whole: what it loads, what it refuses to obey, how it leaves."""

import subprocess
import sys

import pytest
from textual.content import Content
from textual.widgets import Static

from tests.tui.chrome_world import bench
from zdtui.config.settings import Settings
from zdtui.tui.browser import has_browser
from zdtui.tui.status.say import say, status_bar
from zdtui.tui.themes import THEMES

HEAVY = ("httpx", "pydantic", "keyring", "starlette", "uvicorn", "mcp", "click")


def test_importing_the_application_loads_nothing_heavy() -> None:
    code = f"import sys, zdtui.tui.app; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", THEMES)
async def test_the_setting_chooses_the_theme(name: str) -> None:
    async with bench(settings=Settings(theme=name)) as (app, _pilot, _world):  # type: ignore[arg-type]  # a theme's name
        assert app.theme == THEMES[name].name
        assert app.animation_level == "none"


async def test_the_second_wall_stands_behind_every_widget() -> None:
    hostile = "a\x1b[31mb\x9bc\u202ed"
    async with bench() as (app, pilot, _world):
        app.screen.query_one("#work", Static).update(Content(hostile))
        await pilot.pause()
        drawn = "".join(s.text for strip in app.screen._compositor.render_strips() for s in strip)
        assert "a" in drawn
        assert not set("\x1b\x9b\u202e") & set(drawn)


async def test_sentences_are_never_read_as_markup() -> None:
    async with bench() as (app, pilot, _world):
        say(app, "[@click=app.quit]\x1b[2J[/var/log] full")
        await pilot.pause()
        bar = status_bar(app)
        assert bar is not None
        assert "[/var/log] full" in bar.text
        assert "\x1b" not in bar.text


async def test_leaving_while_something_is_held_asks_first() -> None:
    async with bench() as (app, pilot, _world):
        await pilot.press("p")
        await pilot.press(*"low", "enter", "q")
        await pilot.pause()
        assert app.is_running
        await pilot.press(*"stay", "enter")
        await pilot.pause()
        assert app.return_code is None
        await pilot.press("q", "enter")
        await pilot.pause()
        assert app.return_code == 0


async def test_ctrl_c_says_how_to_leave() -> None:
    async with bench() as (app, pilot, _world):
        await pilot.press("ctrl+c")
        bar = status_bar(app)
        assert bar is not None
        assert "Press q" in bar.saying


async def test_a_bad_key_file_is_told_and_the_rest_works() -> None:
    async with bench(keys={"reply": "n", "note": "f8", "nonsense": "x"}) as (app, pilot, _world):
        bar = status_bar(app)
        assert bar is not None
        assert "nonsense" in bar.saying
        await pilot.press("f8")
        await pilot.pause()
        assert app.composers


async def test_copying_uses_the_terminals_clipboard_and_shows_the_address() -> None:
    async with bench() as (app, pilot, _world):
        await pilot.press("y")
        bar = status_bar(app)
        assert bar is not None
        assert "https://acme.zendesk.com/agent/tickets/1043" in bar.saying
        assert app.clipboard == "https://acme.zendesk.com/agent/tickets/1043"


async def test_without_a_browser_the_address_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    async with bench() as (app, pilot, _world):
        await pilot.press("o")
        await pilot.pause()
        bar = status_bar(app)
        assert bar is not None
        assert "No browser here" in bar.saying


def test_a_text_browser_is_never_started_over_the_interface() -> None:
    assert not has_browser({}, "linux")
    assert has_browser({"DISPLAY": ":0"}, "linux")
    assert has_browser({"BROWSER": "firefox"}, "linux")
    assert has_browser({}, "darwin")
