"""Audits: what the updates of tickets changed."""

from collections.abc import Sequence

from zdtui.api.answer import Answer
from zdtui.api.pages import Pages
from zdtui.api.resources.verbs import Part
from zdtui.model.audit import Audit
from zdtui.model.count import Count


class Audits(Part[Audit]):
    """``/tickets/{id}/audits``: 100 a page by cursor. Needs the global scope ``read``; archived tickets have none."""

    path, many, single, model = "/tickets", "audits", "audit", Audit

    def list(
        self,
        ticket_id: int,
        newest_first: bool = True,
        include: Sequence[str] = (),
        *,
        size: int | None = None,
        after: str | None = None,
    ) -> Pages[Audit]:
        """List the audits of a ticket."""
        sort = "-created_at" if newest_first else "created_at"
        query = {"sort": sort, "include": include}
        return self._list(f"/tickets/{ticket_id}/audits", query, size=size, after=after)

    def everywhere(self, *, size: int | None = None, after: str | None = None) -> Pages[Audit]:
        """List the audits of all tickets, for admins: ``GET /ticket_audits``."""
        return self._list("/ticket_audits", size=size, after=after)

    async def show(self, ticket_id: int, audit_id: int) -> Audit:
        """Show one audit."""
        return await self._caller.one(f"/tickets/{ticket_id}/audits/{audit_id}", "audit", Audit)

    async def count(self, ticket_id: int) -> Count:
        """Count the audits of a ticket."""
        return await self._caller.one(f"/tickets/{ticket_id}/audits/count", "count", Count)

    async def make_private(self, ticket_id: int, audit_id: int) -> Answer:
        """Turn the public comment of an audit into an internal note, for good."""
        return await self._do("PUT", f"/tickets/{ticket_id}/audits/{audit_id}/make_private")
