"""Ids of tickets and comments, eight bytes each."""

from array import array
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Ids = array[int]
else:
    Ids = array  # subscriptable from Python 3.12 on


def make_ids(numbers: Iterable[int] = ()) -> Ids:
    """Make an array of ids."""
    return array("q", list(numbers))


def read_ids(blob: bytes) -> Ids:
    """Read an array of ids from the bytes of one."""
    found = make_ids()
    found.frombytes(blob[: len(blob) // 8 * 8])
    return found
