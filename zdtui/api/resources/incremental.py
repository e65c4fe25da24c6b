"""Incremental exports: everything that changed since a moment."""

from collections.abc import Sequence
from typing import TypeVar

from zdtui.api import depth
from zdtui.api.caller import Caller
from zdtui.api.pages import Pages
from zdtui.model.organization import Organization
from zdtui.model.resource import Record
from zdtui.model.ticket import Ticket
from zdtui.model.ticket_event import MetricEvent, TicketEvent
from zdtui.model.user import User

T = TypeVar("T", bound=Record)


class Incremental:
    """``/incremental/…``: up to 1,000 a page, ten calls a minute, admins only. Scope ``read`` or the resource's.

    ``start_time`` is in Unix seconds and at least a minute old. ``page.resume`` is where to ask for what comes later;
    give it as ``after``. Deleted tickets come with the status ``deleted``, archived ones come too.
    """

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def tickets(
        self,
        start_time: int | None = None,
        *,
        include: Sequence[str] = (),
        exclude_deleted: bool = False,
        size: int | None = None,
        after: str | None = None,
    ) -> Pages[Ticket]:
        """Go through changed tickets by cursor: ``/incremental/tickets/cursor``."""
        query = {"include": include, "exclude_deleted": exclude_deleted or None}
        return self._since("/tickets/cursor", "tickets", Ticket, start_time, after=after, size=size, **query)

    def users(
        self, start_time: int | None = None, *, size: int | None = None, after: str | None = None
    ) -> Pages[User]:
        """Go through changed people by cursor: ``/incremental/users/cursor``, 20 calls a minute of its own."""
        return self._since("/users/cursor", "users", User, start_time, after=after, size=size)

    def tickets_by_time(
        self, start_time: int | None = None, *, size: int | None = None, after: str | None = None
    ) -> Pages[Ticket]:
        """Go through changed tickets by time: ``/incremental/tickets``; pages overlap at their boundary."""
        return self._since("/tickets", "tickets", Ticket, start_time, after=after, size=size)

    def users_by_time(
        self, start_time: int | None = None, *, size: int | None = None, after: str | None = None
    ) -> Pages[User]:
        """Go through changed people by time: ``/incremental/users``; pages overlap at their boundary."""
        return self._since("/users", "users", User, start_time, after=after, size=size)

    def organizations(
        self, start_time: int | None = None, *, size: int | None = None, after: str | None = None
    ) -> Pages[Organization]:
        """Go through changed organizations by time: ``/incremental/organizations``."""
        return self._since("/organizations", "organizations", Organization, start_time, after=after, size=size)

    def ticket_events(
        self,
        start_time: int | None = None,
        *,
        include: Sequence[str] = (),
        size: int | None = None,
        after: str | None = None,
    ) -> Pages[TicketEvent]:
        """Go through changes of tickets: ``/incremental/ticket_events``; ``include`` knows ``comment_events``."""
        return self._since(
            "/ticket_events", "ticket_events", TicketEvent, start_time, after=after, size=size, include=include
        )

    def ticket_metric_events(self, start_time: int | None = None, *, after: str | None = None) -> Pages[MetricEvent]:
        """Go through the events behind the metrics, 100 a page: ``/incremental/ticket_metric_events``."""
        return self._since("/ticket_metric_events", "ticket_metric_events", MetricEvent, start_time, after=after)

    def _since(
        self,
        path: str,
        key: str,
        model: type[T],
        start_time: int | None,
        *,
        after: str | None,
        size: int | None = None,
        **more: bool | Sequence[str] | None,
    ) -> Pages[T]:
        per_page = None if size is None else depth.size(size, depth.EXPORT_PAGE)
        query = {"start_time": start_time or 0, "per_page": per_page, **more}
        return self._caller.pages(f"/incremental{path}", key, model, query, after=after)
