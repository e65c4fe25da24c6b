"""Answers that no client was written for: one bad item never spoils its page, and nothing raises."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.store_making import at, body, comment, ticket
from zdtui.store import Store
from zdtui.store.pages import read, read_items

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(min_value=-(2**70), max_value=2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
    | st.sampled_from(["2026-03-01T09:15:00Z", "9999-99-99", "\0", "\u202e", "\x1b[2J", "日本語", "\ud800", "[/b]"])
)
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner)
)
KEYS = st.sampled_from([*ticket(1), "slas", "due_at", "fields", "brand_id", "generated_timestamp", "name", "email"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(KEYS, ANYTHING), st.dictionaries(KEYS, ANYTHING))
async def test_any_ticket_with_an_id_becomes_a_row(store: Store, first: Any, second: Any) -> None:
    for fields in (first, second):
        page = body(tickets=[{**ticket(1), **fields, "id": 1}, ticket(2)], users=[{**fields, "id": 900}])
        stored = await store.put_page("tickets", page)
        assert list(stored.ids) == [1, 2]
        assert all(row is not None for row in store.rows([1, 2], (360,)))
        await store.indexed()
        assert await store.search("printer") is not None
        assert store.users_named("a") is not None
    assert store.notice is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ANYTHING, max_size=4))
async def test_items_that_are_no_ticket_are_set_aside_and_counted(store: Store, items: list[Any]) -> None:
    stored = await store.put_page("tickets", body(tickets=[*items, ticket(7)]))
    assert stored.ids[-1] == 7
    assert stored.set_aside + len(stored.ids) <= len(items) + 1
    assert store.row(7) is not None


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**30])
async def test_an_id_beyond_64_bits_is_set_aside(store: Store, number: int) -> None:
    stored = await store.put_page("tickets", body(tickets=[ticket(number), ticket(1)]))
    assert (list(stored.ids), stored.set_aside) == ([1], 1)


@pytest.mark.parametrize("number", [2**63 - 1, -(2**63), 0, -5, 2**56])
async def test_every_64_bit_id_is_kept(store: Store, number: int) -> None:
    stored = await store.put_page("tickets", body(tickets=[ticket(number)]), listing="view:1")
    await store.put_comments(number, body(comments=[comment(number)]), complete=True)
    await store.indexed()
    assert list(stored.ids) == [number]
    assert store.row(number) is not None
    assert list(store.listing_head("view:1", 9)) == [number]
    assert store.comments(number).count == 1
    assert store.notice is None


async def test_numbers_too_large_read_as_missing(store: Store) -> None:
    await store.put_items("tickets", [ticket(1, requester_id=2**63, group_id=-(2**64))])
    row = store.row(1)
    assert row is not None
    assert (row.requester_id, row.group_id, row.subject) == (None, None, "Printer 1")


async def test_a_lone_surrogate_spoils_neither_its_page_nor_its_ticket(store: Store) -> None:
    page = b'{"tickets": [{"id": 1, "subject": "bad \\ud800 half"}, {"id": 2, "subject": "fine \\ud83d\\ude00"}]}'
    stored = await store.put_page("tickets", page)
    first, second = store.rows(stored.ids)
    assert first is not None
    assert second is not None
    assert (first.subject, second.subject) == ("bad ? half", "fine \U0001f600")


async def test_a_surrogate_in_an_object_is_kept_readable(store: Store) -> None:
    await store.put_items("tickets", [ticket(1, subject="\udfff")])
    row = store.row(1)
    assert row is not None
    assert row.subject == "?"


@pytest.mark.parametrize(
    "page",
    [
        b'{"tickets": [{"id": 1, "x": NaN}, {"id": 2, "x": Infinity}]}',
        b'{"tickets": [{"id": 1, "x": 1e999}, {"id": 2}]}',
        b'\xef\xbb\xbf{"tickets": [{"id": 1}, {"id": 2}]}',
        b'{"tickets": [{"id": 1, "subject": "\xff\xfe"}, {"id": 2}]}',
        b'{"tickets": [{"id": 1, "x": ' + b"9" * 5000 + b'}, {"id": 2}]}',
    ],
)
async def test_json_that_no_strict_reader_takes_is_mended(store: Store, page: bytes) -> None:
    assert list((await store.put_page("tickets", page)).ids) == [1, 2]


@pytest.mark.parametrize("page", [b"", b"<html>", b"[]", b"null", b"[" * 100_000, b'{"a":' * 100_000])
async def test_what_is_no_object_is_a_value_error(store: Store, page: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (the reader's own words)
        await store.put_page("tickets", page)
    assert list((await store.put_page("tickets", body(tickets=[ticket(1)]))).ids) == [1]


async def test_a_list_that_is_none_is_empty(store: Store) -> None:
    stored = await store.put_page("tickets", b'{"tickets": null, "users": 3, "groups": {}}')
    assert list(stored.ids) == []


async def test_nul_bytes_stay_in_texts_and_do_not_hide_what_follows_them(store: Store) -> None:
    await store.put_items("tickets", [ticket(1, subject="before\0after")])
    await store.indexed()
    row = store.row(1)
    assert row is not None
    assert row.subject == "before\0after"
    assert await store.search("after") == [1]
    assert list(await store.narrow(await _ids(store), "after") or []) == [1]


async def _ids(store: Store) -> Any:
    return (await store.put_items("tickets", [ticket(1, subject="before\0after")])).ids


async def test_the_same_ticket_twice_on_a_page_is_one_ticket(store: Store) -> None:
    page = body(tickets=[ticket(1, status="open"), ticket(1, status="solved", updated_at=at(50))])
    stored = await store.put_page("tickets", page, listing="view:1")
    row = store.row(1)
    assert row is not None
    assert (list(stored.ids), row.status) == ([1], "solved")


def test_reading_keeps_items_apart() -> None:
    slices = read("tickets", json.dumps({"tickets": [None, {"id": "12"}, {"id": True}, {}]}).encode())
    assert [item.row.id for item in slices["tickets"]] == [12]
    assert len(slices.set_aside) == 3
    assert len(read_items("views", [{"id": 1}, {}]).set_aside) == 1
