"""Bulk writes of tickets: each is a job of single writes."""

from functools import partial

from zdtui.sandbox.answer import Json
from zdtui.sandbox.bulk_requests import deleted, items, queued, targets
from zdtui.sandbox.call import Call
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules import bulk
from zdtui.sandbox.rules.create import create as create_ticket
from zdtui.sandbox.rules.update import existing

routes = Routes("tickets")


@routes.post("/tickets/create_many")
def create_tickets(call: Call) -> Json:
    """Create up to 100 tickets."""

    def step(index: int, wanted: Json) -> Json:
        ticket, _ = create_ticket(call, wanted)
        return {"index": index, "id": ticket["id"], "account_id": 1}

    steps = [partial(step, index, wanted) for index, wanted in enumerate(items(call, "tickets"))]
    return queued(call, "Bulk Create Tickets", "Creating ticket", steps)


@routes.put("/tickets/update_many")
def update_tickets(call: Call) -> Json:
    """Change up to 100 tickets: all alike with `ids`, or each its own way; always as safe updates."""
    steps = [
        partial(bulk.update_ticket, call, ticket_id, wanted, _stamp(call, ticket_id, wanted))
        for ticket_id, wanted in targets(call, "tickets")
    ]
    return queued(call, "Bulk Update Tickets", "Updating ticket", steps)


@routes.delete("/tickets/destroy_many")
def destroy_tickets(call: Call) -> Json:
    """Delete up to 100 tickets softly."""

    def step(ticket_id: int) -> Json:
        call.account.trash.delete(ticket_id, call.caller)
        return deleted(ticket_id)

    return queued(call, "Bulk Delete Tickets", "Deleting ticket", [partial(step, each) for each in call.ids()])


@routes.put("/tickets/mark_many_as_spam")
def mark_as_spam(call: Call) -> Json:
    """Delete tickets as spam and suspend their requesters."""

    def step(ticket_id: int) -> Json:
        if requester := call.world.users.get(existing(call, ticket_id)["requester_id"]):
            requester["suspended"] = True
        call.account.trash.delete(ticket_id, call.caller)
        return deleted(ticket_id)

    return queued(call, "Bulk Mark as Spam", "Marking ticket", [partial(step, each) for each in call.ids()])


@routes.post("/tickets/{id}/merge")
def merge(call: Call) -> Json:
    """Merge tickets into the one of the path; the others end up closed."""
    target, body = call.id(), call.json()
    existing(call, target)
    sources = [call.integer("ids", each) for each in body.get("ids") or ()]
    step = partial(bulk.merge_tickets, call, target, sources, body)
    return queued(call, "Merge Tickets", "Merging ticket", [step])


def _stamp(call: Call, ticket_id: int, wanted: Json) -> str:
    """Return the stamp a bulk update is safe against: the ticket's own when the job is queued."""
    ticket = call.world.tickets.get(ticket_id)
    return str(wanted.get("updated_stamp") or (ticket or {}).get("updated_at", ""))
