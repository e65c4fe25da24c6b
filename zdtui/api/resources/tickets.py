"""Tickets."""

from collections.abc import Sequence
from dataclasses import dataclass

from zdtui.api.answer import Answer
from zdtui.api.caller import API
from zdtui.api.errors import NotZendesk
from zdtui.api.judgement import written
from zdtui.api.pages import Pages
from zdtui.api.resources.verbs import (
    CreatesMany,
    Deletes,
    DeletesMany,
    Fields,
    Lists,
    Shows,
    ShowsMany,
    UpdatesMany,
    sized,
)
from zdtui.model.audit import Audit
from zdtui.model.conversation_event import ConversationEvent
from zdtui.model.count import Count
from zdtui.model.job_status import JobStatus
from zdtui.model.ticket import Ticket, TicketRelated


@dataclass(frozen=True, slots=True)
class Written:
    """What a write made of a ticket; an update that changed nothing has no audit. ``body`` is the whole answer.

    ``request_id`` is Zendesk's name for the request, ``lookup`` what it says of an Idempotency-Key (``Answer``).
    """

    ticket: Ticket
    audit: Audit | None
    body: bytes
    request_id: str | None = None
    lookup: str | None = None


class Tickets(
    Lists[Ticket],
    Shows[Ticket],
    ShowsMany[Ticket],
    Deletes[Ticket],
    CreatesMany[Ticket],
    UpdatesMany[Ticket],
    DeletesMany[Ticket],
):
    """``/tickets``: 100 a page by cursor; agents see what they may see. Scopes ``tickets:read``, ``tickets:write``.

    The list knows one filter, ``external_id``, and ``sort``; everything else is ignored without a word. Archived and
    deleted tickets are not in it.
    """

    path, many, single, model = "/tickets", "tickets", "ticket", Ticket

    async def create(self, ticket: Fields, key: str) -> Written:
        """Make a ticket: ``POST /tickets`` under the Idempotency-Key ``key``, so that doing it twice makes one.

        Raises:
            Invalid: what was wrong, by field.
            UnknownOutcome: no answer came, at three tries under the same key.

        """
        headers = {"idempotency-key": key}
        return _written(
            await self._caller.send(
                "POST", f"{API}/tickets", json={"ticket": ticket}, headers=headers, repeatable=True
            )
        )

    async def update(self, ticket_id: int, ticket: Fields) -> Written:
        """Change a ticket, with a comment or without: ``PUT /tickets/{id}``; never repeated by itself.

        Raises:
            Conflict: ``safe_update`` was asked for and the ticket is newer than ``updated_stamp``.
            Invalid: what was wrong, by field; a closed ticket cannot be changed.
            UnknownOutcome: the answer was lost.

        """
        return _written(await self._caller.send("PUT", f"{API}/tickets/{ticket_id}", json={"ticket": ticket}))

    async def count(self) -> Count:
        """Count them: ``GET /tickets/count``; beyond 100,000 the figure is a day old."""
        return await self._caller.one("/tickets/count", "count", Count)

    def recent(self, *, include: Sequence[str] = (), after: str | None = None) -> Pages[Ticket]:
        """List what the signed-in agent looked at of late: ``GET /tickets/recent``."""
        return self._list("/tickets/recent", {"include": include}, after=after)

    def conversation(self, ticket_id: int, *, after: str | None = None) -> Pages[ConversationEvent]:
        """List what happened in a messaging ticket: ``GET /tickets/{id}/conversation_log``."""
        path = f"/tickets/{ticket_id}/conversation_log"
        return self._caller.pages(path, "events", ConversationEvent, sized(self.paging), after=after)

    async def related(self, ticket_id: int) -> TicketRelated:
        """Tell what hangs together with a ticket: ``GET /tickets/{id}/related``."""
        return await self._caller.one(f"/tickets/{ticket_id}/related", None, TicketRelated)

    async def mark_as_spam(self, ticket_id: int) -> Answer:
        """Delete a ticket as spam and suspend its requester: ``PUT /tickets/{id}/mark_as_spam``."""
        return await self._do("PUT", f"/tickets/{ticket_id}/mark_as_spam")

    async def mark_many_as_spam(self, ids: Sequence[int]) -> JobStatus:
        """Do so with up to 100 tickets, in a job."""
        return await self._job("PUT", "/tickets/mark_many_as_spam", query={"ids": ids})

    async def merge(self, target: int, ids: Sequence[int], comments: Fields | None = None) -> JobStatus:
        """Merge the tickets ``ids`` into ``target``, in a job; they end closed. ``POST /tickets/{target}/merge``."""
        return await self._job("POST", f"/tickets/{target}/merge", {"ids": ids, **(comments or {})})


def _written(answer: Answer) -> Written:
    ticket = written(answer, "ticket", Ticket)
    try:
        audit = answer.read("audit", Audit)
    except NotZendesk:
        audit = None
    return Written(ticket, audit, answer.body, answer.request_id, answer.lookup)
