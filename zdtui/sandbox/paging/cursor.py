"""Cursor pagination: `page[size]`, `page[after]`, `page[before]`."""

import base64
import binascii
from typing import Any, TypeVar
from urllib.parse import urlencode

import msgspec

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.paging.listing import Listing

T = TypeVar("T")

MOST = 100
"""The largest page of most lists; larger sizes are cut to it (Zendesk's reaction is not known)."""


def wanted(call: Call) -> bool:
    """Tell whether the request asks for cursor pagination."""
    return any(name.startswith("page[") for name in call.query)


def paged(call: Call, listing: Listing[T], *, most: int = MOST) -> tuple[list[T], Json]:
    """Return one page of a listing and its `meta` and `links`."""
    size = page_size(call, most)
    start, end = _span(call, listing, size)
    items = list(listing.items[start:end])
    more = start > 0 if "page[before]" in call.query else end < len(listing.items)
    return items, _envelope(call, listing, items, more)


def page_size(call: Call, most: int = MOST) -> int:
    """Return the page size asked for, within the list's limit; raise 400 when it is no size."""
    text = call.query.get("page[size]", str(most))
    if not text.isdigit() or int(text) < 1:
        raise errors.invalid_pagination("page[size]")
    return min(int(text), most)


def encode(order: str, mark: Any) -> str:
    """Return an opaque cursor for a place in an order."""
    packed = base64.b64encode(msgspec.json.encode(mark)).decode()
    return base64.b64encode(msgspec.json.encode({"o": order, "v": packed})).decode()


def decode(call: Call, parameter: str, order: str) -> Any:
    """Return the place a cursor stands for; raise 400 for a foreign one or one of another order."""
    try:
        outer = msgspec.json.decode(base64.b64decode(call.query[parameter], validate=True))
        if outer["o"] == order:
            return msgspec.json.decode(base64.b64decode(outer["v"], validate=True))
    except (binascii.Error, msgspec.DecodeError, KeyError, TypeError, ValueError):
        pass
    raise errors.invalid_pagination(parameter)


def order_of(call: Call, parameter: str) -> Any:
    """Return the order a cursor was made for; None when it is no cursor of ours."""
    try:
        return msgspec.json.decode(base64.b64decode(call.query[parameter], validate=True))["o"]
    except (binascii.Error, msgspec.DecodeError, KeyError, TypeError, ValueError):
        return None


def link(call: Call, **page: str) -> str:
    """Return this request's address with another place; every other parameter is echoed."""
    kept = [(name, value) for name, value in call.query.multi_items() if name not in _PLACES]
    return call.url(f"{_dotted(call.path)}?{urlencode(sorted([*kept, *page.items()]))}")


def _span(call: Call, listing: Listing[Any], size: int) -> tuple[int, int]:
    if "page[after]" in call.query:
        start = listing.start_after(decode(call, "page[after]", listing.order))
        return start, start + size
    if "page[before]" in call.query:
        end = listing.end_before(decode(call, "page[before]", listing.order))
        return max(end - size, 0), end
    return 0, size


def _envelope(call: Call, listing: Listing[T], items: list[T], more: bool) -> Json:
    if not items:
        return {
            "meta": {"has_more": False, "after_cursor": None, "before_cursor": None},
            "links": {"prev": None, "next": None},
        }
    before = encode(listing.order, listing.rank(items[0]))
    after = encode(listing.order, listing.rank(items[-1]))
    return {
        "meta": {"has_more": more, "after_cursor": after, "before_cursor": before},
        "links": {
            "prev": link(call, **{"page[before]": before}),
            "next": link(call, **{"page[after]": after}),
        },
    }


def _dotted(path: str) -> str:
    return path if path.endswith(".json") else path + ".json"


_PLACES = frozenset({"page[after]", "page[before]"})
