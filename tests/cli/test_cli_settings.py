"""``zdtui keys`` and ``zdtui config``."""

import json

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.tui.commands import COMMANDS


def write(zdtui: CommandLine, name: str, text: str) -> None:
    folder = zdtui.home / "settings"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def test_keys_lists_every_command(zdtui: CommandLine) -> None:
    rows = json.loads(zdtui("keys", "--json").out)
    assert sorted(row["id"] for row in rows) == sorted(command.id for command in COMMANDS)
    table = zdtui("keys").out.splitlines()
    assert len(table) == len(COMMANDS) + 1
    assert len(zdtui("keys", "--markdown").out.splitlines()) == len(COMMANDS) + 2


def test_keys_shows_the_persons_own_keys(zdtui: CommandLine) -> None:
    write(zdtui, "keys.toml", 'reply = "f9"\n')
    own = {row["id"]: row["keys"] for row in json.loads(zdtui("keys", "--json").out)}
    declared = {row["id"]: row["keys"] for row in json.loads(zdtui("keys", "--json", "--default").out)}
    assert (own["reply"], declared["reply"]) == (["f9"], ["r"])


def test_keys_says_what_cannot_work(zdtui: CommandLine) -> None:
    write(zdtui, "keys.toml", 'replly = "R"\n')
    done = zdtui("keys")
    assert done.code == 2
    assert "replly" in done.err


def test_config_path_names_every_place(zdtui: CommandLine) -> None:
    places = json.loads(zdtui("config", "path", "--json").out)
    assert set(places) == {"settings", "accounts", "keys", "data", "cache", "state"}
    assert all(place.startswith(str(zdtui.home)) for place in places.values())
    assert all(place in zdtui("config", "path").out for place in places.values())


def test_config_schema_is_a_schema(zdtui: CommandLine) -> None:
    schema = json.loads(zdtui("config", "schema").out)
    assert schema["additionalProperties"] is False
    assert "theme" in schema["properties"]


def test_config_check_is_silent_when_all_is_well(zdtui: CommandLine) -> None:
    done = zdtui("config", "check")
    assert (done.code, done.out) == (0, "")


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("settings.toml", 'theme = "pink"', "theme = 'pink'"),
        ("settings.toml", 'account = "nobody"', "no account 'nobody'"),
        ("settings.toml", "theme = ", "not valid TOML"),
        ("keys.toml", "reply = 3", "reply must be a key"),
        ("keys.toml", 'reply = "n"', "n"),
        ("accounts.toml", "[accounts.acme]\nx = 1", "acme cannot be used"),
        ("accounts.toml", "[", "cannot be read"),
    ],
)
def test_config_check_names_what_is_wrong(zdtui: CommandLine, file: str, text: str, said: str) -> None:
    write(zdtui, file, text)
    done = zdtui("config", "check")
    assert done.code == 2
    assert said in done.out


def test_wrong_settings_stop_a_command_with_a_sentence(zdtui: CommandLine) -> None:
    write(zdtui, "settings.toml", "hold = -3")
    done = zdtui("search", "x")
    assert done.code == 2
    assert "hold" in done.err
