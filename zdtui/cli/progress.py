"""How far something is, on standard error: a bar on a terminal, a line now and then otherwise."""

import sys
import time
from collections.abc import Callable
from typing import TextIO

from zdtui.text.cells import cut
from zdtui.text.gate import gate

CELLS = 24
"""The width of a bar."""

WIDTH = 78
"""The width of a line on a terminal."""

OFTEN, SELDOM = 0.1, 10.0
"""Seconds between two lines: drawn over one another on a terminal, one below the other elsewhere."""


class Progress:
    """Tells how far something is, no more often than can be read."""

    def __init__(self, out: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        """``out`` is standard error when it is not given."""
        self._out = out or sys.stderr
        self._clock = clock
        self._draws = self._out.isatty()
        self._due = 0.0
        self._what = ""
        self._drawn = False

    def tell(self, what: str, done: int = 0, of: int | None = None) -> None:
        """Say that so much of ``what`` is done."""
        now = self._clock()
        if what == self._what and now < self._due:
            return
        self._due = now + (OFTEN if self._draws else SELDOM)
        self._what = what
        line = _line(str(gate(what)), done, of, bar=self._draws)
        if self._draws:
            self._out.write(f"\r{cut(gate(line), WIDTH):<{WIDTH}}")
            self._drawn = True
        else:
            self._out.write(f"{line}\n")
        self._out.flush()

    def end(self) -> None:
        """Take the bar away."""
        if self._drawn:
            self._out.write(f"\r{'':<{WIDTH}}\r")
            self._out.flush()
            self._drawn = False


def _line(what: str, done: int, of: int | None, *, bar: bool) -> str:
    if not of:
        return f"{what}: {done:,}" if done else what
    share = min(done / of, 1.0)
    counted = f"{done:,} of about {of:,}"
    if not bar:
        return f"{what}: {counted} ({share:.0%})"
    full = int(share * CELLS)
    return f"{'█' * full}{'░' * (CELLS - full)} {share:4.0%}  {what} · {counted}"
