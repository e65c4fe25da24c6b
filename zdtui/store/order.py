"""The order of a list while its pages arrive: what came now, then what is left of what was there before."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

_LOW = 1023


class IdSet:
    """A set of ids that takes a bit or two each where ids lie close, as a help desk's ticket numbers do."""

    def __init__(self, ids: Iterable[int] = ()) -> None:
        self._blocks: dict[int, bytearray] = {}
        for id in ids:
            self.add(id)

    def __contains__(self, id: int) -> bool:
        block = self._blocks.get(id >> 10)
        return block is not None and bool(block[(id & _LOW) >> 3] >> (id & 7) & 1)

    def add(self, id: int) -> None:
        """Add one id."""
        block = self._blocks.get(id >> 10)
        if block is None:
            block = self._blocks[id >> 10] = bytearray(128)
        block[(id & _LOW) >> 3] |= 1 << (id & 7)


@dataclass
class Order:
    """The ids of a list as they are shown: the first ``fresh`` came with the newest reading, the rest with older ones."""

    ids: array[int]
    fresh: int
    _seen: IdSet | None = field(default=None, repr=False)

    def append(self, ids: Iterable[int]) -> array[int]:
        """Put a page behind those that came; return its ids without those that an earlier page had."""
        if self._seen is None:
            self._seen = IdSet(self.ids[: self.fresh])
        page = array("q", (id for id in dict.fromkeys(ids) if id not in self._seen))
        for id in page:
            self._seen.add(id)
        self.ids = self.ids[: self.fresh] + page + without(self.ids[self.fresh :], page)
        self.fresh += len(page)
        return page


def without(ids: array[int], gone: Sequence[int]) -> array[int]:
    """Return ``ids`` without those that are ``gone``, looking first where a refreshed page mostly finds them: in front."""
    if not ids or not gone:
        return ids
    lost = set(gone)
    front = ids[: 4 * len(gone)]
    kept = array("q", (id for id in front if id not in lost))
    if len(front) - len(kept) == len(lost):
        return kept + ids[len(front) :]
    return array("q", (id for id in ids if id not in lost))
