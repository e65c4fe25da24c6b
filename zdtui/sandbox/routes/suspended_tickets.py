"""Suspended tickets: mail that was held back."""

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Answer, Json, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.paging import either
from zdtui.sandbox.paging.listing import by
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules.create import create
from zdtui.sandbox.ticket_lists import shown

routes = Routes("suspended_tickets")

_SORTS = frozenset({"subject", "cause", "created_at"})


@routes.get("/suspended_tickets")
def index(call: Call) -> Json:
    """List suspended tickets."""
    sort = call.query.get("sort_by", "")
    rows = by(
        [_shown(call, each) for each in call.account.suspended.values()],
        *([sort] if sort in _SORTS else []),
        descending=call.query.get("sort_order") == "desc",
    )
    page, envelope = either.paged(call, rows)
    return {"suspended_tickets": page, **envelope}


@routes.get("/suspended_tickets/{id}")
def show(call: Call) -> Json:
    """Show a suspended ticket."""
    return {"suspended_ticket": _shown(call, _found(call, call.id()))}


@routes.put("/suspended_tickets/{id}/recover")
def recover(call: Call) -> Json:
    """Make a ticket of a suspended one; it comes in a list under the singular name."""
    return {"ticket": [_recover(call, call.id())]}


@routes.put("/suspended_tickets/recover_many")
def recover_many(call: Call) -> Json:
    """Make tickets of several suspended ones."""
    return {"tickets": [_recover(call, each) for each in call.ids()]}


@routes.delete("/suspended_tickets/destroy_many")
def destroy_many(call: Call) -> Answer:
    """Delete several suspended tickets."""
    for each in call.ids():
        call.account.suspended.pop(each, None)
    return nothing()


@routes.delete("/suspended_tickets/{id}")
def destroy(call: Call) -> Answer:
    """Delete a suspended ticket."""
    del call.account.suspended[_found(call, call.id())["id"]]
    return nothing()


def _found(call: Call, suspended_id: int) -> Json:
    found = call.account.suspended.get(suspended_id)
    if found is None:
        raise errors.not_found()
    return found


def _shown(call: Call, suspended: Json) -> Json:
    return {"url": call.url(f"/api/v2/suspended_tickets/{suspended['id']}.json"), **suspended}


def _recover(call: Call, suspended_id: int) -> Json:
    suspended = _found(call, suspended_id)
    author = suspended["author"]
    wanted = {
        "subject": suspended["subject"],
        "comment": {"body": suspended["content"]},
        "requester": {"name": author["name"], "email": author["email"]},
    }
    ticket, _ = create(call, wanted)
    del call.account.suspended[suspended_id]
    recovered: Json = shown(call, ticket["id"], ticket)["ticket"]
    return recovered
