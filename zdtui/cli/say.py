"""Printing: data to standard output, narration to standard error, and nothing a terminal would obey."""

import json
import sys
from collections.abc import Sequence
from typing import Any

from zdtui.text.cells import cell_width
from zdtui.text.gate import SafeText, gate


def say(line: str = "") -> None:
    """Print a line of data."""
    sys.stdout.write(f"{gate(line)}\n")


def narrate(line: str) -> None:
    """Print a line for the person who watches."""
    sys.stderr.write(f"{gate(line)}\n")


def say_json(data: Any) -> None:
    """Print data as JSON; every character outside ASCII is escaped, and so is whatever a terminal would obey."""
    sys.stdout.write(json.dumps(data, indent=2).replace("\x7f", "\\u007f") + "\n")


def say_table(header: Sequence[str], rows: Sequence[Sequence[str | None]]) -> None:
    """Print rows in columns; the last column is as long as it is."""
    lines = [[gate(cell) for cell in row] for row in (header, *rows)]
    widths = [max(cell_width(line[place]) for line in lines) for place in range(len(header))]
    for line in lines:
        sys.stdout.write("  ".join(map(_filled, line, widths)).rstrip() + "\n")


def say_facts(facts: Sequence[tuple[str, str]]) -> None:
    """Print named facts, one a line."""
    width = max(len(name) for name, _ in facts)
    for name, fact in facts:
        sys.stdout.write(f"{name:<{width}}  {gate(fact)}\n")


def _filled(cell: SafeText, width: int) -> str:
    """Fill a cell up to a width."""
    return cell + " " * (width - cell_width(cell))
