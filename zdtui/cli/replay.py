"""``zdtui replay``: look at a flight record, or work on it as if it were the account."""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from zdtui.cli.say import narrate, say_json, say_table
from zdtui.cli.serve import SandboxError, announce, wait_for_the_end
from zdtui.config.paths import Paths

if TYPE_CHECKING:
    from zdtui.sandbox.replay import Replay

NAME = "recorded"
"""The name of the account that a recording is shown as."""


@click.command("replay")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--list", "listed", is_flag=True, help="Print the recorded requests; so too without a terminal.")
@click.option("--json", "as_json", is_flag=True, help="With --list: print them as JSON.")
@click.option("--serve", is_flag=True, help="Serve the recording until ^C, for any client.")
@click.option("--port", type=click.IntRange(0, 65_535), default=0, metavar="P",
              help="With --serve: the port; 0 takes one that is free.")  # fmt: skip
@click.option("--paced", is_flag=True, help="Let every answer take as long as it took.")
def command(file: Path, *, listed: bool, as_json: bool, serve: bool, port: int, paced: bool) -> int:
    """Open the interface on a flight record FILE (an HTTP Archive, HAR 1.2).

    zdtui keeps the last requests of each account in memory; “Save the flight record” (:) writes them to a file,
    a crash does so too, and ZDTUI_HAR=FILE makes any command do so at its end. Credentials are left out of it and
    what people wrote is masked letter by letter, so that the file can be handed to whoever looks for the fault.
    Every request is answered from the file: nothing of yours is read, and nothing reaches Zendesk. A FILE that is
    not in this folder is looked for where the interface saves them (zdtui config path).
    """
    from zdtui.tui.lifecycle import refusal

    with _serving(_found(file), port if serve else 0, paced) as replay:
        if serve:
            announce(_described(replay))
            narrate(f"Serving {len(replay.recording)} recorded requests at {replay.base_url} until ^C.")
            wait_for_the_end(of_input=False)
        elif listed or as_json or refusal(os.environ, sys.stdin, sys.stdout, sys.stderr) is not None:
            _list(replay, as_json)
        else:
            return _show(replay)
    return 0


EMAIL = "agent@recorded.invalid"

TOKEN = "recorded"  # noqa: S105  (a recording asks for no secret)


def _found(file: Path) -> Path:
    """Return the file, or the one of its name where the interface saves flight records."""
    saved = Paths.here().state / file.name
    return saved if not file.exists() and file.name == str(file) and saved.exists() else file


@contextmanager
def _serving(file: Path, port: int, paced: bool) -> Iterator["Replay"]:
    from zdtui.sandbox.replay import Replay

    try:
        replay = Replay(file, port=port, paced=paced).__enter__()
    except OSError as error:
        raise SandboxError(f"{file}: {error.strerror or error}.") from error
    except ValueError as error:
        raise SandboxError(str(error)) from error
    try:
        yield replay
    finally:
        replay.__exit__(None, None, None)


def _described(replay: "Replay") -> dict[str, Any]:
    """Return the address and the credential of the recording, as the sandbox tells its own."""
    return {"accounts": [{"name": NAME, "base_url": replay.base_url, "email": EMAIL, "api_token": TOKEN}]}


def _list(replay: "Replay", as_json: bool) -> None:
    """Print what was asked and how it ended."""
    if as_json:
        say_json(
            [
                {
                    "method": each.method,
                    "path": urlsplit(each.url).path,
                    "query": urlsplit(each.url).query,
                    "status": each.status,
                    "ms": round(each.seconds * 1000, 1),
                    "bytes": len(each.body.encode()),
                }
                for each in replay.recording
            ]
        )
        return
    rows = [
        (each.method, str(each.status or "—"), f"{each.seconds * 1000:.0f} ms", _asked(each.url))
        for each in replay.recording
    ]
    say_table(("METHOD", "STATUS", "TIME", "PATH"), rows)
    ends = Counter(str(each.status) if each.status else "no answer" for each in replay.recording)
    narrate(f"{len(rows)} requests: " + ", ".join(f"{count} × {end}" for end, count in ends.most_common()))


def _asked(url: str) -> str:
    address = urlsplit(url)
    return f"{address.path}?{address.query}" if address.query else address.path


def _show(replay: "Replay") -> int:
    """Open the interface on the recording, in a temporary folder of its own."""
    from zdtui.accounts.account import Account
    from zdtui.accounts.book import Book
    from zdtui.cli.demo import desks_of
    from zdtui.config.settings import Settings
    from zdtui.model.origin import Origin
    from zdtui.tui.app import run

    with tempfile.TemporaryDirectory(prefix="zdtui-replay-", ignore_cleanup_errors=True) as folder:
        paths = Paths.inside(Path(folder))
        paths.make()
        Book(paths.accounts_file).add(Account(NAME, Origin.parse(replay.base_url), EMAIL, storage="memory"))
        code = run(desks_of(_described(replay), paths), Settings(), paths=paths)
    missed = Counter(replay.missed)
    if missed:
        most = ", ".join(path for path, _ in missed.most_common(3))
        narrate(f"{missed.total()} of {replay.asked} requests were not in the recording, such as {most}.")
    return code
