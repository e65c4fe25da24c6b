"""Lists of tickets: sorted, paged, with their sideloads."""

from collections.abc import Sequence
from typing import Any

from zdtui.sandbox import errors, metrics
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.paging import cursor, offset
from zdtui.sandbox.paging.listing import Listing, places
from zdtui.sandbox.sideloads import OF_TICKETS, beside

_CURSOR_SORTS = frozenset({"id", "updated_at", "status"})
_OFFSET_SORTS = frozenset(
    {"assignee", "assignee.name", "created_at", "group", "id", "requester", "requester.name", "status", "subject",
     "updated_at"}
)  # fmt: skip


def listed(call: Call, ids: Sequence[int], *, keep_order: bool = False, slim_in_cursor_mode: bool = False) -> Json:
    """Return a page of tickets; lists with an order of their own keep it unless another is asked for."""
    if cursor.wanted(call):
        listing = _by_place(ids) if keep_order else _sorted(call, ids)
        page, envelope = cursor.paged(call, listing)
        if keep_order:
            page = [ids[place] for place in page]
        return {**shown_many(call, page, slim=slim_in_cursor_mode), **envelope}
    page, envelope = offset.paged(call, _offset_order(call, ids, keep_order=keep_order))
    return {**shown_many(call, page), **envelope}


def shown_many(call: Call, ids: Sequence[int], *, slim: bool = False) -> Json:
    """Return tickets under `tickets`, with the sideloads the request includes."""
    if call.included & metrics.INSIDE:
        tickets = [_inside(call, each, slim=slim) for each in ids]
    else:
        tickets = [call.account.tickets.one(call.base, each, slim=slim) for each in ids]
    rows = [call.account.tickets.references(each) for each in ids] if call.included & OF_TICKETS.keys() else []
    return {"tickets": tickets, **beside(call, rows, OF_TICKETS)}


def shown(call: Call, ticket_id: int, ticket: Json) -> Json:
    """Return one ticket under `ticket`, with the sideloads the request includes."""
    whole = {**ticket, **metrics.inside(call, ticket_id, ticket)}
    return {"ticket": call.account.tickets.raw(call.base, ticket_id, whole), **beside(call, [ticket], OF_TICKETS)}


def ranked(call: Call, key: str, ids: Sequence[int], *, descending: bool) -> Listing[int]:
    """Return tickets sorted for cursor pagination."""
    order = ("-" if descending else "") + {"id": "nice_id"}.get(key, f"{key},id")
    if key == "id":
        in_order = sorted(ids, reverse=descending) if descending else ids
        return Listing(in_order, order, int, descending)
    tickets, column = call.world.tickets, key.removesuffix("_at")
    return Listing(
        tickets.sort(ids, key, descending), order, lambda each: [tickets.value(column, each), each], descending
    )


def _sorted(call: Call, ids: Sequence[int]) -> Listing[int]:
    sort = call.query.get("sort", "id")
    if sort.removeprefix("-") not in _CURSOR_SORTS:
        raise errors.invalid_pagination("sort")
    return ranked(call, sort.removeprefix("-"), ids, descending=sort.startswith("-"))


def _by_place(ids: Sequence[int]) -> Listing[int]:
    return places(len(ids), "place")


def _offset_order(call: Call, ids: Sequence[int], *, keep_order: bool) -> Sequence[int]:
    sort = call.query.get("sort_by", "id" if not keep_order else "")
    if sort not in _OFFSET_SORTS:
        return ids
    return call.world.tickets.sort(ids, sort, call.query.get("sort_order", "asc") == "desc")


def _inside(call: Call, ticket_id: int, *, slim: bool) -> Any:
    ticket = call.world.tickets.read(ticket_id)
    if slim:
        ticket.pop("fields", None)
    return call.account.tickets.raw(call.base, ticket_id, {**ticket, **metrics.inside(call, ticket_id, ticket)})
