"""The cache file with its three connections, set aside and begun anew when it is damaged or too new."""

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final, Literal, TypeVar

from zdtui.store import schema
from zdtui.store.alone import one_at_a_time
from zdtui.store.errors import TROUBLE, ClosedError, StoreError, code_of, is_damage, told
from zdtui.store.files import NewerSchemaError, connect, migrate, private_file
from zdtui.store.transaction import transact
from zdtui.store.worker import Worker

T = TypeVar("T")
P = TypeVar("P")
Role = Literal["reader", "writer", "seeker"]
Job = Callable[[sqlite3.Connection], T]
Wanted = Callable[[], bool]
Search = Callable[[sqlite3.Connection, Wanted], T]
"""A long read; it asks now and then whether its answer is still wanted."""

KILOBYTES: Final[dict[Role, int]] = {"reader": 2048, "writer": 8192, "seeker": 2048}
"""The memory each connection keeps pages of the file in."""

INSTRUCTIONS: Final = 50_000
"""Steps of SQLite's machine, about a millisecond, after which a search asks whether it is still wanted."""


class Cache:
    """``cache.db``: read on the caller's thread, written in one thread, searched in another.

    A damaged file is renamed to ``cache.damaged.db`` and a new one begun, at the start or in the middle of things:
    whoever asked sees an empty cache. ``notice`` then says so in a sentence. ``idle`` is done when nobody writes.
    """

    def __init__(self, path: Path, idle: Job[bool]) -> None:
        self.path = path
        self.notice: str | None = None
        self._idle = idle
        self._lock = threading.Lock()
        self._epoch = 0
        self._closed = False
        self._inode = 0
        self._connections: dict[Role, tuple[int, sqlite3.Connection]] = {}
        self._newest: dict[str, int] = {}
        self._begin()
        self._writer = Worker("cache writer", self._rest)
        self._seeker = Worker("cache search")
        self._apart: ThreadPoolExecutor | None = None

    def read(self, job: Job[T]) -> T:
        """Run a short read on the calling thread."""
        return self._guarded("reader", job)

    async def write(self, job: Job[T]) -> T:
        """Run ``job`` in the writer's thread, in one transaction."""
        return await self.feed(lambda: None, lambda db, _: job(db))

    async def write_by_turns(self, jobs: Sequence[Job[T]]) -> list[T]:
        """Run ``jobs`` in the writer's thread, in one transaction for as long as nobody else waits for the writer.

        Whoever does comes next, as soon as the job that is being done has ended.
        """
        done: list[T] = []

        def turn(db: sqlite3.Connection) -> list[T]:
            found: list[T] = []
            for job in jobs[len(done) :]:
                found.append(job(db))
                if self._writer.awaited:
                    break
            return found

        while len(done) < len(jobs):
            done += await self.write(turn)
        return done

    def apart(self, job: Callable[[], T]) -> Future[T]:
        """Run ``job``, which does without the file, in a thread of its own; the writer may wait for it."""
        if self._closed:
            raise ClosedError
        if self._apart is None:
            self._apart = ThreadPoolExecutor(1, "cache packing")
        return self._apart.submit(job)

    async def feed(self, read: Callable[[], P], job: Callable[[sqlite3.Connection, P], T]) -> T:
        """Run ``read`` in the writer's thread, and ``job`` with what it returned in one transaction there."""

        def both() -> T:
            material = read()
            return self._guarded("writer", lambda db: transact(db, lambda db: job(db, material)))

        return await self._writer.run(both)

    def later(self, job: Job[object]) -> None:
        """Run ``job`` in the writer's thread some time; it may fail."""

        def attempt() -> None:
            with contextlib.suppress(StoreError):
                self._guarded("writer", lambda db: transact(db, job))

        self._writer.post(attempt)

    async def search(self, purpose: str, job: Search[T]) -> T | None:
        """Run a long read in a thread of its own; ``None`` when a newer call for the same purpose took its place."""
        number = self._newest[purpose] = self._newest.get(purpose, 0) + 1
        return await self._seeker.run(lambda: self._sought(job, lambda: number == self._newest.get(purpose)))

    def close(self) -> None:
        """Finish what was asked for and close the file."""
        self._newest.clear()
        self._seeker.close()
        self._writer.close()
        if self._apart is not None:
            self._apart.shutdown()
        self._closed = True
        for _, db in self._connections.values():
            db.close()
        self._connections.clear()

    def _sought(self, job: Search[T], wanted: Wanted) -> T | None:
        def sought(db: sqlite3.Connection) -> T:
            db.set_progress_handler(lambda: not wanted(), INSTRUCTIONS)
            return job(db, wanted)

        try:
            answer = self._guarded("seeker", sought) if wanted() else None
        except InterruptedError:
            return None
        return answer if wanted() else None

    def _rest(self) -> bool:
        try:
            return self._guarded("writer", lambda db: transact(db, self._idle))
        except StoreError:
            return False  # what is idle work now is idle work later

    def _guarded(self, role: Role, job: Job[T]) -> T:
        """Run ``job``; when the file turns out to be damaged, run it again on the new one."""
        for attempt in range(3):
            epoch = self._epoch
            try:
                return job(self._connection(role))
            except TROUBLE as error:
                if code_of(error) == sqlite3.SQLITE_INTERRUPT:
                    raise InterruptedError from error
                if not is_damage(error) or attempt == 2:
                    raise told(error, "what was fetched") from error
                self._begin_anew(epoch)
        raise AssertionError("unreachable")

    def _connection(self, role: Role) -> sqlite3.Connection:
        if self._closed:
            raise ClosedError
        epoch, db = self._connections.get(role, (-1, None))
        if db is None or epoch != self._epoch:
            if db is not None:
                db.close()
            epoch = self._epoch
            db = connect(self.path, synchronous="NORMAL", kilobytes=KILOBYTES[role])
            self._connections[role] = (epoch, db)
        return db

    def _begin(self) -> None:
        private_file(self.path)
        self._inode = self.path.stat().st_ino
        try:
            self._connections["reader"] = (self._epoch, self._prepared())
        except NewerSchemaError as newer:
            self._set_aside(f"v{newer.version}", "was written by a newer version of zdtui")
        except TROUBLE as error:
            if not is_damage(error):
                raise
            self._set_aside("damaged", "was damaged")

    def _prepared(self) -> sqlite3.Connection:
        db = connect(self.path, synchronous="NORMAL", kilobytes=KILOBYTES["reader"])
        try:
            migrate(db, schema.CACHE)
        except BaseException:
            db.close()
            raise
        return db

    def _begin_anew(self, epoch: int) -> None:
        with self._lock:
            if epoch == self._epoch:
                self._set_aside("damaged", "was damaged")

    def _set_aside(self, mark: str, reason: str) -> None:
        """Rename the file, unless another process has done it already, and begin a new one."""
        with one_at_a_time(self.path.with_suffix(".lock")):
            if self.path.exists() and self.path.stat().st_ino == self._inode:
                self.path.replace(self.path.with_suffix(f".{mark}.db"))
                for tail in ("-wal", "-shm"):
                    self.path.with_name(self.path.name + tail).unlink(missing_ok=True)
            private_file(self.path)
            self._inode = self.path.stat().st_ino
            self._prepared().close()
        self._epoch += 1
        self.notice = f"The cache {reason}; a new one was begun and fills again from Zendesk."
