"""Groups of agents."""

from zdtui.api.pages import Pages
from zdtui.api.resources.verbs import Creates, Deletes, Lists, Shows, Updates
from zdtui.model.count import Count
from zdtui.model.group import Group


class Groups(Lists[Group], Shows[Group], Creates[Group], Updates[Group], Deletes[Group]):
    """``/groups``: 100 a page by cursor; agents read, admins write. Scope ``groups:read`` or ``read``.

    Filter ``exclude_deleted``; ``include`` knows ``users``.
    """

    path, many, single, model = "/groups", "groups", "group", Group

    def assignable(self, *, after: str | None = None) -> Pages[Group]:
        """List the groups that the signed-in agent may assign tickets to."""
        return self._list("/groups/assignable", after=after)

    def of_user(self, user_id: int, *, after: str | None = None) -> Pages[Group]:
        """List the groups of an agent."""
        return self._list(f"/users/{user_id}/groups", after=after)

    async def count(self) -> Count:
        """Count them: ``GET /groups/count``."""
        return await self._caller.one("/groups/count", "count", Count)
