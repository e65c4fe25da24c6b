"""One round of the mirror: what is read, and in which order."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from zdtui.api.errors import AddressBlocked, ApiError, Forbidden, MissingScope
from zdtui.desk.mirror.conversations import Conversations
from zdtui.desk.mirror.exports import Exports
from zdtui.desk.mirror.losses import Losses, Sweep
from zdtui.desk.mirror.searches import DAY, Searches
from zdtui.desk.mirror.shelf import Shelf
from zdtui.desk.mirror.state import Phase
from zdtui.desk.mirror.who import Who, recognise

if TYPE_CHECKING:
    from zdtui.desk.threads import Threads
    from zdtui.desk.wiring import Wiring

RECENT = 30 * DAY
"""Seconds of the past whose changes are mirrored without being asked for."""

SLICE = 60.0
"""Seconds that the history or a sweep may take before the mirror looks for changes again."""

PEOPLE_AFTER = 600.0
"""Seconds between two looks at people, organizations, deletions, and at who we are."""

AGAIN = 3600
"""Seconds that an agent's mirror reads again at such a look."""

UNREAD = 100
"""People whom tickets name and nobody sent, asked for at once."""


class Rounds:
    """Reads what is missing, by the way that the person's role allows."""

    def __init__(
        self, wiring: "Wiring", threads: "Threads", show: Callable[..., None], full: Callable[[], bool]
    ) -> None:
        """``show`` takes over changes of the state; ``full`` tells whether the whole history is wanted."""
        self._shelf = Shelf(wiring, show)
        self._full = full
        self._losses = Losses(self._shelf)
        self._exports = Exports(self._shelf)
        self._searches = Searches(self._shelf)
        self._conversations = Conversations(self._shelf, threads, self._losses)
        self._who: Who | None = None
        self._looked_at: float | None = None
        self._exports_refused = False
        self._unknown: set[int] = set()

    async def once(self) -> None:
        """Go round until nothing that is wanted is missing.

        Raises:
            ApiError: something could not be read; what was read is kept.

        """
        while await self.once_around():
            continue
        self._shelf.phase(Phase.RESTING)

    async def once_around(self) -> bool:
        """Read what changed and some of what is missing; whether more of it is left.

        Raises:
            ApiError: something could not be read; what was read is kept.

        """
        who, look = await self._who_we_are()
        if look:
            await self._count_all()
        if not self._full():
            await self._searches.unsolved()
        if not await self._export(who, look=look):
            await self._searches.changes(self._recent(), AGAIN if look else 0)
            if look:
                await self._losses.deleted()
        self._shelf.answered()
        await self._shelf.counted()
        more = await self._conversations.refresh(who)
        if self._full() and not more:
            more = await self._history(who)
        if not await self._uses_exports(who) or self._shelf.mark("mirror.sweep", Sweep):
            more = await self._losses.sweep(self._shelf.clock() + SLICE) or more
        await self._name_people()
        await self._shelf.counted()
        return more

    async def _export(self, who: Who, *, look: bool) -> bool:
        """Read by incremental export; whether that is for us."""
        if not await self._uses_exports(who):
            return False
        try:
            since = 0 if self._full() else self._recent()
            if look or self._exports.lacks_people(since):
                await self._exports.people(since)
            await self._exports.changes(self._recent())
        except (AddressBlocked, MissingScope):
            raise
        except Forbidden:
            self._exports_refused = True
            self._shelf.show(role="agent")
            await self._shelf.keep(head=None, history=None)
            return False
        return True

    async def _uses_exports(self, who: Who) -> bool:
        return who.admin and not self._exports_refused

    async def _history(self, who: Who) -> bool:
        until = self._shelf.clock() + SLICE
        way = self._exports if await self._uses_exports(who) else self._searches
        return await way.history(until)

    async def _who_we_are(self) -> tuple[Who, bool]:
        """Who we are, and whether it is time to look after what seldom changes."""
        now = self._shelf.clock()
        if self._who is not None and self._looked_at is not None and now - self._looked_at < PEOPLE_AFTER:
            return self._who, False
        if self._who is None:
            self._shelf.phase(Phase.STARTING)
        who = await recognise(await self._shelf.client())
        before = self._shelf.mark("mirror.who", Who)
        if before is not None and not before.sees_as(who):
            await self._begin_anew(before, who)
        await self._shelf.keep(who=who)
        self._who, self._looked_at = who, now
        self._shelf.show(role="admin" if await self._uses_exports(who) else "agent")
        return who, True

    async def _begin_anew(self, before: Who, who: Who) -> None:
        """Other tickets can be seen than before: those that can't go, those that can are read."""
        self._exports_refused = False
        nothing = dict.fromkeys(("head", "history", "unsolved", "users", "organizations", "reach"))
        await self._shelf.keep(**nothing, sweep=Sweep(0, whole=True))
        self._shelf.show(since=None, complete_to=None)

    def _recent(self) -> int:
        return int(self._shelf.clock() - RECENT)

    async def _name_people(self) -> None:
        """Ask for people whom tickets name and no page brought."""
        found = await self._shelf.store.unnamed_people(2 * UNREAD + len(self._unknown))
        wanted = [number for number in found if number not in self._unknown][:UNREAD]
        if wanted:
            client = await self._shelf.client()
            stored = await self._shelf.put("users", (await client.users.show_many(wanted)).body)
            self._unknown.update(set(wanted).difference(stored.ids))

    async def _count_all(self) -> None:
        """Ask how many tickets there are, to say how complete the mirror is; it goes on without an answer."""
        try:
            total = await (await self._shelf.client()).search.count("type:ticket")
        except ApiError:
            return
        reach = replace(self._shelf.reach, total=total)
        await self._shelf.keep(reach=reach)
        self._shelf.show(total=total)
