"""Lists: pages, resuming, refreshing without ever emptying what is on the screen."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.store_making import tickets
from zdtui.store import Listing, Store

VIEW = "view:61"
PAGES = st.lists(st.lists(st.integers(1, 30), min_size=1, max_size=5), min_size=1, max_size=4)


def known(store: Store, key: str = VIEW) -> Listing:
    listing = store.listing(key)
    assert listing is not None
    return listing


async def fill(store: Store, *pages: list[int], complete: bool = True) -> None:
    for number, page in enumerate(pages):
        last = number == len(pages) - 1
        following = None if last and complete else f"/p{number + 1}"
        await store.put_page(
            "tickets", tickets(*page), listing=VIEW, number=number, complete=last and complete, next=following
        )


async def test_an_unknown_list_is_none(store: Store) -> None:
    assert store.listing(VIEW) is None
    assert list(store.listing_head(VIEW, 5)) == []
    assert await store.finish_listing(VIEW, 3) is None


async def test_pages_in_their_order_without_doubles(store: Store) -> None:
    await fill(store, [1, 2, 3], [3, 4], [5])
    listing = known(store)
    assert list(listing.ids) == [1, 2, 3, 4, 5]
    assert (listing.complete, listing.next, listing.refreshing) == (True, None, False)


async def test_an_interrupted_list_knows_where_to_go_on(store: Store, folder: Path) -> None:
    await store.put_page("tickets", tickets(1, 2), listing=VIEW, next="/p1", total=6)
    await store.put_page("tickets", tickets(3, 4), listing=VIEW, number=1, next="/p2")
    await store.close()
    again = Store.open(folder)
    listing = known(again)
    assert list(listing.ids) == [1, 2, 3, 4]
    assert (listing.complete, listing.next, listing.pages, listing.total) == (False, "/p2", 2, 6)
    await again.put_page("tickets", tickets(4, 5, 6), listing=VIEW, number=2, complete=True)
    assert list(known(again).ids) == [1, 2, 3, 4, 5, 6]
    assert known(again).complete
    await again.close()


async def test_a_refresh_moves_to_the_front_what_came_first_and_loses_nothing(store: Store) -> None:
    await fill(store, [1, 2, 3], [4, 5, 6])
    await store.begin_listing(VIEW)
    assert list(known(store).ids) == [1, 2, 3, 4, 5, 6]
    await store.put_page("tickets", tickets(9, 5, 1), listing=VIEW, next="/p1")
    assert list(known(store).ids) == [9, 5, 1, 2, 3, 4, 6]
    assert known(store).complete
    assert known(store).refreshing
    await store.put_page("tickets", tickets(2, 4), listing=VIEW, number=1, complete=True)
    assert list(known(store).ids) == [9, 5, 1, 2, 4]
    assert not known(store).refreshing


async def test_the_first_page_of_a_known_list_begins_a_refresh_by_itself(store: Store) -> None:
    await fill(store, [1, 2], [3, 4])
    await store.put_page("tickets", tickets(5, 1), listing=VIEW, next="/p1")
    assert list(known(store).ids) == [5, 1, 2, 3, 4]
    await store.put_page("tickets", tickets(6, 5), listing=VIEW, next="/p1")
    assert list(known(store).ids) == [6, 5, 1, 2, 3, 4]
    assert known(store).pages == 1


async def test_finishing_drops_what_the_new_reading_did_not_have(store: Store) -> None:
    await fill(store, [1, 2], [3, 4])
    await store.put_page("tickets", tickets(5, 1), listing=VIEW, next="/p1")
    listing = await store.finish_listing(VIEW, 1)
    assert listing is not None
    assert (list(listing.ids), listing.complete, listing.refreshing) == ([5, 1], True, False)
    assert known(store) == listing


async def test_a_page_after_the_last_adds_what_is_new(store: Store) -> None:
    await fill(store, [1, 2], [3, 4])
    await store.put_page("tickets", tickets(4, 5), listing=VIEW, number=1)
    assert list(known(store).ids) == [1, 2, 3, 4, 5]
    assert known(store).complete


async def test_a_long_list_is_read_and_refreshed_in_blocks(store: Store, folder: Path) -> None:
    pages = [list(range(first, first + 500)) for first in range(0, 10_000, 500)]
    await fill(store, *pages)
    await store.put_page("tickets", tickets(9_999, 0, 20_000), listing=VIEW, next="/p1")
    expected = [9_999, 0, 20_000, *range(1, 9_999)]
    assert list(known(store).ids) == expected
    await store.begin_listing(VIEW)
    await store.close()
    again = Store.open(folder)
    assert list(known(again).ids) == expected
    assert list(again.listing_head(VIEW, 4)) == expected[:4]
    blocks = again._cache.read(lambda db: db.execute("SELECT count(*) FROM listing_page").fetchone()[0])
    assert blocks == 3
    await again.close()


async def test_an_interrupted_refresh_is_still_shown_after_a_restart(store: Store, folder: Path) -> None:
    await fill(store, [1, 2, 3], [4, 5, 6])
    await store.put_page("tickets", tickets(6, 1), listing=VIEW, next="/p1")
    await store.close()
    again = Store.open(folder)
    assert list(known(again).ids) == [6, 1, 2, 3, 4, 5]
    assert known(again).next == "/p1"
    assert list(again.listing_head(VIEW, 4)) == [6, 1, 2, 3]
    await again.close()


async def test_a_page_that_comes_again_takes_its_own_place(store: Store) -> None:
    await fill(store, [1, 2], [3, 4], [5, 6], complete=False)
    await store.put_page("tickets", tickets(3, 7, 5), listing=VIEW, number=1, next="/p2")
    assert list(known(store).ids) == [1, 2, 3, 7, 5, 6]
    assert known(store).pages == 3


async def test_the_age_of_a_list_is_that_of_its_first_page(folder: Path) -> None:
    now = 1000.0
    store = Store.open(folder, clock=lambda: now)
    await store.put_page("tickets", tickets(1), listing=VIEW, next="/p1")
    now = 2000.0
    await store.put_page("tickets", tickets(2), listing=VIEW, number=1, complete=True)
    assert known(store).fetched_at == 1000.0
    await store.put_page("tickets", tickets(1), listing=VIEW, next="/p1")
    assert known(store).fetched_at == 2000.0
    await store.close()


async def test_what_was_handed_out_does_not_change_under_the_reader(store: Store) -> None:
    await fill(store, [1, 2], complete=False)
    before = known(store)
    await store.put_page("tickets", tickets(3), listing=VIEW, number=1, next="/p2")
    assert list(before.ids) == [1, 2]
    assert known(store) is known(store)


async def test_lists_do_not_disturb_each_other(store: Store) -> None:
    for number in range(3):
        for key in ("view:1", "view:2"):
            page = tickets(number, number + 10)
            await store.put_page("tickets", page, listing=key, number=number, next="/more")
    assert list(known(store, "view:1").ids) == list(known(store, "view:2").ids) == [0, 10, 1, 11, 2, 12]
    await store.drop_listing("view:1")
    assert store.listing("view:1") is None
    assert known(store, "view:2").pages == 3


async def test_another_process_sees_a_list_grow_and_may_go_on_with_it(store: Store, folder: Path) -> None:
    other = Store.open(folder)
    await store.put_page("tickets", tickets(1, 2), listing=VIEW, next="/p1")
    assert list(known(other).ids) == [1, 2]
    await other.put_page("tickets", tickets(2, 3), listing=VIEW, number=1, next="/p2")
    await store.put_page("tickets", tickets(3, 4), listing=VIEW, number=2, complete=True)
    assert list(known(other).ids) == list(known(store).ids) == [1, 2, 3, 4]
    await other.close()


@pytest.mark.parametrize("begun", [True, False])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(readings=st.lists(PAGES, min_size=1, max_size=3), cuts=st.lists(st.integers(1, 4), min_size=3, max_size=3))
async def test_a_list_never_shrinks_while_it_is_read(
    folder: Path, begun: bool, readings: list[list[list[int]]], cuts: list[int]
) -> None:
    """Any readings, whole or cut short: what is shown is the new pages, then whatever was shown before."""
    store = Store.open()
    shown: list[int] = []
    for reading, cut in zip(readings, cuts, strict=False):
        came: list[int] = []
        if begun:
            await store.begin_listing(VIEW)
        for number, page in enumerate(reading[:cut]):
            last = number == len(reading) - 1
            await store.put_page("tickets", tickets(*page), listing=VIEW, number=number, complete=last, next="/more")
            came = list(dict.fromkeys([*came, *page]))
            expected = came if last else [*came, *(number for number in shown if number not in came)]
            assert list(known(store).ids) == expected
            assert list(store.listing_head(VIEW, 3)) == expected[:3]
        shown = list(known(store).ids)
    await store.close()
