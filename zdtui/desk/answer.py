"""Keeps what Zendesk answered to a write, so that nothing need be read again."""

import json
from typing import Any

import msgspec

from zdtui.desk.events import RowsChanged
from zdtui.desk.wiring import Wiring
from zdtui.text.ages import parse_time


async def keep_answer(wiring: Wiring, ticket_id: int, body: bytes) -> None:
    """Store the ticket and the comment that the answer to ``PUT /api/v2/tickets/{id}`` holds.

    The thread is extended only when it was known up to the version before: else it is read at the next opening.
    """
    answer = msgspec.json.decode(body)
    ticket = answer.get("ticket") or {}
    before = wiring.store.row(ticket_id)
    if before is not None and wiring.store.comments_as_of(ticket_id) == before.updated_at:
        thread = wiring.store.comments(ticket_id)
        await wiring.store.put_comments(  # before the ticket, or the thread would look outdated meanwhile
            ticket_id,
            json.dumps({"comments": _comments(answer.get("audit"))}).encode(),
            complete=thread.complete,
            next=thread.next,
            as_of=parse_time(ticket.get("updated_at")),
        )
    stored = await wiring.store.put_items("tickets", [ticket])
    wiring.hub.emit(RowsChanged(wiring.account, stored.changed))


def _comments(audit: Any) -> list[dict[str, Any]]:
    """The comments among an audit's events, in the shape of the comments list."""
    if not isinstance(audit, dict):
        return []
    return [
        {**event, "created_at": audit.get("created_at"), "via": audit.get("via"), "metadata": audit.get("metadata")}
        for event in audit.get("events") or ()
        if isinstance(event, dict) and event.get("type") == "Comment" and event.get("id") is not None
    ]
