"""What was found of one search on this machine and at Zendesk, and how the two become one list."""

from collections.abc import Iterable

from zdtui.store.search import Hits


class Findings:
    """The hits of both sides, each once.

    Attributes:
        ignored: the terms that only Zendesk can judge; what was found here does without them.
        whole: whether everything that this machine has of it was found.
    """

    def __init__(self) -> None:
        self._local: list[int] = []
        self._here: set[int] = set()
        self._there: dict[int, None] = {}
        self.ignored: tuple[str, ...] = ()
        self.whole = False

    @property
    def here(self) -> int:
        """How many hits were found on this machine."""
        return len(self._here)

    @property
    def there(self) -> int:
        """How many of Zendesk's hits have arrived."""
        return len(self._there)

    def take_here(self, hits: Hits) -> None:
        """Take what was found on this machine; what is there only because Zendesk told was not found there."""
        told = self._there.keys() - self._here
        self._local, self._here = hits.ids, set(hits.ids) - told
        self.ignored, self.whole = hits.ignored, hits.whole

    def take_there(self, ids: dict[int, None], *, sure: bool) -> None:
        """Take what Zendesk told; what it told before stays if it fits, unless this is all for ``sure``."""
        former = () if sure else self._there.keys() & set(self._local) - ids.keys()
        self._there = ids | dict.fromkeys(former)

    def origin(self, ticket_id: int) -> str:
        """Say where a hit was found: ``mirror``, ``Zendesk`` or ``both``."""
        if ticket_id in self._there:
            return "both" if ticket_id in self._here else "Zendesk"
        return "mirror"

    def both(self, *, asked: bool) -> tuple[list[int], bool]:
        """Return all hits, and whether they are in the query's order already.

        Where terms were ignored here and Zendesk was ``asked``, only what it told counts.
        """
        local = [] if self.ignored and asked else self._local
        more = self._there.keys() - set(local)
        return (list(dict.fromkeys((*local, *self._there))), False) if more else (local, True)

    def alone(self, ids: Iterable[int]) -> list[int]:
        """Return those that only this machine has."""
        return [number for number in ids if number not in self._there]
