"""Endings in a real terminal: signals, crashes, the editor, and terminals that are none."""

import io
import os
import pty
import re
import select
import signal
import stat
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from zdtui.store.store import Store
from zdtui.tui.lifecycle import Notes, last_words, refusal, report, write_report

PATIENCE = 30.0
"""Seconds until a program that says nothing has failed."""

RESTORED = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l")
"""Out of the alternate screen, the cursor back, the mouse given back."""

PROGRAM = """
import asyncio, os, sys
from pathlib import Path
sys.path.insert(0, {here!r})
from tests.tui.chrome_world import Bench, World
from zdtui.config.paths import Paths
from zdtui.config.settings import Settings
from zdtui.tui.app import _run

home = Path(os.environ["ZDTUI_TEST_HOME"])
app = Bench(World(folder=home), paths=Paths.inside(home), settings=Settings(editor=os.environ.get("ED", "")))
{extra}
sys.exit(asyncio.run(_run(app)))
"""


class Run:
    """A program in a pseudo-terminal of its own."""

    def __init__(self, home: Path, extra: str = "", **environment: str) -> None:
        program = home / "program.py"
        here = str(Path(__file__).parents[3])
        program.write_text(PROGRAM.format(here=here, extra=textwrap.dedent(extra)))
        self.output = b""
        terminal = {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24", "ZDTUI_TEST_HOME": str(home)}
        self._file, inside = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, str(program)],
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env={**os.environ, **terminal, **environment},
            start_new_session=True,
        )
        os.close(inside)

    def wait_for(self, words: str | Callable[[str], bool]) -> None:
        """Read until the output, without its escape codes, has ``words``."""
        found = (lambda text: words in text) if isinstance(words, str) else words
        deadline = time.monotonic() + PATIENCE
        while not found(self.plain):
            assert time.monotonic() < deadline, f"never said {words!r}: {self.plain[-2000:]}"
            self._read(0.2)

    def press(self, keys: str, *, forget: bool = False) -> None:
        """Type ``keys``; with ``forget``, what was said before them no longer counts."""
        if forget:
            self.output = b""
        os.write(self._file, keys.encode())

    def end(self) -> int:
        """Read to the end; returns the exit code."""
        deadline = time.monotonic() + PATIENCE
        while True:
            assert time.monotonic() < deadline, self.plain[-2000:]
            if not self._read(0.2) and (code := self.process.poll()) is not None:
                return code

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._file)

    @property
    def plain(self) -> str:
        text = self.output.decode(errors="replace")
        return re.sub(r"\x1b\[[0-9;?<>=$]*[A-Za-z]|\x1b[()][0-9A-B]|\x1b\][^\x07\x1b]*(\x07|\x1b\\)", "", text)

    def _read(self, timeout: float) -> bool:
        ready, _, _ = select.select([self._file], [], [], timeout)
        if not ready:
            return False
        try:
            got = os.read(self._file, 65_536)
        except OSError:
            return False
        self.output += got
        return bool(got)


@contextmanager
def running(home: Path, extra: str = "", **environment: str) -> Iterator[Run]:
    run = Run(home, extra, **environment)
    try:
        run.wait_for("reply")
        yield run
    finally:
        run.close()


def drafted(home: Path) -> str | None:
    """What is durable of the reply after the program is gone."""
    store = Store.open(home / "acme")
    draft = store.work.draft(1043, True)
    return draft.text if draft else None


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_keeps_the_draft_and_gives_the_terminal_back(tmp_path: Path, number: signal.Signals) -> None:
    with running(tmp_path) as run:
        run.press("r")
        run.wait_for("PUBLIC REPLY")
        run.press("zq")
        run.wait_for("zq")
        run.process.send_signal(number)
        assert run.end() == 128 + number
        assert all(code in run.output for code in RESTORED)
    assert drafted(tmp_path) == "zq"


def test_a_crash_leaves_a_private_report_without_values_and_exit_code_70(tmp_path: Path) -> None:
    extra = """
    def broken():
        token = "hunter2"
        raise ValueError("customer said " + token)
    app.action_copy = broken
    """
    with running(tmp_path, extra) as run:
        run.press("r")
        run.wait_for("PUBLIC REPLY")
        run.press("zq")
        run.wait_for("zq")
        run.press("\x1b", forget=True)
        run.wait_for("assign")
        run.press("y")
        assert run.end() == 70
        assert all(code in run.output for code in RESTORED)
        assert "zdtui broke (ValueError)" in run.plain
        assert "Traceback" not in run.plain
        assert "hunter2" not in run.plain
    (path,) = (tmp_path / "state").glob("crash-*.txt")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_text()
    assert "in broken" in text
    assert "ValueError" in text
    assert "hunter2" not in text
    assert "customer" not in text
    assert drafted(tmp_path) == "zq"


def test_a_stray_error_is_reported_and_the_work_goes_on(tmp_path: Path) -> None:
    extra = """
    import threading
    def astray():
        def fail():
            raise ValueError("hunter2")
        threading.Thread(target=fail).start()
    app.action_copy = astray
    """
    with running(tmp_path, extra) as run:
        run.press("y")
        run.wait_for("Something unexpected happened (ValueError)")
        run.press("r")
        run.wait_for("PUBLIC REPLY")
        assert "Traceback" not in run.plain
        assert "hunter2" not in run.plain
    assert list((tmp_path / "state").glob("crash-*.txt"))


def test_an_error_outside_the_screens_ends_in_one_line_too(tmp_path: Path) -> None:
    extra = """
    async def fail():
        raise ValueError("hunter2")
    app.desks.close = fail
    import zdtui.tui.app
    zdtui.tui.app.ZdtuiApp = lambda *args, **options: app
    sys.exit(zdtui.tui.app.run(None))
    """
    with running(tmp_path, extra) as run:
        run.press("q")
        assert run.end() == 70
        assert "zdtui broke (ValueError)" in run.plain
        assert "hunter2" not in run.plain


def test_the_editor_gets_the_terminal_and_gives_it_back(tmp_path: Path) -> None:
    editor = tmp_path / "ed.sh"
    editor.write_text('#!/bin/sh\necho "EDITOR HERE ${ZDTUI_VAULT_KEY:-clean}"\nread line\necho "$line" > "$1"\n')
    editor.chmod(0o755)
    with running(tmp_path, ED=str(editor), ZDTUI_VAULT_KEY="hunter2") as run:
        run.press("e")
        run.wait_for("EDITOR HERE clean")
        assert RESTORED[0] in run.output
        run.press("back again\r")
        run.wait_for("back again")
        run.wait_for(lambda text: text.count("PUBLIC REPLY") >= 2)
        run.process.terminate()
        run.end()
    assert drafted(tmp_path) == "back again"


def test_q_leaves_with_nothing_to_ask(tmp_path: Path) -> None:
    with running(tmp_path) as run:
        run.press("q")
        assert run.end() == 0
        assert all(code in run.output for code in RESTORED)


class Tty(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def test_no_terminal_and_a_dumb_one_are_refused_with_the_way_out() -> None:
    assert refusal({"TERM": "xterm"}, Tty(), Tty(), Tty()) is None
    for reason in (
        refusal({"TERM": "xterm"}, io.StringIO(), Tty(), Tty()),
        refusal({"TERM": "xterm"}, Tty(), io.StringIO(), Tty()),
        refusal({"TERM": "xterm"}, Tty(), Tty(), io.StringIO()),
        refusal({}, None, None, None),
        refusal({"TERM": "dumb"}, Tty(), Tty(), Tty()),
    ):
        assert reason is not None
        assert "zdtui search" in reason


def test_run_refuses_before_it_draws_anything() -> None:
    code = "import sys; from zdtui.tui.app import run; sys.exit(run(None))"
    done = subprocess.run([sys.executable, "-c", code], input="", capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "needs a terminal" in done.stderr
    assert "\x1b" not in done.stdout + done.stderr


def test_a_report_names_code_and_happenings_and_nothing_else(tmp_path: Path) -> None:
    notes = Notes()
    for number in range(60):
        notes.add(f"event-{number}")
    secret = "hunter2"
    try:
        try:
            raise KeyError(secret)
        except KeyError as cause:
            raise AttributeError("'NoneType' object has no attribute 'id'") from cause
    except AttributeError as error:
        text = report(error, notes)
        path = write_report(tmp_path / "state", error, notes)
    assert secret not in text
    assert "no attribute 'id'" in text
    assert "KeyError" in text
    assert "event-59" in text
    assert "event-9\n" not in text
    assert path is not None
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert str(path) in last_words(error_of(), path)


def error_of() -> Exception:
    return ValueError("x")


def test_where_no_report_can_be_written_the_last_words_say_so(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert write_report(blocked, ValueError("x"), Notes()) is None
    assert "no report" in last_words(ValueError("x"), None)
