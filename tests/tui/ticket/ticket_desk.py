"""A desk with a filled store and no way to Zendesk, for the ticket's widgets."""

import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NoReturn

from textual.app import App, ComposeResult

import zdtui.tui.ticket
from zdtui.accounts.account import Account
from zdtui.api.errors import Offline
from zdtui.desk.desk import Desk
from zdtui.model.origin import Origin
from zdtui.store.store import Store
from zdtui.text.ages import parse_time
from zdtui.tui.filter import ControlFilter
from zdtui.tui.themes import THEMES
from zdtui.tui.ticket.pane import TicketPane

NOW = 1_794_571_200.0
"""13 November 2026, noon UTC."""

ME = {"id": 7, "name": "Maya Chen", "email": "maya@acme.test", "role": "agent"}
JANE = {
    "id": 21,
    "name": "Jane Doe",
    "email": "jane@example.com",
    "role": "end-user",
    "organization_id": 31,
    "locale": "en-GB",
    "iana_time_zone": "Europe/London",
    "phone": "+44 20 7946 0018",
    "tags": ["vip"],
    "details": "Runs the IT of the London office.",
    "notes": "Prefers short answers.",
}
OLA = {"id": 22, "name": "Ola Berg", "email": "ola@example.com", "role": "end-user", "organization_id": 31}


def stamp(ago: float = 0) -> str:
    """Write a time ``ago`` seconds before now as Zendesk does."""
    return datetime.fromtimestamp(NOW - ago, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def a_ticket(number: int = 1043, **fields: Any) -> dict[str, Any]:
    """Make a ticket as Zendesk sends it."""
    return {
        "id": number,
        "subject": "Login broken after SSO change",
        "status": "open",
        "custom_status_id": 52,
        "priority": "urgent",
        "type": "incident",
        "requester_id": 21,
        "assignee_id": 7,
        "organization_id": 31,
        "group_id": 41,
        "brand_id": 61,
        "ticket_form_id": 71,
        "created_at": stamp(90_000),
        "updated_at": stamp(120),
        "tags": ["sso", "login", "enterprise"],
        "email_cc_ids": [22],
        "follower_ids": [],
        "via": {"channel": "email", "source": {}},
        "custom_fields": [{"id": 81, "value": "gold"}, {"id": 82, "value": None}, {"id": 83, "value": True}],
        "slas": {"policy_metrics": [{"breach_at": stamp(-720), "stage": "active", "metric": "next_reply_time"}]},
        **fields,
    }


def a_comment(
    number: int, author: int, html: str, *, public: bool | None = True, ago: float = 0, **fields: Any
) -> Any:
    """Make a comment as Zendesk sends it."""
    return {
        "id": number,
        "author_id": author,
        "html_body": html,
        "public": public,
        "created_at": stamp(ago),
        "via": {"channel": "email", "source": {"from": {}, "to": {}, "rel": None}},
        "attachments": [],
        **fields,
    }


BESIDE: dict[str, list[dict[str, Any]]] = {
    "users": [ME, JANE, OLA],
    "organizations": [{"id": 31, "name": "Example Ltd"}],
    "groups": [{"id": 41, "name": "Tier 2"}],
    "brands": [{"id": 61, "name": "Acme"}],
    "custom_statuses": [
        {"id": 52, "status_category": "open", "agent_label": "Waiting for engineering", "active": True},
    ],
    "ticket_fields": [
        {"id": 80, "type": "status", "title": "Status", "active": True},
        {
            "id": 81,
            "type": "tagger",
            "title": "Support plan",
            "active": True,
            "custom_field_options": [{"id": 1, "name": "Plans::Gold", "value": "gold"}],
        },
        {"id": 82, "type": "text", "title": "Root cause", "active": True, "required": True},
        {"id": 83, "type": "checkbox", "title": "Escalated", "active": True},
    ],
    "ticket_forms": [{"id": 71, "name": "Support request", "ticket_field_ids": [83, 81, 82], "active": True}],
}


async def offline() -> NoReturn:
    """Stand in for the network that is not there."""
    raise Offline("Zendesk cannot be reached.")


@asynccontextmanager
async def a_desk(ticket: dict[str, Any], comments: Sequence[Any], *, complete: bool = True) -> AsyncIterator[Desk]:
    """Make a desk that knows one ticket with its thread (newest first)."""
    store = Store.open(None, lambda: NOW)
    for kind, items in BESIDE.items():
        await store.put_items(kind, items)
    await store.put_items("tickets", [ticket])
    await store.set("me", ME)
    body = json.dumps({"comments": list(comments)}).encode()
    after = None if complete else "/api/v2/tickets/1043/comments?page[after]=x"
    await store.put_comments(
        ticket["id"], body, complete=complete, next=after, as_of=parse_time(ticket.get("updated_at"))
    )
    account = Account("acme", Origin.parse("http://127.0.0.1:1"), "maya@acme.test")
    desk = Desk(account, store, offline, clock=lambda: NOW)
    try:
        yield desk
    finally:
        await desk.close()


class PaneApp(App[None]):
    """One pane, our themes, our keys."""

    CSS_PATH = sorted(Path(zdtui.tui.ticket.__file__).parent.glob("*.tcss"))

    def __init__(self, desk: Desk, number: int = 1043, *, theme: str = "dark", preview: bool = False) -> None:
        super().__init__()
        self.animation_level = "none"
        self.desk = desk
        self.pane = TicketPane(desk, clock=lambda: NOW)
        self._number = number
        self._preview = preview
        for each in THEMES.values():
            self.register_theme(each)
        self.theme = THEMES[theme].name
        self._filters.append(ControlFilter())

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self.pane.show(self.desk.ticket(self._number), preview=self._preview)
        self.pane.take_keyboard()
