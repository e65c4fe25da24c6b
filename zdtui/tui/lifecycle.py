"""Endings: what happens when the program is told to go, when it breaks, and when it cannot start at all."""

import asyncio
import os
import platform
import signal
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TextIO

from zdtui import __version__
from zdtui.text.error_words import told

BROKEN = 70
"""The exit code of a program that broke (``EX_SOFTWARE``)."""

USAGE = 2
"""The exit code where there is no terminal to draw on."""

NOTES_KEPT = 50


def refusal(environment: Mapping[str, str], *streams: TextIO | None) -> str | None:
    """Say why there can be no interface on these streams and what to use instead, or ``None``.

    Textual reads keys from standard input and draws on standard error; standard output belongs to data.
    """
    instead = "Use “zdtui search”, “zdtui --help” for the other commands, or “zdtui demo --tour” to see the screens."
    if not all(stream is not None and stream.isatty() for stream in streams):
        return f"zdtui needs a terminal to draw on, and this is none. {instead}"
    if environment.get("TERM", "") in ("dumb", "unknown"):
        return f"The terminal says TERM={environment['TERM']}: it cannot place text. {instead}"
    return None


class Notes:
    """The names of what happened last, for a report: never texts, never values."""

    def __init__(self) -> None:
        self._names: deque[str] = deque(maxlen=NOTES_KEPT)

    def add(self, name: str) -> None:
        """Remember that ``name`` happened."""
        self._names.append(f"{time.strftime('%H:%M:%S')} {name}")

    def __str__(self) -> str:
        return "\n".join(self._names)


def report(error: BaseException, notes: Notes) -> str:
    """Describe an error by the code it went through: no local variables, no message that may quote someone."""
    lines = [
        f"zdtui {__version__} · Python {platform.python_version()} · {platform.system()} {platform.machine()}",
        f"TERM={os.environ.get('TERM', '')}",
        "",
    ]
    seen: BaseException | None = error
    while seen is not None:
        lines += _described(seen)
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
        if seen is not None:
            lines += ["", "… while handling:"]
    return "\n".join([*lines, "", "Before that:", str(notes), ""])


def write_report(folder: Path, error: BaseException, notes: Notes) -> Path | None:
    """Write the report into a file that only this user can read; ``None`` when that fails as well."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = folder / f"crash-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.txt"
        handle = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            file.write(report(error, notes))
    except OSError:
        return None
    return path


def last_words(error: BaseException, path: Path | None) -> str:
    """Say in one line that the program broke, where the report is, and how to go on."""
    where = f"a report without your texts is in {path}" if path else "no report could be written"
    return f"zdtui broke ({type(error).__name__}); {where}. Drafts are kept: start zdtui again to go on."


def watch_signals(end: Callable[[int], Awaitable[None]]) -> None:
    """Call ``end`` with the exit code when the program is told to go or its terminal is closed."""
    loop = asyncio.get_running_loop()
    tasks: set[asyncio.Task[None]] = set()

    def ordered(number: int) -> None:
        task = asyncio.ensure_future(_awaited(end, 128 + number))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
        number = getattr(signal, name, None)
        if number is not None and sys.platform != "win32":
            loop.add_signal_handler(number, ordered, number)


def watch_strays(heard: Callable[[BaseException], None]) -> None:
    """Hand errors that nobody caught (in tasks, threads, destructors) to ``heard`` on the loop, not to the screen."""
    loop = asyncio.get_running_loop()

    def stray(error: object) -> None:
        if isinstance(error, Exception) and not loop.is_closed():
            loop.call_soon_threadsafe(heard, error)

    loop.set_exception_handler(lambda _loop, context: stray(context.get("exception")))
    threading.excepthook = lambda thread: stray(thread.exc_value)
    sys.unraisablehook = lambda unraisable: stray(unraisable.exc_value)


async def _awaited(end: Callable[[int], Awaitable[None]], code: int) -> None:
    await end(code)


def _described(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    message = told(error)
    return [
        f"{type(error).__module__}.{type(error).__qualname__}{': ' if message else ''}{message}",
        *(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames),
    ]
