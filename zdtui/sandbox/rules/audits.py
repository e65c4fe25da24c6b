"""Audits: the history every ticket write leaves."""

from typing import Any

from zdtui.sandbox.answer import Json
from zdtui.sandbox.rules.draft import Draft
from zdtui.sandbox.world import World

VIA_API: Json = {"channel": "api", "source": {"from": {}, "to": {}, "rel": None}}

_CREATED = (
    "subject",
    "status",
    "priority",
    "type",
    "requester_id",
    "assignee_id",
    "group_id",
    "organization_id",
    "brand_id",
    "ticket_form_id",
    "tags",
    "due_at",
    "problem_id",
    "external_id",
    "custom_status_id",
)


def new_audit(world: World, ticket_id: int, author_id: int, metadata: Json) -> Json:
    """Return an audit without events."""
    return {
        "id": world.next_id("audit"),
        "ticket_id": ticket_id,
        "created_at": world.now(),
        "author_id": author_id,
        "metadata": metadata,
        "events": [],
        "via": VIA_API,
    }


def metadata_of(wanted: Json, user_agent: str) -> Json:
    """Return an audit's metadata: where the write came from, and what the writer put beside it."""
    given = wanted.get("metadata")
    custom = given.get("custom", given) if isinstance(given, dict) else {}
    system = {
        "client": user_agent,
        "ip_address": "127.0.0.1",
        "location": "Oslo, 12, Norway",
        "latitude": 59.9,
        "longitude": 10.7,
    }
    return {"system": system, "custom": custom}


def comment_event(comment: Json) -> Json:
    """Return the event that holds a comment."""
    names = ("id", "type", "author_id", "body", "html_body", "plain_body", "public", "attachments", "audit_id")
    return {name: comment[name] for name in names}


def created_events(world: World, ticket: Json) -> list[Json]:
    """Return an event for every field a new ticket has."""
    given = [(name, ticket[name]) for name in _CREATED if ticket[name] not in (None, [], "")]
    given += [(str(field["id"]), field["value"]) for field in ticket["custom_fields"] if field["value"]]
    return [
        {"id": world.next_id("event"), "type": "Create", "value": text_of(name, value), "field_name": name}
        for name, value in given
    ]


def changed_events(world: World, draft: Draft) -> list[Json]:
    """Return an event for every field a write changed."""
    return [
        {
            "id": world.next_id("event"),
            "type": "Change",
            "value": text_of(name, new),
            "field_name": name,
            "previous_value": text_of(name, old),
        }
        for name, old, new in draft.changes()
    ]


def text_of(name: str, value: Any) -> Any:
    """Return a value as audits show it: ids and flags as text, lists as they are."""
    if isinstance(value, bool):
        return "1" if value else "0"
    return str(value) if isinstance(value, (int, float)) else value
