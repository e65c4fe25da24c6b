"""The part of a store that knows names: people, organizations, groups and every other small kind."""

from collections.abc import Iterable

from zdtui.model.rows import NamedRow, OrganizationRow, UserRow
from zdtui.store import organizations, people, references
from zdtui.store.cache import Cache


class Names:
    """Who and what the tickets refer to."""

    _cache: Cache

    def user(self, user_id: int) -> UserRow | None:
        """Return one person."""
        return self._cache.read(lambda db: people.user(db, user_id))

    def users_named(self, text: str, limit: int = 20) -> list[UserRow]:
        """Return people by the beginnings of their names and addresses, agents first."""
        return self._cache.read(lambda db: people.named(db, text, limit))

    def agents(self) -> list[UserRow]:
        """Return the active agents and admins by name."""
        return self._cache.read(people.agents)

    def organization(self, organization_id: int) -> OrganizationRow | None:
        """Return one organization."""
        return self._cache.read(lambda db: organizations.organization(db, organization_id))

    def organizations_named(self, text: str, limit: int = 20) -> list[OrganizationRow]:
        """Return organizations by the beginnings of the words of their names."""
        return self._cache.read(lambda db: organizations.named(db, text, limit))

    def group(self, group_id: int) -> NamedRow | None:
        """Return one group."""
        return self.name("groups", group_id)

    def groups(self) -> list[NamedRow]:
        """Return all groups by name."""
        return self.named("groups")

    def named(self, kind: str) -> list[NamedRow]:
        """Return the names of all resources of a small kind, by position and name."""
        return self._cache.read(lambda db: references.named(db, kind))

    def name(self, kind: str, resource_id: int) -> NamedRow | None:
        """Return the name of one resource of a small kind."""
        return self._cache.read(lambda db: references.one(db, kind, resource_id))

    def raw(self, kind: str, resource_id: int) -> bytes | None:
        """Return the JSON of one resource as it came."""
        there, found = self._cache.read(lambda db: references.raw(db, kind, resource_id))
        if there and found is None:
            self._cache.later(lambda db: references.mark_stale(db, kind, resource_id))
        return found

    def all(self, kind: str) -> list[bytes]:
        """Return the JSON of all resources of a kind, by position and name."""
        return self._cache.read(lambda db: references.everything(db, kind))

    async def retain(self, kind: str, ids: Iterable[int]) -> frozenset[int]:
        """Forget the resources of a small kind that a full reading did not name; return their ids."""
        kept = list(ids)
        return frozenset(await self._cache.write(lambda db: references.retain(db, kind, kept)))
