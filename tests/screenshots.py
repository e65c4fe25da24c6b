"""Draws the README's pictures: the tour on a sandbox whose world and clock stand still.

``python -m tests.screenshots`` writes them to ``screenshots/``.
"""

import asyncio
import os
import re
import tempfile
import time
from pathlib import Path

from zdtui.accounts.account import COLOURS, Account
from zdtui.accounts.book import Book
from zdtui.accounts.vault import MemoryVault
from zdtui.config.paths import Paths
from zdtui.config.settings import Settings
from zdtui.desk.desks import Desks
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.server import Sandbox
from zdtui.tui.tour import play

FOLDER = Path(__file__).parent.parent / "screenshots"

NOON = 1_794_916_800.0
"""The moment at which the pictures are taken: 2026-11-17 12:00 UTC."""

_LIMIT = re.compile(r"\d+/700")


def draw(folder: Path) -> None:
    """Draw every scene of the tour into ``folder``."""
    os.environ["TZ"] = "UTC"
    time.tzset()
    with tempfile.TemporaryDirectory() as home, Sandbox(tickets=2000, clock=lambda: NOON) as sandbox:
        paths, vault = Paths.inside(Path(home)), MemoryVault()
        book = Book(paths.accounts_file)
        for served, colour in zip(sandbox, COLOURS, strict=False):
            account = Account(
                served.name, Origin.parse(served.base_url), served.email, colour=colour, storage="memory"
            )
            book.add(account)
            vault.set(account.key, Secret(served.api_token))
        asyncio.run(_play(Desks(book, vault, paths, clock=lambda: NOON), paths, folder))


async def _play(desks: Desks, paths: Paths, folder: Path) -> None:
    try:
        await play(desks, Settings(), paths, pictures=folder)
    finally:
        await desks.close()


def characters(svg: str) -> list[str]:
    """The words of a picture, without what the number of requests so far makes of them."""
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    return [_LIMIT.sub("n/700", text) for text in texts]


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    draw(FOLDER)
