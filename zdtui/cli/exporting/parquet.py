"""Parquet: a table for databases, in groups of rows (needs the extra ``zdtui[parquet]``)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, BinaryIO

from zdtui.cli.exporting.columns import LISTS, MOMENTS, NUMBERS, USUAL, batches, lines
from zdtui.cli.extra import extra
from zdtui.text.ages import parse_time

if TYPE_CHECKING:
    from zdtui.store.store import Store

GROUP = 10
"""Batches that make one group of rows."""


def write(store: "Store", out: BinaryIO, columns: Sequence[str]) -> int:
    """Write a table; return how many tickets there were.

    Raises:
        ExtraMissing: the library for Parquet is not installed.

    """
    columns = columns or USUAL
    arrow, parquet = extra("pyarrow", "parquet"), extra("pyarrow.parquet", "parquet")
    schema = arrow.schema([(name, _type(arrow, name)) for name in columns])
    many, waiting = 0, []
    with parquet.ParquetWriter(out, schema, compression="zstd") as table:
        for batch in batches(store):
            waiting.append(_columns(arrow, schema, store, batch, columns))
            many += waiting[-1].num_rows
            if len(waiting) == GROUP:
                table.write_table(arrow.Table.from_batches(waiting, schema))
                waiting.clear()
        table.write_table(arrow.Table.from_batches(waiting, schema))
    return many


def _columns(arrow: Any, schema: Any, store: "Store", batch: Sequence[int], columns: Sequence[str]) -> Any:
    """The tickets of a batch, column by column."""
    told = [[_value(name, value) for name, value in zip(columns, line, strict=True)]
            for line in lines(store, batch, columns)]  # fmt: skip
    turned = list(zip(*told, strict=True)) or [()] * len(columns)
    arrays = [arrow.array(values, field.type) for values, field in zip(turned, schema, strict=True)]
    return arrow.RecordBatch.from_arrays(arrays, schema=schema)


def _type(arrow: Any, name: str) -> Any:
    """The type of a column."""
    if name in NUMBERS:
        return arrow.int64()
    if name in MOMENTS:
        return arrow.timestamp("ms", tz="UTC")
    return arrow.list_(arrow.string()) if name in LISTS else arrow.string()


def _value(name: str, value: Any) -> Any:
    """A value as its column takes it; whatever has another type is left out."""
    if name in NUMBERS:
        return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 1 << 63 else None
    if name in MOMENTS:
        moment = parse_time(value) if isinstance(value, str) else None
        return None if moment is None else datetime.fromtimestamp(moment, UTC)
    if name in LISTS:
        return [_text(each) for each in value]
    return None if value is None else _text(value)


def _text(value: Any) -> str:
    """A text as UTF-8 can hold it."""
    return str(value).encode("utf-8", "replace").decode()
