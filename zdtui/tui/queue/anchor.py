"""Finding a row again after the list under it has changed."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

from zdtui.tui.queue.source import Rows

REACH = 8
"""How many neighbours on each side stand in for a ticket that has left the list."""
NEAR = 256
"""How far from its old place a ticket is looked for before the whole list is searched."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a list, remembered by the tickets that were there and around it."""

    index: int = 0
    first: int = 0
    around: "array[int]" = field(default_factory=lambda: array("q"))

    @classmethod
    def at(cls, rows: Rows, index: int) -> "Anchor":
        """Remember the place ``index``."""
        first = max(0, index - REACH)
        return cls(index, first, rows.ids[first : index + REACH + 1])

    @property
    def ticket(self) -> int | None:
        """The ticket that was there."""
        place = self.index - self.first
        return self.around[place] if 0 <= place < len(self.around) else None

    def find(self, rows: Rows) -> int:
        """Find the place in the list as it is now: of the ticket, or of the nearest neighbour that is left."""
        for ticket, shift in self._candidates():
            found = self._place(rows, ticket)
            if found is not None:
                return min(found + shift, max(0, len(rows.ids) - 1))
        return max(0, min(self.index, len(rows.ids) - 1))

    def _candidates(self) -> Iterator[tuple[int, int]]:
        """Name the ticket, then those after it, then those before it, whose place counts one further."""
        place = self.index - self.first
        yield from ((ticket, 0) for ticket in self.around[place:])
        yield from ((ticket, 1) for ticket in reversed(self.around[:place]))

    def _place(self, rows: Rows, ticket: int) -> int | None:
        ids = rows.ids
        if self.index < len(ids) and ids[self.index] == ticket:
            return self.index
        start = max(0, self.index - NEAR)
        try:
            return start + ids[start : self.index + NEAR].index(ticket)
        except ValueError:
            return rows.index(ticket)
