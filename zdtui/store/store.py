"""What we know of one account: the door to the cache and to the desk's own work."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, Self

from zdtui.model.page import Slices
from zdtui.model.rows import NamedRow, OrganizationRow, QueueRow, UserRow
from zdtui.store import (
    comments,
    counts,
    index,
    meta,
    narrow,
    organizations,
    pages,
    people,
    references,
    search,
    tickets,
)
from zdtui.store.cache import Cache
from zdtui.store.comments import Progress, Thread
from zdtui.store.counts import Counted, ViewCounted
from zdtui.store.files import private_folder
from zdtui.store.listings import Listing, Listings, PageOf, first_ids, head, listing
from zdtui.store.pages import Stored
from zdtui.store.work import Work

Clock = Callable[[], float]

KEPT_LISTINGS: Final = 8
BACKLOG: Final = 1024
"""Tickets that may wait for the text index before a page indexes some of them itself."""


class Store:
    """One account's cache and work.

    Reads are direct and fast enough for painting; writes are awaited and done in a thread of their own; ``narrow`` and
    ``search`` run in another, where a newer call takes the place of an older one.
    ``notice`` is a sentence for the person when something is not as usual, else ``None``.
    """

    work: Work

    def __init__(self, folder: Path, clock: Clock = time.time) -> None:
        self.folder = folder
        self._clock = clock
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._notices: list[str] = []
        self._listings: dict[str, Listing] = {}
        self._writing = Listings()
        self._repair: set[int] = set()
        private_folder(folder)
        self.work = Work(folder / "work.db", clock)
        self._cache = Cache(folder / "cache.db", index.step)

    @classmethod
    def open(cls, folder: Path | None = None, clock: Clock = time.time) -> Self:
        """Open the store in ``folder``, or in memory for as long as it is open.

        A folder that cannot be written to is replaced by a temporary one, and ``notice`` says so.
        """
        if folder is not None:
            try:
                return cls(folder, clock)
            except (OSError, sqlite3.OperationalError) as error:
                problem = f"{folder} cannot be written to ({error}): nothing will survive the end of this session."
        temporary = tempfile.TemporaryDirectory(prefix="zdtui-", ignore_cleanup_errors=True)
        store = cls(Path(temporary.name), clock)
        store._temporary = temporary
        if folder is not None:
            store._notices.append(problem)
        return store

    async def close(self) -> None:
        """Finish what was asked for and close both files."""
        self._cache.close()
        self.work.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    @property
    def notice(self) -> str | None:
        """What a person should know about the state of the files."""
        notices = [*self._notices, self._cache.notice, self.work.notice]
        return " ".join(filter(None, notices)) or None

    # tickets

    def rows(self, ids: Sequence[int], custom: tuple[int, ...] = ()) -> list[QueueRow | None]:
        """Return the rows of tickets in the order of ``ids``, with the values of the custom fields asked for."""
        found = self._cache.read(lambda db: tickets.rows(db, ids))
        values = self._custom(ids, custom) if custom else {}
        marks = self.work.marks()
        return [
            None
            if (columns := found.get(id)) is None
            else tickets.queue_row(columns, values.get(id, {}), marks.pending.get(id), id in marks.drafted)
            for id in ids
        ]

    def row(self, id: int) -> QueueRow | None:
        """Return the row of one ticket."""
        return self.rows((id,))[0]

    async def put_page(
        self,
        kind: str,
        body: bytes,
        *,
        listing: str | None = None,
        number: int = 0,
        complete: bool = False,
        total: int | None = None,
        next: str | None = None,
    ) -> Stored:
        """Store the body of a list answer: resources, sideloads, and the page's place in a list of tickets.

        Raises:
            ValueError: the body is not a JSON object.
            DiskFull: there is no room left.

        """
        page = None if listing is None else PageOf(listing, number, complete, total, next)

        def job(db: sqlite3.Connection, slices: Slices) -> tuple[Stored, Listing | None]:
            stored = pages.put(db, kind, slices, repair)
            shown = None if page is None else self._writing.put(db, page, stored.ids, self._clock())
            if index.backlog(db, BACKLOG) >= BACKLOG:
                index.step(db, 2 * index.BATCH)
            return stored, shown

        repair = self._repairs()
        stored, shown = await self._cache.feed(lambda: pages.read(kind, body), job)
        self._keep(shown)
        return stored

    async def put_items(self, kind: str, raws: Iterable[bytes | dict[str, Any]]) -> Stored:
        """Store single resources, as bytes or as objects."""
        items = list(raws)
        repair = self._repairs()
        return await self._cache.feed(
            lambda: pages.read_items(kind, items), lambda db, slices: pages.put(db, kind, slices, repair)
        )

    async def forget_tickets(self, ids: Iterable[int]) -> None:
        """Forget tickets with their threads, and take them out of every list."""
        gone = list(ids)

        def job(db: sqlite3.Connection) -> None:
            for id in gone:
                tickets.forget(db, id)
                comments.forget(db, id)
                index.forget(db, id)
            self._writing.forget(db, gone)

        await self._cache.write(job)

    # everything else that has an id

    def raw(self, kind: str, id: int) -> bytes | None:
        """Return the JSON of one resource as it came."""
        there, found = self._cache.read(lambda db: references.raw(db, kind, id))
        if there and found is None and kind == "tickets":
            self._repair.add(id)
        return found

    def all(self, kind: str) -> list[bytes]:
        """Return the JSON of all resources of a kind, by position and name."""
        return self._cache.read(lambda db: references.everything(db, kind))

    async def retain(self, kind: str, ids: Iterable[int]) -> frozenset[int]:
        """Forget the resources of a small kind that a full reading did not name; return their ids."""
        kept = list(ids)
        return frozenset(await self._cache.write(lambda db: references.retain(db, kind, kept)))

    def named(self, kind: str) -> list[NamedRow]:
        """Return the names of all resources of a small kind, by position and name."""
        return self._cache.read(lambda db: references.named(db, kind))

    def name(self, kind: str, id: int) -> NamedRow | None:
        """Return the name of one resource of a small kind."""
        return self._cache.read(lambda db: references.one(db, kind, id))

    def user(self, id: int) -> UserRow | None:
        """Return one person."""
        return self._cache.read(lambda db: people.user(db, id))

    def users_named(self, text: str, limit: int = 20) -> list[UserRow]:
        """Return people by the beginnings of their names and addresses, agents first."""
        return self._cache.read(lambda db: people.named(db, text, limit))

    def agents(self) -> list[UserRow]:
        """Return the active agents and admins by name."""
        return self._cache.read(people.agents)

    def organization(self, id: int) -> OrganizationRow | None:
        """Return one organization."""
        return self._cache.read(lambda db: organizations.organization(db, id))

    def organizations_named(self, text: str, limit: int = 20) -> list[OrganizationRow]:
        """Return organizations by the beginnings of the words of their names."""
        return self._cache.read(lambda db: organizations.named(db, text, limit))

    def group(self, id: int) -> NamedRow | None:
        """Return one group."""
        return self.name("groups", id)

    def groups(self) -> list[NamedRow]:
        """Return all groups by name."""
        return self.named("groups")

    # lists of tickets

    def listing(self, key: str) -> Listing | None:
        """Return a list as it is known; it is read again only when it changed."""
        state = self._cache.read(lambda db: head(db, key))
        known = self._listings.get(key)
        if state is None:
            return None
        if known is None or known.revision != state.revision:
            known = self._cache.read(lambda db: listing(db, key))
            self._keep(known)
        return known

    def listing_head(self, key: str, n: int) -> array[int]:
        """Return the first ids of a list without reading the rest."""
        return self._cache.read(lambda db: first_ids(db, key, n))

    async def begin_listing(self, key: str) -> Listing:
        """Begin to read a list again; what is shown stays until the new pages take its place."""
        shown = await self._cache.write(lambda db: self._writing.begin(db, key))
        self._keep(shown)
        return shown

    async def finish_listing(self, key: str, pages: int) -> Listing | None:
        """End the reading of a list that has ``pages`` pages: nothing of the older reading is shown any more."""
        shown = await self._cache.write(lambda db: self._writing.finish(db, key, pages))
        self._keep(shown)
        return shown

    async def drop_listing(self, key: str) -> None:
        """Forget a list; its tickets stay."""
        self._listings.pop(key, None)
        await self._cache.write(lambda db: self._writing.drop(db, key))

    # threads

    def comments(self, ticket_id: int) -> Thread:
        """Return what is known of a ticket's thread."""
        return self._cache.read(lambda db: comments.thread(db, ticket_id, self))

    def comments_as_of(self, ticket_id: int) -> int | None:
        """Return the ticket's ``updated_at`` (Unix seconds) for which its newest comments are known."""
        return self._cache.read(lambda db: comments.as_of(db, ticket_id))

    def comment_raws(self, ticket_id: int, ids: Sequence[int]) -> list[bytes]:
        """Return the JSON of comments, in the order of ``ids``."""
        return self._cache.read(lambda db: comments.raws(db, ticket_id, ids))

    async def put_comments(
        self, ticket_id: int, body: bytes, *, complete: bool, next: str | None = None, as_of: int | None = None
    ) -> Stored:
        """Store a page of a ticket's comments, newest first; ``changed`` names the ticket when one is new or changed."""

        def job(db: sqlite3.Connection, slices: Slices) -> Stored:
            items = slices.kinds.pop("comments", [])
            beside = pages.put(db, "users", slices)
            progress = Progress(complete, next, as_of, self._clock())
            changed = comments.put(db, ticket_id, items, progress)
            ids = array("q", (item.row.id for item in items))
            return replace(beside, ids=ids, changed=frozenset((ticket_id,) if changed else ()))

        return await self._cache.feed(lambda: pages.read("comments", body), job)

    # looking for tickets

    async def narrow(self, ids: array[int], text: str) -> array[int] | None:
        """Return those of ``ids`` whose row holds every word of ``text``; ``None`` when a newer call took over."""
        return await self._cache.search(lambda db, wanted: narrow.narrow(db, ids, text, wanted))

    async def search(self, text: str, limit: int = 100) -> list[int] | None:
        """Return stored tickets that hold every word, last updated first; ``None`` when a newer call took over."""
        return await self._cache.search(lambda db, wanted: search.search(db, text, limit, wanted))

    async def indexed(self) -> None:
        """Wait until the text index has caught up with what is stored."""
        while await self._cache.write(index.step):
            pass

    # counts and small values

    def view_counts(self) -> dict[int, ViewCounted]:
        """Return the counts of views by view id."""
        return self._cache.read(counts.counts)

    async def put_view_counts(self, found: Iterable[Counted]) -> None:
        """Store counts of views."""
        new = list(found)
        await self._cache.write(lambda db: counts.put(db, new, self._clock()))

    def get(self, key: str) -> Any:
        """Return a small value, ``None`` when there is none."""
        return self._cache.read(lambda db: meta.get(db, key))

    async def set(self, key: str, value: Any) -> None:
        """Keep a small value; it must be something JSON can hold."""
        await self._cache.write(lambda db: meta.put(db, key, value))

    def _custom(self, ids: Sequence[int], wanted: tuple[int, ...]) -> dict[int, dict[int, Any]]:
        raws = self._cache.read(lambda db: tickets.raws(db, ids))
        return {id: tickets.custom_values(raw, wanted) for id, raw in raws.items()}

    def _repairs(self) -> frozenset[int]:
        """Return the tickets whose stored JSON was found damaged, to be written again by the next page that has them."""
        return frozenset(self._repair)

    def _keep(self, shown: Listing | None) -> None:
        if shown is not None:
            self._listings.pop(shown.key, None)
            self._listings[shown.key] = shown
            while len(self._listings) > KEPT_LISTINGS:
                self._listings.pop(next(iter(self._listings)))
