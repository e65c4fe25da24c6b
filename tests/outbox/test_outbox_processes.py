"""Several processes on one outbox: each write is one process's business at a time, and none is lost or doubled."""

import asyncio
from collections import defaultdict
from pathlib import Path

from tests.outbox.order import Order
from tests.outbox.shop import Shop, Tally, maternity, operation, shop
from tests.outbox.weather import TABLE, slow

PROCESSES = 3


def overlapping(place: Shop) -> int:
    """How many requests carry a write that another process is sending at that moment."""
    under_way = defaultdict(list)
    for entry in place.writes():
        under_way[operation(entry)].append(
            (entry.headers["user-agent"], entry.started, entry.finished or entry.started)
        )
    return sum(
        one != other and begun < end and start < over
        for requests in under_way.values()
        for place_in, (one, begun, over) in enumerate(requests)
        for other, start, end in requests[:place_in]
    )


async def live(order: Order, kills: int) -> str:
    """Let one process work on the outbox; it is killed so many times."""
    with maternity() as mother:
        for number in range(kills):
            await mother.live(order.but(places=number * 7 % 25, life=0.01))
        return await mother.live(order)


async def three(
    folder: Path, *without: str, replies: int = 36, kills: int = 0, times: float = 20.0
) -> tuple[Tally, int]:
    """Let three processes work on one outbox; what became of the replies, and how many requests overlapped."""
    with shop(folder, seed=3, times=times) as place:
        order = await place.order(
            "lane", tickets=6, replies=replies, parts=PROCESSES, without=[*without], patience=0.5
        )
        if not kills:
            place.weather.table = ((0.5, slow), *TABLE[-1:])
        ends = await asyncio.gather(*(live(order.but(part=part), kills) for part in range(PROCESSES)))
        assert ends == ["done"] * PROCESSES
        return place.tally(order), overlapping(place)


async def test_three_living_processes_never_send_the_same_write_at_once(quick_folder: Path) -> None:
    tally, overlaps = await three(quick_folder, times=8)  # on a slow machine, too, no lease may run out
    assert tally.clean, tally
    assert tally.written == 36
    assert overlaps == 0


async def test_three_processes_under_kills_lose_and_double_nothing(quick_folder: Path) -> None:
    tally, _ = await three(quick_folder, kills=20)
    assert tally.clean, tally


async def test_without_leases_processes_get_in_each_others_way(quick_folder: Path) -> None:
    _, overlaps = await three(quick_folder, "lease", replies=24)
    assert overlaps > 0
