"""Who belongs where."""

from zdtui.api.answer import Answer
from zdtui.api.pages import Pages
from zdtui.api.resources.verbs import Creates, CreatesMany, Deletes, DeletesMany, Lists, Shows
from zdtui.model.membership import GroupMembership, OrganizationMembership


class GroupMemberships(
    Lists[GroupMembership],
    Shows[GroupMembership],
    Creates[GroupMembership],
    Deletes[GroupMembership],
    CreatesMany[GroupMembership],
    DeletesMany[GroupMembership],
):
    """``/group_memberships``: 100 a page by cursor; agents read, admins write. ``include``: users, groups."""

    path, many, single, model = "/group_memberships", "group_memberships", "group_membership", GroupMembership

    def of_user(self, user_id: int, *, after: str | None = None) -> Pages[GroupMembership]:
        """List the memberships of an agent."""
        return self._list(f"/users/{user_id}/group_memberships", after=after)

    def of_group(self, group_id: int, *, after: str | None = None) -> Pages[GroupMembership]:
        """List the memberships of a group."""
        return self._list(f"/groups/{group_id}/memberships", after=after)

    def assignable(self, *, after: str | None = None) -> Pages[GroupMembership]:
        """List those that tickets can be assigned to."""
        return self._list("/group_memberships/assignable", after=after)


class OrganizationMemberships(
    Lists[OrganizationMembership],
    Shows[OrganizationMembership],
    Creates[OrganizationMembership],
    Deletes[OrganizationMembership],
    CreatesMany[OrganizationMembership],
    DeletesMany[OrganizationMembership],
):
    """``/organization_memberships``: 100 a page by cursor, for agents. ``include``: users, organizations."""

    path, many, single = "/organization_memberships", "organization_memberships", "organization_membership"
    model = OrganizationMembership

    def of_user(self, user_id: int, *, after: str | None = None) -> Pages[OrganizationMembership]:
        """List the memberships of a person."""
        return self._list(f"/users/{user_id}/organization_memberships", after=after)

    async def make_default(self, user_id: int, membership_id: int) -> Answer:
        """Make one membership a person's first."""
        return await self._do("PUT", f"/users/{user_id}/organization_memberships/{membership_id}/make_default")
