"""The database files: private, opened the same way everywhere, brought to the newest schema step by step."""

import os
import sqlite3
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from zdtui.store.errors import DamagedFileError, code_of
from zdtui.store.transaction import transact

Steps = Sequence[Sequence[str]]
"""A schema as steps: step ``n`` (from 1) is the statements that bring version ``n - 1`` to version ``n``."""

BUSY_SECONDS: Final = 5.0

TRIES: Final = 50
PAGE_BYTES: Final = 8192
VERSIONS: Final = range(1000)
"""The numbers a schema may have; any other is damage."""


class NewerSchemaError(Exception):
    """The file was written by a later version of the program; ``version`` is its schema's number."""

    def __init__(self, version: int) -> None:
        super().__init__(f"schema {version} is newer than this program")
        self.version = version


def private_folder(folder: Path) -> None:
    """Make ``folder`` if need be, readable by its owner alone, and have a power cut leave it where it is."""
    made = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    for each in made:
        sync_folder(each.parent)


def sync_folder(folder: Path) -> None:
    """Have the names in ``folder`` outlive a power cut, where its file system can promise that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def private_file(path: Path) -> None:
    """Make an empty file if there is none, readable by its owner alone; SQLite gives its own files the same mode.

    A file that is there is not opened: closing it would drop the locks that this process holds on it.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)


def _enter_wal(db: sqlite3.Connection) -> None:
    """Turn WAL mode on. SQLite waits for nobody who has a new file open just then, so it is tried some times."""
    for attempt in range(TRIES):
        try:
            db.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            if code_of(error) != sqlite3.SQLITE_BUSY or attempt == TRIES - 1:
                raise
            time.sleep(0.02)
        else:
            return


def connect(path: Path, *, synchronous: str, kilobytes: int = 2048) -> sqlite3.Connection:
    """Open a database in WAL mode; transactions are begun and ended by hand."""
    db = sqlite3.connect(
        path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        db.execute(f"PRAGMA page_size = {PAGE_BYTES}")
        _enter_wal(db)
        db.execute(f"PRAGMA synchronous = {synchronous}")
        db.execute(f"PRAGMA cache_size = -{kilobytes}")
        db.execute("PRAGMA temp_store = MEMORY")
        db.execute("PRAGMA cell_size_check = ON")
        db.execute("PRAGMA journal_size_limit = 16777216")
        db.execute("PRAGMA mmap_size = 0")
    except BaseException:
        db.close()
        raise
    return db


def tolerant(db: sqlite3.Connection) -> sqlite3.Connection:
    """Have a connection read texts whose bytes are no UTF-8, rather than fail."""
    db.text_factory = lambda found: found.decode("utf-8", "replace")
    return db


def version_of(db: sqlite3.Connection) -> int:
    """Return the number of the schema that the file has, 0 for an empty file."""
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version not in VERSIONS:
        raise DamagedFileError(f"no schema has the number {version}")
    return version


def migrate(db: sqlite3.Connection, steps: Steps) -> None:
    """Bring the file to the newest schema, one transaction a step, so that a cut leaves a whole version behind.

    Raises:
        NewerSchemaError: the file has more steps behind it than this program knows.

    """
    while (version := version_of(db)) != len(steps):
        if version > len(steps):
            raise NewerSchemaError(version)
        _step(db, version + 1, steps[version])


def _step(db: sqlite3.Connection, number: int, statements: Sequence[str]) -> None:
    def take(db: sqlite3.Connection) -> None:
        if version_of(db) == number - 1:  # another process may have taken the step while we waited
            for statement in statements:
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {number}")

    transact(db, take)
