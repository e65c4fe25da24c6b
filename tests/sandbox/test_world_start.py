"""A large world starts quickly and costs little, measured against something done in the same run."""

import random
import time
from collections.abc import Callable

from tests.sandbox.world_support import make
from zdtui.sandbox.world.columns import Columns

MANY = 100_000


def best(work: Callable[[], object], times: int = 3) -> float:
    """Measure the best of a few runs, in seconds of this process."""
    results = []
    for _ in range(times):
        begun = time.process_time()
        work()
        results.append(time.process_time() - begun)
    return min(results)


def plain_dicts() -> object:
    """Make 100,000 small dicts: what a careless start would do at the very least."""
    chance = random.Random(1).random
    return [{key: chance() for key in "abcdefghijklmnop"} for _ in range(MANY)]


def test_a_hundred_thousand_tickets_start_within_a_few_times_as_many_small_dicts() -> None:
    assert best(lambda: make("acme", tickets=MANY)) < 7 * best(plain_dicts)


def test_the_columns_of_a_hundred_thousand_tickets_take_a_few_megabytes() -> None:
    columns = make("globex", tickets=MANY).tickets.columns
    size = sum(len(columns.of(name)) * columns.of(name).itemsize for name in Columns.__dataclass_fields__)
    assert size < 100 * MANY


def test_a_page_costs_the_same_in_a_large_world() -> None:
    small, large = make(tickets=2000), make(tickets=MANY)
    pages = [list(world.tickets.ids())[-100:] for world in (small, large)]
    costs = [
        best(lambda world=world, page=page: [world.tickets.get(number) for number in page])  # type: ignore[misc]  # bound now
        for world, page in zip((small, large), pages, strict=True)
    ]
    assert costs[1] < 3 * costs[0]
