"""Bulk writes: each is a job of single writes."""

from collections.abc import Callable, Sequence
from functools import partial

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.jobs import Step
from zdtui.sandbox.routes import organizations, records
from zdtui.sandbox.routes.users import change_user
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules import bulk
from zdtui.sandbox.rules.create import create as create_ticket
from zdtui.sandbox.rules.update import existing
from zdtui.sandbox.rules.users import new_user

routes = Routes("bulk")

MOST = 100


@routes.post("/tickets/create_many")
def create_tickets(call: Call) -> Json:
    """Create up to 100 tickets."""

    def step(index: int, wanted: Json) -> Json:
        ticket, _ = create_ticket(call, wanted)
        return {"index": index, "id": ticket["id"], "account_id": 1}

    steps = [partial(step, index, wanted) for index, wanted in enumerate(_items(call, "tickets"))]
    return _queued(call, "Bulk Create Tickets", "Creating ticket", steps)


@routes.put("/tickets/update_many")
def update_tickets(call: Call) -> Json:
    """Change up to 100 tickets: all alike with `ids`, or each its own way; always as safe updates."""
    steps = [
        partial(bulk.update_ticket, call, ticket_id, wanted, _stamp(call, ticket_id, wanted))
        for ticket_id, wanted in _targets(call, "tickets")
    ]
    return _queued(call, "Bulk Update Tickets", "Updating ticket", steps)


@routes.delete("/tickets/destroy_many")
def destroy_tickets(call: Call) -> Json:
    """Delete up to 100 tickets softly."""

    def step(ticket_id: int) -> Json:
        call.account.trash.delete(ticket_id, call.caller)
        return _deleted(ticket_id)

    return _queued(call, "Bulk Delete Tickets", "Deleting ticket", [partial(step, each) for each in call.ids()])


@routes.put("/tickets/mark_many_as_spam")
def mark_as_spam(call: Call) -> Json:
    """Delete tickets as spam and suspend their requesters."""

    def step(ticket_id: int) -> Json:
        call.world.users[existing(call, ticket_id)["requester_id"]]["suspended"] = True
        call.account.trash.delete(ticket_id, call.caller)
        return _deleted(ticket_id)

    return _queued(call, "Bulk Mark as Spam", "Marking ticket", [partial(step, each) for each in call.ids()])


@routes.post("/tickets/{id}/merge")
def merge(call: Call) -> Json:
    """Merge tickets into the one of the path; the others end up closed."""
    target, body = call.id(), call.json()
    existing(call, target)
    sources = [call.integer("ids", each) for each in body.get("ids") or ()]
    step = partial(bulk.merge_tickets, call, target, sources, body)
    return _queued(call, "Merge Tickets", "Merging ticket", [step])


@routes.post("/users/create_many")
def create_users(call: Call) -> Json:
    """Create up to 100 users."""
    return _create(call, "users", "Creating user", lambda wanted: new_user(call.world, wanted)["id"])


@routes.put("/users/update_many")
def update_users(call: Call) -> Json:
    """Change up to 100 users."""

    def change(user_id: int, wanted: Json) -> None:
        change_user(call, records.found(call, "users", user_id), wanted)

    return _update(call, "users", "Updating user", change)


@routes.delete("/users/destroy_many")
def destroy_users(call: Call) -> Json:
    """Deactivate up to 100 users."""

    def step(user_id: int) -> Json:
        records.found(call, "users", user_id)["active"] = False
        return _deleted(user_id)

    return _queued(call, "Bulk Delete Users", "Deleting user", [partial(step, each) for each in call.ids()])


@routes.post("/organizations/create_many")
def create_organizations(call: Call) -> Json:
    """Create up to 100 organizations."""

    def make(wanted: Json) -> int:
        return int(organizations.new_organization(call, wanted)["id"])

    return _create(call, "organizations", "Creating organization", make)


@routes.put("/organizations/update_many")
def update_organizations(call: Call) -> Json:
    """Change up to 100 organizations."""

    def change(organization_id: int, wanted: Json) -> None:
        organizations.change_organization(call, records.found(call, "organizations", organization_id), wanted)

    return _update(call, "organizations", "Updating organization", change)


@routes.delete("/organizations/destroy_many")
def destroy_organizations(call: Call) -> Json:
    """Delete up to 100 organizations."""

    def step(organization_id: int) -> Json:
        del call.world.organizations[records.found(call, "organizations", organization_id)["id"]]
        return _deleted(organization_id)

    kind = "Bulk Delete Organizations"
    return _queued(call, kind, "Deleting organization", [partial(step, each) for each in call.ids()])


def _create(call: Call, kind: str, verb: str, make: Callable[[Json], int]) -> Json:
    def step(wanted: Json) -> Json:
        return {"id": make(wanted), "status": "Created"}

    return _queued(call, f"Bulk Create {kind.title()}", verb, [partial(step, each) for each in _items(call, kind)])


def _update(call: Call, kind: str, verb: str, change: Callable[[int, Json], None]) -> Json:
    def step(record_id: int, wanted: Json) -> Json:
        change(record_id, wanted)
        return {"id": record_id, "action": "update", "status": "Updated", "success": True}

    steps = [partial(step, record_id, wanted) for record_id, wanted in _targets(call, kind)]
    return _queued(call, f"Bulk Update {kind.title()}", verb, steps)


def _items(call: Call, kind: str) -> list[Json]:
    """Return the records of the body; raise 400 for more than 100."""
    given = [each for each in call.json().get(kind) or () if isinstance(each, dict)]
    if len(given) <= MOST:
        return given
    if kind == "users":
        raise errors.coded(400, "TooManyValues", "Maximum 100 users may be created per call")
    raise errors.too_many_values()


def _targets(call: Call, kind: str) -> list[tuple[int, Json]]:
    """Return what to change: one change for all `ids`, or the records of the body, each with its id."""
    if "ids" in call.query:
        wanted = call.wrapped(kind[:-1])
        return [(each, wanted) for each in call.ids()]
    return [
        (call.integer("id", each["id"]), {name: value for name, value in each.items() if name != "id"})
        for each in _items(call, kind)
        if "id" in each
    ]


def _stamp(call: Call, ticket_id: int, wanted: Json) -> str:
    """Return the stamp a bulk update is safe against: the ticket's own when the job is queued."""
    ticket = call.world.tickets.get(ticket_id)
    return str(wanted.get("updated_stamp") or (ticket or {}).get("updated_at", ""))


def _deleted(record_id: int) -> Json:
    return {"id": record_id, "action": "delete", "status": "Deleted", "success": True}


def _queued(call: Call, kind: str, verb: str, steps: Sequence[Step]) -> Json:
    return {"job_status": call.account.jobs.queue(kind, verb, steps).as_json(call.base)}
