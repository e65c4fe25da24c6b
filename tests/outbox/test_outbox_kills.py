"""Processes killed at random moments lose no reply and send none twice (G5), whatever becomes of their requests."""

import asyncio
import os
import random
from collections import Counter
from pathlib import Path

import pytest

from tests.outbox.order import Order
from tests.outbox.shop import Shop, Tally, maternity, shop

LANES = 3
"""Outboxes that are worked on at the same time."""

SEED = os.environ.get("ZDTUI_SEED", "1")
"""Another number draws other troubles, customers and deaths; a failure tells its own."""


async def lives(place: Shop, order: Order, kills: int) -> Counter[str]:
    """Kill so many workers on one outbox, then let one finish; how they ended."""
    dice = random.Random(f"deaths {SEED} {order.lane}")
    ends: Counter[str] = Counter()
    with maternity() as mother:
        for _ in range(kills):
            ends[await mother.live(doomed(order, dice))] += 1
        place.front.busy = [ticket for ticket in place.front.busy if ticket not in order.tickets]
        written = sum(line.startswith("reply") for line in order.notes.read_text().splitlines())
        while (end := await mother.live(order.but(replies=written))) == "stuck":
            continue  # a slow machine; there is an end to it, for the customers went home
        ends[f"end: {end}"] += 1
    return ends


def doomed(order: Order, dice: random.Random) -> Order:
    """Tell when a worker is to die: at its birth, after some time at work, or soon after some places it passes."""
    kind = dice.random()
    if kind < 0.1:
        return order.but(early=True, life=dice.uniform(0, 0.05))
    if kind < 0.4:
        return order.but(life=dice.uniform(0.05, 0.3))
    return order.but(places=dice.randrange(30), life=dice.uniform(0, 0.03))


async def killed(folder: Path, kills: int, *without: str, lanes: int = LANES) -> tuple[Tally, Counter[str]]:
    """Work on some outboxes under so many kills; what became of the replies, and how the workers ended."""
    with shop(folder, seed=SEED) as place:
        orders = [await place.order(f"lane{lane}", replies=10**6, without=[*without]) for lane in range(lanes)]
        place.front.busy = [ticket for order in orders for ticket in order.tickets]
        ends = await asyncio.gather(*(lives(place, order, kills // lanes) for order in orders))
        tallies = [place.tally(order) for order in orders]
        return sum(tallies, Tally()), sum(ends, Counter())


async def check(folder: Path, kills: int) -> None:
    tally, ends = await killed(folder, kills)
    assert tally.clean, f"seed {SEED}: {tally}"
    assert ends == {"killed": kills, "end: done": LANES}, f"seed {SEED}: {ends}"
    assert tally.written, "no life was long enough to write anything"


async def test_nothing_is_lost_or_doubled_by_300_kills(quick_folder: Path) -> None:
    await check(quick_folder, 300)


@pytest.mark.deep
async def test_nothing_is_lost_or_doubled_by_10_000_kills(quick_folder: Path) -> None:
    await check(quick_folder, 9_999)
