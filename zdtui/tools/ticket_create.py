"""``zendesk_ticket_create``."""

from typing import Any

from pydantic import Field, field_validator

from zdtui.tools import outputs, small
from zdtui.tools.call import Call
from zdtui.tools.fields import Input, Kind, Priority, Status
from zdtui.tools.names import Names
from zdtui.tools.tool import ADDS, Tool
from zdtui.tools.writing import create


class TicketCreate(Input):
    """A new ticket."""

    comment_body: str = Field(description="The first message, public; plain text.")
    subject: str | None = Field(None, description="The ticket's subject.")
    status: Status | None = Field(None, description="Zendesk's choice when it is not given: new, or open.")
    priority: Priority | None = None
    type: Kind | None = None
    assignee_email: str | None = Field(None, description="The address of the agent who gets it.")
    tags: list[str] | None = Field(None, description="Tags without spaces.")

    @field_validator("comment_body")
    @classmethod
    def _says_something(cls, text: str) -> str:
        if not text.strip():
            raise ValueError("text, and not empty")
        return text


async def ticket_create(call: Call, given: TicketCreate) -> dict[str, Any]:
    """Make a ticket: ``POST /api/v2/tickets`` under an Idempotency-Key."""
    fields = given.supplied(but=("comment_body",))
    answer = await create(call, {**fields, "comment": {"body": given.comment_body}})
    made = answer["ticket"]
    return small.ticket(made, Names(answer, call.desk.store), full=call.full)


TOOLS = (
    Tool(
        "zendesk_ticket_create",
        "Create a ticket",
        "Create a new support ticket from its first message. Use it when a problem is not yet tracked; search first. "
        "The requester is the account's own agent, and the first message is public. It does not answer or change a "
        "ticket that is there: use zendesk_ticket_reply or zendesk_ticket_update for that. "
        "Returns the new ticket's id, subject and status.",
        "tickets",
        TicketCreate,
        outputs.Ticket,
        ADDS,
        ticket_create,
        ("create",),
    ),
)
