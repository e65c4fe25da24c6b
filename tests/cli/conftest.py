"""A command line of its own for each test, and a Zendesk to ask."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.cli_driver import CommandLine
from zdtui.sandbox.account import Account as Zendesk
from zdtui.sandbox.server import Sandbox


@pytest.fixture
def zdtui(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[CommandLine]:
    """The command line."""
    for name in [name for name in os.environ if name.startswith("ZDTUI_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("ZDTUI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ZDTUI_VAULT", "memory")
    mask = os.umask(0o022)
    yield CommandLine(tmp_path / "home", monkeypatch, capsys)
    os.umask(mask)


@pytest.fixture(scope="session")
def served() -> Iterator[Sandbox]:
    """A Zendesk for the whole session."""
    with Sandbox(tickets=130) as sandbox:
        yield sandbox


@pytest.fixture
def zendesk(served: Sandbox) -> Iterator[Zendesk]:
    """The account acme, without faults."""
    account = served["acme"]
    account.log.clear()
    yield account
    account.faults.clear()
