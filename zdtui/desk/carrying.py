"""What an outbox row says to Zendesk: the request of each kind, and how to find out whether it arrived."""

from typing import TYPE_CHECKING, Any, Final

import msgspec

from zdtui.desk.marker import Found, find_marker, marked

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.api.resources.tickets import Written
    from zdtui.store.outbox import OutboxRow

FENCED: Final = "update"
"""Changes a ticket only as long as it is the version that the row names."""

OPEN: Final = "set"
"""Sets fields of a ticket whatever its version; doing it twice does no more than doing it once."""

CREATE: Final = "create"
"""Makes a ticket."""


def request(row: "OutboxRow") -> dict[str, Any]:
    """The ticket of the request: what was touched, the fence where there is one, and the mark to find it by."""
    if row.kind == CREATE:
        return {**row.body, "external_id": row.id}
    fence = {"safe_update": True, "updated_stamp": row.stamp} if row.kind == FENCED else {}
    return {**row.body, **fence, "metadata": marked(row.id)}


async def carry(client: "Client", row: "OutboxRow") -> "Written":
    """Send the request of a row.

    Raises:
        ApiError: it was refused, did not leave, or its answer was lost.

    """
    if row.kind == CREATE:
        return await client.tickets.create(request(row), row.id)
    return await client.tickets.update(ticket_of(row), request(row))


async def find(client: "Client", row: "OutboxRow") -> tuple[Found, bytes | None]:
    """Look whether a row arrived; with a new ticket, also what became of it (as an answer's body).

    Raises:
        ApiError: Zendesk could not be asked.

    """
    if row.kind != CREATE:
        return await find_marker(client, row), None
    made = (await client.tickets.list(external_id=row.id).first()).items
    return (Found.YES, msgspec.json.encode({"ticket": made[0].raw})) if made else (Found.NO, None)


def ticket_of(row: "OutboxRow") -> int:
    """The ticket that a row changes.

    Raises:
        ValueError: it names none.

    """
    if row.ticket_id is None:
        raise ValueError(f"outbox row {row.id} names no ticket")
    return row.ticket_id
