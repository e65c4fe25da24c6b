"""Secrets of OAuth and of the file vault: in no file, in no output (G3, A11, S4)."""

import base64
import os
import stat
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pytest

from zdtui.sandbox.account import Account as Zendesk

PASSPHRASE = "canary passphrase 5e1f"


class Machine:
    """Runs the command line in processes of its own, with the file vault, and keeps all they print."""

    def __init__(self, home: Path, zendesk: Zendesk) -> None:
        self.home = home
        self.zendesk = zendesk
        self.printed = ""

    def __call__(self, *words: str, stdin: str = "", passphrase: str = PASSPHRASE) -> int:
        reading, writing = os.pipe()
        os.write(writing, f"{passphrase}\n".encode())
        os.close(writing)
        done = subprocess.run(
            [sys.executable, "-m", "zdtui", "--passphrase-fd", str(reading), *words],
            input=stdin,
            env={"PATH": os.environ["PATH"], "ZDTUI_HOME": str(self.home), "ZDTUI_VAULT": "file"},
            pass_fds=(reading,),
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        os.close(reading)
        self.said = done.stdout + done.stderr
        self.printed += self.said
        return done.returncode


@pytest.fixture
def machine(tmp_path: Path, zendesk: Zendesk) -> Machine:
    return Machine(tmp_path / "home", zendesk)


def forms(secret: str) -> set[bytes]:
    """Return the ways in which a secret can be written."""
    return {secret.encode(), quote(secret).encode(), base64.b64encode(secret.encode()).rstrip(b"=")}


def test_no_secret_is_anywhere(machine: Machine) -> None:
    client = machine.zendesk.oauth.clients.confidential
    before = {token.value for token in machine.zendesk.oauth.tokens}
    place = ("--base-url", machine.zendesk.base_url)
    service = ("account", "add", "bot", *place, "--client-id", client.identifier, "--service")
    assert machine(*service, "--client-secret-stdin", stdin=client.secret) == 0, machine.said
    person = ("account", "add", "me", *place, "--email", machine.zendesk.email, "--token-stdin")
    assert machine(*person, stdin=machine.zendesk.api_token) == 0, machine.said
    machine.zendesk.oauth.tokens.expire()
    for words in (
        ("account", "test", "bot"),
        ("account", "test", "me"),
        ("account", "rotate", "bot"),
        ("account", "list", "--json"),
        ("account", "show", "bot", "--json"),
        ("--account", "me", "search", "type:ticket"),
        ("doctor", "--online"),
    ):
        assert machine(*words) == 0, machine.said
    assert machine("account", "test", "me", passphrase="wrong") == 3
    assert "passphrase is wrong" in machine.said
    issued = {token.value for token in machine.zendesk.oauth.tokens} - before
    secrets = issued | {client.secret, machine.zendesk.api_token, PASSPHRASE}
    assert len(secrets) >= 4
    written = [path for path in machine.home.rglob("*") if path.is_file()]
    everything = machine.printed.encode() + b"".join(path.read_bytes() for path in written)
    assert not [form for secret in secrets for form in forms(secret) if form in everything]
    assert {stat.S_IMODE(path.stat().st_mode) for path in written} == {0o600}
