"""Deleted tickets: listed, restored, deleted for good."""

from collections.abc import Callable

from zdtui.sandbox import limits
from zdtui.sandbox.answer import Answer, Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.paging import either
from zdtui.sandbox.paging.listing import by
from zdtui.sandbox.routing import Routes

routes = Routes("deleted_tickets")

_SORTS = frozenset({"id", "subject", "deleted_at"})


@routes.get("/deleted_tickets", limits.DELETED_TICKETS_INDEX)
def index(call: Call) -> Json:
    """List deleted tickets."""
    sort = call.query.get("sort_by", "id")
    rows = call.account.trash.entries()
    descending = call.query.get("sort_order") == "desc"
    chosen = by(rows, *([sort] if sort in _SORTS - {"id"} else []), descending=descending)
    page, envelope = either.paged(call, by(rows), chosen)
    return {"deleted_tickets": page, **envelope}


@routes.put("/deleted_tickets/restore_many")
def restore_many(call: Call) -> Answer:
    """Bring tickets back."""
    for ticket_id in call.ids():
        call.account.trash.restore(ticket_id)
    return Answer({})


@routes.put("/deleted_tickets/{id}/restore")
def restore(call: Call) -> Answer:
    """Bring a ticket back."""
    call.account.trash.restore(call.id())
    return Answer({})


@routes.delete("/deleted_tickets/destroy_many", limits.DELETED_TICKETS_DESTROY)
def destroy_many(call: Call) -> Json:
    """Delete tickets for good, as a job."""
    return _job(call, call.ids())


@routes.delete("/deleted_tickets/{id}", limits.DELETED_TICKETS_DESTROY)
def destroy(call: Call) -> Json:
    """Delete a ticket for good, as a job."""
    return _job(call, [call.id()])


def _job(call: Call, ids: list[int]) -> Json:
    trash = call.account.trash

    def forgetting(ticket_id: int) -> Callable[[], Json]:
        def step() -> Json:
            trash.forget(ticket_id)
            return {"id": ticket_id, "success": True}

        return step

    job = call.account.jobs.queue("Permanently Delete Tickets", "Deleting ticket", [forgetting(each) for each in ids])
    return {"job_status": job.as_json(call.base)}
