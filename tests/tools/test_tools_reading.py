"""The ten tools that read: what they ask, in how many requests, and what they tell (T2, T5–T7, T9–T14)."""

import json
from typing import Any

import pytest

from tests.tools.tools_office import answer, desk_at, refused, some_ticket
from zdtui.desk.desk import Desk
from zdtui.sandbox.account import Account
from zdtui.sandbox.fault import Fault
from zdtui.sandbox.server import Sandbox
from zdtui.tools.execution import perform
from zdtui.tools.registry import NAMES, tool

JSON = "application/json"


def a_user(acme: Account, **wanted: Any) -> dict[str, Any]:
    users = acme.world.users.values()
    return next(each for each in users if all(each[name] == value for name, value in wanted.items()))


async def test_t2_a_ticket_with_its_people_in_one_request(desk: Desk, acme: Account) -> None:
    ticket_id = some_ticket(acme)
    there = acme.world.tickets.read(ticket_id)
    data = await answer(desk, "zendesk_ticket_get", ticket_id=str(ticket_id))
    assert acme.log.count() == 1
    assert data["subject"] == there["subject"]
    assert data["requester"] == {
        "id": there["requester_id"],
        "name": acme.world.users[there["requester_id"]]["name"],
    }
    assert data["description"]
    assert {"id", "subject", "status", "priority", "assignee", "tags"} <= data.keys()
    assert "/api/v2/" not in json.dumps(data)


async def test_t2_include_tells_more_in_the_same_request(desk: Desk, acme: Account) -> None:
    data = await answer(desk, "zendesk_ticket_get", ticket_id=some_ticket(acme), include="users, organizations")
    assert acme.log.count() == 1
    assert {"email", "role"} <= data["requester"].keys()
    error = await refused(desk, "zendesk_ticket_get", ticket_id=1, include="users,secrets")
    assert error.code == "invalid_input"
    assert "users, groups, organizations" in error.fix
    assert acme.log.count() == 1


async def test_t2_a_ticket_that_is_not_there(desk: Desk) -> None:
    error = await refused(desk, "zendesk_ticket_get", ticket_id=99_999_999)
    assert (error.code, error.exit_code) == ("not_found", 4)


async def test_full_leaves_nothing_out(desk: Desk, acme: Account) -> None:
    ticket_id = some_ticket(acme)
    done = await perform(desk, "zendesk_ticket_get", {"ticket_id": ticket_id}, full=True)
    assert {"url", "raw_subject", "custom_fields", "assignee_id", "via", "requester"} <= done.data.keys()


async def test_t5_the_whole_thread_with_authors_and_files(desk: Desk, acme: Account) -> None:
    client = await desk.client()
    ticket_id = some_ticket(acme)
    for number in range(3):
        await client.tickets.update(ticket_id, {"comment": {"body": f"note {number}", "public": False}})
    acme.log.clear()
    data = await answer(desk, "zendesk_ticket_comments_list", ticket_id=ticket_id)
    there = acme.world.comments(ticket_id)
    assert [each["id"] for each in data["comments"]] == [each["id"] for each in there]
    assert data["has_more"] is False
    last = data["comments"][-1]
    assert last.keys() == {"id", "body", "author", "public", "created_at", "attachments"}
    assert last["author"].keys() == {"id", "name", "role"}
    assert (last["public"], last["body"]) == (False, "note 2")
    newest = await answer(desk, "zendesk_ticket_comments_list", ticket_id=ticket_id, sort_order="desc")
    assert newest["comments"] == data["comments"][::-1]


async def test_t5_every_page_is_read(desk: Desk, acme: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zdtui.tools.comments.MOST", 2)
    ticket_id = next(each for each in acme.world.tickets.ids() if 4 < acme.world.comment_count(each) < 20)
    data = await answer(desk, "zendesk_ticket_comments_list", ticket_id=ticket_id)
    there = acme.world.comments(ticket_id)
    assert [each["id"] for each in data["comments"]] == [each["id"] for each in there]
    assert acme.log.count() == (len(there) + 1) // 2


async def test_t5_what_cannot_be_read_is_left_out_and_told(desk: Desk, acme: Account) -> None:
    file = {
        "id": 3,
        "file_name": "f",
        "size": 4,
        "content_type": "t",
        "content_url": "https://x.example/f",
        "url": "u",
    }
    page = {"comments": [{"id": 2, "attachments": [file]}, None, 7], "meta": {"has_more": False}}
    acme.faults.add(Fault("answer", path="*/comments", status=200, body=json.dumps(page), content_type=JSON))
    done = await perform(desk, "zendesk_ticket_comments_list", {"ticket_id": 1})
    (comment,) = done.data["comments"]
    assert comment["attachments"][0].keys() == {"id", "file_name", "size", "content_type", "content_url"}
    assert "2 of the comments could not be read" in done.warnings[0]


async def test_t6_pages_of_tickets(desk: Desk, acme: Account) -> None:
    data = await answer(desk, "zendesk_tickets_list", per_page=10, page=2, sort_by="updated_at", sort_order="asc")
    assert acme.log.count() == 1
    asked = acme.log.entries[0].parameters
    assert (asked["page"], asked["per_page"], asked["sort_by"], asked["sort_order"]) == (
        "2",
        "10",
        "updated_at",
        "asc",
    )
    assert len(data["tickets"]) == 10
    assert data["has_more"] is True
    updated = [each["updated_at"] for each in data["tickets"]]
    assert updated == sorted(updated)
    assert all(each["requester"]["name"] for each in data["tickets"])


async def test_t6_a_page_that_is_too_large_is_clamped_with_a_warning(desk: Desk, acme: Account) -> None:
    done = await perform(desk, "zendesk_tickets_list", {"per_page": 101})
    assert acme.log.entries[0].parameters["per_page"] == "100"
    assert "at most 100" in done.warnings[0]


async def test_t6_beyond_the_page_numbers_is_refused_here(desk: Desk, acme: Account) -> None:
    error = await refused(desk, "zendesk_tickets_list", page=101, per_page=100)
    assert error.code == "too_deep"
    assert "cursor" in error.fix
    assert acme.log.count() == 0


async def test_t7_the_example_of_the_search(desk: Desk, acme: Account) -> None:
    """S23, word for word."""
    given = {
        "query": "type:ticket status:open assignee:me priority:urgent",
        "sort_by": "updated_at",
        "sort_order": "desc",
        "per_page": 25,
    }
    await make_mine(desk, 2)
    acme.log.clear()
    done = await perform(desk, "zendesk_search_tickets", given)
    assert acme.log.count() == 1
    assert acme.log.entries[0].parameters["query"] == given["query"]
    assert len(done.data["tickets"]) >= 2
    me = a_user(acme, email=acme.email)
    for row in done.data["tickets"]:
        assert {"id", "subject", "status", "priority", "assignee"} <= row.keys()
        assert row["assignee"] == {"id": me["id"], "name": me["name"]}
        assert (row["status"], row["priority"]) == ("open", "urgent")
    assert (done.data["reachable"], done.data["truncated"]) == (done.data["count"], False)


async def make_mine(desk: Desk, many: int) -> list[int]:
    """Make urgent open tickets of one's own."""
    client = await desk.client()
    me = await client.users.me()
    wanted = {
        "comment": {"body": "x"},
        "priority": "urgent",
        "status": "open",
        "assignee_id": me.id,
        "subject": "mine",
    }
    return [(await client.tickets.create(wanted, f"mine-{number}")).ticket.id for number in range(many)]


async def test_t7_the_type_is_added_and_the_count_is_true(desk: Desk, acme: Account) -> None:
    data = await answer(desk, "zendesk_search_tickets", query="status<solved", per_page=3)
    assert acme.log.entries[0].parameters["query"] == "type:ticket status<solved"
    assert data["count"] > 3 == len(data["tickets"])
    assert data["has_more"] is True


async def test_t7_beyond_a_thousand_hits_is_refused_here(desk: Desk, acme: Account) -> None:
    assert (await refused(desk, "zendesk_search_tickets", query="x", page=11, per_page=100)).code == "too_deep"
    assert acme.log.count() == 0
    much = {"results": [], "count": 5000, "next_page": None}
    acme.faults.add(Fault("answer", path="*/search", status=200, body=json.dumps(much), content_type=JSON))
    data = await answer(desk, "zendesk_search_tickets", query="x")
    assert (data["count"], data["reachable"], data["truncated"]) == (5000, 1000, True)


@pytest.mark.parametrize("status", [400, 422])
async def test_t7_a_query_that_zendesk_refuses(desk: Desk, acme: Account, status: int) -> None:
    body = '{"error":"invalid","description":"Invalid search: bad"}'
    acme.faults.add(Fault("answer", path="*/search", status=status, body=body, content_type=JSON))
    error = await refused(desk, "zendesk_search_tickets", query="x")
    assert (error.code, error.exit_code) == ("refused", 5)


async def test_t7_what_was_just_written_and_is_not_found_yet_is_named(desk: Desk, acme: Account) -> None:
    made = await answer(desk, "zendesk_ticket_create", comment_body="x")
    ticket_id = some_ticket(acme, "pending")
    await answer(desk, "zendesk_ticket_update", ticket_id=ticket_id, priority="low")
    done = await perform(desk, "zendesk_search_tickets", {"query": "status:closed nonsense-word"})
    assert f"#{ticket_id}" in done.warnings[0]
    assert f"#{made['id']}" in done.warnings[0]


async def test_t7_hits_that_are_no_tickets_are_told(desk: Desk, acme: Account) -> None:
    hits = [{"id": 1, "result_type": "user", "name": "Ada"}, {"id": 2, "result_type": "ticket", "subject": "S"}]
    body = json.dumps({"results": hits, "count": 2, "next_page": None})
    acme.faults.add(Fault("answer", path="*/search", status=200, body=body, content_type=JSON))
    done = await perform(desk, "zendesk_search_tickets", {"query": "type:user ada"})
    assert [each["id"] for each in done.data["tickets"]] == [2]
    assert "1 of the hits are no tickets" in done.warnings[0]


async def test_t9_a_person_with_their_organization(desk: Desk, acme: Account) -> None:
    person = next(each for each in acme.world.users.values() if each["organization_id"])
    data = await answer(desk, "zendesk_user_get", user_id=person["id"])
    assert acme.log.count() == 1
    home = acme.world.organizations[person["organization_id"]]
    assert data["organization"] == {"id": home["id"], "name": home["name"]}
    assert {"name", "email", "role", "suspended", "active"} <= data.keys()
    assert "url" not in data


async def test_t10_people_by_role(desk: Desk, acme: Account) -> None:
    data = await answer(desk, "zendesk_users_list", role="agent", sort="-created_at", per_page=5)
    asked = acme.log.entries[0].parameters
    assert (asked["page[size]"], asked["sort"], asked["role"]) == ("5", "-created_at", "agent")
    assert {each["role"] for each in data["users"]} == {"agent"}
    data = await answer(desk, "zendesk_users_list", page=2, per_page=5)
    asked = acme.log.entries[1].parameters
    assert (asked["page"], asked["per_page"], "page[size]" in asked) == ("2", "5", False)
    assert len(data["users"]) == 5


async def test_t10_a_field_that_nobody_has_sorts_nothing(desk: Desk) -> None:
    assert (await perform(desk, "zendesk_users_list", {"sort": "-created_at"})).warnings == []
    done = await perform(desk, "zendesk_users_list", {"sort": "-shoe_size"})
    assert "'shoe_size'" in done.warnings[0]


async def test_t11_an_organization(desk: Desk, acme: Account) -> None:
    there = next(iter(acme.world.organizations.values()))
    data = await answer(desk, "zendesk_organization_get", organization_id=there["id"])
    assert (data["name"], data["domain_names"]) == (there["name"], there["domain_names"])
    assert data["shared_tickets"] is there["shared_tickets"]
    assert data["organization_fields"]
    error = await refused(desk, "zendesk_organization_get", organization_id=1, include="tickets")
    assert "lookup_relationship_fields" in error.fix


async def test_t12_organizations_by_cursor_unless_a_page_is_named(desk: Desk, acme: Account) -> None:
    data = await answer(desk, "zendesk_organizations_list", per_page=2)
    assert "page[size]" in acme.log.entries[0].parameters
    assert (len(data["organizations"]), data["has_more"]) == (2, True)
    await answer(desk, "zendesk_organizations_list", page=1, per_page=2)
    assert acme.log.entries[1].parameters["per_page"] == "2"


async def test_t13_groups_are_kept_for_an_hour_without_deleted_ones(desk: Desk, acme: Account) -> None:
    data = await answer(desk, "zendesk_groups_list")
    assert acme.log.entries[0].parameters["exclude_deleted"] == "true"
    assert {each["name"] for each in data["groups"]} == {
        each["name"] for each in acme.world.groups.values() if not each["deleted"]
    }
    desk.clock, now = (lambda: now() + 600), desk.clock
    done = await perform(desk, "zendesk_groups_list", {})
    assert acme.log.count() == 1
    assert done.data["groups"] == data["groups"]
    assert done.data["age_seconds"] in {599, 600, 601}
    assert "10 m ago" in done.warnings[0]
    desk.clock = lambda: now() + 4000
    assert (await answer(desk, "zendesk_groups_list"))["age_seconds"] == 0
    assert acme.log.count() == 2


async def test_t14_views_with_their_order_and_state(desk: Desk, acme: Account) -> None:
    done = await perform(desk, "zendesk_views_list", {"sort_by": "title", "sort_order": "asc", "per_page": 100})
    assert acme.log.entries[0].parameters["sort_by"] == "alphabetical"
    titles = [each["title"] for each in done.data["views"]]
    assert titles == sorted(titles, key=str.casefold)
    assert {each["access"] for each in done.data["views"]} <= {"personal", "shared"}
    await answer(desk, "zendesk_views_list", sort_by="position", access="personal")
    asked = acme.log.entries[1].parameters
    assert "sort_by" not in asked
    assert asked["access"] == "personal"
    next(iter(acme.world.views.values()))["active"] = False
    done = await perform(desk, "zendesk_views_list", {"per_page": 100})
    assert any(each["active"] is False for each in done.data["views"])
    assert any("Inactive" in each for each in done.warnings)


READS = [name for name in NAMES if tool(name).hints.read_only]
GIVEN: dict[str, dict[str, Any]] = {
    "zendesk_ticket_get": {"ticket_id": 1},
    "zendesk_ticket_comments_list": {"ticket_id": 1},
    "zendesk_search_tickets": {"query": "x"},
    "zendesk_user_get": {"user_id": 1},
    "zendesk_organization_get": {"organization_id": 1},
}


@pytest.mark.parametrize("name", READS)
async def test_a_dry_run_shows_the_request_and_sends_nothing(desk: Desk, acme: Account, name: str) -> None:
    """F92."""
    done = await perform(desk, name, GIVEN.get(name, {}), dry_run=True)
    assert done.dry_run
    assert done.data["method"] == "GET"
    assert done.data["url"].startswith(f"{acme.base_url}/api/v2/")
    assert acme.log.count() == 0


HOSTILE = [b"null", b"[]", b"{}", b'"x"', b'{"ticket":null,"tickets":7,"users":[null,{"id":"x"}],"results":[[]]}']


@pytest.mark.parametrize("name", READS)
async def test_whatever_comes_back_is_told_in_words(desk: Desk, acme: Account, name: str) -> None:
    """G4."""
    from zdtui.tools.refusal import ToolError

    for body in HOSTILE:
        acme.faults.add(Fault("answer", status=200, body=body.decode(), content_type=JSON, count=1))
        try:
            done = await perform(desk, name, GIVEN.get(name, {}))
        except ToolError as error:
            said = error.code
        else:
            said = "not_zendesk" if json.dumps(done.data) else ""
        assert said == "not_zendesk"
        acme.faults.clear()


async def test_an_answer_says_how_much_of_the_limit_is_left() -> None:
    with Sandbox(["acme"], tickets=20, plan="team") as sandbox:
        async with desk_at(sandbox["acme"]) as desk:
            done = await perform(desk, "zendesk_views_list", {})
            assert done.rate["limit"] == 200
            assert done.rate["remaining"] is not None
            assert done.as_json().keys() == {"data", "execution_id", "account", "warnings", "rate"}
