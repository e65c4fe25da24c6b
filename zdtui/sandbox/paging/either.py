"""Lists that can be read both ways: `page[size]` switches to cursors."""

from typing import TypeVar

from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.paging import cursor, offset
from zdtui.sandbox.paging.listing import Listing

T = TypeVar("T")


def paged(call: Call, listing: Listing[T], offset_listing: Listing[T] | None = None) -> tuple[list[T], Json]:
    """Return one page in the mode asked for; some lists have another order in offset mode."""
    if cursor.wanted(call):
        return cursor.paged(call, listing)
    return offset.paged(call, (offset_listing or listing).items)
