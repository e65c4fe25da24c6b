"""Tickets in and rows out."""

import json
from typing import Any

import pytest

from tests.store.store_making import at, body, comment, ticket, tickets, user
from zdtui.store import Store

BESIDE: dict[str, Any] = {
    "users": [user(900, "Jane Doe"), user(901, "Maya", role="agent")],
    "groups": [{"id": 5, "name": "Support"}],
    "organizations": [{"id": 7, "name": "Globex"}],
}


async def test_a_row_is_joined_with_the_names_that_came_beside_it(store: Store) -> None:
    stored = await store.put_page("tickets", body(tickets=[ticket(1, due_at=at(30))], **BESIDE))
    row = store.row(1)
    assert row is not None
    assert (row.requester, row.assignee, row.group, row.organization) == ("Jane Doe", "Maya", "Support", "Globex")
    assert (row.created_at, row.due_at, row.channel, row.tags) == (1772356500, 1772357400, "email", "hw sso_login")
    assert stored.changed == {1}
    assert stored.others == {"users", "groups", "organizations"}


async def test_rows_come_in_the_order_asked_for_and_none_where_nothing_is_known(store: Store) -> None:
    await store.put_page("tickets", tickets(1, 2, 3))
    found = store.rows([3, 99, 1, 3])
    assert [row.id if row else None for row in found] == [3, None, 1, 3]


async def test_more_rows_than_one_statement_takes(store: Store) -> None:
    await store.put_page("tickets", tickets(*range(1, 701)))
    assert [row.id for row in store.rows(range(700, 0, -1)) if row] == list(range(700, 0, -1))


async def test_names_are_never_older_than_the_last_answer(store: Store) -> None:
    await store.put_page("tickets", body(tickets=[ticket(1)], **BESIDE))
    await store.put_items("users", [user(900, "Jane Roe", updated_at=at(40))])
    await store.put_items("users", [user(900, "Jane Old", updated_at=at(20))])
    row = store.row(1)
    assert row is not None
    assert row.requester == "Jane Roe"


async def test_an_unchanged_page_changes_nothing(store: Store) -> None:
    page = body(tickets=[ticket(1), ticket(2)], **BESIDE)
    await store.put_page("tickets", page)
    stored = await store.put_page("tickets", page)
    assert (list(stored.ids), stored.changed, stored.others) == ([1, 2], frozenset(), frozenset())


async def test_only_what_changed_is_named(store: Store) -> None:
    await store.put_page("tickets", body(tickets=[ticket(1), ticket(2)]))
    stored = await store.put_page("tickets", body(tickets=[ticket(1), ticket(2, status="solved", updated_at=at(20))]))
    assert stored.changed == {2}


async def test_a_late_page_never_overwrites_a_newer_version(store: Store) -> None:
    await store.put_items("tickets", [ticket(1, status="solved", updated_at=at(30))])
    stored = await store.put_items("tickets", [ticket(1, status="open", updated_at=at(20))])
    row = store.row(1)
    assert row is not None
    assert row.status == "solved"
    assert stored.changed == frozenset()


async def test_at_the_same_second_what_differs_replaces(store: Store) -> None:
    await store.put_items("tickets", [ticket(1, status="open")])
    stored = await store.put_items("tickets", [ticket(1, status="pending")])
    row = store.row(1)
    assert row is not None
    assert row.status == "pending"
    assert stored.changed == {1}


@pytest.mark.parametrize(
    ("before", "after", "kept"), [(50, 40, "open"), (50, 50, "solved"), (50, 60, "solved"), (0, 60, "solved")]
)
async def test_the_generated_timestamp_decides_within_a_second(
    store: Store, before: int, after: int, kept: str
) -> None:
    await store.put_items("tickets", [ticket(1, status="open", generated_timestamp=before)])
    await store.put_items("tickets", [ticket(1, status="solved", generated_timestamp=after)])
    row = store.row(1)
    assert row is not None
    assert row.status == kept


async def test_a_system_update_with_an_older_updated_at_is_taken_when_it_was_generated_later(store: Store) -> None:
    await store.put_items("tickets", [ticket(1, status="solved", updated_at=at(30), generated_timestamp=70)])
    await store.put_items("tickets", [ticket(1, status="closed", updated_at=at(20), generated_timestamp=80)])
    row = store.row(1)
    assert row is not None
    assert row.status == "closed"


async def test_the_fuller_of_two_equal_answers_stays(store: Store) -> None:
    full = ticket(1, fields=[{"id": 360, "value": "x1"}])
    await store.put_items("tickets", [full])
    stored = await store.put_items("tickets", [ticket(1)])
    assert stored.changed == frozenset()
    assert json.loads(store.raw("tickets", 1) or b"") == full


def sla(breach_at: str | None, minutes: int, stage: str = "active") -> dict[str, Any]:
    metric = {"metric": "next_reply_time", "stage": stage, "minutes": minutes}
    return {"policy_metrics": [{**metric, "breach_at": breach_at}]}


async def test_minutes_counted_down_to_a_breach_are_no_change(store: Store) -> None:
    await store.put_items("tickets", [ticket(1, slas=sla(at(50), 24))])
    assert (await store.put_items("tickets", [ticket(1, slas=sla(at(50), 23))])).changed == frozenset()
    assert (await store.put_items("tickets", [ticket(1, slas=sla(at(40), 13))])).changed == {1}


@pytest.mark.parametrize(
    ("slas", "expected"),
    [
        (None, None),
        ({}, None),
        ({"policy_metrics": None}, None),
        ({"policy_metrics": [None, 3]}, None),
        (sla("nonsense", 3), None),
        (sla(at(15), 3, stage="achieved"), None),
        (sla(at(15), 3), 1772356500),
        ({"policy_metrics": [*sla(at(50), 1)["policy_metrics"], *sla(at(15), 1)["policy_metrics"]]}, 1772356500),
    ],
)
async def test_the_sla_moment_is_the_earliest_active_breach(store: Store, slas: Any, expected: int | None) -> None:
    await store.put_items("tickets", [ticket(1, slas=slas)])
    row = store.row(1)
    assert row is not None
    assert row.sla_at == expected


async def test_custom_values_come_only_when_asked_for(store: Store) -> None:
    await store.put_items("tickets", [ticket(1), ticket(2, custom_fields=None), ticket(3, custom_fields=[{"x": 1}])])
    assert [row.custom for row in store.rows([1]) if row] == [{}]
    found = [row.custom for row in store.rows([1, 2, 3], (360, 362)) if row]
    assert found == [{360: "x1", 362: None}, {360: None, 362: None}, {360: None, 362: None}]


async def test_the_json_is_kept_exactly_as_it_came(store: Store) -> None:
    raw = b'{"id":1, "unknown_field" : [1.50, {"deep": null}],  "subject":"\\u00e9"}'
    await store.put_page("tickets", b'{"tickets": [' + raw + b"]}")
    assert store.raw("tickets", 1) == raw


async def test_an_object_is_stored_like_its_bytes(store: Store) -> None:
    await store.put_items("tickets", [ticket(1), json.dumps(ticket(2)).encode()])
    assert [row.id for row in store.rows([1, 2]) if row] == [1, 2]


async def test_search_results_are_stored_as_what_was_asked_for(store: Store) -> None:
    stored = await store.put_page("tickets", body(results=[{**ticket(4), "result_type": "ticket"}], count=1))
    row = store.row(4)
    assert row is not None
    assert (list(stored.ids), row.subject) == ([4], "Printer 4")


async def test_what_a_person_requested_stands_last_updated_first(store: Store) -> None:
    minutes = {1: 20, 2: 40, 3: 30}
    await store.put_items("tickets", [ticket(number, updated_at=at(minute)) for number, minute in minutes.items()])
    await store.put_items("tickets", [ticket(9, requester_id=1, updated_at=at(50))])
    assert [row.id for row in store.requested(900, 2)] == [2, 3]


async def test_a_forgotten_ticket_is_gone_from_rows_threads_search_and_lists(store: Store) -> None:
    await store.put_page("tickets", tickets(1, 2, 3), listing="view:1", complete=True)
    await store.put_comments(2, body(comments=[comment(8, "walrus")]), complete=True)
    await store.indexed()
    await store.forget_tickets([2])
    listing = store.listing("view:1")
    assert listing is not None
    assert list(listing.ids) == [1, 3]
    assert store.row(2) is None
    assert store.comments(2).count == 0
    assert await store.search("walrus") == []
    assert await store.search("printer 2") == []
    assert await store.search("smokes") == [3, 1]
