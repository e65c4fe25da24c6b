"""Which tools and which tickets a run may touch; what is not on a list is refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zdtui.tools.refusal import ToolError

WITHOUT_TICKETS = frozenset(
    {
        "zendesk_user_get",
        "zendesk_users_list",
        "zendesk_organization_get",
        "zendesk_organizations_list",
        "zendesk_groups_list",
        "zendesk_views_list",
    }
)
"""Tools that reach no ticket. Every other one must name a ticket of the list, or is refused while there is a list."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """The names of the tools and the ids of the tickets that are allowed; ``None`` allows all."""

    tools: frozenset[str] | None = None
    tickets: frozenset[int] | None = None

    def check(self, tool: str, tool_input: Mapping[str, Any]) -> None:
        """Let a call pass.

        Raises:
            ToolError: the tool or the ticket is not on its list, or the tool could reach other tickets too.

        """
        if not self.has_tool(tool):
            raise ToolError(
                "not_allowed",
                f"{tool} is not among the tools of this run.",
                "Use one of the listed tools; a person can start the server with another --allow.",
            )
        if self.tickets is None or tool in WITHOUT_TICKETS:
            return
        if ticket_of(tool_input) not in self.tickets:
            raise ToolError(
                "not_allowed",
                "This run is limited to certain tickets, and the call is not about one of them.",
                f"Work on these alone: {', '.join(map(str, sorted(self.tickets)))}.",
            )

    def has_tool(self, tool: str) -> bool:
        """Whether the tool is on the list."""
        return self.tools is None or tool in self.tools


def ticket_of(tool_input: Mapping[str, Any]) -> int | None:
    """The ticket that a call names, if it names one."""
    value = tool_input.get("ticket_id")
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
