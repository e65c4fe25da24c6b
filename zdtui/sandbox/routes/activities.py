"""What happened to the caller's tickets lately, through others."""

from collections.abc import Iterator

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.counts import counted
from zdtui.sandbox.paging import either
from zdtui.sandbox.paging.listing import Listing
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.shapes import linked
from zdtui.sandbox.world.moments import DAY, unix

routes = Routes("activities")

MOST_TICKETS = 100
KEPT = 30 * DAY


@routes.get("/activities")
def index(call: Call) -> Json:
    """List the last thirty days, the newest first."""
    rows = _activities(call)
    page, envelope = either.paged(
        call, Listing(rows, "-created_at,id", lambda each: [-unix(each["created_at"]), -each["id"]])
    )
    return {
        "activities": page,
        "actors": list({each["actor_id"]: each["actor"] for each in page}.values()),
        "users": list({each["user_id"]: each["user"] for each in page}.values()),
        **envelope,
    }


@routes.get("/activities/count")
def count(call: Call) -> Json:
    """Count them."""
    return counted(call, len(_activities(call)))


@routes.get("/activities/{id}")
def show(call: Call) -> Json:
    """Show one."""
    wanted = call.id()
    for each in _activities(call):
        if each["id"] == wanted:
            return {"activity": each}
    raise errors.not_found()


def _activities(call: Call) -> list[Json]:
    tickets = call.world.tickets
    mine = tickets.sort(tickets.where("assignee", {call.my_id}), "updated_at", True)[:MOST_TICKETS]
    since = max(call.account.clock() - KEPT, unix(call.query.get("since")))
    found = [each for ticket_id in mine for each in _of_ticket(call, ticket_id, since)]
    return sorted(found, key=lambda each: (-unix(each["created_at"]), -each["id"]))


def _of_ticket(call: Call, ticket_id: int, since: float) -> Iterator[Json]:
    """Return an activity for every comment and every assignment somebody else made."""
    for audit in call.world.audits(ticket_id):
        actor = call.world.users.get(audit["author_id"])
        if actor is None or actor["id"] == call.my_id or unix(audit["created_at"]) < since:
            continue
        for event in audit["events"]:
            told = _told(call, ticket_id, actor, event)
            if told and isinstance(event["id"], int):
                yield _activity(call, audit, actor, event["id"], told)


def _told(call: Call, ticket_id: int, actor: Json, event: Json) -> tuple[str, str, Json] | None:
    if event["type"] == "Comment":
        text = str(event.get("plain_body") or "")
        title = f"{actor['name']} commented on ticket #{ticket_id}: {text[:80]}"
        return title, "tickets.comment", {"comment": {"value": text, "public": event["public"]}}
    if event.get("field_name") == "assignee_id" and str(event.get("value")) == str(call.my_id):
        return f"{actor['name']} assigned ticket #{ticket_id} to you.", "tickets.assignment", {}
    return None


def _activity(call: Call, audit: Json, actor: Json, number: int, told: tuple[str, str, Json]) -> Json:
    title, verb, thing = told
    ticket_id = audit["ticket_id"]
    return {
        "url": call.url(f"/api/v2/activities/{number}.json"),
        "id": number,
        "title": title,
        "verb": verb,
        "user_id": call.my_id,
        "actor_id": actor["id"],
        "updated_at": audit["created_at"],
        "created_at": audit["created_at"],
        "object": thing,
        "target": {"ticket": {"id": ticket_id, "subject": call.world.tickets.subject(ticket_id)}},
        "user": linked(call, "users", call.caller),
        "actor": linked(call, "users", actor),
    }
