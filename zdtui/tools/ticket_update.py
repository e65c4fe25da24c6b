"""``zendesk_ticket_update``."""

from typing import Any, Self

from pydantic import Field, model_validator

from zdtui.tools import outputs, small
from zdtui.tools.call import Call
from zdtui.tools.fields import Id, Input, Kind, Priority, Status
from zdtui.tools.names import Names
from zdtui.tools.tool import Hints, Tool
from zdtui.tools.writing import change


class TicketUpdate(Input):
    """Which ticket, and the fields to change; the others stay as they are."""

    ticket_id: Id = Field(description="The ticket's number.")
    status: Status | None = None
    priority: Priority | None = None
    subject: str | None = None
    type: Kind | None = None
    assignee_email: str | None = Field(None, description="The new assignee's address; not together with assignee_id.")
    assignee_id: Id | None = Field(None, description="The new assignee's id; not together with assignee_email.")
    group_id: Id | None = Field(None, description="The id of the group that gets it.")
    tags: list[str] | None = Field(
        None, description="All tags the ticket is to have: they REPLACE those it has; [] removes all."
    )

    @model_validator(mode="after")
    def _sound(self) -> Self:
        if self.assignee_email is not None and self.assignee_id is not None:
            raise ValueError("assignee_email and assignee_id exclude each other")
        if not self.supplied(but=("ticket_id",)):
            raise ValueError("nothing to change was given")
        return self


async def ticket_update(call: Call, given: TicketUpdate) -> dict[str, Any]:
    """Change exactly the given fields in one request: ``PUT /api/v2/tickets/{id}``."""
    fields = given.supplied(but=("ticket_id",))
    label = f"#{given.ticket_id}: {', '.join(fields)}"
    answer = await change(call, given.ticket_id, fields, fenced=False, label=label)
    raw = answer["ticket"]
    data = small.ticket(raw, Names(answer, call.desk.store), full=call.full)
    if "tags" in fields:
        removed = _removed(answer.get("audit"), raw.get("tags"))
        data["tags_removed"] = removed
        if removed:
            call.warn(f"The tags were replaced; removed: {', '.join(removed)}.")
    return data


def _removed(audit: Any, now: Any) -> list[str]:
    """The tags that a change took away, as its own audit tells."""
    events = audit.get("events") if isinstance(audit, dict) else None
    for event in events if isinstance(events, list) else []:
        if isinstance(event, dict) and event.get("field_name") == "tags" and event.get("type") == "Change":
            left = set(_words(now))
            return [tag for tag in _words(event.get("previous_value")) if tag not in left]
    return []


def _words(tags: Any) -> list[str]:
    """Tags, which audits write as a list or as one text with spaces between."""
    return tags.split() if isinstance(tags, str) else [str(tag) for tag in tags] if isinstance(tags, list) else []


TOOLS = (
    Tool(
        "zendesk_ticket_update",
        "Update a ticket",
        "Change properties of one ticket: status, priority, subject, type, assignee, group, tags. Only the fields "
        "you give are changed. tags REPLACE all tags of the ticket: read them first and pass the full list; the "
        "answer lists those that were removed. It adds no comment: use zendesk_ticket_reply for that. Closed "
        "tickets cannot be changed.",
        "tickets",
        TicketUpdate,
        outputs.Changed,
        Hints(destructive=True, idempotent=True, open_world=True),
        ticket_update,
        ("update",),
    ),
)
