"""Fields of tickets, people and organizations."""

from typing import Any

from zdtui.model.resource import NO_ITEMS, Id, Many, Record, Resource


class Choice(Record):
    """A choice of a drop-down; its ``value`` is a tag. System choices have no id."""

    id: Id | None = None
    name: str | None = None
    raw_name: str | None = None
    value: str | None = None
    default: bool | None = None
    position: int | None = None


class Field(Resource):
    """What the fields of tickets, people and organizations have in common; ``type`` is an open set."""

    url: str | None = None
    type: str | None = None
    key: str | None = None
    title: str | None = None
    raw_title: str | None = None
    description: str | None = None
    raw_description: str | None = None
    position: int | None = None
    active: bool | None = None
    system: bool | None = None
    regexp_for_validation: str | None = None
    tag: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    custom_field_options: Many[Choice] = NO_ITEMS


class TicketField(Field):
    """A field of tickets, Zendesk's own or a custom one."""

    required: bool | None = None
    collapsed_for_agents: bool | None = None
    title_in_portal: str | None = None
    visible_in_portal: bool | None = None
    editable_in_portal: bool | None = None
    required_in_portal: bool | None = None
    removable: bool | None = None
    agent_description: str | None = None
    sub_type_id: Id | None = None
    system_field_options: Many[Choice] = NO_ITEMS
    custom_statuses: list[Any] = NO_ITEMS


class UserField(Field):
    """A field of people; values lie under ``key`` in ``User.user_fields``."""


class OrganizationField(Field):
    """A field of organizations; values lie under ``key`` in ``Organization.organization_fields``."""
