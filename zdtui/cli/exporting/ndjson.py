"""NDJSON: one ticket a line."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from zdtui.cli.exporting.columns import batches, lines

if TYPE_CHECKING:
    from zdtui.store.store import Store


def write(store: "Store", out: BinaryIO, columns: Sequence[str]) -> int:
    """Write each ticket, whole as it came, or its columns where some are named; return how many there were.

    Every character outside ASCII is escaped, and so is what a terminal would obey.
    """
    many = 0
    for batch in batches(store):
        for ticket in _named(store, batch, columns) if columns else _whole(store, batch):
            line = json.dumps(ticket, separators=(",", ":")).replace("\x7f", "\\u007f")
            out.write(f"{line}\n".encode("ascii"))
            many += 1
    return many


def _whole(store: "Store", batch: Sequence[int]) -> list[object]:
    """The tickets of a batch as they came."""
    raws = (store.raw("tickets", ticket_id) for ticket_id in batch)
    return [json.loads(raw) for raw in raws if raw is not None]


def _named(store: "Store", batch: Sequence[int], columns: Sequence[str]) -> list[object]:
    """The columns of the tickets of a batch."""
    return [dict(zip(columns, line, strict=True)) for line in lines(store, batch, columns)]
