"""The command without arguments, as the installed program runs it."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.cli import bare

OPENING = """
import sys, zdtui.tui.lifecycle
def refusal(*_):
    print("click" in sys.modules)
    return "no"
zdtui.tui.lifecycle.refusal = refusal
sys.argv = ["zdtui"]
from zdtui.__main__ import main
main()
"""
"""Says, when the interface is about to be opened, whether the parser of arguments is loaded."""


@pytest.fixture
def garbage() -> Iterator[None]:
    """Leave the collection of garbage and the mask of new files as they were."""
    mask = os.umask(0o022)
    yield
    os.umask(mask)
    gc.enable()


@pytest.mark.usefixtures("garbage")
def test_what_goes_wrong_is_told_in_words(
    zdtui: CommandLine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    del zdtui
    monkeypatch.setenv("ZDTUI_ACCOUNT", "nobody")
    monkeypatch.setattr("zdtui.tui.lifecycle.refusal", lambda *_: None)
    assert bare.run() == 4
    assert "There is no account 'nobody'" in capsys.readouterr().err


def test_the_parser_of_arguments_is_not_loaded(tmp_path: Path) -> None:
    environ = {**os.environ, "ZDTUI_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", OPENING], env=environ, capture_output=True, text=True, check=False)
    assert done.stdout == "False\n"
