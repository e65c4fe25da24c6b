"""The settings file: defaults without one, clear sentences when it is wrong."""

import json
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from zdtui.config.check import schema
from zdtui.config.problem import ConfigError
from zdtui.config.settings import Settings, load


def write(folder: Path, text: str) -> Path:
    path = folder / "settings.toml"
    path.write_text(text, "utf-8")
    return path


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml") == Settings() == load(write(tmp_path, "# nothing"))


def test_what_is_set_is_taken(tmp_path: Path) -> None:
    settings = load(write(tmp_path, 'theme = "light"\nhold = 0\nmouse = false\neditor = "vim"'))
    assert (settings.theme, settings.hold, settings.mouse, settings.editor) == ("light", 0.0, False, "vim")
    assert settings.refresh == Settings().refresh


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("themes = 1", "There is no setting 'themes'; did you mean 'theme'?"),
        ('theme = "pink"', "theme = 'pink': input should be 'dark', 'light' or 'contrast'."),
        ("hold = -1\nrefresh = 1", "hold = '-1': input should be greater than or equal to 0. refresh = '1': "),
        ("theme =", "is not valid TOML: "),
        ("theme = 1\ntheme = 2", "is not valid TOML: "),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, said: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load(path)
    assert said in caught.value.sentence
    assert str(path) in caught.value.sentence
    assert caught.value.fix
    assert caught.value.exit_code == 2


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="UTF-8"):
        load(path)
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path)


def test_the_schema_knows_and_explains_every_setting() -> None:
    properties = schema()["properties"]
    assert set(properties) == {each.name for each in fields(Settings)}
    assert all(each["description"] and "default" in each for each in properties.values())
    json.dumps(schema())


def test_starting_without_a_file_loads_no_validation(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from zdtui.config.settings import load;"
        "load(Path(sys.argv[1])); print(sorted({'pydantic', 'tomllib', 'platformdirs'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "none")], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
