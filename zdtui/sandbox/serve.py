"""Serving a sandbox until somebody ends it: what `zdtui sandbox` does."""

import json
import os
import select
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from zdtui.sandbox.server import Sandbox

PARENT_CHECK = 1.0
"""Seconds between looks at whether the parent process is still there."""


def serve(
    port: int = 0,
    *,
    accounts: Sequence[str] = ("acme", "globex"),
    tickets: int = 4000,
    seed: int = 7,
    plan: str | None = "enterprise",
    latency: float = 0,
    faults: str | Path | None = None,
    clock: Callable[[], float] | None = None,
    with_parent: bool = False,
) -> int:
    """Serve until SIGINT or SIGTERM and return the exit code 0.

    The first line on stdout is one JSON object: `{"accounts": [{"name", "base_url", "email", "api_token",
    "oauth": {"client_id", "client_secret"}}, …]}`. With `with_parent` it also ends when stdin ends or the
    parent process does. Raises OSError for a port that is taken and ValueError for options that make no sense.
    """
    sandbox = Sandbox(
        accounts, tickets=tickets, seed=seed, plan=plan, latency=latency, faults=faults, clock=clock, port=port
    )
    with _ended_by_signal() as ended, sandbox:
        sys.stdout.write(json.dumps({"accounts": [account.described() for account in sandbox]}) + "\n")
        sys.stdout.flush()
        _wait(ended, with_parent=with_parent)
    return 0


@contextmanager
def _ended_by_signal() -> Iterator[int]:
    """Give a file descriptor that becomes readable when a signal asks for the end."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    former_wakeup = signal.set_wakeup_fd(writing)
    former = {each: signal.signal(each, lambda *_: None) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield reading
    finally:
        for each, handler in former.items():
            signal.signal(each, handler)
        signal.set_wakeup_fd(former_wakeup)
        os.close(reading)
        os.close(writing)


def _wait(ended: int, *, with_parent: bool) -> None:
    """Return when the descriptor is readable or, if asked, when stdin or the parent is gone."""
    parent = os.getppid()
    watched = [ended, sys.stdin.fileno()] if with_parent and sys.stdin is not None else [ended]
    while True:
        readable, _, _ = select.select(watched, [], [], PARENT_CHECK if with_parent else None)
        if ended in readable or (with_parent and os.getppid() != parent):
            return
        if readable and not os.read(readable[0], 4096):
            return
