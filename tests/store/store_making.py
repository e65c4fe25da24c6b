"""Answers of Zendesk, made for the tests of the store."""

import json
from typing import Any

MARCH: str = "2026-03-01T09:15:00Z"


def at(minute: int) -> str:
    """Return a moment of the first of March."""
    return f"2026-03-01T09:{minute:02}:00Z"


def ticket(ticket_id: Any, **fields: Any) -> dict[str, Any]:
    """Make a ticket as the server sends it."""
    return {
        "id": ticket_id,
        "subject": f"Printer {ticket_id}",
        "description": "It smokes",
        "status": "open",
        "priority": None,
        "requester_id": 900,
        "assignee_id": 901,
        "group_id": 5,
        "organization_id": 7,
        "created_at": MARCH,
        "updated_at": MARCH,
        "tags": ["hw", "sso_login"],
        "via": {"channel": "email"},
        "custom_fields": [{"id": 360, "value": "x1"}, {"id": 361, "value": None}],
        **fields,
    }


def user(user_id: int, name: str, **fields: Any) -> dict[str, Any]:
    """Make a person."""
    return {"id": user_id, "name": name, "role": "end-user", "active": True, "updated_at": MARCH, **fields}


def comment(comment_id: int, text: str = "Hello", minute: int = 0, **fields: Any) -> dict[str, Any]:
    """Make a comment."""
    return {
        "id": comment_id,
        "plain_body": text,
        "author_id": 900,
        "public": True,
        "created_at": at(minute),
        **fields,
    }


def body(**lists: Any) -> bytes:
    """Make the body of a list answer."""
    return json.dumps({**lists, "meta": {"has_more": True}, "links": {"next": None}}).encode()


def tickets(*ids: int) -> bytes:
    """Make a page of tickets with these ids."""
    return body(tickets=[ticket(number) for number in ids])
