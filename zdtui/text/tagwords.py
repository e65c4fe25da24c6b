"""Tags as a person types them: how Zendesk keeps them, and which of them are nearly the same."""

import re
from collections.abc import Iterable
from typing import Final

_BETWEEN: Final = re.compile(r"[\s,;]+")
_JOINTS: Final = re.compile(r"[-_./: ]+")
_NUMBER: Final = re.compile(r"\d+")

SHORTEST: Final = 5
"""Letters from which one wrong letter makes no other word."""


def words(text: str) -> tuple[str, ...]:
    """Read tags that are typed with blanks or commas between them: small letters, each once."""
    return tuple(dict.fromkeys(tag for tag in _BETWEEN.split(text.lower()) if tag))


def near(tag: str, known: Iterable[str]) -> str | None:
    """Find a tag that ``tag`` is nearly: written with other joints, or with one letter more, less, else or swapped.

    A tag that is known itself is near to none.
    """
    candidates = list(known)
    if tag in candidates:
        return None
    plain = _plain(tag)
    for other in candidates:
        if _plain(other) == plain:
            return other
    return next((other for other in candidates if _a_letter_apart(plain, _plain(other))), None)


def _plain(tag: str) -> str:
    return _JOINTS.sub("", tag.lower())


def _a_letter_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter; numbers in them have to be the same."""
    if min(len(one), len(other)) < SHORTEST or abs(len(one) - len(other)) > 1 or one == other:
        return False
    if _NUMBER.findall(one) != _NUMBER.findall(other):
        return False
    start = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    if len(one) == len(other):
        swapped = one[start : start + 2] == other[start : start + 2][::-1]
        return one[start + 1 :] == other[start + 1 :] or (swapped and one[start + 2 :] == other[start + 2 :])
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer[start + 1 :] == shorter[start:]
