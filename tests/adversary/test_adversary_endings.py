"""Ends that nobody asked for: signals, a closed terminal, a kill; the draft and the place are there again (G16)."""

import random
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.adversary.terminal import RESTORED, Session
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.config.paths import Paths
from zdtui.model.origin import Origin
from zdtui.sandbox.server import Sandbox
from zdtui.store.store import Store

DRAFT = "half a sentence"


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox(tickets=400, plan=None) as sandbox:
        yield sandbox


@pytest.fixture
def environ(box: Sandbox, tmp_path: Path) -> dict[str, str]:
    """A home with both accounts, whose tokens are in the environment."""
    paths = Paths.inside(tmp_path)
    paths.make()
    book = Book(paths.accounts_file)
    environ = {"ZDTUI_HOME": str(tmp_path), "ZDTUI_VAULT": "memory", "HOME": str(tmp_path)}
    for served in box:
        book.add(Account(served.name, Origin.parse(served.base_url), served.email, storage="memory"))
        environ[f"ZDTUI_TOKEN_{served.name.upper()}"] = served.api_token
    return environ


def writing(session: Session) -> None:
    """Go to the third row and begin a reply."""
    session.wait_for(" 1/")
    session.press("j")
    session.press("j")
    session.wait_for("3/")
    session.press("r")
    session.wait_for("PUBLIC REPLY")
    session.press(DRAFT)
    session.wait_for(DRAFT)


def drafts(home: Path, name: str = "acme") -> list[str]:
    """What is durable of the drafts, read as the next start would."""
    work = Store.open(Paths.inside(home).account_folder(name)).work
    found = [work.draft(ticket, True) for ticket in work.drafted_tickets()]
    return [draft.text for draft in found if draft is not None]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_keeps_the_draft_and_restores_the_terminal(
    environ: dict[str, str], tmp_path: Path, number: signal.Signals
) -> None:
    with Session([], environ) as session:
        writing(session)
        assert session.end(number) == 128 + number
        assert all(code in session.text for code in RESTORED)
        assert "Traceback" not in session.text
    assert drafts(tmp_path) == [DRAFT]


def test_a_closed_terminal_keeps_the_draft(environ: dict[str, str], tmp_path: Path) -> None:
    with Session([], environ) as session:
        writing(session)
        session.close()
        session.process.wait(30)
    assert drafts(tmp_path) == [DRAFT]


def test_after_a_kill_it_is_where_it_was(environ: dict[str, str], tmp_path: Path) -> None:
    with Session([], environ) as session:
        writing(session)
        line = next(line for line in session.screen.splitlines() if "#" in line)
        ticket = line.split("#")[1].split()[0]
        session.read(quiet=1.5)
        session.kill()
    assert drafts(tmp_path) == [DRAFT]
    with Session([], environ) as session:
        session.wait_for("3/")
        session.press("\r")
        session.wait_for(f"#{ticket}")
        session.press("r")
        session.wait_for(DRAFT)
        assert session.end(signal.SIGTERM) == 128 + signal.SIGTERM


def test_a_storm_of_sizes_suspensions_and_keys_ends_well(environ: dict[str, str], tmp_path: Path) -> None:
    chance = random.Random(16)
    with Session([], environ, 120, 40) as session:
        writing(session)
        for _ in range(25):
            if chance.random() < 0.8:
                session.resize(chance.randint(1, 200), chance.randint(1, 60))
            else:
                session.process.send_signal(signal.SIGCONT)
                session.read(quiet=0.5)
            session.press(chance.choice("xyz"))
        session.resize(80, 24)
        assert session.end(signal.SIGTERM) == 128 + signal.SIGTERM
        assert session.text.rfind("\x1b[?1049l") > session.text.rfind("\x1b[?1049h")
    (kept,) = drafts(tmp_path)
    assert kept.startswith(DRAFT)
    assert len(kept) == len(DRAFT) + 25
