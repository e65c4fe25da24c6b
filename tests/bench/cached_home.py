"""A person's folder as it is after months of work: accounts, and a cache of as many tickets as wanted.

The tickets of the served world are read as zdtui reads them; copies of them fill the cache up to any size.
"""

import asyncio
import shutil
import sqlite3
import time
from array import array
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tests.bench.world import ServedAccount
from zdtui.accounts.account import COLOURS, Account
from zdtui.accounts.book import Book
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.config.paths import Paths
from zdtui.desk.desk import Desk
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.store.store import Store

VIEW = "All tickets"
STRIDE = 10_000_000
"""Between the ids of a ticket and its next copy."""

BLOCK = 4096
NEVER_STALE = 10 * 365 * 86_400.0
"""Seconds in the future at which the copied list says it was fetched, so that no start reads it again."""

COPIED = "custom_status_id, priority, type, requester_id, assignee_id, group_id, organization_id, brand_id, ticket_form_id, created_at, updated_at, due_at, sla_at, tags, channel"  # noqa: E501


class CachedHome:
    """A folder for ``ZDTUI_HOME`` with the accounts of a served world."""

    def __init__(self, folder: Path, accounts: Sequence[ServedAccount]) -> None:
        self.folder = folder
        self.accounts = accounts
        self.paths = Paths.inside(folder)
        self.paths.make()
        book = Book(self.paths.accounts_file)
        for served, colour in zip(accounts, COLOURS, strict=False):
            book.ensure(_account(served, colour))

    @property
    def environ(self) -> dict[str, str]:
        """What a program needs to find the folder and the secrets."""
        tokens = {f"ZDTUI_TOKEN_{each.name.upper()}": each.token for each in self.accounts}
        return {"ZDTUI_HOME": str(self.folder), "ZDTUI_VAULT": "environment", **tokens}

    def copy(self, folder: Path) -> "CachedHome":
        """The same home once more, to be filled further."""
        shutil.copytree(self.folder, folder)
        return CachedHome(folder, self.accounts)

    def cache(self, served: ServedAccount) -> Path:
        """The folder of an account's files."""
        return self.paths.account_folder(served.name)

    @property
    def foot(self) -> str:
        """What the queue's last line ends with when the first account's list is on screen: ``/100000``."""
        db = sqlite3.connect(self.cache(self.accounts[0]) / "cache.db")
        ids = array("q")
        longest = "SELECT key FROM listing_page GROUP BY key ORDER BY sum(length(ids)) DESC LIMIT 1"
        for (blob,) in db.execute(f"SELECT ids FROM listing_page WHERE key = ({longest})"):
            ids.frombytes(blob)
        db.close()
        return f"/{len(set(ids))}"

    def fill(self, served: ServedAccount) -> None:
        """Read the whole view ``VIEW`` as zdtui does, and come back to it at the next start."""
        asyncio.run(_read(served, self.cache(served)))

    def grow(self, served: ServedAccount, tickets: int, *, words: bool = False) -> None:
        """Fill the cache and the list up to so many tickets; with ``words`` they can be searched."""
        db = sqlite3.connect(self.cache(served) / "cache.db", isolation_level=None)
        try:
            db.execute("PRAGMA synchronous = OFF")
            db.execute("BEGIN")
            _copy_tickets(db, tickets)
            if words:
                _copy_words(db, tickets)
            db.execute("COMMIT")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            db.close()


def _account(served: ServedAccount, colour: str) -> Account:
    return Account(served.name, Origin.parse(served.base_url), served.email, colour=colour, storage="environment")


async def _read(served: ServedAccount, folder: Path) -> None:
    account = _account(served, COLOURS[0])

    async def connect() -> Client:
        return Client(account.origin, ApiToken(account.email, Secret(served.token)))

    desk = Desk(account, Store.open(folder), connect)
    await desk.start()
    try:
        await _until(desk)
        live = desk.list(next(entry.key for entry in desk.views.entries() if entry.title == VIEW))
        live.open()
        while not live.complete:  # noqa: ASYNC110 - what is waited for has no event of its own
            await asyncio.sleep(0.05)
        await desk.places.keep(live.key, live.ids[0])
        await desk.store.indexed()
        await desk.mirror.pause()  # it is measured by itself
        await _until(desk)
    finally:
        await desk.close()


async def _until(desk: Desk) -> None:
    while not desk.quiet:  # noqa: ASYNC110 - what is waited for has no event of its own
        await asyncio.sleep(0.05)


def _originals(db: sqlite3.Connection) -> list[int]:
    return [number for (number,) in db.execute("SELECT id FROM ticket WHERE id < ? ORDER BY id DESC", (STRIDE,))]


def _copy_tickets(db: sqlite3.Connection, tickets: int) -> None:
    """Copy rows and JSON, and append the copies to the list that was read."""
    (key,) = db.execute("SELECT key FROM listing ORDER BY pages DESC LIMIT 1").fetchone()
    originals = _originals(db)
    ids = array("q")
    for (blob,) in db.execute("SELECT ids FROM listing_page WHERE key = ? ORDER BY generation, number", (key,)):
        ids.frombytes(blob)
    read = len(ids)
    for copy in range(1, tickets // read + 1):
        shift, last = (
            copy * STRIDE,
            originals[min(read, tickets - copy * read) - 1] if tickets > copy * read else None,
        )
        if last is None:
            break
        db.execute(
            f"INSERT INTO ticket SELECT id + ?, subject || ' (' || ? || ')', status, {COPIED}, folded, digest "
            "FROM ticket WHERE id BETWEEN ? AND ?", (shift, copy, last, STRIDE),
        )  # fmt: skip
        db.execute("INSERT INTO ticket_raw SELECT id + ?, raw FROM ticket_raw WHERE id BETWEEN ? AND ?",
                   (shift, last, STRIDE))  # fmt: skip
        ids.extend(number + shift for number in originals if number >= last)
    del ids[tickets:]
    db.execute("DELETE FROM listing_page WHERE key = ?", (key,))
    blocks = [ids[start : start + BLOCK].tobytes() for start in range(0, len(ids), BLOCK)]
    db.executemany("INSERT INTO listing_page SELECT key, generation, ?, ? FROM listing WHERE key = ?",
                   [(number, block, key) for number, block in enumerate(blocks)])  # fmt: skip
    db.execute("UPDATE listing SET revision = ?, pages = ?, complete = 1, older_complete = 0, next = NULL, "
               "total = ?, fetched_at = ? WHERE key = ?",
               (time.time_ns(), len(blocks), len(ids), time.time() + NEVER_STALE, key))  # fmt: skip


def _copy_words(db: sqlite3.Connection, tickets: int) -> None:
    """Index the copies under the words of their originals and a word of their own."""
    known = dict(db.execute("SELECT id >> 8, words FROM passage WHERE id & 255 = 0").fetchall())
    add = "INSERT INTO ticket_text (rowid, subject, people, tags, body) VALUES (?, ?, ?, ?, ?)"
    copies = db.execute("SELECT id FROM ticket WHERE id > ? ORDER BY id", (STRIDE,)).fetchall()
    for (number,) in copies:
        words = known.get(number % STRIDE)
        if words is not None:
            subject, people, tags, body = msgspec.json.decode(words)
            db.execute(add, (number << 8, subject, people, tags, f"{body} case{number // STRIDE}x{number % STRIDE}"))
