"""What a key costs in the queue, against Textual's table and against the least that Textual can paint."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.bench.pty_harness import Pressed, Terminal

APP = Path(__file__).with_name("bench_queue_app.py")
DOWN, PAGE, UP = b"j", b"\x1b[6~", b"k"
TABLE_DOWN = b"\x1b[B"


def started(kind: str, rows: int) -> Terminal:
    terminal = Terminal([sys.executable, str(APP), kind, str(rows)], 120, 40)
    terminal.wait_for("100001")
    terminal.pump(0.5)
    return terminal


def measured(kind: str, rows: int) -> dict[str, Pressed]:
    down = TABLE_DOWN if kind == "table" else DOWN
    with started(kind, rows) as terminal:
        found = {"down": terminal.press(down, 20)}
        if kind == "static":
            return found
        terminal.press(down, 20)
        found["scroll"] = terminal.press(down, 20)
        found["page"] = terminal.press(PAGE, 10)
        return found


def table(title: str, lines: Sequence[tuple[str, ...]]) -> None:
    print(f"\n{title}")
    widths = [max(len(cells[column]) for cells in lines) for column in range(len(lines[0]))]
    for cells in lines:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)))


@pytest.mark.bench
def test_keys_against_the_table_and_the_floor() -> None:
    ours, theirs = measured("queue", 1_000), measured("table", 1_000)
    million, floor = measured("queue", 1_000_000), measured("static", 0)["down"]
    lines = [("1,000 rows, 120 × 40", "ours", "DataTable", "ratio")]
    for key in ("down", "scroll", "page"):
        one, other = ours[key], theirs[key]
        lines += [
            (f"{key}: CPU ms", f"{one.cpu * 1e3:.1f}", f"{other.cpu * 1e3:.1f}", f"{one.cpu / other.cpu:.2f}"),
            (
                f"{key}: bytes",
                f"{one.median('size'):.0f}",
                f"{other.median('size'):.0f}",
                f"{one.median('size') / other.median('size'):.2f}",
            ),
        ]
    settled = ours["down"].median("settled")
    lines += [
        ("down: settled, against Static.update", "", "", f"{settled / floor.median('settled'):.2f}"),
        ("scroll: CPU, 1,000,000 rows against 1,000", "", "", f"{million['scroll'].cpu / ours['scroll'].cpu:.2f}"),
    ]
    table("Queue keys", lines)
    assert million["down"].median("size") <= 500
    assert million["page"].median("size") <= 7_000
    assert ours["scroll"].cpu < theirs["scroll"].cpu


@pytest.mark.bench
def test_what_nobody_sees_costs_no_bytes() -> None:
    with started("queue", 1_000) as terminal:
        assert terminal.pump(quiet=0.5, limit=1.5) == []
