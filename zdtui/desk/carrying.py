"""What an outbox row says to Zendesk: the request of each kind, and how to find out whether it arrived."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import msgspec

from zdtui.desk.closed_tags import change_closed_tags, closed_tags_done
from zdtui.desk.marker import Found, Sighting, find_marker, marked

if TYPE_CHECKING:
    from zdtui.api.client import Client
    from zdtui.model.user import User
    from zdtui.store.outbox import OutboxRow

FENCED: Final = "update"
"""Changes a ticket only as long as it is the version that the row names."""

OPEN: Final = "set"
"""Sets fields of a ticket whatever its version; doing it twice does no more than doing it once."""

CREATE: Final = "create"
"""Makes a ticket."""

PERSON: Final = "person"
"""Makes a person; their address says whether they are there."""


CLOSED_TAGS: Final = "closed tags"
"""Adds and removes tags of a closed ticket, which only a job can do; doing it twice does no more than once."""


def request(row: "OutboxRow") -> dict[str, Any]:
    """The ticket of the request: what was touched, the fence where there is one, and the mark to find it by.

    Of a person, it is the person.
    """
    if row.kind in {PERSON, CLOSED_TAGS}:
        return dict(row.body)
    if row.kind == CREATE:
        return {**row.body, "external_id": row.id}
    fence = {"safe_update": True, "updated_stamp": row.stamp} if row.kind == FENCED else {}
    return {**row.body, **fence, "metadata": marked(row.id)}


@dataclass(frozen=True, slots=True)
class Arrived:
    """What Zendesk answered to a write, what it calls the request, and what it says of an Idempotency-Key."""

    body: bytes
    request_id: str | None = None
    lookup: str | None = None


async def carry(client: "Client", row: "OutboxRow") -> Arrived:
    """Send the request of a row.

    Raises:
        ApiError: it was refused, did not leave, or its answer was lost.

    """
    if row.kind == CLOSED_TAGS:
        return Arrived(await change_closed_tags(client, ticket_of(row), row.body))
    if row.kind == PERSON:
        return Arrived(_as_body(await client.users.create(request(row))))
    if row.kind == CREATE:
        written = await client.tickets.create(request(row), row.id)
    else:
        written = await client.tickets.update(ticket_of(row), request(row))
    return Arrived(written.body, written.request_id, written.lookup)


async def find(client: "Client", row: "OutboxRow") -> Sighting:
    """Look whether a row arrived; with a new ticket or person, also what became of it (as an answer's body).

    Raises:
        ApiError: Zendesk could not be asked.

    """
    if row.kind == CLOSED_TAGS:
        body = await closed_tags_done(client, ticket_of(row), row.body)
        return Sighting(Found.YES, body=body) if body else Sighting(Found.NO)
    if row.kind == PERSON:
        there = await with_address(client, str(row.body.get("email", "")))
        return Sighting(Found.YES, body=_as_body(there)) if there else Sighting(Found.NO)
    if row.kind != CREATE:
        return await find_marker(client, row)
    made = (await client.tickets.list(external_id=row.id).first()).items
    return Sighting(Found.YES, body=msgspec.json.encode({"ticket": made[0].raw})) if made else Sighting(Found.NO)


async def with_address(client: "Client", address: str) -> "User | None":
    """The person with that e-mail address, if there is one.

    Raises:
        ApiError: Zendesk could not be asked.

    """
    if not address:
        return None
    found = (await client.users.search(f"email:{address}").first()).items
    return next((each for each in found if (each.email or "").casefold() == address.casefold()), None)


def _as_body(person: "User") -> bytes:
    return msgspec.json.encode({"user": person.raw})


def ticket_of(row: "OutboxRow") -> int:
    """The ticket that a row changes.

    Raises:
        ValueError: it names none.

    """
    if row.ticket_id is None:
        raise ValueError(f"outbox row {row.id} names no ticket")
    return row.ticket_id
