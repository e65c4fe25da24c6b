"""Has the conversations ready that are most likely to be opened."""

from typing import TYPE_CHECKING

from zdtui.api.errors import Forbidden, NotFound
from zdtui.desk.mirror.losses import OF_ALL
from zdtui.desk.mirror.state import Phase

if TYPE_CHECKING:
    from zdtui.desk.mirror.losses import Losses
    from zdtui.desk.mirror.shelf import Shelf
    from zdtui.desk.mirror.who import Who
    from zdtui.desk.threads import Threads

HOT, OPENED = 500, 200
"""Unsolved tickets of the agent and their groups, and tickets opened lately, whose conversations are kept current.

Each costs a request of its own, so these are few.
"""

BATCH = 100
"""Conversations read before the mirror looks for changes again."""


class Conversations:
    """Reads the newest comments of the tickets at hand, where the ticket changed since they were read."""

    def __init__(self, shelf: "Shelf", threads: "Threads", losses: "Losses") -> None:
        self._shelf = shelf
        self._threads = threads
        self._losses = losses
        self._refused: set[int] = set()

    async def refresh(self, who: "Who") -> bool:
        """Read some that are missing or old; whether more are left.

        Raises:
            ApiError: one could not be read.

        """
        stale = await self._shelf.store.stale_threads(who.id, who.groups, HOT, OPENED)
        wanted = [ticket for ticket in stale if ticket not in self._refused]
        if not wanted:
            return False
        client = await self._shelf.client()
        for done, ticket in enumerate(wanted[:BATCH]):
            self._shelf.phase(Phase.THREADS, done, len(wanted))
            try:
                await self._threads.newest(client, ticket)
            except OF_ALL:
                raise
            except (NotFound, Forbidden):
                self._refused.add(ticket)
                await self._losses.check(client, [ticket])
            else:
                self._shelf.moved(ticket)
        return len(wanted) > BATCH
