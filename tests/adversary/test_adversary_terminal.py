"""A hostile account on a real pseudo-terminal: not one byte of it is obeyed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.adversary.terminal import OBEYED, RESTORED, Session

SIZES = ((80, 24), (160, 50))
QUEUE = ["j", "j", "\x1b[6~", "\x1b[6~", "g", "v", "j", "\r", "v", "g", "\r"]
TICKETS = [key for _ in range(5) for key in ("\r", "J", "z", "i", "G", "i", "]", "]", "]", "]", "\x1b")]
OVERLAYS = ["?", "\x1b[6~", "\x1b", ":", "r", "\x1b", "W", "\x1b", "s", "\x1b[B", "\x1b", "a", "\x1b[B", "\x1b"]
WRITING = [
    "r",
    "[/] {x} ",
    "\x1bOR",
    "\x1bOR",
    "\x14",
    "\x1b",
    "\x1b",
    "@",
    "a",
    "\x1b",
    "/",
    "red",
    "\r",
    "\x1b",
    "\x0f",
    "\x1b",
]


@pytest.fixture(params=SIZES, ids=["80x24", "160x50"])
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    columns, lines = request.param
    environ = {"HOME": str(tmp_path), "ZDTUI_HOME": str(tmp_path / "home")}
    with Session(["demo", "--faults", "hostile", "--tickets", "60"], environ, columns, lines) as started:
        started.wait_for(" 1/")
        yield started


def test_nothing_hostile_is_obeyed_by_the_terminal(session: Session) -> None:
    for key in [*QUEUE, *TICKETS, *OVERLAYS, *WRITING]:
        session.press(key)
        assert session.process.poll() is None, f"{key!r} ended it: {session.said[-1500:]}"
    assert "acme" in session.screen
    found = OBEYED.search(session.said)
    assert found is None, repr(session.said[max(0, found.start() - 60) : found.end() + 60])
    assert "pwned" not in session.title
    drawn = session.text
    for attack in (
        "\x1b[2J\x1b[H all",
        "\x1b[31mred",
        "\x1b]0;",
        "\x1b]8;",
        "\x1b]52;",
        "\x1bP$q",
        "\x1b[201~",
        "\x9b",
    ):
        assert attack not in drawn
    session.press("\x11")
    assert session.end() == 0
    assert all(code in session.text for code in RESTORED)


def test_what_is_hostile_is_shown_instead(session: Session) -> None:
    seen = session.screen
    for _ in range(8):
        session.press("\x1b[6~")
        seen += session.screen
    for words in ("[@click=app.quit]", "␛[31mred", "[/var/log] full", "<script>alert", "⟦U+202E⟧"):
        assert words in seen


def test_no_color_draws_without_colours(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path), "NO_COLOR": "1"}
    with Session(["demo", "--tickets", "200"], environ) as session:
        session.wait_for(" 1/")
        session.press("r")
        session.wait_for("PUBLIC REPLY")
        colours = {tuple(map(int, code.split(";"))) for code in _colours(session.text)}
        assert all(len(set(code)) == 1 for code in colours), "greys only"


def _colours(text: str) -> set[str]:
    return set(re.findall(r"[34]8;2;(\d+;\d+;\d+)", text))


def test_a_terminal_that_is_none_is_refused(tmp_path: Path) -> None:
    with Session(["demo", "--tickets", "60"], {"HOME": str(tmp_path), "TERM": "dumb"}) as session:
        code = session.end()
    assert code == 0, session.said[-2000:]
    assert "1. The queue" in session.said
    assert "\x1b" not in session.text
