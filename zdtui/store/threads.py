"""The part of a store that knows the threads of tickets."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace

from zdtui.model.page import Slices
from zdtui.store import comments, pages
from zdtui.store.cache import Cache
from zdtui.store.comments import Progress, Thread
from zdtui.store.ids import make_ids
from zdtui.store.pages import Stored


class Threads:
    """The comments of tickets, newest first."""

    _cache: Cache
    _clock: Callable[[], float]

    def comments(self, ticket_id: int) -> Thread:
        """Return what is known of a ticket's thread."""
        return self._cache.read(lambda db: comments.thread(db, ticket_id, self.comment_raws))

    def comments_as_of(self, ticket_id: int) -> int | None:
        """Return the ticket's ``updated_at`` (Unix seconds) for which its newest comments are known."""
        return self._cache.read(lambda db: comments.as_of(db, ticket_id))

    def comment_raws(self, ticket_id: int, ids: Sequence[int]) -> list[bytes]:
        """Return the JSON of comments, in the order of ``ids``."""
        return self._cache.read(lambda db: comments.raws(db, ticket_id, ids))

    async def put_comments(
        self,
        ticket_id: int,
        body: bytes,
        *,
        complete: bool,
        next: str | None = None,  # noqa: A002  (Zendesk's name)
        as_of: int | None = None,
    ) -> Stored:
        """Store a page of a ticket's comments and the people beside it.

        ``complete`` says that the oldest comment is in this page. ``changed`` names the ticket when a comment is new
        or changed, ``ids`` are those of the page.
        """

        def job(db: sqlite3.Connection, slices: Slices) -> Stored:
            items = slices.kinds.pop("comments", [])
            beside = pages.put(db, "users", slices)
            progress = Progress(complete, next, as_of, self._clock())
            changed = comments.put(db, ticket_id, items, progress)
            ids = make_ids(item.row.id for item in items)
            return replace(beside, ids=ids, changed=frozenset((ticket_id,) if changed else ()))

        return await self._cache.feed(lambda: pages.read("comments", body), job)
