"""Incremental exports: everything that changed since a moment, for administrators."""

import base64
import binascii
from collections.abc import Callable
from typing import Any

from zdtui.sandbox import errors, limits
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.incremental_rows import Changed, changed_records, changed_tickets, ticket_events
from zdtui.sandbox.routing import Access, Routes
from zdtui.sandbox.sideloads import OF_TICKETS, OF_USERS, Names, beside

routes = Routes("incremental", access=Access.ADMIN)

MOST = 1000
WITHHELD = 60
"""Seconds back from now that are never exported."""


@routes.get("/incremental/tickets/cursor", limits.INCREMENTAL)
def tickets_by_cursor(call: Call) -> Json:
    """Export tickets, deleted ones too, by cursor."""
    return _by_cursor(call, "tickets", changed_tickets, OF_TICKETS)


@routes.get("/incremental/users/cursor", limits.INCREMENTAL_USERS)
def users_by_cursor(call: Call) -> Json:
    """Export users by cursor."""
    return _by_cursor(call, "users", lambda each: changed_records(each, "users"), OF_USERS)


@routes.get("/incremental/tickets", limits.INCREMENTAL)
def tickets(call: Call) -> Json:
    """Export tickets by time."""
    return _by_time(call, "tickets", changed_tickets, OF_TICKETS)


@routes.get("/incremental/users", limits.INCREMENTAL)
def users(call: Call) -> Json:
    """Export users by time."""
    return _by_time(call, "users", lambda each: changed_records(each, "users"), OF_USERS)


@routes.get("/incremental/organizations", limits.INCREMENTAL)
def organizations(call: Call) -> Json:
    """Export organizations by time."""
    return _by_time(call, "organizations", lambda each: changed_records(each, "organizations"), {})


@routes.get("/incremental/ticket_events", limits.INCREMENTAL)
def events(call: Call) -> Json:
    """Export what happened to tickets, by time."""
    return _by_time(call, "ticket_events", ticket_events, {})


def _by_cursor(call: Call, key: str, changed: Callable[[Call], Changed], names: Names) -> Json:
    rows = changed(call)
    mark = _decoded(call) if "cursor" in call.query else (_start(call), 0)
    size = _size(call)
    page, more = _slice(call, rows, mark, size)
    last = rows.mark(page[-1]) if page else mark
    after = base64.b64encode(f"{last[0]}.0||{last[1]}|".encode()).decode()
    records = [rows.record(each) for each in page]
    return {
        key: [rows.rendered(record) for record in records],
        **beside(call, records, names),
        "after_url": _next(call, cursor=after),
        "before_url": None,
        "after_cursor": after,
        "before_cursor": None,
        "end_of_stream": not more,
    }


def _by_time(call: Call, key: str, changed: Callable[[Call], Changed], names: Names) -> Json:
    rows, start = changed(call), _start(call)
    page, more = _slice(call, rows, (start, 0), _size(call))
    if more:
        page = rows.whole_second(page)
    records = [rows.record(each) for each in page]
    end = rows.mark(page[-1])[0] if page else start
    return {
        key: [rows.rendered(record) for record in records],
        **beside(call, records, names),
        "next_page": _next(call, start_time=str(end)),
        "count": len(records),
        "end_of_stream": not more,
        "end_time": end,
    }


def _slice(call: Call, rows: Changed, mark: tuple[int, int], size: int) -> tuple[list[Any], bool]:
    """Return the rows behind a mark, and whether more follow them before the last minute."""
    page = rows.behind(mark, call.account.clock() - WITHHELD, size + 1)
    return page[:size], len(page) > size


def _start(call: Call) -> int:
    start = call.integer("start_time", call.query.get("start_time", ""))
    if start > call.account.clock() - WITHHELD:
        raise errors.too_recent()
    return start


def _size(call: Call) -> int:
    return min(max(call.integer("per_page", call.query.get("per_page", str(MOST))), 1), MOST)


def _decoded(call: Call) -> tuple[int, int]:
    try:
        moment, _, last = base64.b64decode(call.query["cursor"], validate=True).decode().partition("||")
        return int(float(moment)), int(last.rstrip("|"))
    except (binascii.Error, UnicodeDecodeError, ValueError):
        raise errors.invalid_pagination("cursor") from None


def _next(call: Call, **place: str) -> str:
    from urllib.parse import urlencode

    kept = [(name, value) for name, value in call.query.multi_items() if name not in {"cursor", "start_time"}]
    path = call.path if call.path.endswith(".json") else call.path + ".json"
    return call.url(f"{path}?{urlencode(sorted([*kept, *place.items()]))}")
