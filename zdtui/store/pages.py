"""A page of an answer, read into slices whatever it holds, and stored in one transaction."""

from __future__ import annotations

import json
import math
import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from zdtui.model.page import Slice, Slices, read_row, split
from zdtui.model.rows import ROWS, NamedRow
from zdtui.store import index, organizations, people, references, tickets
from zdtui.store.columns import usable
from zdtui.store.packing import as_json, mended

RESULTS: Final = "results"
"""The key under which searches answer; what kind each item is, its ``result_type`` says."""

LONGEST_NUMBER: Final = 4000


@dataclass(frozen=True, slots=True)
class Stored:
    """What storing a page did.

    ``ids`` are the page's own resources in their order; ``changed`` the tickets whose row or JSON changed;
    ``others`` the other kinds of which something changed (``"users"``, ``"views"`` …);
    ``set_aside`` counts the items without a usable id.
    """

    ids: array[int]
    changed: frozenset[int]
    set_aside: int
    others: frozenset[str] = frozenset()


def read(kind: str, body: bytes) -> Slices:
    """Split the body of an answer, mending what no strict reader takes: lone surrogates, bad UTF-8, NaN.

    Raises:
        ValueError: the body is not a JSON object.

    """
    try:
        slices = split(body, kind, RESULTS)
    except (ValueError, RecursionError):
        slices = split(_mended(body), kind, RESULTS)
    return _usable(_results(kind, slices))


def read_items(kind: str, raws: Iterable[bytes | dict[str, Any]]) -> Slices:
    """Read single resources, as bytes or as objects."""
    slices = Slices({kind: []})
    for item in raws:
        raw = as_json(item)
        row = _row(kind, raw)
        if row is None:
            slices.set_aside.append(raw)
        else:
            slices.kinds[kind].append(row)
    return _usable(slices)


def put(db: sqlite3.Connection, kind: str, slices: Slices, repair: frozenset[int] = frozenset()) -> Stored:
    """Store the resources of ``kind`` and everything that came beside them."""
    others = {name for name, items in slices.kinds.items() if name != "tickets" and _put(db, name, items)}
    written = tickets.put(db, slices["tickets"], repair=repair)
    if written.changed:
        index.mark(db, written.changed)
    ids = array("q", dict.fromkeys(item.row.id for item in slices[kind]))
    return Stored(ids, frozenset(written.changed), len(slices.set_aside), frozenset(others))


def _put(db: sqlite3.Connection, kind: str, slices: Sequence[Slice]) -> list[int]:
    if kind == "users":
        return people.put(db, slices)
    if kind == "organizations":
        return organizations.put(db, slices)
    return references.put(db, kind, slices)


def _row(kind: str, raw: bytes) -> Slice | None:
    row = read_row(ROWS.get(kind, NamedRow), raw)
    return None if row is None else Slice(row, raw)


def _results(kind: str, slices: Slices) -> Slices:
    """Put a search's results under the kind that was asked for."""
    for item in slices.kinds.pop(RESULTS, []):
        row = _row(kind, item.raw)
        if row is not None:
            slices.kinds.setdefault(kind, []).append(row)
    return slices


def _usable(slices: Slices) -> Slices:
    """Set aside what has an id that is no 64-bit number; of an item that comes twice keep the last."""
    for kind, items in slices.kinds.items():
        slices.set_aside.extend(item.raw for item in items if not usable(item.row.id))
        slices.kinds[kind] = [item for item in items if usable(item.row.id)]
    return slices


def _mended(body: bytes) -> bytes:
    def whole(text: str) -> int | None:
        return int(text) if len(text) < LONGEST_NUMBER else None

    def real(text: str) -> float | None:
        return number if math.isfinite(number := float(text)) else None

    try:
        text = body.decode("utf-8-sig", "replace")
        return mended(json.loads(text, parse_int=whole, parse_float=real, parse_constant=lambda _: None))
    except RecursionError as error:
        raise ValueError("the answer is nested too deeply") from error
