"""Threads: newest first, in pages, with what is still missing."""

import json
from typing import Any

from tests.store.store_making import body, comment, user
from zdtui.store import Store

TICKET = 33


async def put(store: Store, *comments: dict[str, Any], complete: bool = False, **rest: Any) -> frozenset[int]:
    stored = await store.put_comments(TICKET, body(comments=list(comments)), complete=complete, **rest)
    return stored.changed


async def test_an_unknown_thread_is_empty_and_not_complete(store: Store) -> None:
    thread = store.comments(TICKET)
    assert (thread.count, thread.complete, thread.next, thread.as_of) == (0, False, None, None)
    assert store.comments_as_of(TICKET) is None


async def test_comments_stand_newest_first_and_by_id_within_a_second(store: Store) -> None:
    await put(store, comment(5, minute=1), comment(9, minute=3), comment(7, minute=1), complete=True)
    assert list(store.comments(TICKET).ids) == [9, 7, 5]


async def test_bodies_are_read_one_or_a_window_at_a_time(store: Store) -> None:
    await put(store, *(comment(number, f"text {number}", minute=number) for number in range(1, 6)), complete=True)
    thread = store.comments(TICKET)
    assert json.loads(thread.at(0))["plain_body"] == "text 5"
    assert [json.loads(raw)["id"] for raw in thread.window(1, 4)] == [4, 3, 2]
    assert thread.window(5, 9) == []


async def test_people_that_come_beside_are_kept(store: Store) -> None:
    page = body(comments=[comment(1)], users=[user(900, "Jane Doe")])
    stored = await store.put_comments(TICKET, page, complete=True)
    found = store.user(900)
    assert found is not None
    assert (found.name, list(stored.ids)) == ("Jane Doe", [1])
    assert stored.others == {"users"}


async def test_older_pages_complete_a_thread(store: Store) -> None:
    await put(store, comment(8, minute=8), comment(7, minute=7), next="/older", as_of=50)
    assert (store.comments(TICKET).complete, store.comments(TICKET).next) == (False, "/older")
    await put(store, comment(6, minute=6), comment(5, minute=5), next="/oldest", as_of=50)
    assert store.comments(TICKET).next == "/oldest"
    await put(store, comment(4, minute=4), complete=True, as_of=50)
    thread = store.comments(TICKET)
    assert (list(thread.ids), thread.complete, thread.next) == ([8, 7, 6, 5, 4], True, None)


async def test_a_newer_reading_that_meets_what_is_known_keeps_the_thread_complete(store: Store) -> None:
    await put(store, comment(2, minute=2), comment(1, minute=1), complete=True, as_of=50)
    assert await put(store, comment(3, minute=3), comment(2, minute=2), next="/older", as_of=60) == {TICKET}
    thread = store.comments(TICKET)
    assert (list(thread.ids), thread.complete, thread.next, thread.as_of) == ([3, 2, 1], True, None, 60)


async def test_a_newer_reading_keeps_the_place_of_a_thread_that_is_not_complete(store: Store) -> None:
    await put(store, comment(8, minute=8), comment(7, minute=7), next="/7")
    await put(store, comment(9, minute=9), comment(8, minute=8), next="/8")
    assert store.comments(TICKET).next == "/7"


async def test_a_gap_reopens_a_thread_until_it_is_filled(store: Store) -> None:
    await put(store, comment(1, minute=1), complete=True)
    await put(store, comment(9, minute=9), comment(8, minute=8), next="/8")
    assert (store.comments(TICKET).complete, store.comments(TICKET).next) == (False, "/8")
    await put(store, comment(5, minute=5), comment(1, minute=1), complete=True)
    assert store.comments(TICKET).complete


async def test_an_older_answer_never_makes_a_thread_look_older(store: Store) -> None:
    await put(store, comment(1), complete=True, as_of=60)
    await put(store, comment(1), complete=True, as_of=50)
    assert store.comments_as_of(TICKET) == 60


async def test_an_unchanged_thread_names_no_ticket(store: Store) -> None:
    await put(store, comment(1), complete=True)
    assert await put(store, comment(1), complete=True) == frozenset()


async def test_a_redacted_comment_replaces_the_one_before_and_leaves_the_index(store: Store) -> None:
    await store.put_items("tickets", [{"id": TICKET, "subject": "Card"}])
    await put(store, comment(1, "number 4111222"), comment(2, "thanks", minute=1), complete=True)
    await store.indexed()
    assert await store.search("4111222") == [TICKET]
    assert await put(store, comment(1, "number ▇▇▇▇"), complete=True) == {TICKET}
    await store.indexed()
    assert await store.search("4111222") == []
    assert await store.search("thanks") == [TICKET]


async def test_five_thousand_comments(store: Store) -> None:
    for first in range(4901, 0, -100):
        page = [comment(number, minute=number % 60) for number in range(first, first + 100)]
        await put(store, *page, complete=first == 1, next="/older")
    thread = store.comments(TICKET)
    assert (thread.count, thread.complete) == (5000, True)
    assert json.loads(thread.at(4999))["id"] == thread.ids[4999]
    await store.put_items("tickets", [{"id": TICKET}])
    await store.indexed()
    assert await store.search("hello") == [TICKET]


async def test_a_damaged_body_reads_as_an_object_with_its_id(store: Store) -> None:
    await put(store, comment(1, "whole"), complete=True)
    await store._cache.write(lambda db: db.execute("UPDATE comment SET raw = x'00ff'"))
    assert json.loads(store.comments(TICKET).at(0)) == {"id": 1}
