"""The part of a list that fits what a person typed."""

from array import array
from collections.abc import Callable, Sequence

from zdtui.model.rows import QueueRow
from zdtui.text.match import spans
from zdtui.tui.queue.source import Rows

Ranges = Sequence[tuple[int, int]]


class Narrowed:
    """Some tickets of a list, in its order, read through it.

    The place of a ticket in the whole list is searched only when its row is drawn, going on from the places found
    before, so that a short answer from a long list costs little.
    """

    def __init__(self, whole: Rows, ids: "array[int]") -> None:
        self.key = whole.key
        self.ids = ids
        self._whole = whole
        self._places: array[int] = array("q")

    def rows(self, start: int, stop: int) -> Sequence[QueueRow | None]:
        """Read the rows from ``start`` up to ``stop``."""
        return [self._row(index) for index in range(start, min(stop, len(self.ids)))]

    def index(self, ticket_id: int) -> int | None:
        """Find the place of a ticket among those left."""
        try:
            return self.ids.index(ticket_id)
        except ValueError:
            return None

    def _row(self, index: int) -> QueueRow | None:
        place = self._place(index)
        rows = self._whole.rows(place, place + 1) if place is not None else ()
        return rows[0] if rows and rows[0] is not None and rows[0].id == self.ids[index] else None

    def _place(self, index: int) -> int | None:
        ids, places = self._whole.ids, self._places
        while len(places) <= index:
            after = places[-1] + 1 if places else 0
            try:
                places.append(ids.index(self.ids[len(places)], after))
            except ValueError:
                return self._whole.index(self.ids[index])
        place = places[index]
        if place < len(ids) and ids[place] == self.ids[index]:
            return place
        return self._whole.index(self.ids[index])


def matcher(query: str) -> Callable[[str], Ranges]:
    """Make the function that finds the typed words in a text, each where it stands as a whole."""
    words = query.split()

    def matches(text: str) -> Ranges:
        found = sorted(place for word in words for place in _whole_word(word, text))
        return [place for number, place in enumerate(found) if number == 0 or place[0] >= found[number - 1][1]]

    return matches


def _whole_word(word: str, text: str) -> Ranges:
    """Letters found here and there are no match for a list that holds every typed word as it is."""
    found = spans(word, text)
    return found if len(found) == 1 and found[0][1] - found[0][0] == len(word) else ()
