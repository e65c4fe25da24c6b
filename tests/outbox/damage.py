"""A home with everything a person has, and what becomes of it when a disk fails."""

import json
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from zdtui.accounts.account import Account
from zdtui.accounts.book import Book
from zdtui.accounts.ledger import Ledger
from zdtui.accounts.status import Standing, Status
from zdtui.config.paths import Paths
from zdtui.config.session import Session, Spot, save_session
from zdtui.model.origin import Origin
from zdtui.store import Draft, OutboxRow, Store

WRITTEN_BY_HAND = ("settings.toml", "keys.toml", "accounts.toml")
"""Files that a person corrects; a program that cannot read them says so and touches nothing."""

NOT_OURS = (".lock", "-shm")
"""Files that hold nothing."""

MANY = 30
"""Drafts and rows in a home."""

EVERYTHING = {f"{what}{number}" for what in ("draft ", "row-") for number in range(MANY)}

Damage = Callable[[bytearray, random.Random], bytes]


async def furnish(home: Path) -> None:
    """Fill a home: settings, keys, an account with cache, drafts and outbox, a vault file, where the person was.

    Half of it is in the databases and half still in their logs, as a killed program leaves them.
    """
    paths = Paths.inside(home)
    paths.make()
    paths.settings_file.write_text("hold = 3\nrefresh = 90\n")
    paths.keys_file.write_text('reply = "f9"\n')
    Book(paths.accounts_file).add(Account("acme", Origin.parse("http://127.0.0.1:9"), "maya@acme.example"))
    save_session(paths.session_file, Session("acme", {"acme": Spot("queue", "view:1", 3)}))
    folder = paths.account_folder("acme")
    Ledger(folder).note(Standing(Status.ACTIVE, "", ""))
    vault = paths.data / "vault"
    vault.mkdir(mode=0o700)
    (vault / "acme.secret").write_bytes(bytes(range(256)))
    store = Store.open(folder)
    await _work(store, range(20))
    await store.close()
    store = Store.open(folder)
    await _work(store, range(20, MANY))
    kept = {path: path.read_bytes() for path in folder.iterdir() if not path.name.endswith("-shm")}
    await store.close()
    for path in folder.iterdir():
        path.unlink()
    for path, content in kept.items():
        path.write_bytes(content)


async def _work(store: Store, numbers: range) -> None:
    tickets = [{"id": 1 + n, "subject": f"printer {n} " * 30, "status": "open"} for n in numbers]
    await store.put_page("tickets", json.dumps({"tickets": tickets}).encode(), listing="view:1", number=numbers.start)
    await store.set("me", {"id": 5, "name": "Maya"})
    for number in numbers:
        await store.work.save_draft(Draft(number, True, f"draft {number} " * 40))
        await store.work.add(OutboxRow(f"row-{number}", number, "update", {"n": "x" * 300}, {}, f"row {number}"))


def copied(home: Path, into: Path) -> Path:
    """Return a fresh copy of a home."""
    if into.exists():
        shutil.rmtree(into)
    return Path(shutil.copytree(home, into))


def damaged(home: Path, seed: int) -> Path:
    """Damage one file of a home and return it; the same seed damages the same."""
    dice = random.Random(f"damage {seed}")
    files = sorted(path for path in home.rglob("*") if path.is_file() and not path.name.endswith(NOT_OURS))
    path = dice.choice(files)
    path.write_bytes(dice.choice(KINDS)(bytearray(path.read_bytes()), dice))
    return path


def _flipped(content: bytearray, dice: random.Random) -> bytes:
    for _ in range(dice.choice((1, 1, 10, 200))):
        if content:
            content[dice.randrange(len(content))] ^= 1 << dice.randrange(8)
    return bytes(content)


def _shortened(content: bytearray, dice: random.Random) -> bytes:
    return bytes(content[: dice.randrange(len(content) + 1)])


def _zeroed(content: bytearray, dice: random.Random) -> bytes:
    start = dice.randrange(len(content) + 1)
    length = min(dice.choice((16, 512, 4096, 8192)), len(content) - start)
    content[start : start + length] = bytes(length)
    return bytes(content)


def _overwritten(content: bytearray, dice: random.Random) -> bytes:
    start = dice.randrange(len(content) + 1)
    length = min(dice.choice((16, 512, 8192)), len(content) - start)
    content[start : start + length] = dice.randbytes(length)
    return bytes(content)


def _lengthened(content: bytearray, dice: random.Random) -> bytes:
    return bytes(content) + dice.randbytes(dice.choice((1, 100, 8192)))


def _another(content: bytearray, dice: random.Random) -> bytes:
    return dice.choice((b"", b"null", b"[1, 2", b"\xff\xfe\x00", b"<html>", dice.randbytes(5000)))


KINDS: tuple[Damage, ...] = (_flipped, _flipped, _shortened, _zeroed, _overwritten, _lengthened, _another)


def readable(work: Path, spare: Path) -> set[str]:
    """Return the drafts and rows that SQLite reads whole from a copy of the work, forwards or backwards."""
    spare.mkdir(exist_ok=True)
    for tail in ("", "-wal", "-shm"):
        (spare / f"work.db{tail}").unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            shutil.copy(work.with_name(f"work.db{tail}"), spare)
    found: set[str] = set()
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.Error, UnicodeDecodeError), closing(sqlite3.connect(spare / "work.db")) as db:
            for ticket, text in db.execute(f"SELECT ticket_id, text FROM draft NOT INDEXED ORDER BY rowid {order}"):
                found |= {f"draft {ticket}"} & {str(text)[: len(f"draft {ticket}")]}
        with suppress(sqlite3.Error, UnicodeDecodeError), closing(sqlite3.connect(spare / "work.db")) as db:
            for (name,) in db.execute(f"SELECT id FROM outbox NOT INDEXED ORDER BY rowid {order}"):
                found |= {str(name)} & EVERYTHING
    return found & EVERYTHING
