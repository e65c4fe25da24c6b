"""Deleted people."""

from zdtui.api.resources.verbs import Lists, Shows
from zdtui.model.count import Count
from zdtui.model.user import User


class DeletedUsers(Lists[User], Shows[User]):
    """``/deleted_users``: 100 a page by cursor, for agents who may delete people."""

    path, many, single, model = "/deleted_users", "deleted_users", "deleted_user", User

    async def count(self) -> Count:
        """Count them: ``GET /deleted_users/count``."""
        return await self._caller.one("/deleted_users/count", "count", Count)

    async def delete(self, user_id: int) -> User:
        """Delete a deactivated person for good; 700 in ten minutes."""
        return await self._caller.write("DELETE", f"/deleted_users/{user_id}", "deleted_user", User)
