"""Each guard of the outbox earns its keep: with it a schedule loses and doubles nothing, without it that one does.

That writes are synced to the disk is shown where power cuts are replayed.
"""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.office import until
from tests.outbox.order import Order
from tests.outbox.shop import Maternity, Shop, maternity, shop
from tests.outbox.weather import Trouble, calm, lost
from zdtui.sandbox.fault import Fault


@pytest.fixture(scope="module")
def mother() -> Iterator[Maternity]:
    """Where the workers of this module are born."""
    with maternity() as started:
        yield started


@pytest.fixture(scope="module")
def stepmother() -> Iterator[Maternity]:
    """Where workers are born beside the others."""
    with maternity() as started:
        yield started


def late(ms: int) -> Trouble:
    """Take effect so many real milliseconds later."""
    return lambda dice: Fault("latency", ms=ms)


async def arrived(place: Shop) -> None:
    """Wait until every request has taken effect, also those that nobody waits for any more."""
    await until(lambda: all(entry.finished for entry in place.account.log))


async def times_arrived(place: Shop, order: Order, mother: Maternity) -> int:
    """Let a worker send its one reply; how often it arrived."""
    assert await mother.live(order) == "done"
    await arrived(place)
    tally = place.tally(order)
    assert not tally.lost
    return 2 if tally.doubled else 1


@pytest.mark.parametrize("without", [[], ["fence"]])
async def test_the_fence_holds_off_what_takes_effect_late(
    quick_folder: Path, without: list[str], mother: Maternity
) -> None:
    with shop(quick_folder) as place:
        order = await place.order("lane", replies=1, without=without)
        place.weather.tell([late(1500), calm])
        assert await times_arrived(place, order, mother) == 1 + bool(without)


@pytest.mark.parametrize("without", [[], ["marker"]])
async def test_the_marker_tells_what_arrived(quick_folder: Path, without: list[str], mother: Maternity) -> None:
    with shop(quick_folder) as place:
        order = await place.order("lane", replies=1, without=without)
        place.weather.tell([lost, calm])
        assert await times_arrived(place, order, mother) == 1 + bool(without)


@pytest.mark.parametrize(("without", "second"), [([], 2.0), (["age"], 6.0)])
async def test_the_age_guard_waits_for_the_second_to_pass(
    quick_folder: Path, without: list[str], second: float, mother: Maternity
) -> None:
    """Two requests stand on one version and take effect within its second, which lasts some real ones here."""
    with shop(quick_folder, times=1 / second) as place:
        await until(lambda: place.pace.now() % 1 < 0.1)
        place.change_next()
        order = await place.order("lane", tickets=1, replies=1, without=without, patience=0.1)
        place.weather.tell([late(int(600 * second)), calm])
        assert await times_arrived(place, order, mother) == 1 + bool(without)


@pytest.mark.parametrize("without", [[], ["lease"]])
async def test_a_lease_keeps_others_from_sending_what_is_on_its_way(
    quick_folder: Path, without: list[str], mother: Maternity, stepmother: Maternity
) -> None:
    """One process sets a priority, then another one; a second process must not set the first one again."""
    with shop(quick_folder, times=4) as place:
        order = await place.order("lane", tickets=1, replies=0, without=without, patience=5.0)
        place.weather.tell([late(2500), late(3500), calm])
        one = asyncio.create_task(mother.live(order.but(sets=["urgent", "low"])))
        await until(lambda: place.account.log.find("PUT"))
        other = asyncio.create_task(stepmother.live(order))
        assert [await one, await other] == ["done", "done"]
        await arrived(place)
        last = place.account.world.tickets.read(order.tickets[0])["priority"]
        assert last == ("urgent" if without else "low")
