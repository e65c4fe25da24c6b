"""With any one file damaged the command line and the interface start, and show every write that can be read (G15)."""

import asyncio
import json
from pathlib import Path

import pytest

from tests.cli.cli_driver import CommandLine
from tests.cli.conftest import zdtui
from tests.outbox.damage import EVERYTHING, WRITTEN_BY_HAND, copied, damaged, readable
from tests.outbox.test_outbox_damage import home
from zdtui.accounts.book import Book
from zdtui.accounts.problem import AccountError
from zdtui.accounts.vault import MemoryVault
from zdtui.config.keymap import read_keys
from zdtui.config.paths import Paths
from zdtui.config.problem import ConfigError
from zdtui.config.settings import load
from zdtui.desk.desks import Desks
from zdtui.tui.app import ZdtuiApp

__all__ = ["home", "zdtui"]

COMMANDS = (("outbox", "list", "--json"), ("account", "list", "--json"))


@pytest.mark.parametrize("start", range(0, 40, 10))
def test_commands_start_and_show_the_writes(home: Path, zdtui: CommandLine, tmp_path: Path, start: int) -> None:
    for seed in range(start, start + 10):
        broken = copied(home, zdtui.home)
        path = damaged(broken, seed)
        whole = readable(broken / "data" / "accounts" / "acme" / "work.db", tmp_path / "spare")
        for command in COMMANDS:
            done = zdtui(*command)
            what = f"seed {seed}, {path.name}, {' '.join(command)}: {done}"
            if path.name in WRITTEN_BY_HAND and done.code:
                assert done.code in (1, 2, 3), what
                assert done.err.strip(), what
            elif command[0] == "outbox":
                assert done.code == 0, what
                assert whole & {each["id"] for each in json.loads(done.out)} == {
                    name for name in whole if name.startswith("row-")
                }, what
            else:
                assert done.code in (0, 1, 4), what
                assert "Please report" not in done.err, what


@pytest.mark.parametrize("seed", range(100, 112))
async def test_the_interface_starts_and_shows_the_writes(home: Path, quick_folder: Path, seed: int) -> None:
    broken = copied(home, quick_folder / "home")
    path = damaged(broken, seed)
    paths = Paths.inside(broken)
    whole = readable(paths.account_folder("acme") / "work.db", quick_folder / "spare")
    book = Book(paths.accounts_file)
    try:
        settings, keys, names = load(paths.settings_file), read_keys(paths.keys_file), book.list()
    except (AccountError, ConfigError) as error:
        assert path.name in WRITTEN_BY_HAND
        assert error.sentence  # noqa: PT017
        return
    desks = Desks(book, MemoryVault(), paths, hold=60.0, beat=600.0)
    try:
        app = ZdtuiApp(desks, settings, keys, paths=paths)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            if names:
                async with asyncio.timeout(20):
                    while "acme" not in app.opened:
                        await pilot.pause()
                rows = {row.id for row in app.opened["acme"].store.work.rows()}
                assert {name for name in whole if name.startswith("row-")} <= rows & EVERYTHING
            await pilot.press("question_mark", "escape")
        assert app.return_code in (0, None)
    finally:
        await desks.close()
