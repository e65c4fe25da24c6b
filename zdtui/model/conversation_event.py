"""What happened in a messaging conversation."""

from typing import Any

from zdtui.model.resource import Record


class ConversationEvent(Record):
    """A message or an event; its id is a text."""

    id: str | int
    type: str | None = None
    author: dict[str, Any] | None = None
    content: dict[str, Any] | None = None
    created_at: str | None = None
