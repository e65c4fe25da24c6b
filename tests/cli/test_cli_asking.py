"""Asking on a terminal: what is typed into the hidden prompt is seen nowhere."""

import asyncio
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from zdtui.config.paths import Paths
from zdtui.store.drafts import Draft
from zdtui.store.store import Store

CANARY = "canary7f3a9c1e5b8d2046canary"


def converse(
    home: Path, answers: dict[str, str], *arguments: str, variables: dict[str, str] | None = None
) -> tuple[str, int]:
    """Run a command on a terminal, answer what it asks, and return all that was on the screen."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "zdtui", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={"PATH": os.environ["PATH"], "ZDTUI_HOME": str(home), "ZDTUI_VAULT": "memory", "TERM": "xterm"}
        | (variables or {}),
        start_new_session=True,
    )
    os.close(theirs)
    shown = ""
    waiting = dict(answers)
    while True:
        try:
            read = os.read(ours, 4096).decode()
        except OSError:
            break
        if not read:
            break
        shown += read
        for question in [question for question in waiting if question in shown]:
            os.write(ours, f"{waiting.pop(question)}\n".encode())
    os.close(ours)
    return shown, process.wait(30)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_what_is_missing_is_asked_for_and_the_token_is_not_shown(tmp_path: Path) -> None:
    """A11, S5."""
    answers = {"Subdomain": "https://mycompany.zendesk.com/agent", "E-mail": "jane@x.test", "API token": CANARY}
    shown, code = converse(tmp_path, answers, "account", "add", "acme", "--method", "token", "--no-test")
    assert code == 0, shown
    assert CANARY not in shown
    assert "jane@x.test" in shown
    written = (tmp_path / "settings" / "accounts.toml").read_text()
    assert "https://mycompany.zendesk.com" in written
    assert CANARY not in written


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_removing_asks_first(tmp_path: Path) -> None:
    answers = {"Subdomain": "x", "E-mail": "jane@x.test", "API token": CANARY}
    converse(tmp_path, answers, "account", "add", "acme", "--method", "token", "--no-test")
    shown, code = converse(tmp_path, {"[y/N]": "n"}, "account", "remove", "acme")
    assert code == 130
    assert "its secret, kept in: memory" in shown
    assert "acme" in (tmp_path / "settings" / "accounts.toml").read_text()
    _, code = converse(tmp_path, {"[y/N]": "y"}, "account", "remove", "acme")
    assert code == 0
    assert "acme" not in (tmp_path / "settings" / "accounts.toml").read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_removing_what_exists_nowhere_else_asks_for_the_name(tmp_path: Path) -> None:
    answers = {"Subdomain": "x", "E-mail": "jane@x.test", "API token": CANARY}
    converse(tmp_path, answers, "account", "add", "acme", "--method", "token", "--no-test")
    asyncio.run(_with_a_draft(tmp_path))
    shown, code = converse(tmp_path, {"Type the account's name": "y"}, "account", "remove", "acme")
    assert (code, "1 draft, which exists nowhere else" in shown) == (130, True)
    assert "acme" in (tmp_path / "settings" / "accounts.toml").read_text()
    _, code = converse(tmp_path, {"Type the account's name": "acme"}, "account", "remove", "acme")
    assert code == 0
    assert "acme" not in (tmp_path / "settings" / "accounts.toml").read_text()


async def _with_a_draft(home: Path) -> None:
    store = Store.open(Paths.inside(home).account_folder("acme"))
    await store.work.save_draft(Draft(7, True, "Hello"))
    await store.close()
