"""How deep Zendesk lets anyone page, known before it has to say so."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from zdtui.api.errors import TooDeep
from zdtui.api.query import parameters, replaced

PAGE = 100
"""The most that one page of an ordinary list holds."""

EXPORT_PAGE = 1000
"""The most that one page of an export holds."""

OFFSET_END = 10_000
"""How many rows can be reached by page numbers."""

SEARCH_END = 1_000
"""How many hits of a search can be reached."""

SEARCHES = ("/api/v2/search", "/api/v2/requests/search")


def size(wanted: int | None, most: int = PAGE) -> int:
    """Return a page size that Zendesk accepts."""
    return most if wanted is None else max(1, min(wanted, most))


def check(target: str, count: int | None = None) -> None:
    """Let a request by unless its page lies beyond what Zendesk hands out.

    Raises:
        TooDeep: it does; ``count`` is passed on, the fix names the way that goes further.

    """
    end = _end(parameters(target))
    if end is None:
        return
    path = urlsplit(target).path.removesuffix(".json")
    if path in SEARCHES and end > SEARCH_END:
        of = f" of {count:,}" if count is not None else ""
        raise TooDeep(
            f"A search shows its first {SEARCH_END:,}{of} hits and no more.",
            "Narrow the search, or continue with the export, which reaches every hit.",
            count=count,
            request=f"GET {path}",
        )
    if end > OFFSET_END:
        raise TooDeep(
            f"Page numbers end at {OFFSET_END:,} rows.",
            "Go on by cursor, which has no end, or narrow the list.",
            count=count,
            request=f"GET {path}",
        )


def falls_short(target: str, count: int | None) -> bool:
    """Say whether a page asked for by number ends before ``count`` rows, whatever the server says of a next one."""
    query = parameters(target)
    if count is None or "per_page" not in query:
        return False
    end = _end({"page": "1", **query})
    return end is not None and count > end


def page_after(target: str) -> str:
    """Return the target of the page behind one that was asked for by number."""
    page = parameters(target).get("page", "1")
    return replaced(target, page=str(int(page) + 1)) if page.isdecimal() else target


def _end(query: Mapping[str, str]) -> int | None:
    """Return the number of the last row on a page, ``None`` for a list that goes by cursor."""
    page, per_page = query.get("page", ""), query.get("per_page", "")
    if not page.isdecimal():
        return None
    return int(page) * (min(int(per_page), PAGE) if per_page.isdecimal() else PAGE)
