"""The agent behind an account's credential."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Me:
    """Who Zendesk says we are (``GET /api/v2/users/me``)."""

    id: int
    name: str
    email: str
    role: str

    @classmethod
    def of(cls, kept: Any) -> "Me | None":
        """The agent as kept in the store, if there is one."""
        if not isinstance(kept, dict) or not isinstance(kept.get("id"), int):
            return None
        return cls(kept["id"], *(str(kept.get(name) or "") for name in ("name", "email", "role")))
