"""Tag sets: every combination of tags has one code, so that a column of numbers can hold them."""

from collections.abc import Callable
from typing import Any

_OWN = 1 << 24
"""Codes from here on are of tickets that were written to; lower ones are drawn."""


class TagSets:
    """Gives codes for tags and tags for codes."""

    def __init__(self, drawn: Callable[[int], tuple[str, ...]]) -> None:
        self._drawn = drawn
        self._sets: list[tuple[str, ...]] = []
        self._codes: dict[tuple[str, ...], int] = {}

    def spell(self, code: int) -> tuple[str, ...]:
        """Spell the tags behind a code."""
        return self._sets[code - _OWN] if code >= _OWN else self._drawn(code)

    def code(self, tags: Any) -> int:
        """Give the code of some tags; what is no list of tags has none."""
        spelt = tuple(str(tag) for tag in tags) if isinstance(tags, list | tuple) else ()
        if spelt not in self._codes:
            self._codes[spelt] = _OWN + len(self._sets)
            self._sets.append(spelt)
        return self._codes[spelt]
