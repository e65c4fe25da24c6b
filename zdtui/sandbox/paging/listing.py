"""An ordered list that can be read in pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """The items in order; `order` names that order, and a cursor is only good for the order it was made for.

    `rank` gives the value the items are sorted by, which must be unique (end it with the id).
    It lets a cursor keep its place while items come and go.
    """

    items: Sequence[T]
    order: str
    rank: Callable[[T], Any]
    descending: bool = False

    def start_after(self, mark: Any) -> int:
        """Return the index of the first item behind the mark."""
        return self._cut(lambda rank: rank < mark if self.descending else rank > mark)

    def end_before(self, mark: Any) -> int:
        """Return the index behind the last item in front of the mark."""
        return self._cut(lambda rank: rank <= mark if self.descending else rank >= mark)

    def _cut(self, beyond: Callable[[Any], bool]) -> int:
        low, high = 0, len(self.items)
        while low < high:
            middle = (low + high) // 2
            if beyond(self.rank(self.items[middle])):
                high = middle
            else:
                low = middle + 1
        return low


def places(count: int, order: str, *, descending: bool = False) -> Listing[int]:
    """Return the places 0 … count - 1 of an order that no single value tells, such as a grouped view's."""
    every = range(count)
    name = f"-{order}" if descending else order
    return Listing(every[::-1] if descending else every, name, lambda place: place, descending)


def by(
    records: Sequence[dict[str, Any]], *names: str, descending: bool = False, order: str = ""
) -> Listing[dict[str, Any]]:
    """Return records sorted by the fields named, then by id; text sorts without regard to case."""

    def rank(record: dict[str, Any]) -> list[Any]:
        return [_comparable(record.get(name)) for name in names] + [record["id"]]

    named = order or ",".join([*(("-" if descending else "") + name for name in names), "id"])
    return Listing(sorted(records, key=rank, reverse=descending), named, rank, descending)


def _comparable(value: Any) -> list[Any]:
    """Return a value that sorts among others: nothing first, then numbers, then text."""
    if value is None:
        return [0]
    if isinstance(value, (int, float)):
        return [1, value]
    return [2, str(value).casefold()]
