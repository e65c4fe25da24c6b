"""The people of a world: staff, roles, credentials, customers of many tongues."""

import pytest

from tests.sandbox.world_support import make
from zdtui.sandbox.world import World


@pytest.fixture(scope="module", params=["acme", "globex"])
def world(request: pytest.FixtureRequest) -> World:
    return make(request.param, tickets=3000)


def test_the_default_agent_is_the_first_administrator_with_42_unsolved_tickets(world: World) -> None:
    me = world.users[world.me]
    assert (me["role"], me["active"], me["verified"]) == ("admin", True, True)
    assert world.credentials.email == me["email"]
    unsolved = world.tickets.where("status", {0, 1, 2, 3})
    assert len(world.tickets.where("assignee", {world.me}, unsolved)) == 42
    statuses = {
        world.tickets.value("status", number) for number in world.tickets.where("assignee", {world.me}, unsolved)
    }
    assert statuses == {1, 2, 3}


def test_staff_has_roles(world: World) -> None:
    roles = [world.users[number]["role"] for number in world.agents]
    assert 15 <= len(roles) <= 25
    assert roles.count("admin") == 3
    assert set(roles) == {"admin", "agent"}
    light = world.users[world.agents[-1]]
    assert (light["role_type"], light["only_private_comments"]) == (1, True)
    assert len(world.groups) == 6


def test_tokens_sign_in_whom_the_address_names(world: World) -> None:
    for person in world.credentials.people:
        found = world.user_by_api_token(person.email.upper(), person.api_token)
        assert found is not None
        assert (found["id"], found["role"]) == (person.user_id, person.role)
    assert world.user_by_api_token(world.credentials.email, "wrong") is None
    assert world.user_by_api_token("nobody@example.com", world.credentials.api_token) is None
    assert len({person.api_token for person in world.credentials.people}) == len(world.credentials.people)


def test_sizes(world: World) -> None:
    assert 300 <= len(world.users) <= 4100
    assert 60 <= len(world.organizations) <= 300
    assert 12 <= len(world.views) <= 20
    assert len(world.macros) == 15
    assert len(world.brands) == 2
    assert 2 <= len(world.ticket_forms) <= 3
    assert len({record["name"] for record in world.organizations.values()}) == len(world.organizations)


def test_people_come_from_many_places(world: World) -> None:
    assert len({user["locale"] for user in world.users.values()}) >= 12
    assert len({user["iana_time_zone"] for user in world.users.values()}) >= 20
    lonely = [user for user in world.users.values() if user["role"] == "end-user" and user["organization_id"] is None]
    share = len(lonely) / len(world.users)
    assert (0.01 < share < 0.15) if world.name == "acme" else (0.5 < share < 0.9)


def test_views_of_all_kinds(world: World) -> None:
    views = list(world.views.values())
    titles = [view["title"] for view in views]
    for title in (
        "Your unsolved tickets",
        "Unassigned tickets",
        "Urgent, all groups",
        "Pending > 3 days",
        "Recently solved",
        "All unsolved tickets",
        "All tickets",
    ):
        assert title in titles
    restrictions = [view["restriction"] and view["restriction"]["type"] for view in views]
    assert {None, "User", "Group"} == set(restrictions)
    assert [view["active"] for view in views].count(False) == 1
    assert any(view["execution"]["group_by"] for view in views)
    assert any(view["execution"]["custom_fields"] for view in views)
    assert any(view["conditions"]["any"] for view in views)


def test_open_tickets_have_service_levels(world: World) -> None:
    metrics = [one for n in world.tickets.ids() for one in world.slas(n)["policy_metrics"]]
    assert {one["stage"] for one in metrics} == {"active", "paused", "breached"}
    for one in metrics:
        unit = next(key for key in one if key in {"minutes", "hours", "days"})
        assert (one[unit] < 0 or one["stage"] != "breached") or one[unit] == 0
    closed = world.tickets.where("status", {5})
    assert all(world.slas(number) == {"policy_metrics": []} for number in closed[:50])


def test_ratings_and_channels_vary(world: World) -> None:
    ids = list(world.tickets.ids())
    ratings = [world.tickets.detail(number, "satisfaction_rating") for number in ids]
    assert {one["score"] for one in ratings if one} == {"offered", "unoffered", "good", "bad"}
    channels = {world.tickets.detail(number, "via")["channel"] for number in ids}
    assert channels >= {"email", "web", "api", "chat", "mobile", "native_messaging", "closed_ticket"}
