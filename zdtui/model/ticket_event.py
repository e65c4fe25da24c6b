"""What incremental exports tell of a ticket's life."""

from typing import Any

from zdtui.model.resource import NO_ITEMS, Id, Resource


class TicketEvent(Resource):
    """One update of a ticket and the changes in it; ``timestamp`` is in Unix seconds."""

    ticket_id: Id | None = None
    timestamp: int | None = None
    created_at: str | None = None
    updater_id: Id | None = None
    via: str | dict[str, Any] | None = None
    event_type: str | None = None
    child_events: list[Any] = NO_ITEMS


class MetricEvent(Resource):
    """A clock of a ticket that was started, paused, met or missed."""

    ticket_id: Id | None = None
    metric: str | None = None
    instance_id: int | None = None
    type: str | None = None
    time: str | None = None
