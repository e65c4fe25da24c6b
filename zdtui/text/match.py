"""Narrowing by typed words: for pickers and the quick filter.

Every word of the query must be found, in any order, at the start of a word, inside one, or as letters in sequence.
Case and accents do not count.
"""

from functools import lru_cache
from unicodedata import normalize

Ranges = tuple[tuple[int, int], ...]


def score(query: str, text: str) -> int | None:
    """Return how well ``text`` answers ``query`` (higher is better), or ``None`` when it does not."""
    found = _find(query, text)
    return None if found is None else found[0]


def spans(query: str, text: str) -> Ranges:
    """Return the half-open ranges of ``text`` that answer ``query``, in order and apart, for highlighting."""
    found = _find(query, text)
    if found is None:
        return ()
    merged: list[tuple[int, int]] = []
    for start, end in sorted(found[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _find(query: str, text: str) -> tuple[int, list[tuple[int, int]]] | None:
    """Find every word of the query; return the score and the ranges."""
    folded = _fold(text)
    total = 0
    ranges: list[tuple[int, int]] = []
    for word in _fold(query).split():
        found = _find_word(word, folded)
        if found is None:
            return None
        total += found[0]
        ranges += found[1]
    return total - min(len(folded), 99) // 10, ranges


def _find_word(word: str, text: str) -> tuple[int, list[tuple[int, int]]] | None:
    """Find one folded word: at a word's start, anywhere, or letter by letter."""
    at = text.find(word)
    if at >= 0:
        start = _word_start(word, text, at)
        if start is None:
            return 60, [(at, at + len(word))]
        bonus = 20 if start == 0 else 0
        return 80 + bonus, [(start, start + len(word))]
    ranges: list[tuple[int, int]] = []
    here = 0
    for letter in word:
        at = text.find(letter, here)
        if at < 0:
            return None
        ranges.append((at, at + 1))
        here = at + 1
    spread = here - ranges[0][0] - len(word)
    return (max(1, 40 - spread), ranges) if spread <= 2 * len(word) + 4 else None


def _word_start(word: str, text: str, at: int) -> int | None:
    """Return the first place at or after ``at`` where ``word`` starts a word."""
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return at
        at = text.find(word, at + 1)
    return None


def _fold(text: str) -> str:
    """Drop case and accents, character by character, so that places stay the same."""
    if text.isascii():
        return text.lower()
    return "".join(map(_fold_one, text))


@lru_cache(maxsize=4096)
def _fold_one(character: str) -> str:
    """Fold one character into exactly one."""
    return (normalize("NFD", character)[:1].lower() or character)[:1]
