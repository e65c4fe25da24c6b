"""The part of a store that is filled by exports: a page and how far the reading came are stored as one."""

import json
import sqlite3
from asyncio import wrap_future
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from zdtui.model.page import Slices
from zdtui.model.rows import TicketRow
from zdtui.store import comments, index, meta, pages, tickets
from zdtui.store.among import among
from zdtui.store.cache import Cache
from zdtui.store.generations import Generations
from zdtui.store.ids import make_ids
from zdtui.store.lease import Lease
from zdtui.store.listings import Listing
from zdtui.store.lists import Lists
from zdtui.store.packing import pack
from zdtui.store.pages import Stored

BACKLOG: Final = 1024
"""Tickets that may wait for the text index before a page indexes some of them itself."""

PART: Final = 100
"""Resources of a page that are stored before somebody else's turn comes, some ten milliseconds."""

DELETED: Final = "deleted"
"""The status of tickets that are only named so that they are forgotten."""

_HOT: Final = """
SELECT h.id, h.updated_at FROM (
    SELECT id, updated_at FROM ticket
    WHERE status IN ('new', 'open', 'pending', 'hold')
        AND (assignee_id = ?1 OR group_id IN (SELECT value FROM json_each(?2)))
    ORDER BY updated_at DESC LIMIT ?3) h
LEFT JOIN thread t ON t.ticket_id = h.id WHERE t.as_of IS NULL OR t.as_of < h.updated_at"""
_OPENED: Final = """
SELECT h.ticket_id FROM (SELECT ticket_id, as_of FROM thread ORDER BY fetched_at DESC LIMIT ?) h
JOIN ticket t ON t.id = h.ticket_id WHERE h.as_of IS NULL OR h.as_of < t.updated_at"""
_UNNAMED: Final = """
SELECT DISTINCT t.requester_id FROM ticket t LEFT JOIN user u ON u.id = t.requester_id
WHERE u.id IS NULL AND t.requester_id IS NOT NULL LIMIT ?"""


class Mirrored(Lists):
    """What the mirror writes, and the questions it has."""

    _cache: Cache
    _generations: Generations

    def mirror_lease(self) -> Lease:
        """Return the lease of the one process that mirrors this account."""
        return Lease(self._cache.path.with_name("mirror.lock"))

    async def put_export(self, kind: str, body: bytes, bookmarks: Mapping[str, Any]) -> Stored:
        """Store a page of an export and, in the transaction of its end, where to go on (small values, as by ``set``).

        Nobody who opens a list waits for the whole of a large page; the marks are not there before all of it is.
        Tickets that the export calls deleted are forgotten and named in ``gone``.

        Raises:
            ValueError: the body is not a JSON object.
            DiskFullError: there is no room left.

        """
        slices = await wrap_future(self._cache.apart(lambda: pages.read(kind, body)))
        gone = _take_deleted(slices)
        found = await self._cache.write_by_turns([self._putting(kind, part) for part in _parts(kind, slices)])

        def end(db: sqlite3.Connection) -> tuple[Stored, list[Listing]]:
            there = [number for (number,) in among(db, "SELECT id FROM ticket WHERE id IN (ids)", gone)]
            shown = forget(db, self._generations, there) if there else []
            for key, value in bookmarks.items():
                meta.put(db, key, value)
            return Stored(make_ids(()), frozenset(), len(slices.set_aside), gone=frozenset(there)), shown

        stored, shown = await self._cache.write(end)
        for listing in shown:
            self._keep(listing)
        return _together([*found, stored])

    def _putting(self, kind: str, part: Slices) -> Callable[[sqlite3.Connection], Stored]:
        """Begin to pack a part, and return what stores it."""
        packed = self._cache.apart(lambda: {item.raw: pack(item.raw) for item in part["tickets"]})
        return lambda db: pages.put(db, kind, part, packed=packed.result(), index_now=True)

    async def forget_tickets(self, ids: Iterable[int]) -> None:
        """Forget tickets with their threads, and take them out of every list."""
        gone = list(ids)
        for shown in await self._cache.write(lambda db: forget(db, self._generations, gone)):
            self._keep(shown)

    async def ticket_count(self) -> int:
        """Count the tickets that are stored."""
        count = "SELECT count(*) FROM ticket"
        return int(await self._cache.search("ticket count", lambda db, _: db.execute(count).fetchone()[0]) or 0)

    async def stale_threads(self, agent: int, groups: Sequence[int], hot: int, opened: int) -> list[int]:
        """Return tickets whose newest comments are not known, the last updated first.

        Looked at are the ``hot`` last updated ones that are unsolved and the agent's or their groups', and the
        ``opened`` ones whose conversation was read last.
        """
        mine = (agent, json.dumps(list(groups)), hot)

        def job(db: sqlite3.Connection, _: object) -> list[int]:
            found = [number for number, _ in db.execute(_HOT, mine)]
            found += [number for (number,) in db.execute(_OPENED, (opened,))]
            return list(dict.fromkeys(found))

        return await self._cache.search("stale threads", job) or []

    async def unnamed_people(self, limit: int) -> list[int]:
        """Return requesters of stored tickets of whom nothing is known."""
        return (
            await self._cache.search(
                "unnamed people", lambda db, _: [number for (number,) in db.execute(_UNNAMED, (limit,))]
            )
            or []
        )


def forget(db: sqlite3.Connection, generations: Generations, ids: Sequence[int]) -> list[Listing]:
    """Forget tickets with their threads and words; return the lists that they stood in."""
    for ticket_id in ids:
        tickets.forget(db, ticket_id)
        comments.forget(db, ticket_id)
        index.forget(db, ticket_id)
    return generations.forget(db, ids)


def _parts(kind: str, slices: Slices) -> list[Slices]:
    """Cut a page into parts of a few resources of its kind; who and what came beside them goes with the first.

    They are in the order of their ids, in which tables and indexes grow fastest.
    """
    items = sorted(slices[kind], key=lambda item: item.row.id)
    cut = [items[start : start + PART] for start in range(0, len(items), PART)] or [[]]
    return [Slices({**slices.kinds, kind: cut[0]}), *(Slices({kind: more}) for more in cut[1:])]


def _together(parts: Sequence[Stored]) -> Stored:
    """Put together what storing the parts of a page did."""
    return Stored(
        make_ids(number for part in parts for number in part.ids),
        frozenset().union(*(part.changed for part in parts)),
        sum(part.set_aside for part in parts),
        frozenset().union(*(part.others for part in parts)),
        frozenset().union(*(part.gone for part in parts)),
    )


def _take_deleted(slices: Slices) -> list[int]:
    """Take the deleted tickets out of a page."""
    items = slices.kinds.get("tickets")
    if not items:
        return []
    gone = [row.id for row, _ in items if isinstance(row, TicketRow) and row.status == DELETED]
    if gone:
        lost = frozenset(gone)
        slices.kinds["tickets"] = [item for item in items if item.row.id not in lost]
    return gone
