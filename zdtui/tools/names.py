"""Who and what an answer refers to, from what came beside it; nothing is asked for."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from zdtui.store.store import Store

MORE = {
    "users": ("email", "role", "organization_id"),
    "groups": ("description",),
    "organizations": ("domain_names", "tags"),
}
"""What is told of each kind beside its id and name, when it was asked for by name."""


class Names:
    """Resolves ids to ``{id, name}``: by the sideloads of the answer, else by what the store knows."""

    def __init__(self, body: Any, store: "Store", told: tuple[str, ...] = ()) -> None:
        """``told`` are the kinds of which more is told than their names."""
        self._store = store
        self._told = told
        self._beside: dict[str, dict[int, dict[str, Any]]] = {}
        for kind in MORE:
            found = body.get(kind) if isinstance(body, dict) else None
            listed = found if isinstance(found, list) else []
            self._beside[kind] = {
                each["id"]: each for each in listed if isinstance(each, dict) and isinstance(each.get("id"), int)
            }

    def user(self, user_id: Any) -> dict[str, Any] | None:
        """A person."""
        return self._one("users", user_id, self._store.user)

    def author(self, user_id: Any) -> dict[str, Any] | None:
        """The author of a comment: a person with their role."""
        person = self.user(user_id)
        role = self._beside["users"].get(user_id, {}).get("role")
        return {**person, "role": role} if person and role else person

    def group(self, group_id: Any) -> dict[str, Any] | None:
        """A group of agents."""
        return self._one("groups", group_id, self._store.group)

    def organization(self, organization_id: Any) -> dict[str, Any] | None:
        """An organization."""
        return self._one("organizations", organization_id, self._store.organization)

    def _one(self, kind: str, one_id: Any, known: Any) -> dict[str, Any] | None:
        """An object with its id, and its name as far as anybody knows it."""
        if not isinstance(one_id, int):
            return None
        beside = self._beside[kind].get(one_id)
        if beside is None:
            row = known(one_id)
            return {"id": one_id, "name": row.name} if row is not None else {"id": one_id}
        more = MORE[kind] if kind in self._told else ()
        found = {name: beside[name] for name in more if beside.get(name) not in (None, [], "")}
        return {"id": one_id, "name": beside.get("name"), **found}
