"""Synchronising tickets, stored and indexed, against zenpy that merely iterates over them."""

import asyncio
import json
import statistics
import subprocess
import sys
from contextlib import suppress
from typing import Any

import pytest

from tests.bench.report import Report, figure, quantile
from tests.bench.sync_run import lateness
from tests.bench.world import ServedAccount, ServedWorld

pytestmark = pytest.mark.bench

LEAST = {0: 2.5, 50: 2.0, 150: 1.3}
"""How many times as fast as zenpy, by milliseconds of latency."""
PAGES = {0: 39, 50: 39, 150: 20}
ROUNDS = 3


def run(who: str, account: ServedAccount, pages: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.sync_run", who, account.base_url, account.email, account.token]
    ran = subprocess.run([*command, str(pages)], check=True, stdout=subprocess.PIPE)
    found: dict[str, Any] = json.loads(ran.stdout)
    assert found["tickets"] == pages * 100
    return found


def idle() -> float:
    """How late an event loop is that has nothing to do: what the rest of the machine makes of it."""

    async def rest() -> float:
        late: list[float] = []
        with suppress(TimeoutError):
            async with asyncio.timeout(2.0):
                await lateness(late)
        return quantile(late, 0.99)

    return asyncio.run(rest())


@pytest.mark.parametrize("latency", LEAST)
def test_synchronising_against_zenpy(report: Report, world: ServedWorld, latency: int) -> None:
    run("ours", world.acme, PAGES[0])
    world.acme.knobs(latency=latency)
    try:
        rounds = [(run("ours", world.acme, PAGES[latency]), run("zenpy", world.acme, PAGES[latency]))
                  for _ in range(ROUNDS)]  # fmt: skip
    finally:
        world.acme.knobs(latency=0)
    speed = [
        statistics.median(each["tickets"] / each["seconds"] for each in side) for side in zip(*rounds, strict=True)
    ]
    burnt = [statistics.median(each["cpu"] / each["tickets"] for each in side) for side in zip(*rounds, strict=True)]
    place = 10 + latency / 1000
    report.ratio(place, f"sync, stored and indexed, at {latency} ms", speed[0], speed[1], least=LEAST[latency],
                 unit="tickets/s", scale=1, of="zenpy iterating")  # fmt: skip
    if latency == 0:
        report.ratio(11, "CPU per synced ticket", burnt[0], burnt[1], most=0.5, of="zenpy iterating")
        late = statistics.median(ours["late"] for ours, _ in rounds)
        report.most(
            12,
            "event loop late at full sync speed, p99",
            late * 1e3,
            10,
            "ms",
            f"no interface running; an idle loop: {figure(idle() * 1e3)} ms",
        )
