"""The one table of commands: ids, keys, actions, and the key table of the README."""

import re
from itertools import combinations

import pytest

from tests.house.house_source import PACKAGE, ROOT, functions, modules
from zdtui.tui.command import Command, Scope
from zdtui.tui.commands import COMMANDS, SCOPES
from zdtui.tui.keymap import key_table
from zdtui.tui.keys import canonical

KEYS = re.compile(r"<!-- keys -->\n(.*)<!-- /keys -->", re.DOTALL)


def around(scope: Scope) -> set[Scope]:
    """Return the scopes whose keys work in ``scope``."""
    places: set[Scope] = set()
    place: Scope | None = scope
    while place is not None:
        places.add(place)
        place = SCOPES[place].within
    return places


def test_ids_are_unique_and_well_formed() -> None:
    ids = [command.id for command in COMMANDS]
    assert sorted(set(ids)) == sorted(ids)
    assert [name for name in ids if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)] == []


def test_no_key_runs_two_commands_in_one_place() -> None:
    clashes = [
        (one.id, other.id, key)
        for one, other in combinations(COMMANDS, 2)
        for key in set(map(canonical, one.keys)) & set(map(canonical, other.keys))
        if one.scope in around(other.scope) or other.scope in around(one.scope)
    ]
    assert clashes == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_every_command_can_be_read_and_run(command: Command) -> None:
    assert command.title[0].isupper()
    assert not command.title.endswith(".")
    assert command.help.endswith(".")
    assert command.scope in SCOPES
    assert f"action_{command.action}" in ACTIONS


ACTIONS = {each.name for path in modules(PACKAGE / "tui") for each in functions(path)}


def test_the_key_table_of_the_readme_is_the_one_of_the_commands() -> None:
    """Print it anew with ``zdtui keys --markdown --default``."""
    written = KEYS.search((ROOT / "README.md").read_text("utf-8"))
    assert written
    rows = [line for line in written.group(1).splitlines() if line.startswith("|")][2:]
    assert [row.rsplit("`", 2)[1] for row in rows] == [row.id for row in key_table()]
    shown = [re.findall(r"`((?:[^`]|\\`)+)`", row)[:-1] for row in rows]
    assert [[key.replace("\\|", "|") for key in keys] for keys in shown] == [[*row.keys] for row in key_table()]
