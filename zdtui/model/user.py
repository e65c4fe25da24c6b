"""People: customers (end users) and agents."""

from typing import Any

from zdtui.model.attachment import Attachment
from zdtui.model.resource import NO_FIELDS, NO_ITEMS, Id, Many, Record, Resource


class User(Resource):
    """A person. ``role`` is ``end-user``, ``agent`` or ``admin``; ``time_zone`` is a Rails name, not always IANA."""

    url: str | None = None
    name: str | None = None
    email: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    time_zone: str | None = None
    iana_time_zone: str | None = None
    phone: str | None = None
    shared_phone_number: bool | None = None
    photo: Attachment | None = None
    locale_id: Id | None = None
    locale: str | None = None
    organization_id: Id | None = None
    role: str | None = None
    verified: bool | None = None
    external_id: str | None = None
    tags: Many[str] = NO_ITEMS
    alias: str | None = None
    active: bool | None = None
    shared: bool | None = None
    shared_agent: bool | None = None
    last_login_at: str | None = None
    two_factor_auth_enabled: bool | None = None
    signature: str | None = None
    details: str | None = None
    notes: str | None = None
    role_type: int | None = None
    custom_role_id: Id | None = None
    moderator: bool | None = None
    ticket_restriction: str | None = None
    only_private_comments: bool | None = None
    restricted_agent: bool | None = None
    suspended: bool | None = None
    default_group_id: Id | None = None
    report_csv: bool | None = None
    user_fields: dict[str, Any] = NO_FIELDS


class UserRelated(Record):
    """How many tickets a person has to do with."""

    assigned_tickets: int | None = None
    requested_tickets: int | None = None
    ccd_tickets: int | None = None
    organization_subscriptions: int | None = None


class CustomRole(Resource):
    """A role made by the account's admins; ``configuration`` says what it may do."""

    name: str | None = None
    description: str | None = None
    role_type: int | None = None
    configuration: dict[str, Any] = NO_FIELDS
