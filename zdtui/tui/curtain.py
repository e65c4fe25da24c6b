"""The last screen of the run before, painted before anything is loaded and gone when the interface draws itself.

It is kept only where the next start shows the same place, and painted only in the terminal it was drawn for. This
module loads nothing: it runs first.
"""

import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

NAME = "last-screen"

_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l\x1b[H", "\x1b[?25h\x1b[?1049l"
_HOLD = "\x1b[?2026h"
"""Lets a terminal that can wait show nothing new until the interface's first frame is whole."""

_down = False

_before: list[Any] = []
"""How the terminal took keys before."""


def fingerprint(settings: Path, size: tuple[int, int]) -> str:
    """Name everything that the next start's first screen depends on: terminal, size, chosen account, settings."""
    names = ("TERM", "COLORTERM", "NO_COLOR", "ZDTUI_ACCOUNT", "ZDTUI_HOME")
    files = [settings / name for name in ("settings.toml", "accounts.toml", "keys.toml")]
    changed = [file.stat().st_mtime_ns if file.exists() else 0 for file in files]
    return repr((1, [os.environ.get(name) for name in names], tuple(size), changed))


def keep(state: Path, settings: Path, size: tuple[int, int], lines: list[str]) -> None:
    """Keep the lines of a screen, each with its colours, for the next start; nobody but the user can read them.

    Raises:
        OSError: they cannot be written.

    """
    placed = "".join(f"\x1b[{number};1H{line}" for number, line in enumerate(lines, 1) if line)
    handle = os.open(state / NAME, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0), 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
        file.write(f"{fingerprint(settings, size)}\n{placed}")


def drop(state: Path) -> None:
    """Keep nothing: the next start shows something else first."""
    (state / NAME).unlink(missing_ok=True)


def lower(state: Path, settings: Path) -> None:
    """Paint what was kept, if this is the terminal it was kept for."""
    global _down  # noqa: PLW0603  (there is one terminal)
    try:
        if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
            return
        size = os.get_terminal_size(sys.stderr.fileno())
        kept, _, screen = (state / NAME).read_text("utf-8").partition("\n")
        if kept == fingerprint(settings, size):
            _silence()
            _down = True
            sys.stderr.write(_ENTER + screen)
            sys.stderr.flush()
    except (OSError, ValueError):
        return


def lift() -> None:
    """Give the terminal back as it was, just before the interface takes it or something is said on it."""
    global _down  # noqa: PLW0603  (as above)
    if _down:
        _down = False
        sys.stderr.write(_HOLD + _LEAVE)
        sys.stderr.flush()
        _restore()


def _silence() -> None:
    """Let keys that are pressed meanwhile wait for the interface, unseen; let an end come without a trace."""
    if sys.platform == "win32":
        return
    import termios

    _before[:] = termios.tcgetattr(sys.stdin.fileno())
    mode = [*_before]
    mode[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, mode)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _told)


def _restore() -> None:
    if sys.platform == "win32":
        return
    import termios

    termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, _before)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


def _told(number: int, _frame: FrameType | None) -> None:
    lift()
    sys.exit(128 + number)
