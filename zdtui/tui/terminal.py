"""The terminal under the application: it may hang up, and it may wake the program when nobody sent it to sleep."""

import asyncio
import select
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from types import FrameType


def watch_line(terminal: int, gone: Callable[[], None]) -> None:
    """Call ``gone`` on the loop when the terminal with that file number hangs up, whether or not a signal says so.

    Costs nothing until then. Where the system cannot wait for it, only the signal tells.
    """
    if not hasattr(select, "poll"):
        return
    loop = asyncio.get_running_loop()
    waiting = select.poll()
    waiting.register(terminal, 0)

    def wait() -> None:
        if any(event & select.POLLHUP for _, event in waiting.poll()):
            with suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(gone)

    threading.Thread(target=wait, name="terminal", daemon=True).start()


def watch_waking(stop_input: Callable[[], None]) -> None:
    """End the reading of keys before each SIGCONT begins it again.

    Some come without a suspension before them, as when a terminal is closed; two readers would never end.
    """
    number = getattr(signal, "SIGCONT", None)
    begin = signal.getsignal(number) if number is not None else None
    if number is None or not callable(begin):
        return

    def woken(number: int, frame: FrameType | None) -> None:
        stop_input()
        begin(number, frame)

    signal.signal(number, woken)
