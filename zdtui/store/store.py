"""What we know of one account: the door to the cache and to the desk's own work."""

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final, Self

from zdtui.model.page import Slices
from zdtui.model.rows import QueueRow
from zdtui.store import counts, index, meta, pages, tickets
from zdtui.store.cache import Cache
from zdtui.store.counts import ViewCounted
from zdtui.store.errors import TROUBLE, is_unwritable, told
from zdtui.store.files import private_folder
from zdtui.store.finding import Finding
from zdtui.store.generations import PageOf
from zdtui.store.listings import Listing
from zdtui.store.mirrored import BACKLOG, Mirrored
from zdtui.store.names import Names
from zdtui.store.pages import Stored
from zdtui.store.threads import Threads
from zdtui.store.work import Work
from zdtui.store.workfile import gave_way

WORK: Final = "work.db"


class Store(Mirrored, Names, Threads, Finding):
    """One account's cache and work.

    Reads are direct and fast enough for painting; writes are awaited and done in a thread of their own; ``narrow``
    and ``search`` run in another. Every error is a ``StoreError`` with a sentence.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self.folder = folder
        self._clock = clock
        self._temporary: Path | None = None
        self._problem: str | None = None
        private_folder(folder)
        self._cache = Cache(folder / "cache.db", index.step)
        try:
            self.work = Work(folder / WORK, clock)
        except BaseException:
            self._cache.close()
            raise

    @classmethod
    def open(cls, folder: Path | None = None, clock: Callable[[], float] = time.time) -> Self:
        """Open the store in ``folder``, or one that lasts until it is closed.

        A folder that cannot be written to is replaced by a temporary one, and ``notice`` says so.

        Raises:
            StoreError: the files cannot be opened for another reason.

        """
        if folder is None:
            return cls._open_temporary(clock)
        try:
            return cls(folder, clock)
        except (OSError, *TROUBLE) as error:
            if gave_way(folder / WORK):
                return cls.open(folder, clock)
            if not isinstance(error, OSError) and not is_unwritable(error):
                raise told(error, "what was fetched and written") from error
            problem = f"{folder} cannot be written to ({getattr(error, 'strerror', None) or error})"
        store = cls._open_temporary(clock)
        store._problem = f"{problem}: nothing will survive the end of this session."
        return store

    @classmethod
    def _open_temporary(cls, clock: Callable[[], float]) -> Self:
        folder = Path(tempfile.mkdtemp(prefix="zdtui-"))
        store = cls(folder, clock)
        store._temporary = folder
        return store

    async def close(self) -> None:
        """Finish what was asked for and close both files."""
        self._cache.close()
        self.work.close()
        if self._temporary is not None:
            shutil.rmtree(self._temporary, ignore_errors=True)

    @property
    def notice(self) -> str | None:
        """What a person should know about the state of the files, in sentences; ``None`` when all is well."""
        return " ".join(filter(None, (self._problem, self._cache.notice, self.work.notice))) or None

    def rows(self, ids: Sequence[int], custom: tuple[int, ...] = ()) -> list[QueueRow | None]:
        """Return the rows of tickets in the order of ``ids``, with the values of the custom fields asked for."""
        found = self._cache.read(lambda db: tickets.rows(db, ids))
        values = self._cache.read(lambda db: tickets.custom_values(db, ids, custom)) if custom else {}
        pending, drafted = self.work.marks()
        return [
            tickets.queue_row(
                found[ticket_id], values.get(ticket_id, {}), pending.get(ticket_id), ticket_id in drafted
            )
            if ticket_id in found
            else None
            for ticket_id in ids
        ]

    def requested(self, user_id: int, limit: int) -> list[QueueRow]:
        """Return the rows of the tickets that a person requested, last updated first."""
        ids = self._cache.read(lambda db: tickets.requested(db, user_id, limit))
        return [row for row in self.rows(ids) if row is not None]

    def tickets_after(self, ticket_id: int, many: int) -> list[int]:
        """Return the tickets with the next higher numbers, to go through all of them a few at a time."""
        return self._cache.read(lambda db: tickets.after(db, ticket_id, many))

    def row(self, ticket_id: int) -> QueueRow | None:
        """Return the row of one ticket."""
        return self.rows((ticket_id,))[0]

    async def put_page(
        self,
        kind: str,
        body: bytes,
        *,
        listing: str | None = None,
        number: int = 0,
        complete: bool = False,
        total: int | None = None,
        next: str | None = None,  # noqa: A002  (Zendesk's name)
    ) -> Stored:
        """Store the body of a list answer: resources, sideloads, and the page's place in a list of tickets.

        ``complete`` says that no page follows; page 0 of a list that has pages begins a new reading of it.

        Raises:
            ValueError: the body is not a JSON object.
            DiskFullError: there is no room left.

        """

        def job(db: sqlite3.Connection, slices: Slices) -> tuple[Stored, Listing | None]:
            stored = pages.put(db, kind, slices)
            if index.waits(db, BACKLOG):
                index.step(db, 2 * index.BATCH)
            if listing is None:
                return stored, None
            page = PageOf(listing, number, complete, total, next)
            return stored, self._generations.put(db, page, stored.ids, self._clock())

        stored, shown = await self._cache.feed(lambda: pages.read(kind, body), job)
        self._keep(shown)
        return stored

    async def put_items(self, kind: str, raws: Iterable[bytes | dict[str, Any]]) -> Stored:
        """Store single resources, as bytes or as objects."""
        items = list(raws)
        return await self._cache.feed(
            lambda: pages.read_items(kind, items), lambda db, slices: pages.put(db, kind, slices)
        )

    def view_counts(self) -> dict[int, ViewCounted]:
        """Return the counts of views by view id."""
        return self._cache.read(counts.counts)

    async def put_view_counts(self, found: Iterable[Any]) -> None:
        """Store counts of views, objects with ``view_id``, ``value``, ``pretty`` and ``fresh``."""
        new = list(found)
        await self._cache.write(lambda db: counts.put(db, new, self._clock()))

    def get(self, key: str) -> Any:
        """Return a small value, ``None`` when there is none."""
        return self._cache.read(lambda db: meta.get(db, key))

    async def set(self, key: str, value: Any) -> None:
        """Keep a small value that JSON can hold; ``None`` forgets it."""
        await self._cache.write(lambda db: meta.put(db, key, value))
