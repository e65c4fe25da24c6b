"""Search over HTTP, and incremental exports."""

import pytest

from tests.sandbox.sandbox_support import Caller, Clock
from zdtui.sandbox.account import Account
from zdtui.sandbox.server import Sandbox
from zdtui.sandbox.world.moments import unix


def test_results_carry_their_type(admin: Caller) -> None:
    admin.create(subject="zeppelin", requester={"name": "Zeppelin Zoe", "email": "zz@x.example"})
    body = admin.get("search", query="zeppelin")
    assert {row["result_type"] for row in body["results"]} == {"ticket", "user"}
    assert list(body)[:2] == ["results", "facets"]
    assert (body["facets"], body["next_page"], body["previous_page"], body["count"]) == (None, None, None, 2)
    assert [row["subject"] for row in body["results"] if row["result_type"] == "ticket"] == ["zeppelin"]
    assert admin.get("search/count", query="zeppelin") == {"count": 2}


def test_search_is_offset_only(admin: Caller) -> None:
    for query in ("page[size]=5", "page=x"):
        error = admin.refused("GET", f"search?query=x&{query}", 400)["error"]
        assert error["message"].endswith("Invalid parameter: page must be an integer from api/v2/search/index")


def test_search_sideloads_by_type(admin: Caller) -> None:
    body = admin.get("search", query="type:ticket status<solved", include="tickets(users,organizations)", per_page=5)
    requesters = {row["requester_id"] for row in body["results"]}
    assert requesters <= {user["id"] for user in body["users"]}
    assert "organizations" in body
    assert "users" not in admin.get("search", query="type:ticket", include="users")


def test_search_sorts(admin: Caller) -> None:
    rows = admin.get("search", query="type:ticket", sort_by="updated_at", sort_order="asc")["results"]
    stamps = [row["updated_at"] for row in rows]
    assert stamps == sorted(stamps)


def test_only_a_thousand_results_can_be_read(clock: Clock) -> None:
    with Sandbox(("acme",), tickets=1200, plan=None, clock=clock) as sandbox, Caller(sandbox["acme"]) as admin:
        total = len(sandbox["acme"].world.tickets)
        last = admin.get("search", query="type:ticket", page=10)
        assert (last["count"], last["next_page"]) == (total, None)
        assert len(last["results"]) == 100
        for query in ("page=11", "page=101&per_page=10"):
            error = admin.refused("GET", f"search?query=type:ticket&{query}", 422)
            assert error["error"] == "invalid"
            assert "Search Response Limits" in error["description"]
        exported = admin.pages("search/export", query="type:ticket", page_size=1000, **{"filter[type]": "ticket"})
        assert [len(page["results"]) for page in exported] == [1000, total - 1000]


def test_new_tickets_are_found_later_when_asked(admin: Caller, acme: Account, clock: Clock) -> None:
    acme.index_delay = 60
    admin.create(subject="zeppelin")
    assert admin.get("search", query="zeppelin")["count"] == 0
    clock.forward(60)
    assert admin.get("search", query="zeppelin")["count"] == 1


def test_export(admin: Caller, clock: Clock) -> None:
    pages = admin.pages("search/export", query="status<solved", page_size=7, **{"filter[type]": "ticket"})
    rows = [row for page in pages for row in page["results"]]
    assert [row["created_at"] for row in rows] == sorted((row["created_at"] for row in rows), reverse=True)
    assert (
        len(rows)
        == len({row["id"] for row in rows})
        == admin.get("search/count", query="type:ticket status<solved")["count"]
    )
    assert all(page["links"]["prev"] is None is page["meta"]["before_cursor"] for page in pages)
    assert "filter%5Btype%5D=ticket" in pages[0]["links"]["next"]
    clock.forward(3600)
    answer = admin.http.get(pages[0]["links"]["next"])
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (400, "InvalidPaginationParameter")


def test_export_needs_a_type(admin: Caller) -> None:
    assert admin.refused("GET", "search/export?query=x", 400)["error"]["title"] == "Invalid attribute"


def export(admin: Caller, path: str, key: str, **query: object) -> list[dict[str, object]]:
    rows = []
    body = admin.get(path, **query)
    while True:
        rows += body[key]
        if body["end_of_stream"]:
            return rows
        body = admin.body(admin.http.get(body.get("after_url") or body["next_page"]))


@pytest.mark.parametrize("path", ["incremental/tickets/cursor", "incremental/tickets"])
def test_tickets_are_exported_by_their_changes(admin: Caller, acme: Account, clock: Clock, path: str) -> None:
    gone = admin.create()["id"]
    admin.call("DELETE", f"tickets/{gone}")
    clock.forward(61)
    rows = export(admin, path, "tickets", start_time=0, per_page=40)
    known = {row["id"]: row for row in rows}
    assert known.keys() == {*acme.world.tickets.ids(), *acme.world.tickets.deleted}
    assert known[gone]["status"] == "deleted"
    stamps = [unix(str(row["updated_at"])) for row in rows]
    assert stamps == sorted(stamps) == [row["generated_timestamp"] for row in rows]
    kept = export(admin, path, "tickets", start_time=0, exclude_deleted="true")
    assert gone not in {row["id"] for row in kept}


def test_cursor_resumes_where_it_ended(admin: Caller, clock: Clock) -> None:
    done = admin.get("incremental/tickets/cursor", start_time=0)
    assert (done["end_of_stream"], done["before_url"], done["before_cursor"]) == (True, None, None)
    changed = admin.create()["id"]
    clock.forward(30)
    again = admin.body(admin.http.get(done["after_url"]))
    assert (again["tickets"], again["end_of_stream"], again["after_cursor"]) == ([], True, done["after_cursor"])
    clock.forward(31)
    later = admin.get("incremental/tickets/cursor", cursor=done["after_cursor"])
    assert [ticket["id"] for ticket in later["tickets"]] == [changed]


def test_time_export_names_its_end(admin: Caller) -> None:
    body = admin.get("incremental/tickets", start_time=0)
    assert body["count"] == len(body["tickets"])
    assert body["end_time"] == unix(body["tickets"][-1]["updated_at"])
    assert f"start_time={body['end_time']}" in body["next_page"]


@pytest.mark.parametrize("path", ["incremental/tickets/cursor", "incremental/tickets", "incremental/users"])
def test_start_must_be_a_minute_ago(admin: Caller, clock: Clock, path: str) -> None:
    error = admin.refused("GET", f"{path}?start_time={int(clock())}", 422)
    assert error["error"] == "InvalidValue"
    assert error["description"].startswith("Too recent start_time.")
    assert admin.refused("GET", path, 400)["error"]["title"] == "Invalid attribute"


def test_other_exports(admin: Caller, acme: Account) -> None:
    for path in ("incremental/users/cursor", "incremental/users"):
        assert {row["id"] for row in export(admin, path, "users", start_time=0)} == acme.world.users.keys()
    organizations = export(admin, "incremental/organizations", "organizations", start_time=0)
    assert {row["id"] for row in organizations} == acme.world.organizations.keys()
    ticket = admin.create()
    events = admin.get("incremental/ticket_events", start_time=0)["ticket_events"]
    assert {event["event_type"] for event in events} == {"Audit"}
    assert ticket["id"] not in {event["ticket_id"] for event in events}


def test_export_sideloads(admin: Caller) -> None:
    body = admin.get("incremental/tickets/cursor", start_time=0, include="users")
    assert {row["requester_id"] for row in body["tickets"]} <= {user["id"] for user in body["users"]}
    assert "include=users" in body["after_url"]
