"""Both paginations, their limits and what they do differently."""

import base64
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sandbox.sandbox_support import Caller
from zdtui.sandbox.account import Account
from zdtui.sandbox.paging.listing import Listing, by


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("tickets", "tickets"), ("users", "users"), ("organizations", "organizations"), ("groups", "groups"),
        ("views", "views"), ("macros", "macros"), ("tags", "tags"), ("group_memberships", "group_memberships"),
        ("organization_memberships", "organization_memberships"), ("ticket_fields", "ticket_fields"),
        ("brands", "brands"), ("user_fields", "user_fields"),
    ],
)  # fmt: skip
def test_cursor_pages_hold_everything_once(admin: Caller, path: str, key: str) -> None:
    pages = admin.pages(path, page_size=37)
    rows = [json.dumps(row, sort_keys=True) for page in pages for row in page[key]]
    whole = admin.pages(path, page_size=100)
    assert rows == [json.dumps(row, sort_keys=True) for page in whole for row in page[key]]
    assert len(rows) == len(set(rows)) > 0
    assert all("count" not in page for page in pages)


def test_links_are_filled_on_the_only_page(admin: Caller) -> None:
    body = admin.get("groups", page_size=100, include="users")
    assert body["meta"]["has_more"] is False
    assert body["meta"]["after_cursor"]
    assert "include=users" in body["links"]["next"]
    assert "page%5Bafter%5D=" in body["links"]["next"]
    assert ".json?" in body["links"]["prev"]


def test_behind_the_last_page_everything_is_null(admin: Caller) -> None:
    last = admin.get("groups", page_size=100)
    body = admin.body(admin.http.get(last["links"]["next"]))
    assert body["groups"] == []
    assert body["meta"] == {"has_more": False, "after_cursor": None, "before_cursor": None}
    assert body["links"] == {"prev": None, "next": None}


def test_before_goes_back(admin: Caller) -> None:
    first, second = admin.pages("users", page_size=30)[:2]
    back = admin.body(admin.http.get(second["links"]["prev"]))
    assert back["users"] == first["users"]
    assert back["meta"]["has_more"] is False


def test_sizes_are_clamped_and_checked(admin: Caller) -> None:
    assert len(admin.get("users", page_size=1000)["users"]) == 100
    for size in ("0", "-1", "x"):
        errors = admin.refused("GET", f"users?page[size]={size}", 400)["errors"]
        assert errors[0]["code"] == "InvalidPaginationParameter"


@pytest.mark.parametrize("cursor", ["garbage", "", base64.b64encode(b'{"o":"x","v":"MQ=="}').decode()])
def test_foreign_cursors_are_refused(admin: Caller, cursor: str) -> None:
    body = admin.refused("GET", "tickets", 400, params={"page[size]": 5, "page[after]": cursor})
    assert body["errors"][0] == {
        "code": "InvalidPaginationParameter",
        "title": "Pagination parameter is invalid",
        "detail": "page[after] is not valid",
    }


def test_cursor_is_bound_to_its_sort(admin: Caller) -> None:
    after = admin.get("tickets", page_size=5)["meta"]["after_cursor"]
    query = {"page[size]": 5, "page[after]": after, "sort": "-updated_at"}
    assert admin.refused("GET", "tickets", 400, params=query)["errors"][0]["code"] == "InvalidPaginationParameter"


@pytest.mark.parametrize("sort", ["id", "-id", "updated_at", "-updated_at", "status", "-status"])
def test_cursor_sorts(admin: Caller, sort: str) -> None:
    rows = [row for page in admin.pages("tickets", page_size=40, sort=sort) for row in page["tickets"]]
    order = ("new", "open", "pending", "hold", "solved", "closed")
    name = sort.removeprefix("-")
    values = [order.index(row[name]) if name == "status" else row[name] for row in rows]
    assert values == sorted(values, reverse=sort.startswith("-"))
    assert len({row["id"] for row in rows}) == len(admin.account.world.tickets)


def test_offset_sorts_are_refused_by_cursors_and_ignored_beside_them(admin: Caller) -> None:
    assert admin.refused("GET", "tickets?page[size]=5&sort=subject", 400)["errors"]
    plain = admin.get("tickets", page_size=5)["tickets"]
    assert admin.get("tickets", page_size=5, sort_by="subject", sort_order="desc")["tickets"] == plain


def test_offset_pages(admin: Caller) -> None:
    total = len(admin.account.world.tickets)
    body = admin.get("tickets", page=2, per_page=50, sort_by="updated_at", sort_order="desc")
    assert body["count"] == total
    assert "page=3" in body["next_page"]
    assert "page=1" in body["previous_page"]
    assert "sort_by=updated_at" in body["next_page"]
    stamps = [ticket["updated_at"] for ticket in body["tickets"]]
    assert stamps == sorted(stamps, reverse=True)
    assert len(admin.get("tickets", per_page=500)["tickets"]) == 100


def test_offset_ends_with_an_error_not_with_an_empty_page(admin: Caller) -> None:
    assert admin.get("tickets", page=100)["tickets"] == []
    for query in ("page=101", "page=101&per_page=1"):
        assert admin.refused("GET", f"tickets?{query}", 400)["errors"][0]["code"] == "InvalidPaginationDepth"


def test_only_cursor_tickets_lack_fields(admin: Caller) -> None:
    view = admin.get("views")["views"][0]["id"]
    assert all("fields" not in ticket for ticket in admin.get("tickets", page_size=5)["tickets"])
    for body in (admin.get("tickets"), admin.get(f"views/{view}/tickets", page_size=5)):
        assert all(ticket["fields"] == ticket["custom_fields"] for ticket in body["tickets"])


def test_tickets_cannot_be_filtered(admin: Caller) -> None:
    assert admin.get("tickets", status="new")["count"] == len(admin.account.world.tickets)
    made = admin.create(external_id="crm-7")
    assert [ticket["id"] for ticket in admin.get("tickets", external_id="crm-7")["tickets"]] == [made["id"]]


def test_organizations_are_sorted_by_name_only_with_offsets(admin: Caller) -> None:
    names = [each["name"].casefold() for each in admin.get("organizations")["organizations"]]
    numbers = [each["id"] for each in admin.get("organizations", page_size=100)["organizations"]]
    assert names == sorted(names)
    assert numbers == sorted(numbers)


def test_view_pages_have_nothing_before_the_first(admin: Caller, acme: Account) -> None:
    view = max(acme.world.views, key=lambda each: _size(admin, each))
    first, second = admin.pages(f"views/{view}/tickets", page_size=5)[:2]
    assert (first["links"]["prev"], first["meta"]["before_cursor"]) == (None, None)
    assert second["links"]["prev"] is not None


def _size(admin: Caller, view: int) -> int:
    return int(admin.get(f"views/{view}/tickets")["count"])


@given(ranks=st.lists(st.integers(0, 9), max_size=30), size=st.integers(1, 7), descending=st.booleans())
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_listing_can_be_walked_both_ways(ranks: list[int], size: int, descending: bool) -> None:
    rows = [{"id": place, "rank": rank} for place, rank in enumerate(ranks)]
    listing = by(rows, "rank", descending=descending)
    forward = _walk(listing, size)
    assert forward == listing.items
    backward: list[dict[str, object]] = []
    end = len(listing.items)
    while end > 0:
        start = max(end - size, 0)
        backward = [*listing.items[start:end], *backward]
        end = listing.end_before(listing.rank(listing.items[start]))
    assert backward == listing.items


def _walk(listing: Listing[dict[str, object]], size: int) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    start = 0
    while start < len(listing.items):
        page = list(listing.items[start : start + size])
        found += page
        start = listing.start_after(listing.rank(page[-1]))
    return found


def test_cursor_keeps_its_place_while_rows_go_and_come(admin: Caller) -> None:
    first = admin.get("tickets", page_size=10)
    admin.call("DELETE", f"tickets/{first['tickets'][-1]['id']}")
    admin.call("DELETE", f"tickets/{first['tickets'][0]['id']}")
    second = admin.body(admin.http.get(first["links"]["next"]))
    assert second["tickets"][0]["id"] == first["tickets"][-1]["id"] + 1
