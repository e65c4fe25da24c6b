"""The few columns that lists, filters and look-ups need of each resource.

A page of a hundred resources is split into raw slices and these rows; the slices are kept whole beside them, so
that a field unknown to us today is not lost.
"""

from typing import Any

import msgspec


class Row(msgspec.Struct, gc=False):
    """What every resource has: an id."""

    id: int


class TicketRow(Row):
    """A ticket as the sync path reads it, times as Zendesk writes them (ISO 8601, UTC, whole seconds)."""

    subject: str | None = None
    description: str | None = None
    status: str | None = None
    custom_status_id: int | None = None
    priority: str | None = None
    type: str | None = None
    requester_id: int | None = None
    assignee_id: int | None = None
    group_id: int | None = None
    organization_id: int | None = None
    brand_id: int | None = None
    ticket_form_id: int | None = None
    created_at: str | None = None
    updated_at: str | None = None
    due_at: str | None = None
    tags: list[str] | None = None
    via: dict[str, Any] | None = None
    slas: dict[str, Any] | None = None


class CommentRow(Row):
    """A comment's place in its thread; the body stays in the raw slice until it is shown."""

    author_id: int | None = None
    public: bool | None = None
    created_at: str | None = None
    plain_body: str | None = None


class UserRow(Row):
    """A person, for names, completion and look-up."""

    name: str | None = None
    email: str | None = None
    role: str | None = None
    organization_id: int | None = None
    default_group_id: int | None = None
    active: bool | None = None
    suspended: bool | None = None
    updated_at: str | None = None


class OrganizationRow(Row):
    """An organization, for names, completion and look-up."""

    name: str | None = None
    updated_at: str | None = None


class NamedRow(Row):
    """Anything else with a name or a title: groups, views, fields, forms, statuses, brands, macros, tags."""

    name: str | None = None
    title: str | None = None
    agent_label: str | None = None
    position: int | None = None
    active: bool | None = None
    deleted: bool | None = None


class QueueRow(msgspec.Struct, gc=False, frozen=True):
    """One line of a queue, joined with the names it shows. Times are Unix seconds; texts are as Zendesk sent them.

    ``origin`` says where a search found it.
    """

    id: int
    subject: str | None
    status: str | None
    custom_status_id: int | None
    priority: str | None
    type: str | None
    requester_id: int | None
    requester: str | None
    assignee_id: int | None
    assignee: str | None
    group_id: int | None
    group: str | None
    organization_id: int | None
    organization: str | None
    brand_id: int | None
    ticket_form_id: int | None
    created_at: int | None
    updated_at: int | None
    due_at: int | None
    sla_at: int | None
    tags: str
    channel: str | None
    custom: dict[int, Any] = {}
    pending: str | None = None
    draft: bool = False
    origin: str | None = None


ROWS: dict[str, type[Row]] = {
    "tickets": TicketRow,
    "comments": CommentRow,
    "users": UserRow,
    "organizations": OrganizationRow,
}
"""The row of each kind of resource, by the key of its list in an answer; any other kind is a ``NamedRow``."""
