"""Reads tickets' threads: for the ticket on screen, and ahead of the cursor."""

from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from zdtui.api.errors import ApiError
from zdtui.desk.liveticket import LiveTicket, thread_is_current
from zdtui.desk.problem import problem_of
from zdtui.desk.reading import read_tickets
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.api.pages import Page
    from zdtui.model.comment import Comment


class Threads:
    """Brings comments into the store, the newest page first; a thread is read once at a time."""

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring
        self._wanted: list[int] = []
        self._lives: WeakValueDictionary[int, LiveTicket] = WeakValueDictionary()

    def live(self, live: LiveTicket) -> LiveTicket:
        """Serve what the live ticket asks for from now on."""
        self._lives[live.id] = live
        live.load = lambda: self._open(live)
        live.load_older = lambda: self._start_older(live)
        return live

    def prefetch(self, tickets: list[int]) -> None:
        """Have these tickets' threads ready, the first one first; forgets what was wanted before."""
        self._wanted = [ticket for ticket in tickets if not self.known(ticket)]
        if self._wanted:
            self._wiring.chores.start("prefetch", self._prefetch)

    def known(self, ticket_id: int) -> bool:
        """Whether the stored thread belongs to the stored version of the ticket."""
        return thread_is_current(self._wiring.store, ticket_id)

    async def read_ticket(self, client: "Client", ticket_id: int) -> None:
        """Read one ticket with whom it names (``GET /api/v2/tickets/show_many``).

        Raises:
            ApiError: it could not be read.

        """
        await read_tickets(self._wiring, client, [ticket_id])

    async def reread(self, ticket_id: int) -> None:
        """Read the ticket and the newest page of its thread, whatever is stored.

        Raises:
            ApiError: it could not be read.

        """
        client = await self._wiring.line.client()
        await self.read_ticket(client, ticket_id)
        await self.newest(client, ticket_id)
        self._settle(ticket_id)

    async def _prefetch(self) -> None:
        while self._wanted:
            ticket = self._wanted.pop(0)
            if not self.known(ticket):
                self._start(ticket, ahead=True)
                await self._wiring.chores.done(f"thread {ticket}")

    def _open(self, live: LiveTicket) -> None:
        if not live.raw or not self.known(live.id):
            self._start(live.id, ahead=False)

    def _start(self, ticket_id: int, *, ahead: bool) -> None:
        self._wiring.chores.start(f"thread {ticket_id}", lambda: self._load(ticket_id, ahead=ahead))

    def _start_older(self, live: LiveTicket) -> None:
        self._wiring.chores.start(f"thread {live.id}", lambda: self._older(live))

    async def _load(self, ticket_id: int, *, ahead: bool) -> None:
        live = self._lives.get(ticket_id)
        if live is not None:
            live.loading, live.problem = True, None
            live.changed()
        try:
            client = await self._wiring.line.client()
            if self._wiring.store.row(ticket_id) is None:
                await self.read_ticket(client, ticket_id)
            await self.newest(client.background if ahead else client, ticket_id)
            self._wiring.line.answered()
        except ApiError as error:
            self._failed(ticket_id, error)
        finally:
            self._settle(ticket_id)

    async def newest(self, client: "Client", ticket_id: int) -> None:
        """Read the newest page of a thread.

        Raises:
            ApiError: it could not be read.

        """
        row = self._wiring.store.row(ticket_id)
        page = await client.comments.list(ticket_id, newest_first=True).first()
        await self._put(ticket_id, page, row.updated_at if row else None)

    async def _older(self, live: LiveTicket) -> None:
        after = live.thread.next
        if after is None:
            return
        try:
            client = await self._wiring.line.client()
            page = await client.comments.list(live.id, newest_first=True, after=after).first()
            await self._put(live.id, page, self._wiring.store.comments_as_of(live.id))
        except ApiError as error:
            self._failed(live.id, error)
        finally:
            self._settle(live.id)

    async def _put(self, ticket_id: int, page: "Page[Comment]", as_of: int | None) -> None:
        following = page.next if page.has_more else None
        await self._wiring.store.put_comments(
            ticket_id, page.body, complete=following is None, next=following, as_of=as_of
        )

    def _failed(self, ticket_id: int, error: ApiError) -> None:
        self._wiring.line.failed(error)
        live = self._lives.get(ticket_id)
        if live is not None:
            live.problem = problem_of(error)

    def _settle(self, ticket_id: int) -> None:
        live = self._lives.get(ticket_id)
        if live is not None:
            live.loading = False
            live.forget()
