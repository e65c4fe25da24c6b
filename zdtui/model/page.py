"""Split the body of a list answer into raw slices and rows."""

import json
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import msgspec

from zdtui.model.rows import ROWS, NamedRow, Row

SIDELOADED = ("users", "organizations", "groups", "brands", "ticket_forms", "custom_statuses")
"""The kinds of resource that Zendesk sends beside the one asked for, each in a list of its own."""


class Slice(NamedTuple):
    """One resource: the row for our columns and the JSON exactly as it came."""

    row: Row
    raw: bytes


@dataclass(slots=True)
class Slices:
    """What one answer holds: resources by kind, and the items that were no resource."""

    kinds: dict[str, list[Slice]] = field(default_factory=dict)
    set_aside: list[bytes] = field(default_factory=list)

    def __getitem__(self, kind: str) -> list[Slice]:
        return self.kinds.get(kind, [])


_envelope = msgspec.json.Decoder(dict[str, msgspec.Raw])
_items = msgspec.json.Decoder(list[msgspec.Raw])
_decoders: dict[type[Row], msgspec.json.Decoder[Row]] = {}


def split(body: bytes, *kinds: str) -> Slices:
    """Split ``body`` into the resources of ``kinds`` and of everything sideloaded.

    An item that is not an object with an id is set aside; it never spoils its page.

    Raises:
        ValueError: the body is not a JSON object.

    """
    slices = Slices()
    try:
        envelope = _envelope.decode(body)
    except RecursionError:
        raise ValueError("the body is nested too deeply") from None
    for key, raw in envelope.items():
        if key in kinds or key in SIDELOADED:
            slices.kinds[key] = _slices(key, raw, slices.set_aside)
    return slices


def _slices(kind: str, raw: msgspec.Raw, set_aside: list[bytes]) -> list[Slice]:
    try:
        items = _items.decode(raw)
    except ValueError:
        return []
    row_type = ROWS.get(kind, NamedRow)
    found = []
    for item in items:
        row = read_row(row_type, bytes(item))
        if row is None:
            set_aside.append(bytes(item))
        else:
            found.append(Slice(row, bytes(item)))
    return found


def read_row(row_type: type[Row], raw: bytes) -> Row | None:
    """Read the columns of one resource; a column of an unexpected type reads as missing, ``None`` means no id."""
    decoder = _decoders.get(row_type)
    if decoder is None:
        decoder = _decoders[row_type] = msgspec.json.Decoder(row_type)
    try:
        return decoder.decode(raw)
    except ValueError:
        return _lenient(row_type, raw)


def _lenient(row_type: type[Row], raw: bytes) -> Row | None:
    """Read a resource that breaks its type somewhere, a column at a time."""
    try:
        item: Any = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if not isinstance(item, dict):
        return None
    columns: dict[str, Any] = {}
    for column in msgspec.structs.fields(row_type):
        try:
            columns[column.name] = msgspec.convert(item.get(column.name), column.type, strict=False)
        except ValueError:
            if column.name == "id":
                return None
    return row_type(**columns)
