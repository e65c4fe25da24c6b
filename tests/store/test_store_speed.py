"""What may not depend on how much is stored, as ratios within one run."""

import time
from collections.abc import Callable

from tests.store.store_making import body, comment, ticket, tickets
from zdtui.store import Store
from zdtui.store.generations import Generations, PageOf
from zdtui.store.ids import make_ids


def least(work: Callable[[], object], times: int = 25) -> float:
    """Return the shortest of several runs, which is the one the machine disturbed least."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


async def test_a_window_costs_the_same_among_many_tickets(store: Store) -> None:
    await store.put_page("tickets", tickets(*range(100)))
    few = least(lambda: store.rows(range(50, 100)))
    for first in range(100, 8_100, 1_000):
        await store.put_page("tickets", tickets(*range(first, first + 1_000)))
    assert least(lambda: store.rows(range(4_000, 4_050))) < 3 * few


async def test_a_million_ids_load_in_a_fraction_of_the_time_of_counting_to_a_million(store: Store) -> None:
    whole = PageOf("view:1", complete=True)
    await store._cache.write(lambda db: Generations().put(db, whole, range(1_000_000), 0.0))

    def load() -> None:
        store._listings.clear()
        assert store.listing("view:1") is not None

    assert least(load, 5) < least(lambda: make_ids(range(1_000_000)), 5)
    assert least(lambda: store.listing("view:1")) < least(load, 5) / 20


async def test_one_comment_costs_the_same_in_a_long_thread(store: Store) -> None:
    await store.put_comments(1, body(comments=[comment(number) for number in range(20)]), complete=True)
    for first in range(0, 3_000, 100):
        page = [comment(number, minute=number % 60) for number in range(first, first + 100)]
        await store.put_comments(2, body(comments=page), complete=False, next="/older")
    short, long = store.comments(1), store.comments(2)
    assert least(lambda: long.at(1_500)) < 3 * least(lambda: short.at(10))


async def test_an_unchanged_page_is_much_cheaper_than_a_new_one(store: Store) -> None:
    def page(first: int) -> bytes:
        return body(tickets=[ticket(number, description="words " * 100) for number in range(first, first + 100)])

    new, known = [], []
    for first in range(0, 1_000, 100):
        start = time.perf_counter()
        await store.put_page("tickets", page(first))
        new.append(time.perf_counter() - start)
        await store.indexed()
        start = time.perf_counter()
        await store.put_page("tickets", page(first))
        known.append(time.perf_counter() - start)
    assert min(known) < min(new)
