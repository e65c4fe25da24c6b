"""The person's editor: a private file, no secret in its environment, and nothing lost when it fails (F46)."""

import stat
import sys
from pathlib import Path

import pytest
from textual.app import App

from tests.tui.chrome_world import bench
from zdtui.config.settings import Settings
from zdtui.model.environment import scrubbed
from zdtui.tui.composer.composer import Composer
from zdtui.tui.composer.editor import edit, editor_command
from zdtui.tui.status.say import status_bar


def script(folder: Path, body: str) -> list[str]:
    """An editor that is a Python program; the file's path is ``path``."""
    program = folder / "editor.py"
    program.write_text(f"import os, sys, pathlib, stat\npath = pathlib.Path(sys.argv[1])\n{body}\n")
    return [sys.executable, str(program)]


async def edited(text: str, command: list[str]) -> tuple[str, str | None]:
    app = App[None]()
    async with app.run_test():
        result = await edit(app, text, command, "ticket-1043.md")
    return result.text, result.problem


async def test_the_text_comes_back(tmp_path: Path) -> None:
    command = script(tmp_path, "path.write_text(path.read_text() + ' and more\\n')")
    assert await edited("one line", command) == ("one line and more", None)


async def test_the_file_and_its_folder_are_private_and_go_away(tmp_path: Path) -> None:
    facts = tmp_path / "facts"
    body = (
        f"pathlib.Path({str(facts)!r}).write_text(f'{{path}} {{path.stat().st_mode}} {{path.parent.stat().st_mode}}')"
    )
    await edited("private", script(tmp_path, body))
    path, mode, folder = facts.read_text().split()
    assert stat.S_IMODE(int(mode)) == 0o600
    assert stat.S_IMODE(int(folder)) == 0o700
    assert not Path(path).parent.exists()


async def test_a_failing_editor_loses_nothing(tmp_path: Path) -> None:
    text, problem = await edited("kept", script(tmp_path, "sys.exit(3)"))
    assert text == "kept"
    assert problem is not None
    assert "exit code 3" in problem
    text, problem = await edited("kept", [str(tmp_path / "no-such-editor")])
    assert text == "kept"
    assert problem is not None
    assert "could not be started" in problem
    text, _problem = await edited("kept", script(tmp_path, "path.unlink()"))
    assert text == "kept"


async def test_what_a_failing_editor_had_saved_is_taken_over(tmp_path: Path) -> None:
    text, problem = await edited("before", script(tmp_path, "path.write_text('after'); sys.exit(1)"))
    assert text == "after"
    assert problem


def test_no_secret_reaches_the_editor() -> None:
    environment = {
        "PATH": "/bin",
        "TERM": "xterm",
        "ZDTUI_HOME": "/h",
        "ZDTUI_TOKEN": "x",
        "ZENDESK_API_TOKEN": "x",
        "GITHUB_TOKEN": "x",
        "MY_SECRET": "x",
        "DB_PASSWORD": "x",
        "SOME_API_KEY": "x",
    }
    assert set(scrubbed(environment)) == {"PATH", "TERM", "ZDTUI_HOME"}


@pytest.mark.parametrize(
    ("setting", "environment", "command"),
    [
        ("code -w", {"VISUAL": "vim"}, ["code", "-w"]),
        (None, {"VISUAL": "emacs -nw", "EDITOR": "ed"}, ["emacs", "-nw"]),
        ("  ", {"EDITOR": "ed"}, ["ed"]),
    ],
)
def test_the_setting_comes_before_visual_before_editor(
    setting: str | None, environment: dict[str, str], command: list[str]
) -> None:
    assert editor_command(setting, environment) == command


async def test_e_edits_outside_and_ctrl_z_brings_the_former_text_back(tmp_path: Path) -> None:
    command = script(tmp_path, "path.write_text('from outside')")
    async with bench(settings=Settings(editor=" ".join(command))) as (app, pilot, _world):
        await pilot.press("r", *"typed")
        await pilot.press("ctrl+e")
        await app.workers.wait_for_complete()
        await pilot.pause()
        composer = app.screen.query_one(Composer)
        assert composer.text == "from outside"
        await pilot.press("ctrl+z")
        assert composer.text == "typed"
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("e")
        await pilot.pause()
        assert app.screen.query_one(Composer).text == "from outside"


async def test_a_broken_editor_is_named_in_the_status_line(tmp_path: Path) -> None:
    async with bench(settings=Settings(editor=str(tmp_path / "nothing"))) as (app, pilot, _world):
        await pilot.press("r", *"safe", "ctrl+e")
        await pilot.pause()
        bar = status_bar(app)
        assert bar is not None
        assert "could not be started" in bar.saying
        assert app.screen.query_one(Composer).text == "safe"
