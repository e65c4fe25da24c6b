"""The organization: a company or team of customers."""

from typing import Any

from zdtui.model.resource import NO_FIELDS, NO_ITEMS, Id, Many, Record, Resource


class Organization(Resource):
    """A group of end users; its name is unique within the account."""

    url: str | None = None
    name: str | None = None
    shared_tickets: bool | None = None
    shared_comments: bool | None = None
    external_id: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    domain_names: Many[str] = NO_ITEMS
    details: str | None = None
    notes: str | None = None
    group_id: Id | None = None
    tags: Many[str] = NO_ITEMS
    organization_fields: dict[str, Any] = NO_FIELDS


class OrganizationRelated(Record):
    """How much belongs to an organization."""

    tickets_count: int | None = None
    users_count: int | None = None


class OrganizationMerge(Record):
    """A merge of one organization into another; its id is a text."""

    id: str
    url: str | None = None
    loser_id: Id | None = None
    winner_id: Id | None = None
    status: str | None = None
