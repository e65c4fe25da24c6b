"""What Zendesk computes about a ticket: metrics, dates, counts, SLA stages."""

from typing import TYPE_CHECKING

from zdtui.sandbox.answer import Json
from zdtui.sandbox.history import History
from zdtui.sandbox.world.moments import unix

if TYPE_CHECKING:
    from zdtui.sandbox.call import Call

_TOLD_BY_HISTORY = frozenset({"last_audits", "metric_sets", "dates", "comment_count"})
INSIDE = _TOLD_BY_HISTORY | {"incident_counts", "slas"}
"""Sideloads that land inside each ticket."""


def inside(call: "Call", ticket_id: int, ticket: Json) -> Json:
    """Return the keys that the sideloads asked for add to a ticket."""
    asked = call.included & INSIDE
    found: Json = {}
    if "slas" in asked:
        found["slas"] = call.world.slas(ticket_id)
    if "incident_counts" in asked:
        found["incident_count"] = len(call.account.ticket_index.incidents(ticket_id))
    if not asked & _TOLD_BY_HISTORY:
        return found
    history = History(call.world, ticket_id, ticket)
    if "comment_count" in asked:
        found["comment_count"] = sum(bool(each["public"]) for each in history.thread)
    if "metric_sets" in asked:
        found["metric_set"] = _metric(call, ticket_id, ticket, history)
    if "dates" in asked:
        found["dates"] = _dates(ticket, history)
    if "last_audits" in asked:
        found["last_audits"] = history.audits[-1:]
    return found


def metric(call: "Call", ticket_id: int, ticket: Json) -> Json:
    """Return a ticket's metrics."""
    return _metric(call, ticket_id, ticket, History(call.world, ticket_id, ticket))


def _metric(call: "Call", ticket_id: int, ticket: Json, history: History) -> Json:
    made, solved = unix(ticket["created_at"]), unix(history.solved_at())
    replies = history.replies()
    first_reply = _minutes(made, unix(replies[0]["created_at"])) if replies else None
    resolution = _minutes(made, solved) if solved else None
    return {
        "url": call.url(f"/api/v2/ticket_metrics/{ticket_id}.json"),
        "id": ticket_id,
        "ticket_id": ticket_id,
        "created_at": ticket["created_at"],
        "updated_at": ticket["updated_at"],
        "group_stations": 1 if ticket["group_id"] else 0,
        "assignee_stations": len(history.changes("assignee_id")),
        "reopens": history.reopens(),
        "replies": len(replies),
        **_dates(ticket, history),
        "reply_time_in_minutes": _both(first_reply),
        "first_resolution_time_in_minutes": _both(resolution),
        "full_resolution_time_in_minutes": _both(resolution),
        "agent_wait_time_in_minutes": _both(0),
        "requester_wait_time_in_minutes": _both(resolution),
        "on_hold_time_in_minutes": _both(0),
    }


def _dates(ticket: Json, history: History) -> Json:
    """Return the turning points of a ticket (the key set is assumed)."""
    assigned, statuses = history.changes("assignee_id"), history.changes("status")
    return {
        "assignee_updated_at": assigned[-1] if assigned else None,
        "requester_updated_at": ticket["created_at"],
        "status_updated_at": statuses[-1] if statuses else ticket["created_at"],
        "initially_assigned_at": assigned[0] if assigned else None,
        "assigned_at": assigned[-1] if assigned else None,
        "solved_at": history.solved_at(),
        "latest_comment_added_at": history.latest_comment_at(),
    }


def _both(minutes: int | None) -> Json:
    return {"calendar": minutes, "business": None if minutes is None else minutes // 3}


def _minutes(start: int, end: int) -> int:
    return max(end - start, 0) // 60
