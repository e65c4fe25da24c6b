"""Satisfaction ratings, and the metrics of tickets."""

from zdtui.sandbox import metrics
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.counts import counted
from zdtui.sandbox.paging import either
from zdtui.sandbox.paging.listing import by
from zdtui.sandbox.routing import Access, Routes
from zdtui.sandbox.rules.update import existing
from zdtui.sandbox.ticket_lists import ranked

routes = Routes("satisfaction_ratings")


@routes.get("/satisfaction_ratings", access=Access.ADMIN)
def index(call: Call) -> Json:
    """List ratings, by score if asked."""
    page, envelope = either.paged(call, by(_ratings(call)))
    return {"satisfaction_ratings": page, **envelope}


@routes.get("/satisfaction_ratings/count", access=Access.ADMIN)
def count(call: Call) -> Json:
    """Count ratings."""
    return counted(call, len(_ratings(call)))


@routes.get("/tickets/{id}/metrics")
def metrics_of_ticket(call: Call) -> Json:
    """Show the metrics of a ticket."""
    return {"ticket_metric": metrics.metric(call, call.id(), existing(call, call.id()))}


@routes.get("/ticket_metrics")
def all_metrics(call: Call) -> Json:
    """List the metrics of all tickets."""
    ids = call.world.tickets.ids()
    page, envelope = either.paged(call, ranked(call, "id", ids, descending=False))
    return {"ticket_metrics": [metrics.metric(call, each, existing(call, each)) for each in page], **envelope}


def _ratings(call: Call) -> list[Json]:
    rated = [_rating(call, call.world.tickets.read(each)) for each in call.account.ticket_index.rated()]
    wanted = call.query.get("score", "").removeprefix("received_")
    return [each for each in rated if each and wanted in {"", each["score"]}]


def _rating(call: Call, ticket: Json) -> Json:
    rating = ticket["satisfaction_rating"]
    if not isinstance(rating, dict) or "id" not in rating:
        return {}
    return {
        "url": call.url(f"/api/v2/satisfaction_ratings/{rating['id']}.json"),
        "id": rating["id"],
        "assignee_id": ticket["assignee_id"],
        "group_id": ticket["group_id"],
        "requester_id": ticket["requester_id"],
        "ticket_id": ticket["id"],
        "score": rating["score"],
        "comment": rating.get("comment"),
        "reason": rating.get("reason"),
        "created_at": ticket["updated_at"],
        "updated_at": ticket["updated_at"],
    }
