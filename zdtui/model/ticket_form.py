"""The form: which fields a kind of ticket has."""

from typing import Any

from zdtui.model.resource import NO_ITEMS, Id, Many, Resource


class TicketForm(Resource):
    """A form and the fields on it, in order."""

    url: str | None = None
    name: str | None = None
    raw_name: str | None = None
    display_name: str | None = None
    raw_display_name: str | None = None
    end_user_visible: bool | None = None
    position: int | None = None
    ticket_field_ids: Many[Id] = NO_ITEMS
    active: bool | None = None
    default: bool | None = None
    in_all_brands: bool | None = None
    restricted_brand_ids: Many[Id] = NO_ITEMS
    agent_conditions: list[Any] = NO_ITEMS
    end_user_conditions: list[Any] = NO_ITEMS
    created_at: str | None = None
    updated_at: str | None = None
