"""A death during a checkpoint, a migration or the end of an account loses and doubles nothing (G5)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outbox.order import Order
from tests.outbox.shop import Maternity, maternity, shop
from tests.outbox.test_outbox_places import FAULTS
from tests.outbox.upheavals import MIGRATED, STEP

FIRST = 1
"""Statements of a migration before those of its step: it looks for its turn."""


@pytest.fixture(scope="module")
def mother() -> Iterator[Maternity]:
    """Where the workers of this module are born."""
    with maternity() as started:
        yield started


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_checkpoint_loses_and_doubles_nothing(quick_folder: Path, fault: str, mother: Maternity) -> None:
    with shop(quick_folder) as opened:
        order = await opened.order("lane", replies=10)
        opened.weather.tell([FAULTS[fault]] * 5)
        for after in range(0, 1000, 100):
            assert await mother.live(order.but(crash=f"checkpoint {after}")) == "killed"
        assert await mother.live(order) == "done"
        tally = opened.tally(order)
        assert tally.clean, tally
        assert tally.written == 10


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_migration_loses_and_doubles_nothing(quick_folder: Path, fault: str, mother: Maternity) -> None:
    with shop(quick_folder) as opened:
        for place in range(FIRST, FIRST + len(STEP) + 2):
            order = await opened.order(f"lane{place}", tickets=3, replies=3)
            opened.weather.tell([FAULTS[fault]] * 3)
            assert await mother.live(order.but(crash="stamp persisted")) == "killed"
            assert await mother.live(order.but(crash=f"migration {place}")) == "killed", f"never came to {place}"
            assert await mother.live(order.but(crash=MIGRATED)) == "done"
            tally = opened.tally(order)
            assert tally.clean, tally
            assert tally.written == 3


def folders(order: Order, tail: str = "") -> list[Path]:
    """The folder of an order's account, if it is there."""
    return [path for path in [Path(order.folder + tail)] if path.exists()]


@pytest.mark.parametrize("fault", FAULTS)
async def test_the_end_of_an_account_doubles_nothing(quick_folder: Path, fault: str, mother: Maternity) -> None:
    with shop(quick_folder) as opened:
        for place in range(1, 6):
            order = await opened.order(f"lane{place}", tickets=3, replies=6)
            opened.weather.tell([FAULTS[fault]] * 4)
            assert await mother.live(order.but(crash="stamp persisted")) == "killed"
            assert await mother.live(order.but(crash=f"purge {place}")) == "killed", f"never came to {place}"
            assert not folders(order), "half of the account's files are left in their place"
            assert await mother.live(order.but(replies=0)) == "done"
            assert not opened.tally(order).doubled
            assert await mother.live(order.but(crash="purge")) == "done"
            assert not folders(order, ".going")
