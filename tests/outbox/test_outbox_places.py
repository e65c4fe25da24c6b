"""A process that dies at each labelled place, whatever becomes of its requests, loses and doubles nothing (G5)."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outbox.crashes import PLACES, SERVER
from tests.outbox.shop import Maternity, maternity, shop
from tests.outbox.weather import Trouble, calm, lost
from zdtui.sandbox.fault import Fault

REPLIES = 10
"""One of each kind."""


def late(dice: random.Random) -> Fault:
    """Take effect after whoever asked has lost patience, or died."""
    return Fault("latency", ms=350)


FAULTS: dict[str, Trouble] = {"calm": calm, "late": late, "lost": lost}


@pytest.fixture(scope="module")
def mother() -> Iterator[Maternity]:
    """Where the workers of this module are born."""
    with maternity() as started:
        yield started


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("fault", FAULTS)
async def test_a_death_loses_and_doubles_nothing(
    quick_folder: Path, fault: str, place: str, mother: Maternity
) -> None:
    with shop(quick_folder) as opened:
        order = await opened.order("lane", replies=REPLIES)
        opened.weather.tell([FAULTS[fault]] * 3)
        opened.front.kills = place == SERVER
        assert await mother.live(order.but(crash=place)) == "killed", "the place was never reached"
        assert await mother.live(order) == "done"
        tally = opened.tally(order)
        assert tally.clean, tally
        assert tally.written == REPLIES
