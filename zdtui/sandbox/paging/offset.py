"""Offset pagination: `page` and `per_page`."""

from collections.abc import Sequence
from typing import TypeVar
from urllib.parse import urlencode

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call

T = TypeVar("T")

MOST = 100
"""The largest page; a larger `per_page` is cut to it."""

DEEPEST_ROW = 10_000
DEEPEST_PAGE = 100


def paged(call: Call, items: Sequence[T]) -> tuple[list[T], Json]:
    """Return one page of the items with `next_page`, `previous_page` and `count`."""
    page, size = place(call)
    if page > DEEPEST_PAGE or page * size > DEEPEST_ROW:
        raise errors.too_deep()
    return list(items[(page - 1) * size : page * size]), envelope(call, page, size, len(items))


def place(call: Call, most: int = MOST) -> tuple[int, int]:
    """Return the page and its size; raise 400 for values that are no integers."""
    page = call.integer("page", call.query.get("page", "1"))
    size = call.integer("per_page", call.query.get("per_page", str(most)))
    return max(page, 1), min(max(size, 1), most)


def envelope(call: Call, page: int, size: int, count: int, *, reachable: int | None = None) -> Json:
    """Return the links and the count; `reachable` is where the pages end when that is before the count."""
    last = min(count, count if reachable is None else reachable)
    return {
        "next_page": link(call, page + 1) if page * size < last else None,
        "previous_page": link(call, page - 1) if page > 1 else None,
        "count": count,
    }


def link(call: Call, page: int) -> str:
    """Return this request's address with another page number."""
    kept = [(name, value) for name, value in call.query.multi_items() if name != "page"]
    path = call.path if call.path.endswith(".json") else call.path + ".json"
    return call.url(f"{path}?{urlencode(sorted([*kept, ('page', str(page))]))}")


def whole(count: int) -> Json:
    """Return the envelope of a list that is always one page, such as `show_many`."""
    return {"next_page": None, "previous_page": None, "count": count}
