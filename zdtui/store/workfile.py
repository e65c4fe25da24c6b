"""The file of the desk's own work: durable, and never thrown away."""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from zdtui.store import schema
from zdtui.store.alone import one_at_a_time
from zdtui.store.errors import TROUBLE, ClosedError, WorkRefusedError, code_of, is_damage, told
from zdtui.store.files import NewerSchemaError, connect, migrate, private_file, tolerant
from zdtui.store.salvage import look_behind, salvage, set_aside, sound
from zdtui.store.transaction import transact
from zdtui.store.wal import Log, believed
from zdtui.store.worker import Worker

T = TypeVar("T")
Job = Callable[[sqlite3.Connection], T]

BALLAST_BYTES: Final = 1 << 20
"""Kept free in a file of its own, and given back when the disk is full, so that what was typed can still be saved."""


class WorkFile:
    """``work.db``: every write is synced to the disk before its await returns.

    A damaged file is renamed and kept, and what is readable of it copied to a new one; ``notice`` says so.
    A file of a newer version is read and not written: writes raise ``WorkRefusedError``.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notice: str | None = None
        self._refused: WorkRefusedError | None = None
        self._closed = False
        self._ballast = _ballast(path)
        private_file(path)
        self._open()
        self._hold_ballast()
        self._worker = Worker("work writer")

    def version(self) -> tuple[int, int]:
        """Return what changes when this or another process has changed the file."""
        self._follow()
        return self._inode, self.read(lambda db: int(db.execute("PRAGMA data_version").fetchone()[0]))

    def read(self, job: Job[T]) -> T:
        """Run a short read on the calling thread."""
        if self._closed:
            raise ClosedError
        try:
            return job(self._reader)
        except TROUBLE as error:
            raise told(error, "drafts and outbox") from error

    async def write(self, job: Job[T]) -> T:
        """Run ``job`` in the file's own thread, in one transaction that is on the disk when this returns."""
        if self._refused is not None:
            raise self._refused
        return await self._worker.run(lambda: self._write(job))

    def close(self) -> None:
        """Finish what was asked for and close the file."""
        self._worker.close()
        self._closed = True
        self._reader.close()
        self._writer.close()

    def _open(self) -> None:
        self._inode = self.path.stat().st_ino
        log = self._log()
        try:
            self._connect()
            if sound(self._reader):
                self._look_behind(log)
                return
            damage = "was damaged"
        except NewerSchemaError as newer:
            self._refuse(newer.version)
            return
        except TROUBLE as error:
            if not is_damage(error):
                raise
            damage = f"was damaged ({error})"
        with one_at_a_time(self.path.with_suffix(".lock")):
            self._rescue(damage)

    def _connect(self) -> None:
        self._reader = tolerant(connect(self.path, synchronous="FULL", kilobytes=512))
        self._writer = tolerant(connect(self.path, synchronous="FULL", kilobytes=512))
        self._inode = self.path.stat().st_ino
        migrate(self._writer, schema.WORK)

    def _refuse(self, version: int) -> None:
        self._refused = WorkRefusedError(
            f"Drafts and outbox were written by a newer version of zdtui (schema {version}); they can be read here.",
            "Update zdtui to write replies, or move work.db elsewhere.",
        )
        self.notice = f"{self._refused.sentence} {self._refused.fix}"

    def _rescue(self, damage: str) -> None:
        """Go on with a new file that has what is readable of the damaged one, unless another process made it."""
        kept = set_aside(self.path) if self.path.stat().st_ino == self._inode else None
        for db in (getattr(self, "_reader", None), getattr(self, "_writer", None)):
            if db is not None:
                db.close()
        rows = salvage(self.path, kept) if kept else 0
        self._connect()
        if kept:
            self._tell(damage, rows, kept)

    def _look_behind(self, log: Log | None) -> None:
        """Add what a damaged log has behind the place up to which SQLite reads it."""
        if log is None or log.many <= believed(self._writer):
            return
        now = self._log()
        if now is None or now.salts != log.salts:
            return  # another process has begun the log anew
        found = look_behind(self._writer, self.path, log)
        if found is not None:
            kept, rows = found
            self._tell("broke off", rows, kept)

    def _log(self) -> Log | None:
        return Log.read(self.path.with_name(f"{self.path.name}-wal"))

    def _tell(self, damage: str, rows: int, kept: Path) -> None:
        self.notice = (
            f"The file of drafts and outbox {damage}: {rows} entries were saved, the old file is kept as {kept.name}."
        )

    def _write(self, job: Job[T]) -> T:
        self._follow()
        try:
            return transact(self._writer, job)
        except TROUBLE as error:
            if code_of(error) != sqlite3.SQLITE_FULL or not gave_way(self.path):
                raise told(error, "drafts and outbox") from error
        try:
            return transact(self._writer, job)
        except TROUBLE as error:
            raise told(error, "drafts and outbox") from error

    def _follow(self) -> None:
        """Go on with the new file when another process has saved what was readable into one."""
        with contextlib.suppress(FileNotFoundError):
            if self.path.stat().st_ino != self._inode:
                self._connect()

    def _hold_ballast(self) -> None:
        with contextlib.suppress(OSError):
            if not self._ballast.exists():
                private_file(self._ballast)
                self._ballast.write_bytes(bytes(BALLAST_BYTES))


def gave_way(path: Path) -> bool:
    """Give back the room that is kept free beside the file ``path``; whether there was any to give."""
    with contextlib.suppress(OSError):
        _ballast(path).unlink()
        return True
    return False


def _ballast(path: Path) -> Path:
    return path.with_suffix(".ballast")
