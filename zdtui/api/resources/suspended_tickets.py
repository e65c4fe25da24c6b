"""Suspended tickets: messages held back."""

from collections.abc import Sequence

from zdtui.api.answer import Answer
from zdtui.api.pages import Page
from zdtui.api.resources.verbs import Deletes, Lists, Shows
from zdtui.model.suspended_ticket import SuspendedTicket
from zdtui.model.ticket import Ticket


class SuspendedTickets(Lists[SuspendedTicket], Shows[SuspendedTicket], Deletes[SuspendedTicket]):
    """``/suspended_tickets``: 100 a page by cursor, for agents who may see all tickets."""

    path, many, single, model = "/suspended_tickets", "suspended_tickets", "suspended_ticket", SuspendedTicket

    async def recover(self, suspended_id: int) -> Page[Ticket]:
        """Make a ticket of one; the page holds it."""
        return await self._caller.listed("PUT", f"{self.path}/{suspended_id}/recover", "ticket", Ticket)

    async def recover_many(self, ids: Sequence[int]) -> Page[Ticket]:
        """Make tickets of up to 100; those that stay held back are the page's ``suspended_tickets``."""
        return await self._caller.listed("PUT", f"{self.path}/recover_many", "tickets", Ticket, query={"ids": ids})

    async def destroy_many(self, ids: Sequence[int]) -> Answer:
        """Delete up to 100 for good."""
        return await self._do("DELETE", f"{self.path}/destroy_many", query={"ids": ids})

    async def export(self) -> Answer:
        """Have the list mailed to the signed-in agent; once a minute."""
        return await self._do("POST", f"{self.path}/export")
