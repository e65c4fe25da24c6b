"""Deleted tickets."""

from collections.abc import Sequence

from zdtui.api.answer import Answer
from zdtui.api.pages import Page
from zdtui.api.resources.verbs import DeletesMany, Lists
from zdtui.model.job_status import JobStatus
from zdtui.model.ticket import DeletedTicket


class DeletedTickets(Lists[DeletedTicket], DeletesMany[DeletedTicket]):
    """``/deleted_tickets``: 100 a page by cursor, ten calls a minute; agents allowed to delete may restore."""

    path, many, single, model = "/deleted_tickets", "deleted_tickets", "deleted_ticket", DeletedTicket

    async def newest(self) -> Page[DeletedTicket]:
        """List the hundred that were deleted last."""
        return await self._page(self.path, {"sort_by": "deleted_at", "sort_order": "desc", "per_page": 100})

    async def restore(self, ticket_id: int) -> Answer:
        """Bring a ticket back. Raises ``NotFound`` when it is not in the bin."""
        return await self._do("PUT", f"/deleted_tickets/{ticket_id}/restore")

    async def restore_many(self, ids: Sequence[int]) -> Answer:
        """Bring several back."""
        return await self._do("PUT", "/deleted_tickets/restore_many", query={"ids": ids})

    async def delete(self, ticket_id: int) -> JobStatus:
        """Delete a ticket for good, in a job."""
        return await self._job("DELETE", f"/deleted_tickets/{ticket_id}")
