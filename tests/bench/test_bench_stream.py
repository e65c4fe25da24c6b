"""Pages stream in behind the screen: how late the event loop is, and whether keys notice."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.cached_home import CachedHome
from tests.bench.pty_harness import Terminal
from tests.bench.report import Report, quantile
from tests.bench.world import ServedWorld
from zdtui.store.store import Store

pytestmark = pytest.mark.bench

MANY = 100_000
LATENCY = 50
"""Milliseconds an answer takes: some twenty pages a second."""
KEYS = 60


@pytest.fixture(scope="module")
def large_world() -> Iterator[ServedWorld]:
    with ServedWorld(MANY) as served:
        yield served


async def at_all_tickets(home: CachedHome, known: CachedHome) -> CachedHome:
    """Let an empty home begin with the list that a known one was at."""
    before = Store.open(known.cache(known.accounts[0]))
    now = Store.open(home.cache(home.accounts[0]))
    places = before.work.get("places")
    await now.work.set("places", {"list": places["list"], "cursors": {}})
    await before.close()
    await now.close()
    return home


async def test_the_event_loop_at_full_speed(
    report: Report, world: ServedWorld, home: CachedHome, tmp_path: Path
) -> None:
    empty = await at_all_tickets(CachedHome(tmp_path / "empty", world.accounts), home)
    told = tmp_path / "late.json"
    with Terminal([sys.executable, "-m", "tests.bench.stream_app", str(told)], environ=empty.environ) as terminal:
        while not told.exists() and terminal.pump(2.0, 1.0):
            pass
    found = json.loads(told.read_text())
    report.most(12.1, "event loop late while a list streams in, p99", found["late"] * 1e3, 10, "ms",
                f"interface running, {found['tickets']:,} tickets; longest {found['most'] * 1e3:.0f} ms")  # fmt: skip


async def test_keys_while_pages_stream_in(
    report: Report, large_world: ServedWorld, home: CachedHome, tmp_path: Path
) -> None:
    empty = await at_all_tickets(CachedHome(tmp_path / "empty", large_world.accounts), home)
    large_world.acme.knobs(latency=LATENCY)
    command = [sys.executable, "-m", "zdtui"]
    with (
        Terminal(command, environ=empty.environ) as streaming,
        Terminal(command, environ=home.environ) as idle,
    ):
        streaming.wait_for("1/")
        idle.wait_for(home.foot)
        idle.press(b"g", quiet=1.0)
        busy, calm = [], []
        for row in range(2, KEYS + 2):
            busy.append(streaming.press_until(b"j", f"{row}/".encode()))
            streaming.pump(0.02, 0.1)
            calm.append(idle.press_until(b"j", f"{row}/".encode()))
            idle.pump(0.08, 0.1)
        still = b"".join(data for _, data in streaming.pump(1.0, 1.0))
    assert still, "the list was still streaming at the end"
    for place, name, share in (7, "p95", 0.95), (7.1, "p50", 0.5):
        report.ratio(place, f"key while pages stream in, {name}", quantile(busy, share), quantile(calm, share),
                     most=1.5, of="idle")  # fmt: skip
