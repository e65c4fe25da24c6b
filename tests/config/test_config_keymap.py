"""A person's own keys."""

from pathlib import Path

import pytest

from zdtui.config.keymap import read_keys
from zdtui.config.problem import ConfigError


def test_keys_are_one_or_many_or_none(tmp_path: Path) -> None:
    path = tmp_path / "keys.toml"
    assert read_keys(path) == {}
    path.write_text('reply = "R"\nnote = ["N", "ctrl+n"]\nquit = []', "utf-8")
    assert read_keys(path) == {"reply": ("R",), "note": ("N", "ctrl+n"), "quit": ()}


@pytest.mark.parametrize("text", ["reply = 1", "reply = [1]", 'reply = ""', "[reply]\nx = 1", "reply = ["])
def test_what_is_no_key_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        read_keys(path)
    assert str(path) in caught.value.sentence
