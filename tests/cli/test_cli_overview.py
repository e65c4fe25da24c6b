"""The help, the version and the table of commands."""

import subprocess
import sys
from importlib import import_module

import click
import pytest

from tests.cli.cli_driver import CommandLine
from zdtui import __version__
from zdtui.cli.account.group import MEMBERS
from zdtui.cli.main import root
from zdtui.cli.overview import COMMANDS, text

EVERY = [(name,) for name in COMMANDS] + [("account", name) for name in MEMBERS]
EVERY += [("config", name) for name in ("path", "schema", "check")]


def python(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_the_quick_help_is_the_real_one(zdtui: CommandLine, option: str) -> None:
    assert python("-m", "zdtui", option).stdout == text()
    assert zdtui(option, "").out == text()
    assert zdtui("--account", "x", option).out == text()


def test_the_version(zdtui: CommandLine) -> None:
    assert python("-m", "zdtui", "--version").stdout == f"zdtui {__version__}\n"
    assert zdtui("--account", "x", "--version").out == f"zdtui {__version__}\n"


def test_the_help_fits_a_small_terminal() -> None:
    assert max(map(len, text().splitlines())) <= 80
    assert len(text().splitlines()) <= 24


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_every_command_explains_itself(zdtui: CommandLine, words: tuple[str, ...]) -> None:
    shown = zdtui(*words, "--help")
    assert shown.code == 0
    assert shown.out.startswith(f"Usage: zdtui {' '.join(words)}")
    assert len(shown.out.splitlines()) > 4


@pytest.mark.parametrize(("name", "module"), [(name, module) for name, (module, _) in (COMMANDS | MEMBERS).items()])
def test_every_command_is_where_the_table_says(name: str, module: str) -> None:
    command = import_module(module).command
    assert isinstance(command, click.Command)
    assert command.name == name


def test_the_table_is_the_groups_list() -> None:
    assert root.list_commands(click.Context(root)) == [*COMMANDS]


@pytest.mark.parametrize("words", [("bogus",), ("search",), ("account", "bogus"), ("demo", "--tickets", "many")])
def test_wrong_use_is_exit_code_2(zdtui: CommandLine, words: tuple[str, ...]) -> None:
    done = zdtui(*words)
    assert done.code == 2
    assert done.out == ""
    assert "Usage: zdtui" in done.err


@pytest.mark.parametrize("option", ["--token", "--password", "--api-token"])
def test_no_option_takes_a_secret(zdtui: CommandLine, option: str) -> None:
    assert zdtui("account", "add", "acme", option, "x").code == 2
