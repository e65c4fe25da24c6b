"""What the routes of all small kinds share: finding, listing, showing."""

from collections.abc import Iterable
from typing import Any

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.call import Call
from zdtui.sandbox.paging import either, offset
from zdtui.sandbox.paging.listing import Listing, by
from zdtui.sandbox.shapes import all_linked, linked
from zdtui.sandbox.sideloads import Names, beside


def of(call: Call, kind: str) -> dict[int, Json]:
    """Return the account's records of a kind by id."""
    records: dict[int, Json] = getattr(call.world, kind)
    return records


def found(call: Call, kind: str, record_id: int | None = None) -> Json:
    """Return the record the path (or the id given) names; raise 404 when there is none."""
    record = of(call, kind).get(call.id() if record_id is None else record_id)
    if record is None:
        raise errors.not_found()
    return record


def page(
    call: Call,
    kind: str,
    records: Iterable[Json],
    *order: str,
    offset_order: tuple[str, ...] | None = None,
    names: Names | None = None,
    key: str | None = None,
) -> Json:
    """Return a page of records in either pagination, sorted by the fields named and then by id."""
    rows = list(records)
    listing = by(rows, *order)
    other = listing if offset_order is None else by(rows, *offset_order)
    return shown_page(call, kind, listing, other, names=names, key=key)


def shown_page(
    call: Call,
    kind: str,
    listing: Listing[Json],
    offset_listing: Listing[Json] | None = None,
    *,
    names: Names | None = None,
    key: str | None = None,
) -> Json:
    """Return a page of a listing with its sideloads."""
    items, envelope = either.paged(call, listing, offset_listing)
    return {key or kind: all_linked(call, kind, items), **beside(call, items, names or {}), **envelope}


def offset_page(call: Call, kind: str, records: Iterable[Json], *, names: Names | None = None) -> Json:
    """Return a page of records that only offsets can page, in the order given."""
    items, envelope = offset.paged(call, list(records))
    return {kind: all_linked(call, kind, items), **beside(call, items, names or {}), **envelope}


def whole(call: Call, kind: str, records: Iterable[Json], *, names: Names | None = None) -> Json:
    """Return records as one page with a count, as `show_many` answers."""
    rows = list(records)
    return {kind: all_linked(call, kind, rows), **beside(call, rows, names or {}), **offset.whole(len(rows))}


def many(call: Call, kind: str, *, names: Names | None = None) -> Json:
    """Return the records that `ids` or `external_ids` name; unknown ones are left out."""
    records = of(call, kind)
    if "external_ids" in call.query:
        wanted = set(call.query["external_ids"].split(","))
        return whole(
            call, kind, (each for each in records.values() if each.get("external_id") in wanted), names=names
        )
    return whole(call, kind, (records[each] for each in sorted(call.ids()) if each in records), names=names)


def store(call: Call, kind: str, name: str, record: Json) -> Json:
    """Store a new record under a new id, stamped with the present moment, and return it linked."""
    now = call.world.now()
    stored = {"id": call.world.next_id(name), **record, "created_at": now, "updated_at": now}
    of(call, kind)[stored["id"]] = stored
    return linked(call, kind, stored)


def change(call: Call, record: Json, wanted: Json, settable: Iterable[str], wrapper: str) -> None:
    """Set what may be set of a record; every other key is ignored and reported."""
    allowed = set(settable)
    given: dict[str, Any] = {name: value for name, value in wanted.items() if name in allowed}
    call.ignored += [f"{wrapper}.{name}" for name in wanted if name not in allowed]
    if any(record.get(name) != value for name, value in given.items()):
        record.update(given)
        record["updated_at"] = call.world.now()
