"""What a person has to know about a ticket before somebody else writes to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from zdtui.model.user import User

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class TicketFacts:
    """A ticket as Zendesk has it now, and whom a public reply to it reaches (``Name <address>``)."""

    id: int
    subject: str
    stamp: str | None
    fields: Mapping[str, Any]
    recipients: tuple[str, ...]


async def ticket_facts(desk: "Desk", ticket_id: int | None) -> TicketFacts | None:
    """Ask Zendesk about a ticket; ``None`` when there is none to ask about.

    Raises:
        ApiError: it could not be asked, or there is no such ticket.

    """
    if ticket_id is None:
        return None
    answer = await desk.ask(lambda client: client.caller.send("GET", f"/api/v2/tickets/{ticket_id}?include=users"))
    body: Any = answer.value()
    ticket = body["ticket"]
    people = {person.id: person for person in map(User.read, body.get("users") or [])}
    wanted = [
        ticket.get("requester_id"),
        *(ticket.get("email_cc_ids") or ()),
        *(ticket.get("collaborator_ids") or ()),
    ]
    return TicketFacts(
        ticket_id,
        str(ticket.get("subject") or ""),
        ticket.get("updated_at"),
        ticket,
        tuple(dict.fromkeys(_named(people[who]) for who in wanted if who in people)),
    )


def _named(person: User) -> str:
    return f"{person.name} <{person.email or 'no address'}>"
