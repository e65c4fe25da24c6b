"""The last screen of the run before stands while the next one loads, and never where it would be untrue."""

import os
import signal
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.adversary.terminal import RESTORED, Session
from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.config.paths import Paths
from zdtui.model.origin import Origin
from zdtui.sandbox.server import Sandbox

AS_OF = b" as of "
LIFTED = b"\x1b[?2026h\x1b[?25h\x1b[?1049l"


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with Sandbox(("acme",), tickets=200, plan=None) as sandbox:
        yield sandbox


@pytest.fixture
def environ(box: Sandbox, tmp_path: Path) -> dict[str, str]:
    paths = Paths.inside(tmp_path)
    paths.make()
    served = box["acme"]
    Book(paths.accounts_file).add(Account("acme", Origin.parse(served.base_url), served.email, storage="memory"))
    return {"ZDTUI_HOME": str(tmp_path), "ZDTUI_VAULT": "memory", "ZDTUI_TOKEN_ACME": served.api_token}


@pytest.fixture
def left(environ: dict[str, str], tmp_path: Path) -> Path:
    """The home after a first run that was left with ``q``; gives the file of the last screen."""
    with Session((), environ) as session:
        session.wait_for("1/")
        assert AS_OF not in session.output, "a first run has nothing to show"
        session.press("q")
        session.end()
    return Paths.inside(tmp_path).state / "last-screen"


def test_the_last_screen_stands_while_the_program_loads(environ: dict[str, str], left: Path) -> None:
    assert stat.S_IMODE(left.stat().st_mode) == 0o600
    with Session((), environ) as session:
        session.wait_for(" as of ")
        session.press("j")
        session.wait_for("2/")
        before, _, after = session.output.partition(LIFTED)
        assert AS_OF in before
        assert b"1/" in before, "its rows are there before anything is loaded"
        assert AS_OF not in after
        assert not before.endswith(b"j"), "a key pressed meanwhile is not echoed"
        session.press("q")
        assert session.end() == 0


@pytest.mark.parametrize("change", ["TERM", "NO_COLOR", "ZDTUI_ACCOUNT"])
def test_another_terminal_or_account_does_not_see_it(environ: dict[str, str], left: Path, change: str) -> None:
    other = {"TERM": "screen-256color", "NO_COLOR": "1", "ZDTUI_ACCOUNT": "acme"}[change]
    with Session((), {**environ, change: other}) as session:
        session.wait_for("1/")
        assert AS_OF not in session.output
    assert left.exists()


def test_another_size_does_not_see_it(environ: dict[str, str], left: Path) -> None:
    with Session((), environ, columns=90) as session:
        session.wait_for("1/")
        assert AS_OF not in session.output
    assert left.exists()


def test_changed_accounts_do_not_see_it(environ: dict[str, str], left: Path, tmp_path: Path) -> None:
    os.utime(Paths.inside(tmp_path).accounts_file, (1, 1))
    with Session((), environ) as session:
        session.wait_for("1/")
        assert AS_OF not in session.output
    assert left.exists()


def test_an_end_while_it_stands_leaves_the_terminal_as_it_was(environ: dict[str, str], left: Path) -> None:
    with Session((), environ) as session:
        session.wait_for(" as of ")
        assert session.end(signal.SIGTERM) == 128 + signal.SIGTERM
        assert RESTORED[0].encode() in session.output
    assert left.exists()


def test_a_mistake_in_the_settings_is_said_on_the_terminal_itself(
    environ: dict[str, str], left: Path, tmp_path: Path
) -> None:
    settings = Paths.inside(tmp_path).settings_file
    settings.write_text("")
    with Session((), environ) as session:
        session.wait_for("1/")
        session.press("q")
        session.end()
    times = settings.stat()
    settings.write_text("hold = -1\n")
    os.utime(settings, ns=(times.st_atime_ns, times.st_mtime_ns))
    with Session((), environ) as session:
        assert session.end() == 2
        assert b"hold" in session.output.rpartition(RESTORED[0].encode())[2]
    assert left.exists()
