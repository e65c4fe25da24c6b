"""One declaration feeds everything, and a key map that cannot work says so (F97)."""

import string
import subprocess
import sys
from itertools import combinations

import pytest
from textual.keys import _character_to_key

from zdtui.tui.bindings import bindings
from zdtui.tui.commands import COMMANDS, SCOPES, command
from zdtui.tui.keymap import DEFAULT, NO_KEY, TYPING, _meet, key_table, read_keymap
from zdtui.tui.keys import canonical, is_text, label, trouble


def test_ids_are_unique_and_kebab_case() -> None:
    ids = [each.id for each in COMMANDS]
    assert len(set(ids)) == len(ids)
    assert all(set(each) <= set(string.ascii_lowercase + "-") for each in ids)


def test_every_command_says_what_it_does_in_a_sentence() -> None:
    assert all(each.title and each.help.endswith(".") and each.scope in SCOPES for each in COMMANDS)


def test_declared_keys_never_clash() -> None:
    clashes = [
        (one.id, other.id, key)
        for one, other in combinations(COMMANDS, 2)
        if _meet(one.scope, other.scope)
        for key in set(DEFAULT.keys(one)) & set(DEFAULT.keys(other))
    ]
    assert not clashes


def test_declared_keys_can_be_sent_and_leave_letters_to_text() -> None:
    for each in COMMANDS:
        for key in each.keys:
            assert trouble(key) is None
            assert each.scope not in TYPING or key == "enter" or not is_text(key)


@pytest.mark.parametrize(
    ("key", "runs"),
    [
        *(("r", "reply"), ("n", "note"), ("s", "status"), ("p", "priority"), ("a", "assign"), ("e", "edit")),
        *(("o", "browser"), ("y", "copy"), ("u", "undo"), ("?", "help")),
        *((":", "commands"), ("ctrl+p", "commands"), ("ctrl+o", "switch-account")),
    ],
)
def test_one_key_a_verb(key: str, runs: str) -> None:
    assert key in command(runs).keys


def test_keys_are_spelled_as_textual_spells_them() -> None:
    for mark in string.punctuation + string.ascii_letters + string.digits:
        assert canonical(mark) == _character_to_key(mark)
        assert label(canonical(mark)) == mark
    assert canonical("ctrl+/") == "ctrl+slash"
    assert canonical("ctrl++") == "ctrl+plus"


def test_own_keys_replace_the_declared_ones() -> None:
    keymap = read_keymap({"reply": ["f9", "ctrl+r"], "browser": []})
    assert not keymap.problems
    assert keymap.labels(command("reply")) == ("f9", "ctrl+r")
    assert keymap.textual() == {"reply": "f9,ctrl+r", "browser": NO_KEY}
    assert keymap.labels(command("note")) == ("n",)


def test_two_commands_can_swap_their_keys() -> None:
    keymap = read_keymap({"reply": "n", "note": "r"})
    assert not keymap.problems
    assert keymap.keys(command("reply")) == ("n",)


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ({"replay": "x"}, "no command “replay”; did you mean “reply”"),
        ({"reply": "n"}, "already runs “note”"),
        ({"reply": "?"}, "already runs “help”"),
        ({"queue-open": "r"}, "already runs “reply”"),
        ({"reply": "z", "note": "z"}, "“z” cannot run"),
        ({"reply": "ctrl+i"}, "Tab"),
        ({"reply": "hyperspace"}, "no key a terminal sends"),
        ({"reply": "cmd+r"}, "no modifier"),
        ({"reply": ""}, "missing"),
        ({"send": "x"}, "letters are text"),
    ],
)
def test_an_entry_that_cannot_work_is_refused_in_a_sentence(own: dict[str, str], words: str) -> None:
    keymap = read_keymap(own)
    assert any(words in problem for problem in keymap.problems), keymap.problems
    refused = next(iter(own))
    assert refused not in keymap.changed


@pytest.mark.parametrize(
    ("own", "words"), [({"send": "ctrl+k"}, "no longer edits"), ({"help": "ctrl+k"}, "takes it")]
)
def test_keys_a_text_area_eats_are_named(own: dict[str, str], words: str) -> None:
    keymap = read_keymap(own)
    assert not keymap.problems
    assert words in keymap.notes[0]


def test_the_key_table_has_every_command_once() -> None:
    rows = key_table(read_keymap({"reply": "f9"}))
    assert sorted(row.id for row in rows) == sorted(each.id for each in COMMANDS)
    assert next(row for row in rows if row.id == "reply").keys == ("f9",)


def test_bindings_carry_the_ids_of_their_commands() -> None:
    made = {each.id: each for each in bindings("work") if not isinstance(each, tuple)}
    assert made["reply"].key == "r"
    assert made["reply"].action == "reply"


def test_the_table_needs_no_textual() -> None:
    code = "import sys, zdtui.tui.keymap; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
