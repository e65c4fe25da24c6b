"""Reading tickets, with whom they name, into the store."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from zdtui.api.errors import NotFound
from zdtui.desk.events import RowsChanged

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.desk.wiring import Wiring
    from zdtui.store.store import Store

SIDELOADS: Final = ("users", "groups", "organizations")
"""What comes beside tickets, so that their rows have names."""


async def read_tickets(wiring: "Wiring", client: "Client", tickets: Sequence[int]) -> None:
    """Read up to 100 tickets in one request (``GET /api/v2/tickets/show_many``), and tell which rows changed.

    Raises:
        ApiError: they could not be read.

    """
    page = await client.tickets.show_many(tickets, include=SIDELOADS)
    stored = await wiring.store.put_page("tickets", page.body)
    if stored.changed:
        wiring.hub.emit(RowsChanged(wiring.account, stored.changed))


async def read_ticket(store: "Store", client: "Client", ticket_id: int) -> None:
    """Bring a ticket and the newest page of its thread into the store, for a program that shows it once and ends.

    ``GET /api/v2/tickets/show_many``, ``GET /api/v2/tickets/{id}/comments``.

    Raises:
        NotFound: there is no such ticket, or this person may not see it.
        ApiError: Zendesk could not be asked.

    """
    page = await client.tickets.show_many([ticket_id], include=SIDELOADS)
    if not page.items:
        raise NotFound(f"There is no ticket #{ticket_id}, or this person may not see it.", status=404)
    await store.put_page("tickets", page.body)
    row = store.row(ticket_id)
    newest = await client.comments.list(ticket_id, newest_first=True).first()
    following = newest.next if newest.has_more else None
    as_of = row.updated_at if row is not None else None
    await store.put_comments(ticket_id, newest.body, complete=following is None, next=following, as_of=as_of)
