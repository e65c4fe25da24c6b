"""A pseudo-terminal that runs a program, answers as a terminal does, and counts what the program writes and burns.

Time stamps are taken when bytes are read; screens are replayed afterwards, so that emulating a terminal is in no
figure.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import pyte

from tests.bench.report import quantile

QUIET = 0.05
"""Seconds of silence after which a key counts as answered."""
ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",
    b"\x1b[?u": b"\x1b[?0u",
}
"""What a terminal answers to the questions programs ask it."""


@dataclass
class Pressed:
    """What a key, or several, cost: seconds to the first and to the last byte, bytes, CPU seconds, each per key."""

    first: list[float] = field(default_factory=list)
    settled: list[float] = field(default_factory=list)
    size: list[int] = field(default_factory=list)
    cpu: float = 0.0

    def median(self, name: str) -> float:
        """Take the middle one of ``first``, ``settled`` or ``size``."""
        return self.quantile(name, 0.5)

    def quantile(self, name: str, share: float) -> float:
        """Take the value of ``first``, ``settled`` or ``size`` below which that share lies."""
        return float(quantile(getattr(self, name), share))


class Terminal:
    """A program in a terminal of its own, ended with the ``with`` block."""

    def __init__(
        self, command: Sequence[str], columns: int = 120, lines: int = 40, environ: Mapping[str, str] | None = None
    ) -> None:
        self.columns, self.lines = columns, lines
        self.started = time.perf_counter()
        self.output: list[tuple[float, bytes]] = []
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], list(command), {**os.environ, "TERM": "xterm-256color", **(environ or {})})
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._file)

    def pump(self, quiet: float = QUIET, limit: float = 20.0) -> list[tuple[float, bytes]]:
        """Read until the program has been silent for ``quiet`` seconds, or ``limit`` is over."""
        got: list[tuple[float, bytes]] = []
        end = time.perf_counter() + limit
        while time.perf_counter() < end and select.select([self._file], [], [], quiet)[0]:
            try:
                data = os.read(self._file, 65536)
            except OSError:
                break
            got.append((time.perf_counter(), data))
            for question, answer in ANSWERS.items():
                if question in data:
                    os.write(self._file, answer)
        self.output += got
        return got

    def wait_for(self, text: str, limit: float = 30.0) -> float:
        """Read until ``text`` is on the screen; say how many seconds after the start it was written."""
        end = time.perf_counter() + limit
        while time.perf_counter() < end:
            self.pump(quiet=0.1, limit=0.5)
            if any(text in line for line in self.screen()):
                return self.output[-1][0] - self.started
        message = f"{text!r} did not appear; the screen shows:\n" + "\n".join(self.screen())
        raise AssertionError(message)

    def first_seen(self, text: str) -> float:
        """Replay what was written and say how many seconds after the start ``text`` came onto the screen."""
        screen = pyte.Screen(self.columns, self.lines)
        stream = pyte.ByteStream(screen)
        for at, data in self.output:
            stream.feed(data)
            if any(text in line for line in screen.display):
                return at - self.started
        message = f"{text!r} was never on the screen"
        raise AssertionError(message)

    def press_until(self, key: bytes, said: bytes, limit: float = 5.0) -> float:
        """Press a key and say how many seconds later the bytes ``said`` were written."""
        at = time.perf_counter()
        os.write(self._file, key)
        seen = b""
        while time.perf_counter() < at + limit and select.select([self._file], [], [], 0.5)[0]:
            data = os.read(self._file, 65536)
            self.output.append((time.perf_counter(), data))
            seen += data
            if said in seen:
                return self.output[-1][0] - at
        return limit

    def press(self, key: bytes, times: int = 1, *, quiet: float = QUIET) -> Pressed:
        """Press a key some times, each time waiting until it is answered."""
        pressed = Pressed()
        before = self.cpu()
        for _ in range(times):
            at = time.perf_counter()
            os.write(self._file, key)
            got = self.pump(quiet)
            pressed.size.append(sum(len(data) for _, data in got))
            if got:
                pressed.first.append(got[0][0] - at)
                pressed.settled.append(got[-1][0] - at)
        pressed.cpu = (self.cpu() - before) / times
        return pressed

    def cpu(self) -> float:
        """Add up the seconds all threads of the program have been on a CPU."""
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(each.read_text().split()[0]) for each in threads) / 1e9

    def memory(self) -> int:
        """Read the resident size in bytes."""
        return int(Path(f"/proc/{self.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def screen(self) -> list[str]:
        """Replay everything written so far and return the lines of the screen."""
        screen = pyte.Screen(self.columns, self.lines)
        stream = pyte.ByteStream(screen)
        for _, data in self.output:
            stream.feed(data)
        return [line.rstrip() for line in screen.display]
