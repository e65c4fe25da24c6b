"""The labelled places at which a worker kills itself, as ``kill -9`` would."""

import os
import signal
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

Die = Callable[[str], None]
"""Ends the process if it is to die at the place of that name."""

HERE = (
    "draft keystroke",
    "draft kept",
    "row insert",
    "row kept",
    "before stamp read",
    "stamp persisted",
    "before socket write",
    "mid request body",
    "mid response",
    "answered, not sent",
    "during cache write",
)
"""The places in the worker itself."""

SERVER = "applied, not answered"
"""Where Zendesk has done what was asked and nobody was told: the sandbox kills the one who asked."""

PLACES = (*HERE[:8], SERVER, *HERE[8:])


def die_at(label: str, passed: Callable[[], object]) -> Die:
    """Return what ends the process at the place ``label``; it calls ``passed`` at every place."""

    def die(place: str) -> None:
        passed()
        if place == label:
            os.kill(os.getpid(), signal.SIGKILL)

    return die


def lay(die: Die) -> None:
    """Put the places into the program."""
    from zdtui.desk.threads import Threads
    from zdtui.store import drafts, outbox, pages
    from zdtui.store.work import Work

    drafts.save = _after(drafts.save, lambda: die("draft keystroke"))
    outbox.add = _after(outbox.add, lambda: die("row insert"))
    pages.put = _after(pages.put, lambda: die("during cache write"))
    _lay(Work, "save_draft", after=lambda: die("draft kept"))
    _lay(Work, "add", after=lambda: die("row kept"))
    _lay(Threads, "read_ticket", before=lambda: die("before stamp read"))
    moved = Work.move

    async def move(self: Work, row_id: str, from_states: Any, to_state: str, **columns: Any) -> bool:
        if to_state == "sent":
            die("answered, not sent")
        answer = await moved(self, row_id, from_states, to_state, **columns)
        if to_state == "sending":
            die("stamp persisted")
        return answer

    Work.move = move  # type: ignore[method-assign]  # the point of it


def _nothing() -> None:
    pass


def _after(function: Callable[..., Any], die: Callable[[], None]) -> Callable[..., Any]:
    @wraps(function)
    def wrapped(*given: Any, **named: Any) -> Any:
        answer = function(*given, **named)
        die()
        return answer

    return wrapped


def _lay(owner: type, name: str, before: Callable[[], None] = _nothing, after: Callable[[], None] = _nothing) -> None:
    method: Callable[..., Awaitable[Any]] = getattr(owner, name)

    @wraps(method)
    async def wrapped(*given: Any, **named: Any) -> Any:
        before()
        answer = await method(*given, **named)
        after()
        return answer

    setattr(owner, name, wrapped)
