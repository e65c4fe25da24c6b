"""What a key costs in the queue: against Textual's table, against the least Textual can paint, and in every size."""

import random
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.bench.cached_home import CachedHome
from tests.bench.pty_harness import Pressed, Terminal
from tests.bench.report import Report, quantile

pytestmark = pytest.mark.bench

APP = Path(__file__).with_name("bench_queue_app.py")
ZDTUI = [sys.executable, "-m", "zdtui"]
DOWN, PAGE, TABLE_DOWN, LAST, FIRST, UNSEEN = b"j", b"\x1b[6~", b"\x1b[B", b"G", b"g", b"U"
ROUNDS = 4
KEYS = 12


@dataclass
class Keys:
    """What one program's keys cost, over several rounds."""

    down: Pressed = field(default_factory=Pressed)
    scroll: Pressed = field(default_factory=Pressed)
    page: Pressed = field(default_factory=Pressed)
    cpu: list[float] = field(default_factory=list)
    """CPU seconds of a scrolling key, one figure a round."""


def started(kind: str, rows: int) -> Terminal:
    terminal = Terminal([sys.executable, str(APP), kind, str(rows)])
    terminal.wait_for("100001")
    terminal.pump(0.5)
    return terminal


def add(total: Pressed, more: Pressed) -> Pressed:
    total.first += more.first
    total.settled += more.settled
    total.size += more.size
    return more


def a_round(terminal: Terminal, keys: Keys, down: bytes, *, scrolls: bool = True) -> None:
    """Go down within the window, then past its end, then page; and back to the top."""
    add(keys.down, terminal.press(down, KEYS))
    if not scrolls:
        return
    terminal.press(down, 30, quiet=0.02)
    keys.cpu.append(add(keys.scroll, terminal.press(down, KEYS)).cpu)
    add(keys.page, terminal.press(PAGE, 5, quiet=0.2))
    terminal.press(b"\x1b[1;5H" if down == TABLE_DOWN else FIRST)


def test_keys_against_the_table_and_the_floor(report: Report) -> None:
    ours, million, table, floor = Keys(), Keys(), Keys(), Keys()
    with (
        started("queue", 1_000) as queue,
        started("queue", 1_000_000) as long,
        started("table", 1_000) as datatable,
        started("static", 0) as static,
    ):
        for _ in range(ROUNDS):
            a_round(static, floor, DOWN, scrolls=False)
            a_round(queue, ours, DOWN)
            a_round(long, million, DOWN)
            a_round(datatable, table, TABLE_DOWN)
        unseen = long.press(UNSEEN, 10)
    settled = floor.down.quantile("settled", 0.5)
    static_of = "`Static.update` of one character"
    report.ratio(4, "key → settled frame, p50", ours.scroll.quantile("settled", 0.5), settled, most=1.5, of=static_of)
    report.ratio(4.1, "key → settled frame, p95", ours.scroll.quantile("settled", 0.95), settled, most=3,
                 of=static_of + ", p50")  # fmt: skip
    report.ratio(5, "key at 1,000,000 rows", million.scroll.quantile("settled", 0.5),
                 ours.scroll.quantile("settled", 0.5), most=1.3, of="at 1,000 rows")  # fmt: skip
    report.ratio(6, "CPU per scrolling key", quantile(ours.cpu, 0.5), quantile(table.cpu, 0.5), most=0.15,
                 of="`DataTable`")  # fmt: skip
    down, scrolled = ours.down.median("size"), ours.scroll.median("size")
    theirs = f"`DataTable`: {table.down.median('size'):,.0f}"
    report.most(8, "bytes per cursor key", down, 500, "bytes", theirs)
    report.most(8.1, "bytes per scrolling key", scrolled, 7000, "bytes",
                f"`DataTable`: {table.scroll.median('size'):,.0f}")  # fmt: skip
    report.most(8.2, "bytes per page", ours.page.median("size"), 7000, "bytes",
                f"`DataTable`: {table.page.median('size'):,.0f}")  # fmt: skip
    report.most(8.3, "bytes for an update nobody sees", max(unseen.size), 0, "bytes")


def test_keys_in_the_whole_program(report: Report, home: CachedHome, home_100k: CachedHome) -> None:
    """The same cursor in the whole program, with 4,000 and with 100,000 tickets, taking turns."""
    few: list[float] = []
    many: list[float] = []
    ends: list[float] = []
    with Terminal(ZDTUI, environ=home.environ) as small, Terminal(ZDTUI, environ=home_100k.environ) as large:
        for terminal, known in (small, home), (large, home_100k):
            terminal.wait_for(known.foot)
            terminal.press(FIRST, quiet=1.0)
        for row in range(2, 60):
            for terminal, taken in (small, few), (large, many):
                taken.append(terminal.press_until(DOWN, f"{row}/".encode()))
                terminal.pump(random.Random(row).uniform(0.1, 0.2))
        for _ in range(5):
            ends.append(large.press_until(LAST, b"100000/"))
            large.pump(0.3)
            large.press(FIRST, quiet=0.3)
    report.ratio(5.1, "key in the whole program, 100,000 rows", quantile(many, 0.5), quantile(few, 0.5), most=1.3,
                 of="4,000 rows")  # fmt: skip
    report.ratio(5.2, "jump to the end of 100,000 rows", quantile(ends, 0.5), quantile(few, 0.5),
                 of="one row down")  # fmt: skip
