"""The real program in a terminal of its own: keys in, bytes out, signals, and the screen as a terminal shows it."""

import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from fcntl import ioctl
from types import TracebackType
from typing import Self

import pyte

PATIENCE = 60.0
"""Seconds until a program that says nothing has failed."""

ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",
}
"""What a terminal answers to the questions that the interface asks at its start."""

OURS = re.compile(
    r"\x1b\[[0-9;:]*m"  # colours
    r"|\x1b\[\d*;?\d*H"  # to a place
    r"|\x1b\[\d*[ABCDJK]"  # moves and erasures
    r"|\x1b\[\?[0-9;]+[hl]"  # modes
    r"|\x1b\[\?[0-9]+\$p|\x1b\[c|\x1b\[6n"  # questions
    r"|\x1b\[[<>=][0-9;]*u"  # the keyboard's protocol
    r"|\x1b\[[0-9;]*t"  # the window's size
    r"|\x1b[78=>]|\x1b\(B|\r\n"
    r"|\x1b\]22;[a-z-]*\x07"  # the pointer's shape
)
"""The sequences by which the interface draws; whatever else a terminal would obey came from somebody else."""

OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]")

RESTORED = ("\x1b[?1049l", "\x1b[?25h", "\x1b[?1000l")
"""Out of the alternate screen, the cursor back, the mouse given back."""


class Session:
    """A program that thinks a person sits before it."""

    def __init__(
        self, arguments: Sequence[str], environ: Mapping[str, str], columns: int = 80, lines: int = 24
    ) -> None:
        self.columns, self.lines = columns, lines
        self.output = b""
        self._replayed = 0
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._file, inside = pty.openpty()
        ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("ZDTUI_", "COLUMNS", "LINES"))
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "zdtui", *arguments],
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env={**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **environ},
            start_new_session=True,
        )
        os.close(inside)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.close()

    def close(self) -> None:
        """Close the terminal under the program."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    @property
    def text(self) -> str:
        """All that was written."""
        return self.output.decode("utf-8", "surrogateescape")

    @property
    def said(self) -> str:
        """All that was written, without what the interface draws by."""
        return OURS.sub("", self.text)

    @property
    def screen(self) -> str:
        """What a terminal shows now."""
        self._stream.feed(self.output[self._replayed :])
        self._replayed = len(self.output)
        rows = (self._screen.buffer[row] for row in range(self._screen.lines))
        return "\n".join("".join(row[at].data for at in range(self._screen.columns)).rstrip() for row in rows)

    @property
    def title(self) -> str:
        """What a terminal has as its title now."""
        assert self.screen
        return str(self._screen.title)

    def press(self, keys: str) -> None:
        """Type ``keys``, and read what they bring."""
        os.write(self._file, keys.encode())
        self.read()

    def read(self, quiet: float = 0.1) -> None:
        """Read until nothing has come for ``quiet`` seconds."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self._read(quiet):
            pass

    def wait_for(self, words: str) -> None:
        """Read until ``words`` are on the screen."""
        end = time.monotonic() + PATIENCE
        while words not in self.screen:
            assert time.monotonic() < end, f"never on screen: {words!r}\n{self.screen}"
            assert self._read(0.2) or self.process.poll() is None, f"it ended: {self.said[-2000:]}"

    def end(self, number: int | None = None) -> int:
        """Send a signal, if any, and read to the end; returns the exit code."""
        if number is not None:
            self.process.send_signal(number)
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < end, f"it does not end:\n{self.screen}"
            self._read(0.1)
        self.read()
        return self.process.returncode

    def kill(self) -> None:
        """End it as nobody can prepare for."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size."""
        ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.process.send_signal(signal.SIGWINCH)
        self._screen.resize(lines, columns)
        self.read()

    def _read(self, timeout: float) -> bool:
        if self._file < 0 or not select.select([self._file], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self._file, 65_536)
        except OSError:
            return False
        self.output += data
        for question, answer in ANSWERS.items():
            if question in data:
                os.write(self._file, answer)
        return bool(data)
