"""A command line of its own for a test, and what it printed."""

import io
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from zdtui.cli.main import run
from zdtui.sandbox.account import Account as Zendesk

OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""What a terminal obeys, line breaks apart."""


@dataclass
class Result:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


@dataclass
class CommandLine:
    """Runs commands in a home of their own, without a terminal."""

    home: Path
    monkeypatch: pytest.MonkeyPatch
    capture: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str, stdin: str = "") -> Result:
        """Run one command; nothing it prints may be obeyed by a terminal."""
        self.monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        self.capture.readouterr()
        code = run(arguments)
        said = self.capture.readouterr()
        assert not OBEYED.search(said.out + said.err)
        assert "Traceback" not in said.err
        return Result(code, said.out, said.err)

    def sign_in(self, zendesk: Zendesk, name: str = "acme") -> Result:
        """Add an account whose token is in the environment, as each start reads it."""
        person = zendesk.world.credentials
        self.token(name, person.api_token)
        return self("account", "add", name, "--base-url", zendesk.base_url, "--email", person.email)

    def token(self, name: str, token: str) -> None:
        """Put a token into the account's variable, where the next command takes it from."""
        self.monkeypatch.setenv(f"ZDTUI_TOKEN_{name.upper()}", token)
