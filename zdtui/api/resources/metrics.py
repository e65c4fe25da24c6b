"""Metrics of tickets."""

from zdtui.api.resources.verbs import Lists, Shows
from zdtui.model.ticket_metric import TicketMetric


class TicketMetrics(Lists[TicketMetric], Shows[TicketMetric]):
    """``/ticket_metrics``: 100 a page by cursor, for agents; archived tickets have none in the list."""

    path, many, single, model = "/ticket_metrics", "ticket_metrics", "ticket_metric", TicketMetric

    async def of_ticket(self, ticket_id: int) -> TicketMetric:
        """Show the metrics of one ticket: ``GET /tickets/{id}/metrics``."""
        return await self._caller.one(f"/tickets/{ticket_id}/metrics", "ticket_metric", TicketMetric)
