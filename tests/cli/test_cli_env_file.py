"""``--env-file``: a ``.env`` is read when it is asked for, and only then (S16)."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.cli.env_file import read, with_path
from zdtui.cli.overview import COMMANDS
from zdtui.sandbox.account import Account as Zendesk


@pytest.fixture
def folder(tmp_path: Path, zdtui: CommandLine) -> Iterator[Path]:
    """The working directory; what is read into the environment is taken out of it afterwards."""
    made = tmp_path / "work"
    made.mkdir()
    zdtui.monkeypatch.chdir(made)
    before = set(os.environ)
    yield made
    for name in set(os.environ) - before:
        del os.environ[name]


def test_without_the_option_nothing_is_read(zdtui: CommandLine, zendesk: Zendesk, folder: Path) -> None:
    zdtui.sign_in(zendesk)
    (folder / ".env").write_text(f"ZDTUI_TOKEN_ACME={zendesk.api_token}\nZDTUI_ACCOUNT=nobody\n")
    assert zdtui("account", "test").code == 3
    assert json.loads(zdtui("account", "show", "--json").out)["name"] == "acme"


@pytest.mark.parametrize("words", [("--env-file",), ("--env-file", ".env"), ("--env-file=.env",)], ids=" ".join)
def test_with_it_the_credential_is_read(
    zdtui: CommandLine, zendesk: Zendesk, folder: Path, words: tuple[str, ...]
) -> None:
    zdtui.sign_in(zendesk)
    (folder / ".env").write_text(f"# ours\nexport ZDTUI_TOKEN_ACME='{zendesk.api_token}'  # the token\n\n")
    done = zdtui(*words, "account", "test", "--json")
    assert done.code == 0, done.err
    assert json.loads(done.out)["status"] == "ACTIVE"


def test_what_is_set_stays_and_nothing_else_is_taken(zdtui: CommandLine, folder: Path) -> None:
    zdtui.monkeypatch.setenv("ZDTUI_ACCOUNT", "mine")
    (folder / "other").write_text(
        "ZDTUI_ACCOUNT=theirs\nPATH=/evil\nEDITOR=evil\nLD_PRELOAD=evil\nZDTUI_PASSPHRASE_COMMAND=evil\n"
    )
    before = dict(os.environ)
    done = zdtui("--env-file", "other", "config", "path")
    assert done.code == 0
    assert "ZDTUI_PASSPHRASE_COMMAND" in done.err
    assert dict(os.environ) == before


@pytest.mark.parametrize(
    ("content", "said"), [(None, "No such file"), ("ZDTUI_TOKEN_A=x\nwhat is this", "line 2"), (b"\xff\xfe", "UTF-8")]
)
def test_a_file_that_cannot_be_used_is_said(
    zdtui: CommandLine, folder: Path, content: str | bytes | None, said: str
) -> None:
    if content is not None:
        (folder / ".env").write_bytes(content if isinstance(content, bytes) else content.encode())
    done = zdtui("--env-file", "config", "path")
    assert done.code == 2
    assert said in done.err
    assert "what is this" not in done.err, "a line may hold a secret"


def test_values_are_taken_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "env").write_text("A='x y # z'\nB=\"$HOME `id`\" # c\nC=a#b\nD = spaced out # c\nE=\nF='it''s'\n")
    read_values = {"A": "x y # z", "B": "$HOME `id`", "C": "a#b", "D": "spaced out", "E": "", "F": "it''s"}
    assert read(tmp_path / "env") == read_values


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("--env-file", "--env-file .env"),
        ("--env-file account list", "--env-file .env account list"),
        ("--env-file x account list", "--env-file x account list"),
        ("--env-file --account a search q", "--env-file .env --account a search q"),
        ("search --env-file", "search --env-file"),
    ],
)
def test_which_file_is_meant(typed: str, meant: str) -> None:
    assert with_path(typed.split(), COMMANDS) == meant.split()
