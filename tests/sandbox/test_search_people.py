"""Users, organizations and groups are found by their words and keywords."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox.world_support import Json, make
from zdtui.sandbox.search import search
from zdtui.sandbox.world import World


@pytest.fixture(scope="module")
def world() -> World:
    return make(tickets=1200)


def found(world: World, query: str, kind: str) -> list[int]:
    return [number for one, number in search(world, query, world.me) if one == kind]


USERS: dict[str, Callable[[World, Json], Any]] = {
    "type:user role:admin": lambda _, u: u["role"] == "admin",
    "type:user role:agent": lambda _, u: u["role"] in {"agent", "admin"},
    "type:user maya": lambda _, u: any(word.startswith("maya") for word in u["name"].casefold().split()),
    "type:user email:maya@acme.example": lambda _, u: u["email"] == "maya@acme.example",
    "type:user is_verified:false": lambda _, u: not u["verified"],
    "type:user tags:vip": lambda _, u: "vip" in u["tags"],
    "type:user organization:none -role:agent": lambda _, u: not u["organization_id"] and u["role"] == "end-user",
    "type:user department:department_it": lambda _, u: u["user_fields"]["department"] == "department_it",
    "type:user -tags:vip role:end-user": lambda _, u: "vip" not in u["tags"] and u["role"] == "end-user",
    "type:user phone:none role:end-user": lambda _, u: not u["phone"] and u["role"] == "end-user",
    "type:user role:end-user created<900days": lambda _, u: (
        u["role"] == "end-user" and u["created_at"] < "2024-06-01T11"
    ),
}


@pytest.mark.parametrize("query", USERS)
def test_users(world: World, query: str) -> None:
    wanted = [number for number, user in world.users.items() if USERS[query](world, user)]
    assert wanted
    assert sorted(found(world, query, "user")) == wanted
    assert found(world, query, "ticket") == []


def test_members_of_a_group(world: World) -> None:
    group = next(number for number, one in world.groups.items() if one["name"] == "Billing")
    members = {one["user_id"] for one in world.group_memberships.values() if one["group_id"] == group}
    assert set(found(world, "type:user group:billing", "user")) == members


def test_organizations_and_groups(world: World) -> None:
    name = next(iter(world.organizations.values()))["name"]
    assert found(world, f'type:organization "{name}"', "organization") == [next(iter(world.organizations))]
    vip = [number for number, one in world.organizations.items() if "vip" in one["tags"]]
    assert sorted(found(world, "type:organization tags:vip", "organization")) == vip
    plans = [n for n, one in world.organizations.items() if one["organization_fields"]["plan"] == "plan_team"]
    assert sorted(found(world, "type:organization plan:plan_team", "organization")) == plans
    assert [world.groups[number]["name"] for number in found(world, "type:group bill", "group")] == ["Billing"]


def test_without_a_type_every_kind_is_searched(world: World) -> None:
    kinds = [kind for kind, _ in search(world, "support", world.me)]
    assert {"ticket", "group"} <= set(kinds)
    assert kinds == sorted(kinds, key=["ticket", "user", "organization", "group"].index)
    assert search(world, "support", world.me, ("group",)) == [
        hit for hit in search(world, "support", world.me) if hit[0] == "group"
    ]
