"""Every number that a record names exists, and what belongs together agrees."""

import pytest

from tests.sandbox.world_support import Json, make
from zdtui.sandbox.world import World
from zdtui.sandbox.world.moments import unix


@pytest.fixture(scope="module", params=["acme", "globex"])
def world(request: pytest.FixtureRequest) -> World:
    return make(request.param, tickets=600)


def tickets(world: World) -> list[Json]:
    return [world.tickets.get(number) or {} for number in world.tickets.ids()]


def test_tickets_name_what_exists(world: World) -> None:
    everybody = world.users.keys()
    for ticket in tickets(world):
        people = [ticket["requester_id"], ticket["submitter_id"], *ticket["collaborator_ids"]]
        assert everybody >= {*people, *([ticket["assignee_id"]] if ticket["assignee_id"] else [])}
        assert ticket["group_id"] is None or ticket["group_id"] in world.groups
        assert ticket["organization_id"] == world.users[ticket["requester_id"]]["organization_id"]
        assert ticket["brand_id"] in world.brands
        assert ticket["ticket_form_id"] in world.ticket_forms
        assert {field["id"] for field in ticket["custom_fields"]} <= world.ticket_fields.keys()


def test_status_agrees_with_custom_status_and_assignee(world: World) -> None:
    for ticket in tickets(world):
        category = world.custom_statuses[ticket["custom_status_id"]]["status_category"]
        assert category == {"closed": "solved"}.get(ticket["status"], ticket["status"])
        if ticket["status"] in {"pending", "hold", "solved", "closed"}:
            assert ticket["assignee_id"] in world.agents
        if ticket["status"] == "new":
            assert ticket["assignee_id"] is None
        assert unix(ticket["created_at"]) <= unix(ticket["updated_at"]) <= world.began


def test_assignees_are_members_of_the_group(world: World) -> None:
    members = {(one["group_id"], one["user_id"]) for one in world.group_memberships.values()}
    mine = 0
    for ticket in tickets(world):
        if ticket["assignee_id"] == world.me:
            assert (ticket["group_id"], world.me) in members
            mine += 1
    assert mine


def test_problems_incidents_and_follow_ups_point_at_each_other(world: World) -> None:
    by_id = {ticket["id"]: ticket for ticket in tickets(world)}
    incidents = [ticket for ticket in by_id.values() if ticket["problem_id"]]
    assert incidents
    for incident in incidents:
        assert incident["type"] == "incident"
        assert by_id[incident["problem_id"]]["type"] == "problem"
        assert by_id[incident["problem_id"]]["has_incidents"]
    children = [ticket for ticket in by_id.values() if ticket["via"]["channel"] == "closed_ticket"]
    assert children
    for child in children:
        source = child["via"]["source"]["from"]
        if source["ticket_id"] in by_id:
            assert child["id"] in by_id[source["ticket_id"]]["followup_ids"]
            assert by_id[source["ticket_id"]]["subject"] == source["subject"]
            assert by_id[source["ticket_id"]]["requester_id"] == child["requester_id"]


def test_memberships_and_homes(world: World) -> None:
    for one in world.organization_memberships.values():
        assert world.users[one["user_id"]]["organization_id"] == one["organization_id"]
        assert world.organizations[one["organization_id"]]["name"] == one["organization_name"]
    for one in world.group_memberships.values():
        assert world.users[one["user_id"]]["role"] in {"agent", "admin"}
        assert one["group_id"] in world.groups
    defaults = [one["user_id"] for one in world.group_memberships.values() if one["default"]]
    assert sorted(defaults) == sorted(world.agents)


def test_views_name_columns_and_fields_that_exist(world: World) -> None:
    fields = {str(number) for number in world.ticket_fields}
    for view in world.views.values():
        custom = view["execution"]["custom_fields"]
        assert {column["id"] for column in custom} <= world.ticket_fields.keys()
        for condition in [*view["conditions"]["all"], *view["conditions"]["any"]]:
            number = condition["field"].removeprefix("custom_fields_")
            assert number in fields or not number.isdigit()
        restriction = view["restriction"]
        if restriction:
            assert restriction["id"] in ({**world.groups, **world.users})


def test_attachments_are_found_by_number_and_token(world: World) -> None:
    seen = 0
    for number in world.tickets.ids():
        for comment in world.thread(number):
            for one in comment["attachments"]:
                token = one["content_url"].split("/")[3]
                assert world.attachments.get(one["id"]) == one
                assert world.attachments.by_token(token) == one
                assert len(world.attachments.content(one["id"])) == one["size"]
                seen += 1
    assert seen > 100
    assert world.attachments.get(17) is None
    assert world.attachments.by_token("0" * 26) is None


def test_mail_addresses_are_unique(world: World) -> None:
    addresses = [user["email"] for user in world.users.values()]
    assert len(set(addresses)) == len(addresses)
    assert all(address.isascii() and address.endswith(".example") for address in addresses)
