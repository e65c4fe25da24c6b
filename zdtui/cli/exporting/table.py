"""CSV: a table for people and spreadsheets."""

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from zdtui.cli.exporting.columns import USUAL, batches, lines
from zdtui.text.gate import gate

if TYPE_CHECKING:
    from zdtui.store.store import Store

OBEYED = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a text for a formula."""


def write(store: "Store", out: BinaryIO, columns: Sequence[str]) -> int:
    """Write a table with a header; return how many tickets there were."""
    columns = columns or USUAL
    text = io.TextIOWrapper(out, "utf-8", newline="", write_through=True)
    try:
        table = csv.writer(text, lineterminator="\n")
        table.writerow(columns)
        many = 0
        for batch in batches(store):
            for line in lines(store, batch, columns):
                table.writerow([_cell(value) for value in line])
                many += 1
        return many
    finally:
        text.detach()


def _cell(value: Any) -> str:
    """Return a value as a cell: nothing a terminal would obey or a spreadsheet would calculate."""
    words = " ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    text = str(gate(words))
    return f"'{text}" if text.startswith(OBEYED) else text
