"""The interface on a real terminal, with every kind of secret, broken at random points: nothing gives one away (G3).

A first run writes down which functions a person reaches. Then one of them at a time fails, in a handler, a worker, a
thread or anywhere else, with an error whose message and whose local variables hold every secret there is.
"""

import json
import random
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.accounts.oauth_support import granted
from tests.adversary.terminal import Session
from tests.secrets.machine import PASSPHRASE, Machine
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.file_vault import FileVault
from zdtui.config.paths import Paths
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.server import Sandbox

ERRORS = ("RuntimeError", "TypeError", "ValueError", "KeyError", "AttributeError", "OSError")
BROKEN = 70
TOLD_TO_GO = {143, -15}
"""How a program ends that did not go by itself and is then told to, while it works or while it ends."""

WAIT, BRIEF = 4.0, 0.2
"""Seconds in which something comes; what did not come once is not waited for any more."""

START = 2.0
"""Seconds it has to start in."""

JOURNEY: tuple[tuple[str, str], ...] = (
    ("", " 1/"),
    ("o", ""),
    ("r", "PUBLIC REPLY"),
    ("hello", "hello"),
    ("\x05", "written in the editor"),
    ("\x13", "Sent"),
    ("\x1b", "Subject"),
    (":", "Commands"),
    ("show this account", "Show this account"),
    ("\r", "OAuth"),
    ("t", "is signed in"),
    ("\x1b", ""),
    ("\x1b", "Subject"),
    ("\x11", ""),
    ("\x11", ""),
)
"""What is typed, and what is waited for on the screen afterwards."""


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox(("acme",), tickets=150, plan=None) as sandbox:
        yield sandbox


class Run:
    """One start of the interface on a home of its own."""

    def __init__(self, folder: Path, box: Sandbox) -> None:
        (folder / "root").mkdir(parents=True)
        self.machine = Machine(folder / "root", box["acme"])
        self.folder = folder
        self._sign_in()

    def _sign_in(self) -> None:
        """Keep a token that has to be renewed at once, and an API token."""
        zendesk, home = self.machine.zendesk, self.folder / "root" / "home" / "zdtui"
        paths = Paths.inside(home)
        paths.make()
        paths.settings_file.write_text("hold = 0\nconfirm_quit = false\n")
        book, vault = Book(paths.accounts_file), FileVault(paths.data / "vault", lambda choosing: Secret(PASSPHRASE))
        origin, grant = Origin.parse(zendesk.base_url), granted(zendesk, "confidential")
        client = zendesk.oauth.clients.confidential.identifier
        web = Account("web", origin, zendesk.email, "oauth", storage="file", client=client, scopes="read write")
        me = Account("me", origin, zendesk.email, storage="file")
        for account, secret in ((web, grant.written()), (me, Secret(zendesk.api_token))):
            book.add(account)
            vault.set(account.key, secret)
        zendesk.oauth.tokens.expire()
        self.machine.learn()
        (self.folder / "passphrase").write_text(PASSPHRASE)
        (self.folder / "secrets").write_text(" ".join(self.machine.canaries.names))

    def __call__(self, patience: float = WAIT, **more: str) -> Session:
        """Go the whole way, as far as it goes, and return the terminal."""
        environment = self.machine.environment | {
            "ZDTUI_PASSPHRASE_COMMAND": f"cat {self.folder / 'passphrase'}",
            "QUIET_ERRORS": "1",
            "SECRETS": str(self.folder / "secrets"),
        }
        with Session(["--account", "web"], environment | more) as session:
            if not wait(session, JOURNEY[0][1], START + patience):
                patience = BRIEF
            for typed, expected in JOURNEY[1:]:
                if session.process.poll() is not None:
                    break
                session.press(typed)
                if not wait(session, expected, patience):
                    patience = BRIEF
            if session.process.poll() is None:
                session.process.terminate()
            session.end()
        self.machine.output += session.output
        self.machine.learn()
        return session

    def reports(self) -> list[str]:
        """The reports of what broke."""
        return [path.read_text() for path in (self.folder / "root").rglob("crash-*.txt")]


def wait(session: Session, words: str, seconds: float) -> bool:
    """Read until words are on the screen; say whether they came before it ended or took too long."""
    ends = time.monotonic() + seconds
    while words and words not in session.screen:
        if session.process.poll() is not None or time.monotonic() > ends:
            return False
        session.read(0.05)
    return True


@cache
def points(reached: Path) -> list[str]:
    """The functions that are reached once the interface is up, in an order that stays."""
    return sorted({line for line in reached.read_text().splitlines() if not line.startswith("zdtui.cli")})


@pytest.fixture(scope="module")
def reached(box: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first run wrote down what it reached; nothing is broken in it."""
    folder = tmp_path_factory.mktemp("first")
    run = Run(folder / "run", box)
    session = run(40.0, REACHED=str(folder / "reached"))
    assert session.process.returncode in {0, *TOLD_TO_GO}, session.said[-2000:]
    assert [*run.machine.leaks()] == []
    children = (folder / "run" / "root" / "home" / "children").read_text().splitlines()
    assert any("acme" in json.loads(line)[0][-1] or "127.0.0.1" in json.loads(line)[0][-1] for line in children)
    return folder / "reached"


def test_the_way_leads_through_every_part(reached: Path) -> None:
    modules = {point.split(":")[0].split(".")[1] for point in points(reached)}
    assert modules >= {"tui", "desk", "api", "store", "accounts", "model", "text"}
    assert len(points(reached)) > 500


@pytest.mark.parametrize("number", [*range(2), *(pytest.param(n, marks=pytest.mark.deep) for n in range(2, 200))])
def test_broken_anywhere_nothing_gives_a_secret_away(
    number: int, reached: Path, box: Sandbox, tmp_path: Path
) -> None:
    order = random.Random(7).sample(points(reached), 200)
    run = Run(tmp_path / "run", box)
    session = run(SABOTAGE=f"{order[number]}:{ERRORS[number % len(ERRORS)]}")
    assert [*run.machine.leaks()] == [], order[number]
    assert session.process.returncode in {0, 1, 2, 3, BROKEN, *TOLD_TO_GO}, order[number]


@pytest.mark.parametrize(
    "point",
    [
        "zdtui.accounts.signin.endpoint:TokenEndpoint._ask",
        "zdtui.api.transport.credentials:Credentials.handle_async_request",
        "zdtui.tui.queue.screen:QueueScreen.on_mount",
        "zdtui.accounts.file_vault:FileVault.get",
    ],
)
def test_broken_where_the_secrets_are(point: str, reached: Path, box: Sandbox, tmp_path: Path) -> None:
    """In a thread that renews tokens, in the layer that adds credentials, in a handler, in the vault."""
    assert point in points(reached)
    run = Run(tmp_path / "run", box)
    session = run(SABOTAGE=f"{point}:TypeError")
    assert [*run.machine.leaks()] == []
    assert session.process.returncode in {0, BROKEN, *TOLD_TO_GO}, session.said[-1000:]
    if "on_mount" in point:
        (report,) = run.reports()
        assert "TypeError" in report
        assert " in failing" in report
