"""Problems, and the incidents that hang on them."""

from zdtui.api.pages import Page, Pages
from zdtui.api.resources.verbs import Lists
from zdtui.model.ticket import Ticket


class Problems(Lists[Ticket]):
    """``/problems``: tickets of type problem, the latest change first; 100 a page by cursor, for agents."""

    path, many, single, model = "/problems", "tickets", "ticket", Ticket

    async def autocomplete(self, text: str) -> Page[Ticket]:
        """Find problems whose subject contains ``text``."""
        return await self._caller.listed(
            "POST", "/problems/autocomplete", "tickets", Ticket, body={"text": text}, reads=True
        )

    def incidents(self, ticket_id: int, *, after: str | None = None) -> Pages[Ticket]:
        """List the incidents of a problem: ``GET /tickets/{id}/incidents``."""
        return self._list(f"/tickets/{ticket_id}/incidents", after=after)
