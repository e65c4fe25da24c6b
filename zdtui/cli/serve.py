"""Serving the built-in Zendesk: what ``zdtui sandbox`` and ``zdtui demo`` have in common."""

import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from zdtui.sandbox.server import Sandbox

_Command = TypeVar("_Command", bound=Callable[..., Any])

PLANS = ("team", "growth", "professional", "enterprise")

_OPTIONS = (
    click.option("--tickets", default=4000, type=click.IntRange(1, 1_000_000), show_default=True, metavar="N",
                 help="How many tickets each account has."),
    click.option("--seed", default=7, show_default=True, metavar="S", help="Another seed makes another world."),
    click.option("--latency", default=0, type=click.FloatRange(0, 60_000), metavar="MS",
                 help="Milliseconds before every answer."),
    click.option("--plan", default="enterprise", type=click.Choice(PLANS), show_default=True,
                 help="Whose rate limits hold."),
    click.option("--faults", metavar="FILE", help="A fault file (TOML or JSON), or “hostile”."),
)  # fmt: skip


def world_options(command: _Command) -> _Command:
    """Add the options that say what the built-in Zendesk is like."""
    for add in reversed(_OPTIONS):
        command = add(command)
    return command


class SandboxError(Exception):
    """The built-in Zendesk cannot be served as asked."""

    exit_code = 2
    fix = ""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@contextmanager
def serving(**world: Any) -> Iterator["Sandbox"]:
    """Serve the built-in Zendesk while the context lasts.

    Raises:
        SandboxError: a port is taken, or the fault file is wrong.

    """
    from zdtui.sandbox.server import Sandbox

    try:
        sandbox = Sandbox(**world)
        running = sandbox.__enter__()
    except (OSError, ValueError) as error:
        raise SandboxError(f"The sandbox cannot be served: {error}") from error
    try:
        yield running
    finally:
        sandbox.__exit__(None, None, None)


def described(sandbox: "Sandbox") -> dict[str, Any]:
    """Return the addresses and credentials of the accounts, as the first line of output gives them."""
    return {
        "accounts": [
            {
                "name": account.name,
                "base_url": account.base_url,
                "email": account.world.credentials.email,
                "api_token": account.world.credentials.api_token,
                "oauth": {
                    "client_id": account.world.credentials.oauth_client_id,
                    "client_secret": account.world.credentials.oauth_client_secret,
                },
            }
            for account in sandbox
        ]
    }


def announce(line: dict[str, Any]) -> None:
    """Print the first line, for the program that started this one."""
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def wait_for_the_end(*, of_input: bool) -> None:
    """Wait until this process is told to go, or, ``of_input``, until whoever holds its standard input is gone."""
    told = threading.Event()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, lambda *_: told.set())
    if of_input:

        def read() -> None:
            while os.read(sys.stdin.fileno(), 4096):
                pass
            told.set()

        threading.Thread(target=read, name="input", daemon=True).start()
    told.wait()
