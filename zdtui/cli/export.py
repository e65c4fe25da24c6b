"""``zdtui export``: the stored tickets as a file for other programs."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

import click

from zdtui.cli.completing import Several
from zdtui.cli.exporting.columns import NAMES, USUAL
from zdtui.cli.house import House
from zdtui.cli.say import narrate

FORMATS = {".ndjson": "ndjson", ".jsonl": "ndjson", ".csv": "csv", ".parquet": "parquet"}
"""The format of each kind of file."""

WRITERS = {"ndjson": "ndjson", "csv": "table", "parquet": "parquet"}
"""The module that writes each format."""


def _columns(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in (value or "").split(",") if name.strip()))
    if strange := [name for name in names if name not in NAMES]:
        raise click.BadParameter(f"There is no column {', '.join(strange)}. There are: {', '.join(NAMES)}.")
    return names


@click.command("export")
@click.argument("file")
@click.option("--account", metavar="NAME", help="The account whose tickets are meant.")
@click.option("--format", "form", type=click.Choice([*WRITERS]), help="Without it, by the file's ending.")
@click.option("--columns", type=Several(NAMES), callback=_columns, metavar="COLUMN,…",
              help=f"Only these of {', '.join(NAMES)}; without it a table has the first {len(USUAL)}.")  # fmt: skip
@click.pass_obj
def command(house: House, file: str, account: str | None, form: str | None, columns: tuple[str, ...]) -> None:
    """Write every ticket stored on this machine to FILE (- is standard output); Zendesk is not asked.

    NDJSON has one ticket a line, whole, as Zendesk sent it, unless columns are named. CSV has a line for people and
    spreadsheets: what they would obey is made harmless. Parquet has typed columns for databases. However many
    tickets there are, only a few are in memory at once.
    """
    form = form or FORMATS.get(Path(file).suffix.lower()) or ("ndjson" if file == "-" else None)
    if form is None:
        raise click.UsageError("The file's ending names no format: .ndjson, .jsonl, .csv, .parquet; or use --format.")
    if form == "parquet" and file == "-" and sys.stdout.isatty():
        raise click.UsageError("Parquet is not for terminals: name a file.")
    import asyncio

    many = asyncio.run(_exported(house.paths.account_folder(house.chosen(account).name), file, form, columns))
    narrate(f"{many:,} tickets.")


async def _exported(folder: Path, file: str, form: str, columns: tuple[str, ...]) -> int:
    """Write the tickets of a store to a file; return how many."""
    from zdtui.store.store import Store

    writer = import_module(f"zdtui.cli.exporting.{WRITERS[form]}")
    store = Store.open(folder)
    try:
        with _opened(file) as out:
            many: int = writer.write(store, out, columns)
            return many
    finally:
        await store.close()


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    """Open a file that appears when it is whole; only this person can read it."""
    if file == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(file)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            yield out
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
