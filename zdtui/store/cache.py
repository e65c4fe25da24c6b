"""The cache file with its three connections, set aside and begun anew when it is damaged or too new."""

import contextlib
import fcntl
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, Literal, TypeVar

from zdtui.store import schema
from zdtui.store.errors import DiskFull, StoreError, code_of, is_damage
from zdtui.store.files import NewerSchema, connect, migrate, private_file
from zdtui.store.worker import Worker

T = TypeVar("T")
P = TypeVar("P")
Role = Literal["reader", "writer", "seeker"]
Job = Callable[[sqlite3.Connection], T]
Wanted = Callable[[], bool]
Search = Callable[[sqlite3.Connection, Wanted], T]
"""A long read; it asks now and then whether its answer is still wanted."""

CACHE_KILOBYTES: Final[dict[Role, int]] = {"reader": 2048, "writer": 8192, "seeker": 2048}


class Cache:
    """``cache.db``: read on the caller's thread, written in one thread, searched in another.

    A damaged file is renamed to ``cache.damaged.db`` and a new one begun, at the start or in the middle of things:
    whoever asked sees an empty cache. ``notice`` then says so in a sentence.
    """

    def __init__(self, path: Path, idle: Callable[[sqlite3.Connection], bool]) -> None:
        self.path = path
        self.notice: str | None = None
        self._lock = threading.Lock()
        self._epoch = 0
        self._inode = 0
        self._connections: dict[Role, tuple[int, sqlite3.Connection]] = {}
        self._idle = idle
        self._search_number = 0
        self._begin()
        self._writer = Worker("store writer", self._rest)
        self._seeker: Worker | None = None

    @property
    def epoch(self) -> int:
        """How often the file was begun anew; what was read in another epoch is no longer there."""
        return self._epoch

    def read(self, job: Job[T]) -> T:
        """Run a short read on the calling thread."""
        return self._guarded("reader", job)

    async def write(self, job: Job[T]) -> T:
        """Run ``job`` in the writer's thread, in one transaction."""
        return await self._writer.run(lambda: self._guarded("writer", lambda db: self._transaction(db, job)))

    async def feed(self, read: Callable[[], P], job: Callable[[sqlite3.Connection, P], T]) -> T:
        """Run ``read`` and then ``job`` with what it returned in the writer's thread, only ``job`` in a transaction."""

        def both() -> T:
            material = read()
            return self._guarded("writer", lambda db: self._transaction(db, lambda db: job(db, material)))

        return await self._writer.run(both)

    async def search(self, job: Search[T]) -> T | None:
        """Run a long read in its own thread; ``None`` when a newer call took its place."""
        self._search_number += 1
        number = self._search_number
        self._interrupt()
        if self._seeker is None:
            self._seeker = Worker("store search")
        return await self._seeker.run(lambda: self._sought(number, job))

    def close(self) -> None:
        """Finish what was asked for and close the file."""
        self._interrupt()
        for worker in (self._seeker, self._writer):
            if worker is not None:
                worker.close()
        for _, db in self._connections.values():
            db.close()
        self._connections.clear()

    def _sought(self, number: int, job: Search[T]) -> T | None:
        def wanted() -> bool:
            return number == self._search_number

        try:
            answer = self._guarded("seeker", lambda db: job(db, wanted)) if wanted() else None
        except sqlite3.OperationalError as error:
            if code_of(error) != sqlite3.SQLITE_INTERRUPT:
                raise
            return None
        return answer if wanted() else None

    def _interrupt(self) -> None:
        if "seeker" in self._connections:
            self._connections["seeker"][1].interrupt()

    def _rest(self) -> bool:
        try:
            return self._guarded("writer", lambda db: self._transaction(db, self._idle))
        except (sqlite3.Error, StoreError):
            return False  # what is idle work now is idle work later

    def _transaction(self, db: sqlite3.Connection, job: Job[T]) -> T:
        db.execute("BEGIN IMMEDIATE")
        try:
            answer = job(db)
            db.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                if db.in_transaction:
                    db.execute("ROLLBACK")
            raise
        return answer

    def _guarded(self, role: Role, job: Job[T]) -> T:
        epoch = self._epoch
        try:
            return job(self._connection(role))
        except sqlite3.Error as error:
            if code_of(error) == sqlite3.SQLITE_FULL:
                raise DiskFull from error
            if not is_damage(error):
                raise
            self._begin_anew(epoch)
            return job(self._connection(role))

    def _connection(self, role: Role) -> sqlite3.Connection:
        epoch, db = self._connections.get(role, (-1, None))
        if db is None or epoch != self._epoch:
            if db is not None:
                db.close()
            db = connect(self.path, synchronous="NORMAL", cache_kilobytes=CACHE_KILOBYTES[role])
            self._connections[role] = (self._epoch, db)
        return db

    def _begin(self) -> None:
        private_file(self.path)
        self._inode = self.path.stat().st_ino
        try:
            self._prepare()
        except NewerSchema as newer:
            self._set_aside(f"v{newer.version}", "was written by a newer version of zdtui")
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
            self._set_aside("damaged", "was damaged")

    def _prepare(self) -> None:
        db = connect(self.path, synchronous="NORMAL")
        try:
            migrate(db, schema.CACHE)
            db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        finally:
            db.close()

    def _begin_anew(self, epoch: int) -> None:
        with self._lock:
            if epoch == self._epoch:
                self._set_aside("damaged", "was damaged")

    def _set_aside(self, mark: str, reason: str) -> None:
        """Rename the file, unless another process has done it already, and begin a new one."""
        with _one_at_a_time(self.path.with_suffix(".lock")):
            if self.path.exists() and self.path.stat().st_ino == self._inode:
                aside = self.path.with_suffix(f".{mark}.db")
                self.path.replace(aside)
                for tail in ("-wal", "-shm"):
                    Path(f"{self.path}{tail}").unlink(missing_ok=True)
            private_file(self.path)
            self._inode = self.path.stat().st_ino
            self._prepare()
        self._epoch += 1
        self.notice = f"The cache {reason}; a new one was begun and fills again from Zendesk."


@contextlib.contextmanager
def _one_at_a_time(path: Path) -> Iterator[None]:
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
