"""Reading one ticket for a program that shows it once and ends."""

from typing import TYPE_CHECKING

from zdtui.api.errors import NotFound
from zdtui.desk.threads import SIDELOADS

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.store.store import Store


async def read_ticket(store: "Store", client: "Client", ticket_id: int) -> None:
    """Bring a ticket, whom it names, and the newest page of its thread into the store.

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
