"""Whose mirror it is, and what they may see."""

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from zdtui.api.client import Client


class Who(msgspec.Struct, frozen=True):
    """The agent, their role and groups, and Zendesk's word for which tickets they may see."""

    id: int
    role: str
    groups: list[int]
    restriction: str | None = None

    @property
    def admin(self) -> bool:
        """Whether incremental exports are for them."""
        return self.role == "admin"

    def sees_as(self, other: "Who") -> bool:
        """Whether ``other`` may see the same tickets, as far as can be told."""
        if self.id != other.id:
            return False
        return (self.admin and other.admin) or (self.role, self.groups, self.restriction) == (
            other.role,
            other.groups,
            other.restriction,
        )


async def recognise(client: "Client") -> Who:
    """Ask Zendesk who we are and which groups we are in.

    Raises:
        ApiError: it could not be asked.

    """
    me = await client.users.me()
    groups = [each.group_id async for each in client.memberships.of_user(me.id).items()]
    known = sorted(group for group in groups if group is not None)
    return Who(me.id, me.role or "", known, me.ticket_restriction)
