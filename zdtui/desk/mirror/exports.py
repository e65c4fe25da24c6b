"""The admin's way: incremental exports, everything that changed since a moment, up to 1,000 at once."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from zdtui.api.errors import ApiError, Invalid
from zdtui.desk.mirror.marks import Stream, Window
from zdtui.desk.mirror.shelf import Shelf
from zdtui.desk.mirror.state import Phase
from zdtui.desk.reading import SIDELOADS

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.api.pages import Page, Pages

SIZE = 1000
"""Items a page: calls are few here."""

WITHHELD = 65
"""Seconds: Zendesk leaves out the newest minute, and a start must lie further back."""

OVERLAP = 3600
"""Seconds that are read again where a cursor is no longer taken."""


class Exports:
    """Reads tickets, people and organizations by incremental export; ten calls a minute for all of them."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def changes(self, since: int) -> None:
        """Read every ticket that changed, from where the last reading came to, or else from ``since``.

        Raises:
            Forbidden: the person is no admin.
            ApiError: it could not be read; what was read is kept.

        """
        shelf = self._shelf
        client = await shelf.client()
        mark = shelf.mark("mirror.head", Stream) or Stream(since, of=await _expected(client, since))
        reach = shelf.reach
        first = replace(reach, since=min(mark.start, mark.start if reach.since is None else reach.since))
        shelf.phase(Phase.CHANGES, mark.seen, mark.of if not mark.ended else None)
        async with aclosing(self._follow(client, mark, self._names_known)) as read:
            async for page, moved in read:
                to = max(moved.position, client.server_time() - WITHHELD) if page.next is None else moved.position
                reached = replace(first, complete_to=max(to, first.complete_to or 0.0) or None)
                await shelf.put("tickets", page.body, head=moved, reach=reached)
                shelf.phase(Phase.CHANGES, moved.seen, None if mark.ended else moved.of)

    async def history(self, until: float) -> bool:
        """Read tickets that changed before ``since`` was reached, oldest first; whether there is more.

        It gives way after a while, so that what changes now is not left waiting.

        Raises:
            ApiError: it could not be read; what was read is kept.

        """
        shelf = self._shelf
        reach = shelf.reach
        if reach.since is None or reach.since <= 0:
            return False
        client = await shelf.client()
        mark = shelf.mark("mirror.history", Stream) or Stream(0, of=reach.total)
        shelf.phase(Phase.HISTORY, mark.seen, mark.of)
        async with aclosing(self._follow(client, mark, self._names_known)) as read:
            async for page, moved in read:
                ended = moved.position > reach.since or page.next is None
                marks: dict[str, Any] = {"history": moved}
                if ended:
                    marks = {"history": None, "reach": replace(shelf.reach, since=0)}
                await shelf.put("tickets", page.body, **marks)
                shelf.phase(Phase.HISTORY, moved.seen, moved.of)
                if ended or shelf.clock() >= until:
                    return not ended
        return False

    def lacks_people(self, since: int) -> bool:
        """Whether people who changed since then were never read."""
        mark = self._shelf.mark("mirror.users", Stream)
        return mark is None or mark.start > since or not mark.ended

    async def people(self, since: int) -> None:
        """Read people and organizations that changed since the last reading, at first since ``since``.

        Raises:
            ApiError: it could not be read; what was read is kept.

        """
        client = await self._shelf.client()
        for name, phase in (("organizations", Phase.ORGANIZATIONS), ("users", Phase.PEOPLE)):
            mark = self._shelf.mark(f"mirror.{name}", Stream)
            if mark is None or mark.start > since:
                mark = Stream(since)
            self._shelf.phase(phase, 0)
            async with aclosing(self._follow(client, mark, lambda: True, name)) as read:
                async for page, moved in read:
                    await self._shelf.put(name, page.body, **{name: moved})
                    self._shelf.phase(phase, moved.seen - mark.seen)

    def _names_known(self) -> bool:
        """Whether every person was read, so that they need not come beside each page of tickets."""
        people = self._shelf.mark("mirror.users", Stream)
        return people is not None and people.ended and people.start == 0

    async def _follow(
        self, client: "Client", mark: Stream, named: Callable[[], bool], kind: str = "tickets"
    ) -> AsyncGenerator[tuple["Page[Any]", Stream], None]:
        """Go through the pages from ``mark`` on, each with the mark that belongs behind it."""
        try:
            async with aclosing(aiter(_pages(client, kind, mark, () if named() else SIDELOADS))) as pages:
                async for page in pages:
                    mark = _behind(mark, page)
                    yield page, mark
        except Invalid:
            if mark.next is None or mark.position <= 0:
                raise
            again = replace(mark, next=None, start=max(mark.start, int(mark.position) - OVERLAP))
            async with aclosing(aiter(_pages(client, kind, again, SIDELOADS))) as pages:
                async for page in pages:
                    mark = _behind(mark, page)
                    yield page, mark


def _pages(client: "Client", kind: str, mark: Stream, include: tuple[str, ...]) -> "Pages[Any]":
    start = min(mark.start, int(client.server_time()) - 2 * WITHHELD)
    if kind == "users":
        return client.incremental.users(start, size=SIZE, after=mark.next)
    if kind == "organizations":
        return client.incremental.organizations(start, size=SIZE, after=mark.next)
    return client.incremental.tickets(start, include=include, size=SIZE, after=mark.next)


def _behind(mark: Stream, page: "Page[Any]") -> Stream:
    """Return the mark that belongs behind a page."""
    return replace(
        mark,
        next=page.resume or mark.next,
        position=max(mark.position, _moment(page)),
        seen=mark.seen + page.size,
        ended=mark.ended or not page.has_more,
    )


def _moment(page: "Page[Any]") -> float:
    """The moment up to which a page of tickets tells what changed; 0 where it does not say."""
    last = page.last
    stamp = last.get("generated_timestamp") if isinstance(last, dict) else None
    return float(stamp) if isinstance(stamp, int | float) else 0.0


async def _expected(client: "Client", since: int) -> int | None:
    """Estimate how many tickets changed since a moment; ``None`` where Zendesk does not say."""
    try:
        return await client.search.count(f"type:ticket {Window(since, int(client.server_time())).query}")
    except ApiError:
        return None
