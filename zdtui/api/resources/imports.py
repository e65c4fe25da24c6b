"""Imports: tickets brought over from elsewhere with their times."""

from collections.abc import Sequence

from zdtui.api.caller import Caller
from zdtui.api.resources.verbs import Fields
from zdtui.model.job_status import JobStatus
from zdtui.model.ticket import Ticket


class Imports:
    """``/imports/tickets``: admins only; no trigger runs, and nobody is told."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    async def create(self, ticket: Fields) -> Ticket:
        """Import one ticket."""
        return await self._caller.write("POST", "/imports/tickets", "ticket", Ticket, body={"ticket": ticket})

    async def create_many(self, tickets: Sequence[Fields]) -> JobStatus:
        """Import up to 100 in a job."""
        path, body = "/imports/tickets/create_many", {"tickets": tickets}
        return await self._caller.write("POST", path, "job_status", JobStatus, body=body)
