"""A ticket while it is being written: before, after, and what is wrong with it."""

import copy
from typing import Any

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.world import World

_NOT_AUDITED = frozenset(
    {"fields", "updated_at", "raw_subject", "description", "is_public", "collaborator_ids", "generated_timestamp"}
)


class Draft:
    """The ticket as it was and as it is going to be; problems are collected and raised together."""

    def __init__(self, world: World, me: Json, before: Json) -> None:
        self.world = world
        self.me = me
        self.before = before
        self.after = copy.deepcopy(before)
        self.problems: dict[str, list[Json]] = {}

    def __getitem__(self, field: str) -> Any:
        return self.after[field]

    def __setitem__(self, field: str, value: Any) -> None:
        self.after[field] = value

    def refuse(self, field: str, description: str, error: str | None = "InvalidValue", **more: Any) -> None:
        """Note a failed validation."""
        self.problems.setdefault(field, []).append({"description": description, "error": error, **more})

    def check(self) -> None:
        """Raise 422 with every failed validation."""
        if self.problems:
            raise errors.record_invalid(self.problems)

    @property
    def changed(self) -> bool:
        """Tell whether anything is different."""
        return self.before != self.after

    def changes(self) -> list[tuple[str, Any, Any]]:
        """Return the fields that differ as (name, old, new); a custom field is named by its id."""
        plain = [
            (name, self.before.get(name), value)
            for name, value in self.after.items()
            if name not in _NOT_AUDITED and name != "custom_fields" and self.before.get(name) != value
        ]
        old = {field["id"]: field["value"] for field in self.before["custom_fields"]}
        custom = [
            (str(field["id"]), old.get(field["id"]), field["value"])
            for field in self.after["custom_fields"]
            if old.get(field["id"]) != field["value"]
        ]
        return plain + custom
