"""Tickets: lists, one, many, counts."""

from zdtui.sandbox import limits
from zdtui.sandbox.answer import Answer, Json, nothing
from zdtui.sandbox.call import Call
from zdtui.sandbox.counts import counted
from zdtui.sandbox.paging import offset
from zdtui.sandbox.routing import Routes
from zdtui.sandbox.rules.create import create as create_ticket
from zdtui.sandbox.rules.update import existing
from zdtui.sandbox.rules.update import update as update_ticket
from zdtui.sandbox.shapes import all_linked, audit
from zdtui.sandbox.ticket_lists import listed, shown, shown_many

routes = Routes("tickets")

_PEOPLE = {"collaborators": "collaborator_ids", "email_ccs": "email_cc_ids", "followers": "follower_ids"}


@routes.get("/tickets", limits.TICKETS_INDEX)
def index(call: Call) -> Json:
    """List tickets; the only filter is `external_id`, every other one is ignored."""
    ids = call.world.tickets.ids()
    if "external_id" in call.query:
        wanted = call.query["external_id"]
        ids = [each for each in ids if existing(call, each)["external_id"] == wanted]
    return listed(call, ids, slim_in_cursor_mode=True)


@routes.get("/tickets/count")
def count(call: Call) -> Json:
    """Count all tickets."""
    return counted(call, len(call.world.tickets))


@routes.get("/tickets/recent")
def recent(call: Call) -> Json:
    """List the tickets the caller looked at last, the latest first."""
    ids = [each for each in call.account.recent_tickets.get(call.my_id, []) if each in call.world.tickets]
    return listed(call, ids, keep_order=True)


@routes.get("/tickets/show_many")
def show_many(call: Call) -> Json:
    """Show up to 100 tickets by id, in the order of their ids; unknown ones are left out."""
    found = sorted(each for each in call.ids() if each in call.world.tickets)
    return {**shown_many(call, found), **offset.whole(len(found))}


@routes.get("/tickets/{id}")
def show(call: Call) -> Json:
    """Show one ticket."""
    ticket_id = call.id()
    ticket = existing(call, ticket_id)
    seen = call.account.recent_tickets.setdefault(call.my_id, [])
    seen[:] = [ticket_id, *(each for each in seen if each != ticket_id)][:100]
    return shown(call, ticket_id, ticket)


@routes.post("/tickets")
def create(call: Call) -> Answer:
    """Create a ticket; with `async=true` its job is answered at once."""
    ticket, written = create_ticket(call, call.wrapped("ticket"))
    body = {**shown(call, ticket["id"], ticket), "audit": audit(call, written)}
    if call.flag("async") or call.json().get("async"):
        job = call.account.jobs.queue("Create Ticket", "Creating ticket", [lambda: {"id": ticket["id"]}])
        return Answer({"ticket": {"id": ticket["id"]}, "job_status": job.as_json(call.base)}, 202)
    return Answer(body, 201, {"location": call.url(f"/api/v2/tickets/{ticket['id']}.json")})


@routes.put("/tickets/{id}", limits.TICKETS_UPDATE, limits.PER_TICKET_UPDATES)
def update(call: Call) -> Json:
    """Change a ticket; a body without the `ticket` wrapper changes nothing."""
    wanted = call.wrapped("ticket")
    call.ignored += [name for name in call.json() if name != "ticket"]
    ticket, written = update_ticket(call, call.id(), wanted)
    return {**shown(call, call.id(), ticket), "audit": None if written is None else audit(call, written)}


@routes.get("/tickets/{id}/collaborators")
@routes.get("/tickets/{id}/email_ccs")
@routes.get("/tickets/{id}/followers")
def people(call: Call) -> Json:
    """List the people copied on a ticket, without pages."""
    users = call.world.users
    field = _PEOPLE[call.path.removesuffix(".json").rsplit("/", 1)[-1]]
    ids = existing(call, call.id())[field]
    return {"users": all_linked(call, "users", (users[each] for each in ids or () if each in users))}


@routes.get("/tickets/{id}/related")
def related(call: Call) -> Json:
    """Tell what hangs on a ticket."""
    via = existing(call, call.id())["via"]
    follows = isinstance(via, dict) and via["channel"] == "closed_ticket"
    source = via["source"]["from"].get("ticket_id") if follows else None
    return {
        "topic_id": None,
        "jira_issue_ids": [],
        "followup_source_ids": [] if source is None else [source],
        "from_archive": False,
        "incidents": len(call.account.ticket_index.incidents(call.id())),
    }


@routes.get("/tickets/{id}/incidents")
def incidents(call: Call) -> Json:
    """List the incidents of a problem."""
    existing(call, call.id())
    return listed(call, call.account.ticket_index.incidents(call.id()))


@routes.get("/problems")
def problems(call: Call) -> Json:
    """List problems, the last changed first."""
    return listed(call, call.account.ticket_index.problems(), keep_order=True)


@routes.put("/tickets/{id}/mark_as_spam")
def mark_as_spam(call: Call) -> Answer:
    """Delete a ticket as spam and suspend its requester."""
    ticket = existing(call, call.id())
    if requester := call.world.users.get(ticket["requester_id"]):
        requester["suspended"] = True
    call.account.trash.delete(call.id(), call.caller)
    return Answer({})


@routes.delete("/tickets/{id}", limits.TICKETS_DESTROY)
def destroy(call: Call) -> Answer:
    """Delete a ticket softly."""
    call.account.trash.delete(call.id(), call.caller)
    return nothing()
