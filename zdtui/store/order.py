"""The order of a list while its pages arrive: what came now, then what is left of what was there before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from zdtui.store.ids import Ids, make_ids

BLOCK: Final = 1024
"""Ids that share a block of an ``IdSet``."""


class IdSet:
    """A set of ids that takes a bit or two each where ids lie close, as a help desk's ticket numbers do."""

    def __init__(self, ids: Iterable[int] = ()) -> None:
        self._blocks: dict[int, bytearray] = {}
        for number in ids:
            self.add(number)

    def __contains__(self, number: int) -> bool:
        high, low = divmod(number, BLOCK)
        block = self._blocks.get(high)
        return block is not None and bool(block[low >> 3] >> (low & 7) & 1)

    def add(self, number: int) -> None:
        """Add one id."""
        high, low = divmod(number, BLOCK)
        block = self._blocks.get(high)
        if block is None:
            block = self._blocks[high] = bytearray(BLOCK // 8)
        block[low >> 3] |= 1 << (low & 7)


@dataclass
class Order:
    """The ids of a list as shown: ``fresh`` ids of the newest reading, then what an older one had besides."""

    ids: Ids
    fresh: int
    _seen: IdSet | None = field(default=None, repr=False, compare=False)

    def append(self, ids: Iterable[int]) -> Ids:
        """Put a page behind those that came; return its ids without those that an earlier page had."""
        if self._seen is None:
            self._seen = IdSet(self.ids[: self.fresh])
        page = make_ids(number for number in dict.fromkeys(ids) if number not in self._seen)
        for number in page:
            self._seen.add(number)
        self.ids = self.ids[: self.fresh] + page + without(self.ids[self.fresh :], page)
        self.fresh += len(page)
        return page

    def finish(self) -> None:
        """Drop what is left of the older reading."""
        self.ids = self.ids[: self.fresh]


def without(ids: Ids, gone: Sequence[int]) -> Ids:
    """Return ``ids`` without those ``gone``, looking first where a refreshed page mostly finds them: in front."""
    if not ids or not gone:
        return ids
    lost = set(gone)
    front = ids[: 4 * len(gone)]
    kept = make_ids(number for number in front if number not in lost)
    if len(front) - len(kept) == len(lost):
        return kept + ids[len(front) :]
    return make_ids(number for number in ids if number not in lost)
