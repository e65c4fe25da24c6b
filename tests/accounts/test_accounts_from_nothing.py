"""From nothing to a working account, as a person types it in a shell; and what a wrong token says (A4, A19, S20)."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from zdtui.sandbox.account import Account as Zendesk

SESSION = shutil.which("dbus-run-session")
UNLOCK = "printf pass | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"
TYPED = """
printf %s "$TOKEN" | zdtui account add a --base-url "$URL" --email "$EMAIL" --token-stdin >/dev/null
echo "added $?"
zdtui account test a --json
echo "tested $?"
"""

real = pytest.mark.skipif(
    not (SESSION and shutil.which("gnome-keyring-daemon")), reason="no dbus-run-session or no gnome-keyring"
)


class Shell:
    """A shell in which ``zdtui`` is a command, with a home of its own."""

    def __init__(self, home: Path, zendesk: Zendesk) -> None:
        command = home / "bin" / "zdtui"
        command.parent.mkdir(parents=True)
        command.write_text(f'#!/bin/sh\nexec {sys.executable} -m zdtui "$@"\n')
        command.chmod(0o700)
        self.home = home
        self.variables = {
            "PATH": f"{command.parent}:{os.environ['PATH']}",
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "ZDTUI_HOME": str(home / "zdtui"),
            "TOKEN": zendesk.api_token,
            "URL": zendesk.base_url,
            "EMAIL": zendesk.email,
        }

    def __call__(self, typed: str, *before: str, **more: str) -> tuple[int, int, dict[str, Any], str]:
        """Run what is typed; return both exit codes, what was told of the account, and all that was printed."""
        done = subprocess.run(
            [*before, "sh", "-c", typed],
            env=self.variables | more,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        added, _, rest = done.stdout.partition("\n")
        told, _, tested = rest.rpartition("tested ")
        data = json.loads(told) if told.strip() else {}
        return int(added.removeprefix("added ")), int(tested), data, done.stdout + done.stderr


@pytest.fixture
def shell(tmp_path: Path, zendesk: Zendesk) -> Shell:
    return Shell(tmp_path / "home", zendesk)


def is_active(zendesk: Zendesk, told: dict[str, Any], storage: str) -> bool:
    said = (told["status"], told["email"], told["role"], told["storage"], told["user_id"])
    return said == ("ACTIVE", zendesk.email, "admin", storage, zendesk.world.me)


def test_from_nothing_with_a_passphrase(shell: Shell, zendesk: Zendesk) -> None:
    vault = {"ZDTUI_VAULT": "file", "ZDTUI_PASSPHRASE_COMMAND": "echo correct horse battery"}
    added, tested, told, printed = shell(TYPED, **vault)
    assert (added, tested) == (0, 0), printed
    assert is_active(zendesk, told, "file")
    assert zendesk.api_token not in printed


@real
def test_from_nothing_with_the_real_keyring(shell: Shell, zendesk: Zendesk) -> None:
    added, tested, told, printed = shell(f"{UNLOCK}\n{TYPED}", str(SESSION), "--")
    assert (added, tested) == (0, 0), printed
    assert is_active(zendesk, told, "keyring")


def test_without_any_vault_nothing_is_kept_and_the_choices_are_named(shell: Shell) -> None:
    added, tested, told, printed = shell(TYPED)
    assert (added, tested, told) == (3, 4, {})
    for choice in ("ZDTUI_VAULT=file", "ZDTUI_TOKEN_<ACCOUNT>", "ZDTUI_VAULT=memory"):
        assert choice in printed


@pytest.mark.parametrize("anonymous", [False, True], ids=["401", "anonymous 200"])
def test_a_wrong_token_is_revoked(shell: Shell, zendesk: Zendesk, anonymous: bool) -> None:
    vault = {"ZDTUI_VAULT": "file", "ZDTUI_PASSPHRASE_COMMAND": "echo correct horse battery", "TOKEN": "wrong-token"}
    if anonymous:
        zendesk.faults.refusal(
            200, {"user": {"id": None, "role": "end-user", "name": "Anonymous"}}, path="*/users/me"
        )
    added, tested, told, _ = shell(TYPED, **vault)
    assert (added, tested, told) == (3, 4, {}), "what Zendesk refuses is not kept"
    added, tested, told, printed = shell(TYPED.replace("--token-stdin", "--token-stdin --no-test"), **vault)
    assert (added, tested, told["status"]) == (0, 3, "REVOKED"), printed
    assert told["repair"].startswith("Sign in again: zdtui account reauth a")
    assert "wrong-token" not in printed
