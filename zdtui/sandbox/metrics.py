"""What Zendesk computes about a ticket: metrics, dates, counts, SLA stages."""

from typing import TYPE_CHECKING, Any

from zdtui.sandbox.answer import Json
from zdtui.sandbox.world import World
from zdtui.sandbox.world.moments import unix

if TYPE_CHECKING:
    from zdtui.sandbox.call import Call

INSIDE = frozenset({"last_audits", "metric_sets", "dates", "comment_count", "incident_counts", "slas"})
"""Sideloads that land inside each ticket."""


def inside(call: "Call", ticket_id: int, ticket: Json) -> Json:
    """Return the keys that the sideloads asked for add to a ticket."""
    asked = call.included & INSIDE
    if not asked:
        return {}
    world = call.world
    found: Json = {}
    if "comment_count" in asked:
        found["comment_count"] = sum(bool(each["public"]) for each in world.thread(ticket_id))
    if "metric_sets" in asked:
        found["metric_set"] = metric(call, ticket_id, ticket)
    if "dates" in asked:
        found["dates"] = dates(world, ticket_id, ticket)
    if "incident_counts" in asked:
        found["incident_count"] = len(call.account.ticket_index.incidents(ticket_id))
    if "last_audits" in asked:
        found["last_audits"] = world.audits(ticket_id)[-1:]
    if "slas" in asked:
        found["slas"] = world.slas(ticket_id)
    return found


def dates(world: World, ticket_id: int, ticket: Json) -> Json:
    """Return the turning points of a ticket (the key set is assumed)."""
    assigned = _changes(world, ticket_id, "assignee_id")
    statuses = _changes(world, ticket_id, "status")
    return {
        "assignee_updated_at": assigned[-1] if assigned else None,
        "requester_updated_at": ticket["created_at"],
        "status_updated_at": statuses[-1] if statuses else ticket["created_at"],
        "initially_assigned_at": assigned[0] if assigned else None,
        "assigned_at": assigned[-1] if assigned else None,
        "solved_at": _solved_at(world, ticket_id, ticket),
        "latest_comment_added_at": _latest_comment(world, ticket_id),
    }


def metric(call: "Call", ticket_id: int, ticket: Json) -> Json:
    """Return a ticket's metrics."""
    world = call.world
    made = unix(ticket["created_at"])
    solved = unix(_solved_at(world, ticket_id, ticket))
    thread = world.thread(ticket_id)
    replies = [each for each in thread[1:] if each["public"] and each["author_id"] != ticket["requester_id"]]
    first_reply = _minutes(made, unix(replies[0]["created_at"])) if replies else None
    resolution = _minutes(made, solved) if solved else None
    return {
        "url": call.url(f"/api/v2/ticket_metrics/{ticket_id}.json"),
        "id": ticket_id,
        "ticket_id": ticket_id,
        "created_at": ticket["created_at"],
        "updated_at": ticket["updated_at"],
        "group_stations": 1 if ticket["group_id"] else 0,
        "assignee_stations": len(_changes(world, ticket_id, "assignee_id")),
        "reopens": _reopens(world, ticket_id),
        "replies": len(replies),
        **{name: value for name, value in dates(world, ticket_id, ticket).items() if name != "assignee_updated_at"},
        "assignee_updated_at": ticket["updated_at"] if ticket["assignee_id"] else None,
        "reply_time_in_minutes": _both(first_reply),
        "first_resolution_time_in_minutes": _both(resolution),
        "full_resolution_time_in_minutes": _both(resolution),
        "agent_wait_time_in_minutes": _both(0),
        "requester_wait_time_in_minutes": _both(resolution),
        "on_hold_time_in_minutes": _both(0),
    }


def _both(minutes: int | None) -> Json:
    return {"calendar": minutes, "business": None if minutes is None else minutes // 3}


def _minutes(start: int, end: int) -> int:
    return max(end - start, 0) // 60


def _events(world: World, ticket_id: int, field: str) -> list[tuple[str, Any, Any]]:
    return [
        (audit["created_at"], event.get("previous_value"), event.get("value"))
        for audit in world.audits(ticket_id)
        for event in audit["events"]
        if event.get("field_name") == field
    ]


def _changes(world: World, ticket_id: int, field: str) -> list[str]:
    return [moment for moment, _, _ in _events(world, ticket_id, field)]


def _reopens(world: World, ticket_id: int) -> int:
    return sum(
        old == "solved" and new in {"open", "pending", "hold"} for _, old, new in _events(world, ticket_id, "status")
    )


def _solved_at(world: World, ticket_id: int, ticket: Json) -> str | None:
    if ticket["status"] not in {"solved", "closed"}:
        return None
    solved = [moment for moment, _, new in _events(world, ticket_id, "status") if new == "solved"]
    return solved[-1] if solved else str(ticket["updated_at"])


def _latest_comment(world: World, ticket_id: int) -> str | None:
    thread = world.thread(ticket_id)
    return thread[-1]["created_at"] if thread else None
