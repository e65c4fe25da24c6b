"""``zdtui demo``: the interface on the built-in Zendesk, without touching anything of the person's own."""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from zdtui.cli.serve import SandboxError, world_options
from zdtui.config.paths import Paths
from zdtui.config.settings import Settings
from zdtui.model.environment import without_own

if TYPE_CHECKING:
    from zdtui.desk.desks import Desks

GOODBYE = 10.0
"""Seconds the sandbox has to clean up after itself."""


@click.command("demo")
@click.option("--tour", is_flag=True, help="Play a scripted journey and print each screen.")
@click.option("--screenshots", type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER",
              help="With --tour: draw each screen into FOLDER, too.")  # fmt: skip
@world_options
def command(tour: bool, screenshots: Path | None, **world: Any) -> int:
    """Open the interface on two help desks that run on this machine.

    Nothing of your own is read or written: settings, accounts and cache are in a temporary folder. Without a
    terminal, the tour is played instead.
    """
    from zdtui.tui.lifecycle import refusal

    touring = tour or screenshots is not None or refusal(os.environ, sys.stdin, sys.stdout, sys.stderr) is not None
    with hosted(world, lambda: import_module("zdtui.tui.app")) as line:
        paths = Paths.inside(Path(line["home"]))
        desks = desks_of(line, paths, mirror=not touring)
        if screenshots is not None:
            screenshots.mkdir(parents=True, exist_ok=True)
        if touring:
            return asyncio.run(_tour(desks, paths, screenshots))
        from zdtui.tui.app import run

        return run(desks, Settings(), paths=paths)


def desks_of(line: Mapping[str, Any], paths: Paths, *, mirror: bool = False) -> "Desks":
    """Make desks for the accounts that the first line of the sandbox names; their tokens stay in memory."""
    from zdtui.accounts.book import Book
    from zdtui.accounts.vault import MemoryVault
    from zdtui.desk.desks import Desks
    from zdtui.model.secret import Secret

    vault, book = MemoryVault(), Book(paths.accounts_file)
    for account in line["accounts"]:
        vault.set(book.get(account["name"]).key, Secret(account["api_token"]))
    return Desks(book, vault, paths, mirror=mirror)


@contextmanager
def hosted(world: Mapping[str, Any], meanwhile: Callable[[], object] = dict) -> Iterator[dict[str, Any]]:
    """Run the sandbox in a process of its own; yield its first line. It goes when this process goes.

    ``meanwhile`` is done while the sandbox draws its world.
    """
    options = [f"--{name}={value}" for name, value in world.items() if value is not None]
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(  # noqa: S603  (this program, started by itself)
            [sys.executable, "-m", "zdtui.cli.demo_host", *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            env=without_own(os.environ),
            start_new_session=True,
        ) as host,
    ):
        try:
            meanwhile()
            yield _first_line(host, said)
        finally:
            _end(host)


def _first_line(host: subprocess.Popen[bytes], said: IO[bytes]) -> dict[str, Any]:
    """Wait for the sandbox to be ready; when it ends instead, tell what it said."""
    line = host.stdout.readline() if host.stdout else b""
    if not line:
        said.seek(0)
        words = said.read().decode(errors="replace").strip()
        raise SandboxError(words.splitlines()[0] if words else "The sandbox could not be started.")
    first: dict[str, Any] = json.loads(line)
    return first


def _end(host: subprocess.Popen[bytes]) -> None:
    """Tell the sandbox to go by closing its input, and wait until it has cleaned up."""
    if host.stdin:
        host.stdin.close()
    try:
        host.wait(GOODBYE)
    except subprocess.TimeoutExpired:
        host.kill()


async def _tour(desks: "Desks", paths: Paths, screenshots: Path | None) -> int:
    """Play the tour and close the desks it opened."""
    from zdtui.tui.tour import play

    try:
        await play(desks, Settings(), paths, sys.stdout, screenshots)
    finally:
        await desks.close()
    return 0
