"""``zendesk_ticket_reply``."""

from typing import Any

from pydantic import Field, field_validator

from zdtui.tools import outputs
from zdtui.tools.call import Call
from zdtui.tools.fields import Id, Input
from zdtui.tools.tool import Hints, Tool
from zdtui.tools.writing import change


class TicketReply(Input):
    """Which ticket, what to say, and to whom."""

    ticket_id: Id = Field(description="The ticket's number.")
    body: str = Field(description="The message: plain text, Markdown supported; up to 64 kB.")
    public: bool = Field(
        True, description="true mails it to the requester and everybody in copy; false makes it an internal note."
    )

    @field_validator("body")
    @classmethod
    def _says_something(cls, text: str) -> str:
        if not text.strip():
            raise ValueError("text, and not empty")
        return text


async def ticket_reply(call: Call, given: TicketReply) -> dict[str, Any]:
    """Add one comment, exactly once: ``PUT /api/v2/tickets/{id}``."""
    from zdtui.desk.reply import Reply

    comment = Reply(given.body, given.public).checked().comment()
    label = f"#{given.ticket_id}: {'public reply' if given.public else 'internal note'}"
    answer = await change(call, given.ticket_id, {"comment": comment}, fenced=True, label=label)
    ticket = answer["ticket"]
    data = {
        "ticket_id": given.ticket_id,
        "comment_id": _comment_id(answer.get("audit")),
        "public": given.public,
        "status": ticket.get("status"),
        "updated_at": ticket.get("updated_at"),
    }
    return {**data, "answer": answer} if call.full else data


def _comment_id(audit: Any) -> int | None:
    """The comment that a change added, as its own audit tells."""
    events = audit.get("events") if isinstance(audit, dict) else None
    for event in events if isinstance(events, list) else []:
        if isinstance(event, dict) and event.get("type") == "Comment" and isinstance(event.get("id"), int):
            return int(event["id"])
    return None


TOOLS = (
    Tool(
        "zendesk_ticket_reply",
        "Reply to a ticket",
        "Add one comment to a ticket. public true (the default) is mailed to the customer and cannot be taken back; "
        "public false adds an internal note that only agents see: use that for summaries, deadlines and hand-overs. "
        "It changes no status or other property: use zendesk_ticket_update for that. It is sent once, even when the "
        "connection breaks: do not repeat it after an error that says so.",
        "comments",
        TicketReply,
        outputs.Replied,
        Hints(destructive=True, open_world=True),
        ticket_reply,
        ("note", "reply"),
    ),
)
