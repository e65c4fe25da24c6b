"""Keeps the tickets that somebody works on current, all of them in one request."""

from typing import Final

from zdtui.api.errors import ApiError
from zdtui.desk.reading import read_tickets
from zdtui.desk.shown import Shown
from zdtui.desk.threads import Threads
from zdtui.desk.wiring import Wiring

MOST: Final = 100
"""Tickets that one request can ask for."""


class Watch:
    """Reads the open tickets again on the desk's slow beat, and the threads of those that changed."""

    def __init__(self, wiring: Wiring, shown: Shown, threads: Threads) -> None:
        self._wiring = wiring
        self._shown = shown
        self._threads = threads

    def look(self) -> None:
        """Look now, behind everything that a person waits for."""
        if any(live.watchers for live in self._shown.tickets):
            self._wiring.chores.start("watch", self._look)

    async def _look(self) -> None:
        """Ask for every open ticket (``GET /api/v2/tickets/show_many``)."""
        open_now = [live for live in self._shown.tickets if live.watchers][:MOST]
        if not open_now:
            return
        try:
            client = await self._wiring.line.client()
            await read_tickets(self._wiring, client.background, [live.id for live in open_now])
        except ApiError as error:
            self._wiring.line.failed(error)
            return
        self._wiring.line.answered()
        for live in open_now:
            if live.watchers and not self._threads.known(live.id):
                live.load()
