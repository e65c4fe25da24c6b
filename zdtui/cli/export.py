"""``zdtui export``: the stored tickets as a file for other programs."""

import asyncio
import csv
import json
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from zdtui.cli.house import House
from zdtui.cli.say import narrate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zdtui.model.rows import QueueRow
    from zdtui.store.store import Store

BATCH = 500
"""Tickets that are in memory at once."""

FORMATS = {".ndjson": "ndjson", ".jsonl": "ndjson", ".csv": "csv"}
"""The format of each kind of file."""

COLUMNS = (
    "id", "subject", "status", "priority", "type", "requester", "assignee", "group", "organization", "tags",
    "created_at", "updated_at",
)  # fmt: skip
"""The columns of a table."""

OBEYED = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a text for a formula."""


@click.command("export")
@click.argument("file")
@click.option("--account", metavar="NAME", help="The account whose tickets are meant.")
@click.option("--format", "form", type=click.Choice(["ndjson", "csv"]), help="Without it, by the file's ending.")
@click.pass_obj
def command(house: House, file: str, account: str | None, form: str | None) -> None:
    """Write every ticket stored on this machine to FILE (- is standard output); Zendesk is not asked.

    NDJSON has one ticket a line, whole, as Zendesk sent it. CSV has a line for people and spreadsheets.
    """
    form = form or FORMATS.get(Path(file).suffix.lower()) or ("ndjson" if file == "-" else None)
    if form is None:
        raise click.UsageError("The file's ending names no format: .ndjson, .jsonl or .csv; or use --format.")
    write = _ndjson if form == "ndjson" else _csv
    many = asyncio.run(_exported(house.paths.account_folder(house.chosen(account).name), file, write))
    narrate(f"{many:,} tickets.")


async def _exported(folder: Path, file: str, write: "Callable[[Store, TextIO], int]") -> int:
    """Write the tickets of a store to a file; return how many."""
    from zdtui.store.store import Store

    store = Store.open(folder)
    try:
        with _opened(file) as out:
            return write(store, out)
    finally:
        await store.close()


@contextmanager
def _opened(file: str) -> "Iterator[TextIO]":
    """Open a file that appears when it is whole; only this person can read it."""
    if file == "-":
        yield sys.stdout
        return
    path = Path(file)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
            yield out
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _batches(store: "Store") -> "Iterator[list[int]]":
    """Go through the numbers of all tickets, a few at a time."""
    batch = store.tickets_after(0, BATCH)
    while batch:
        yield batch
        batch = store.tickets_after(batch[-1], BATCH)


def _ndjson(store: "Store", out: TextIO) -> int:
    """Write one ticket a line, as it came; every character outside ASCII is escaped."""
    many = 0
    for batch in _batches(store):
        for ticket_id in batch:
            raw = store.raw("tickets", ticket_id)
            if raw is not None:
                out.write(json.dumps(json.loads(raw), separators=(",", ":")).replace("\x7f", "\\u007f") + "\n")
                many += 1
    return many


def _csv(store: "Store", out: TextIO) -> int:
    """Write a table with names instead of numbers."""
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    many = 0
    for batch in _batches(store):
        for row in store.rows(batch):
            if row is not None:
                raw = json.loads(store.raw("tickets", row.id) or b"{}")
                table.writerow([_cell(each) for each in _line(row, raw)])
                many += 1
    return many


def _line(row: "QueueRow", raw: dict[str, Any]) -> tuple[Any, ...]:
    """Return a ticket as a line of the table."""
    named = {
        "requester": row.requester,
        "assignee": row.assignee,
        "group": row.group,
        "organization": row.organization,
        "tags": " ".join(str(tag) for tag in raw.get("tags") or ()),
    }
    return tuple(named[name] if name in named else raw.get(name) for name in COLUMNS)


def _cell(value: Any) -> str:
    """Return a value as a cell: nothing a terminal would obey or a spreadsheet would calculate."""
    from zdtui.text.gate import gate

    text = str(gate("" if value is None else str(value)))
    return f"'{text}" if text.startswith(OBEYED) else text
