"""What each tool of agents and each command of the interface needs of the scopes that an account holds."""

from collections.abc import Iterable

from zdtui.accounts.scopes import (
    ADD_PEOPLE,
    CHANGE_TICKETS,
    LIST_VIEWS,
    READ_GROUPS,
    READ_ORGANIZATIONS,
    READ_PEOPLE,
    READ_TICKETS,
    SEARCH,
    Use,
    works,
)

TOOLS: dict[str, tuple[Use, ...]] = {
    "zendesk_ticket_create": (CHANGE_TICKETS,),
    "zendesk_ticket_get": (READ_TICKETS,),
    "zendesk_ticket_update": (CHANGE_TICKETS,),
    "zendesk_tickets_list": (READ_TICKETS,),
    "zendesk_search_tickets": (SEARCH,),
    "zendesk_ticket_reply": (CHANGE_TICKETS, READ_TICKETS),
    "zendesk_ticket_comments_list": (READ_TICKETS,),
    "zendesk_user_create": (ADD_PEOPLE,),
    "zendesk_user_get": (READ_PEOPLE,),
    "zendesk_users_list": (READ_PEOPLE,),
    "zendesk_organization_get": (READ_ORGANIZATIONS,),
    "zendesk_organizations_list": (READ_ORGANIZATIONS,),
    "zendesk_groups_list": (READ_GROUPS,),
    "zendesk_views_list": (LIST_VIEWS,),
}
"""The 14 tools."""

COMMANDS: dict[str, tuple[Use, ...]] = {
    "views-open": (LIST_VIEWS,),
    "queue-open": (READ_TICKETS,),
    "go-to-ticket": (READ_TICKETS,),
    "play": (LIST_VIEWS, READ_TICKETS),
    "search": (SEARCH,),
    "search-all": (SEARCH,),
    "mirror": (SEARCH,),
    "people": (READ_PEOPLE, READ_ORGANIZATIONS),
    "assign": (CHANGE_TICKETS, READ_TICKETS, READ_PEOPLE),
    "group": (CHANGE_TICKETS, READ_TICKETS, READ_GROUPS),
}
"""Commands of the interface by id, where more can be said than that they write."""

WRITING = (CHANGE_TICKETS, READ_TICKETS)
"""What a command needs that changes a ticket: it also reads which version it changes."""


def of_command(command_id: str, *, writes: bool) -> tuple[Use, ...]:
    """Return what a command of the interface needs; nothing when it asks Zendesk for nothing of its own."""
    return COMMANDS.get(command_id, WRITING if writes else ())


def lacking(uses: Iterable[Use], held: Iterable[str]) -> tuple[Use, ...]:
    """Return those of ``uses`` for which the scopes held are not enough."""
    scopes = tuple(held)
    return tuple(use for use in uses if not works(use, scopes))
