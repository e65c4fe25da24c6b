"""The 14 tools: their names, their groups, and where each is declared."""

from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from zdtui.tools.refusal import ToolError

if TYPE_CHECKING:
    from zdtui.tools.tool import Tool

GROUPS = {
    "tickets": (
        "zendesk_ticket_create",
        "zendesk_ticket_get",
        "zendesk_ticket_update",
        "zendesk_tickets_list",
        "zendesk_search_tickets",
    ),
    "comments": ("zendesk_ticket_reply", "zendesk_ticket_comments_list"),
    "users": ("zendesk_user_create", "zendesk_user_get", "zendesk_users_list"),
    "organizations": ("zendesk_organization_get", "zendesk_organizations_list"),
    "groups": ("zendesk_groups_list",),
    "views": ("zendesk_views_list",),
}
"""The names of the tools by group, as ``zdtui tools list`` prints them."""

NAMES = tuple(name for names in GROUPS.values() for name in names)
"""All names."""

_MODULES = {
    "zendesk_ticket_create": "ticket_create",
    "zendesk_ticket_get": "ticket_get",
    "zendesk_ticket_update": "ticket_update",
    "zendesk_tickets_list": "tickets_list",
    "zendesk_search_tickets": "search",
    "zendesk_ticket_reply": "reply",
    "zendesk_ticket_comments_list": "comments",
    "zendesk_user_create": "user_create",
    "zendesk_user_get": "users",
    "zendesk_users_list": "users",
    "zendesk_organization_get": "organizations",
    "zendesk_organizations_list": "organizations",
    "zendesk_groups_list": "groups",
    "zendesk_views_list": "views",
}


@cache
def tool(name: str) -> "Tool[Any]":
    """The tool of that name.

    Raises:
        ToolError: there is none (``unknown_tool``); the fix names what comes near.

    """
    if name not in _MODULES:
        near = get_close_matches(name, NAMES, 3, 0.5) or NAMES
        raise ToolError(
            "unknown_tool",
            f"There is no tool {name[:80]!r}.",
            f"Did you mean: {', '.join(near)}?" if len(near) < len(NAMES) else f"There are: {', '.join(near)}.",
            exit_code=2,
        )
    declared: tuple[Tool[Any], ...] = import_module(f"zdtui.tools.{_MODULES[name]}").TOOLS
    return next(each for each in declared if each.name == name)


def tools() -> "list[Tool[Any]]":
    """Every tool, in the order of the groups."""
    return [tool(name) for name in NAMES]
