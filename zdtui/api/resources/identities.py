"""The addresses and numbers that people are known by."""

from zdtui.api.answer import Answer
from zdtui.api.pages import Page, Pages
from zdtui.api.resources.verbs import Fields, Part
from zdtui.model.identity import Identity


class Identities(Part[Identity]):
    """``/users/{id}/identities``: 100 a page by cursor, for agents. Scope ``users:read``, ``users:write``."""

    path, many, single, model = "/users", "identities", "identity", Identity

    def list(self, user_id: int, *, after: str | None = None) -> Pages[Identity]:
        """List the identities of a person."""
        return self._list(_path(user_id), after=after)

    async def show(self, user_id: int, identity_id: int) -> Identity:
        """Show one."""
        return await self._caller.one(_path(user_id, identity_id), "identity", Identity)

    async def create(self, user_id: int, identity: Fields) -> Identity:
        """Add an address or a number."""
        return await self._caller.write("POST", _path(user_id), "identity", Identity, body={"identity": identity})

    async def update(self, user_id: int, identity_id: int, identity: Fields) -> Identity:
        """Change one."""
        body = {"identity": identity}
        return await self._caller.write("PUT", _path(user_id, identity_id), "identity", Identity, body=body)

    async def verify(self, user_id: int, identity_id: int) -> Identity:
        """Take one for verified."""
        return await self._caller.write("PUT", f"{_path(user_id, identity_id)}/verify", "identity", Identity)

    async def make_primary(self, user_id: int, identity_id: int) -> Page[Identity]:
        """Make one the first; all of them come back."""
        path = f"{_path(user_id, identity_id)}/make_primary"
        return await self._caller.listed("PUT", path, "identities", Identity)

    async def request_verification(self, user_id: int, identity_id: int) -> Answer:
        """Have a verification mail sent."""
        return await self._do("PUT", f"{_path(user_id, identity_id)}/request_verification")

    async def delete(self, user_id: int, identity_id: int) -> Answer:
        """Take one away."""
        return await self._do("DELETE", _path(user_id, identity_id))


def _path(user_id: int, identity_id: int | None = None) -> str:
    return f"/users/{user_id}/identities" + (f"/{identity_id}" if identity_id is not None else "")
