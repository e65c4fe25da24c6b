"""A page of an answer: read whatever it holds, stored with everything that came beside it."""

import json
import math
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from zdtui.model.page import Slice, Slices, read_row, split
from zdtui.model.rows import ROWS, NamedRow, TicketRow
from zdtui.store import index, organizations, people, references, tickets
from zdtui.store.columns import usable
from zdtui.store.ids import Ids, make_ids
from zdtui.store.packing import as_json, mended

RESULTS: Final = "results"
"""The key under which searches answer, whatever they found."""

LONGEST_NUMBER: Final = 4000


@dataclass(frozen=True, slots=True)
class Stored:
    """What storing a page did.

    ``ids`` are the page's own resources in their order; ``changed`` the tickets whose row or JSON changed;
    ``others`` the other kinds of which something changed (``"users"``, ``"views"`` …);
    ``set_aside`` counts the items without a usable id; ``gone`` are the tickets that an export called deleted.
    """

    ids: Ids
    changed: frozenset[int]
    set_aside: int
    others: frozenset[str] = frozenset()
    gone: frozenset[int] = frozenset()


def read(kind: str, body: bytes) -> Slices:
    """Split the body of an answer, mending what no strict reader takes: lone surrogates, bad UTF-8, NaN.

    Raises:
        ValueError: the body is not a JSON object.

    """
    try:
        slices = split(body, kind, RESULTS)
        strange = any(_is_strange(item) for item in slices.set_aside)
    except (ValueError, RecursionError):
        strange = True
    if strange:
        slices = split(_mended(body), kind, RESULTS)
    for item in slices.kinds.pop(RESULTS, []):
        _add(slices, kind, item.raw)
    return _usable(slices)


def read_items(kind: str, raws: Iterable[bytes | dict[str, Any]]) -> Slices:
    """Read single resources, as bytes or as objects."""
    slices = Slices()
    for item in raws:
        _add(slices, kind, as_json(item))
    return _usable(slices)


def put(
    db: sqlite3.Connection,
    kind: str,
    slices: Slices,
    *,
    packed: Mapping[bytes, bytes] | None = None,
    index_now: bool = False,
) -> Stored:
    """Store the resources of ``kind`` and what came beside them; ``packed`` is JSON that is packed already.

    With ``index_now`` tickets are found by their words at once; otherwise they are marked, and indexed afterwards.
    """
    beside = (name for name in slices.kinds if name != "tickets")
    others = frozenset([name for name in beside if _put(db, name, slices[name])])
    changed = tickets.put(db, slices["tickets"], packed or {})
    if index_now:
        index.at_once(db, _descriptions(slices["tickets"], frozenset(changed)))
    elif changed:
        index.mark(db, changed)
    ids = make_ids(dict.fromkeys(item.row.id for item in slices[kind]))
    return Stored(ids, frozenset(changed), len(slices.set_aside), others)


def _descriptions(slices: Sequence[Slice], wanted: frozenset[int]) -> dict[int, str]:
    """Return the descriptions of some of the tickets, the last one where there are several."""
    return {row.id: row.description or "" for row, _ in slices if row.id in wanted and isinstance(row, TicketRow)}


def _put(db: sqlite3.Connection, kind: str, slices: Sequence[Slice]) -> list[int]:
    if kind == "users":
        return people.put(db, slices)
    if kind == "organizations":
        return organizations.put(db, slices)
    return references.put(db, kind, slices)


def _add(slices: Slices, kind: str, raw: bytes) -> None:
    row = read_row(ROWS.get(kind, NamedRow), raw)
    if row is None:
        slices.set_aside.append(raw)
    else:
        slices.kinds.setdefault(kind, []).append(Slice(row, raw))


def _usable(slices: Slices) -> Slices:
    """Set aside what has an id that is no 64-bit number."""
    for kind, items in slices.kinds.items():
        slices.set_aside.extend([item.raw for item in items if not usable(item.row.id)])
        slices.kinds[kind] = [item for item in items if usable(item.row.id)]
    return slices


def _is_strange(item: bytes) -> bool:
    """Tell whether an item is no JSON at all, as one with bytes that are no UTF-8."""
    try:
        json.loads(item)
    except (ValueError, RecursionError):
        return True
    return False


def _mended(body: bytes) -> bytes:
    def whole(digits: str) -> int | None:
        return int(digits) if len(digits) < LONGEST_NUMBER else None

    def real(digits: str) -> float | None:
        return number if math.isfinite(number := float(digits)) else None

    text = body.decode("utf-8-sig", "replace")
    try:
        return mended(json.loads(text, parse_int=whole, parse_float=real, parse_constant=lambda _: None))
    except RecursionError as error:
        raise ValueError("the answer is nested too deeply") from error
