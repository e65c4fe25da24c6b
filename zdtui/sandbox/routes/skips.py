"""What agents passed over, and why."""

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Answer, Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.paging import cursor
from zdtui.sandbox.paging.listing import by
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules.update import existing

routes = Routes("skips")


@routes.post("/skips")
def create(call: Call) -> Answer:
    """Record that the agent passed a ticket over."""
    wanted = call.wrapped("skip")
    ticket, now = wanted.get("ticket_id"), call.world.now()
    if not isinstance(ticket, int):
        raise errors.invalid_field("ticket", "Ticket: cannot be blank", "BlankValue")
    existing(call, ticket)
    skip = {
        "id": len(call.world.skips) + 1,
        "ticket_id": ticket,
        "user_id": call.me and call.me["id"],
        "reason": str(wanted.get("reason") or ""),
        "created_at": now,
        "updated_at": now,
    }
    call.world.skips.append(skip)
    return Answer({"skip": skip}, 201)


@routes.get("/users/{id}/skips")
def of_user(call: Call) -> Json:
    """List what an agent passed over."""
    return _listed(call, "user_id")


@routes.get("/tickets/{id}/skips")
def of_ticket(call: Call) -> Json:
    """List who passed a ticket over."""
    return _listed(call, "ticket_id")


def _listed(call: Call, key: str) -> Json:
    found = [skip for skip in call.world.skips if skip[key] == call.id()]
    page, envelope = cursor.paged(call, by(found))
    return {"skips": page, **envelope}
