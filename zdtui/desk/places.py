"""Where a person was at a desk, so that they come back to it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zdtui.store.store import Store


class Places:
    """The list that was open and the ticket under the cursor of each list; kept in the desk's own file."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        kept = store.work.get("places")
        self._places: dict[str, object] = kept if isinstance(kept, dict) else {}

    @property
    def list(self) -> str | None:
        """The key of the list that was open last."""
        found = self._places.get("list")
        return found if isinstance(found, str) else None

    def cursor(self, key: str) -> int | None:
        """The ticket under the cursor of the list ``key``."""
        cursors = self._places.get("cursors")
        found = cursors.get(key) if isinstance(cursors, dict) else None
        return found if isinstance(found, int) else None

    async def keep(self, key: str, ticket: int | None) -> None:
        """Remember that the list ``key`` is open with the cursor on ``ticket``."""
        cursors = self._places.get("cursors")
        kept = dict(cursors) if isinstance(cursors, dict) else {}
        if ticket is not None:
            kept[key] = ticket
        places: dict[str, object] = {"list": key, "cursors": kept}
        if places != self._places:
            self._places = places
            await self._store.work.set("places", places)
