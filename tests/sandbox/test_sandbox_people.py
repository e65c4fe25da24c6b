"""Users, organizations, groups and who belongs where."""

from typing import Any

import pytest

from tests.sandbox.sandbox_support import Caller
from zdtui.sandbox.account import Account


def make(admin: Caller, **fields: Any) -> dict[str, Any]:
    wanted = {"name": "Ann Lee", "email": "ann@lee.example"} | fields
    user: dict[str, Any] = admin.post("users", {"user": wanted})["user"]
    return user


def test_users_by_role(admin: Caller, acme: Account) -> None:
    staff = admin.get("users?role[]=agent&role[]=admin")["users"]
    assert {user["id"] for user in staff} == set(acme.world.agents)
    assert {user["role"] for user in admin.get("users", role="end-user")["users"]} == {"end-user"}


def test_user_shape(admin: Caller) -> None:
    user = admin.get(f"users/{admin.id}")["user"]
    assert list(user)[:5] == ["id", "url", "name", "email", "created_at"]
    assert "authenticity_token" not in user


def test_create_and_duplicates(admin: Caller) -> None:
    answer = admin.call(
        "POST", "users", json={"user": {"name": "Ann", "email": "Ann@Lee.example", "external_id": "7"}}
    )
    user = answer.json()["user"]
    assert (answer.status_code, answer.headers["location"]) == (201, user["url"])
    assert (user["role"], user["email"]) == ("end-user", "ann@lee.example")
    error = admin.refused("POST", "users", 422, json={"user": {"name": "B", "email": "ANN@lee.example"}})
    assert error["details"]["email"][0]["error"] == "DuplicateValue"
    error = admin.refused("POST", "users", 422, json={"user": {"name": "B", "external_id": "7"}})
    assert error["details"]["external_id"][0]["description"] == "External has already been taken"
    error = admin.refused("POST", "users", 422, json={"name": "no wrapper"})
    assert error["details"]["name"][0]["description"].startswith("Name: is too short")


def test_create_or_update(admin: Caller) -> None:
    wanted = {"user": {"name": "Ann", "email": "ann@lee.example", "phone": "1"}}
    first = admin.call("POST", "users/create_or_update", json=wanted)
    wanted["user"]["phone"] = "2"
    second = admin.call("POST", "users/create_or_update", json=wanted)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["user"]["id"] == second.json()["user"]["id"]
    assert second.json()["user"]["phone"] == "2"


def test_a_new_email_is_a_second_one(admin: Caller) -> None:
    user = make(admin)
    after = admin.put(f"users/{user['id']}", {"user": {"email": "second@lee.example", "notes": "hi"}})["user"]
    assert (after["email"], after["notes"]) == ("ann@lee.example", "hi")
    identities = admin.get(f"users/{user['id']}/identities")["identities"]
    assert [(each["value"], each["primary"]) for each in identities] == [
        ("ann@lee.example", True),
        ("second@lee.example", False),
    ]
    admin.put(f"users/{user['id']}/identities/{identities[1]['id']}/make_primary")
    assert admin.get(f"users/{user['id']}")["user"]["email"] == "second@lee.example"


def test_organization_id_replaces_all_memberships(admin: Caller, acme: Account) -> None:
    one, two = list(acme.world.organizations)[:2]
    user = make(admin, organization_id=one)
    assert [each["id"] for each in admin.get(f"users/{user['id']}/organizations")["organizations"]] == [one]
    admin.put(f"users/{user['id']}", {"user": {"organization_id": two}})
    memberships = admin.get(f"users/{user['id']}/organization_memberships", include="organizations")
    assert [each["organization_id"] for each in memberships["organization_memberships"]] == [two]
    assert [each["id"] for each in memberships["organizations"]] == [two]


def test_only_admins_change_roles(admin: Caller, agent: Caller) -> None:
    user = make(admin)
    body = {"user": {"role": "agent"}}
    assert agent.refused("PUT", f"users/{user['id']}", 403, json=body)
    assert admin.put(f"users/{user['id']}", body)["user"]["role"] == "agent"


def test_deleting_a_user_answers_with_the_user(admin: Caller) -> None:
    user = make(admin)
    assert admin.body(admin.call("DELETE", f"users/{user['id']}"))["user"]["active"] is False
    assert admin.get(f"users/{user['id']}")["user"]["active"] is False
    assert admin.refused("DELETE", f"users/{user['id']}", 404)
    found = admin.get("users/search", query="ann@lee.example")["users"]
    assert user["id"] not in [each["id"] for each in found]


def test_users_with_open_tickets_stay(admin: Caller) -> None:
    user = make(admin)
    admin.create(requester_id=user["id"])
    assert admin.refused("DELETE", f"users/{user['id']}", 422)["error"] == "RecordInvalid"


def test_user_sideloads(admin: Caller, acme: Account) -> None:
    included = "organizations,groups,identities,abilities,open_ticket_count"
    body = admin.get(f"users/{admin.id}", include=included)
    mine = {each["group_id"] for each in acme.world.group_memberships.values() if each["user_id"] == admin.id}
    assert {group["id"] for group in body["groups"]} == mine
    assert body["identities"][0]["value"] == acme.email
    assert body["open_ticket_count"][str(admin.id)] > 0
    assert body["abilities"][0]["can_edit"] is True


def test_show_many_users(admin: Caller, acme: Account) -> None:
    one, two = acme.world.agents[:2]
    assert admin.get("users/show_many", ids=f"{two},{one},5")["count"] == 2
    user = make(admin, external_id="crm-9")
    assert [each["id"] for each in admin.get("users/show_many", external_ids="crm-9,zz")["users"]] == [user["id"]]


@pytest.mark.parametrize(
    ("text", "found"), [("le", True), ("ANN", True), ("ann l", True), ("ee", False), ("", False)]
)
def test_autocomplete_matches_the_beginnings_of_words(admin: Caller, text: str, found: bool) -> None:
    user = make(admin)
    assert (user["id"] in [each["id"] for each in admin.get("users/autocomplete", name=text)["users"]]) is found


def test_group_members(admin: Caller, acme: Account) -> None:
    group = next(iter(acme.world.groups))
    members = {each["user_id"] for each in acme.world.group_memberships.values() if each["group_id"] == group}
    assert {user["id"] for user in admin.get(f"groups/{group}/users")["users"]} == members
    assert {each["user_id"] for each in admin.get(f"groups/{group}/memberships")["group_memberships"]} == members


def test_groups_come_and_go(admin: Caller) -> None:
    answer = admin.call("POST", "groups", json={"group": {"name": "Night shift"}})
    group = answer.json()["group"]
    assert answer.status_code == 201
    assert admin.put(f"groups/{group['id']}", {"group": {"name": "Day shift"}})["group"]["name"] == "Day shift"
    joined = {"group_membership": {"user_id": admin.id, "group_id": group["id"]}}
    membership = admin.post("group_memberships", joined)["group_membership"]
    assert group["id"] in [each["id"] for each in admin.get(f"users/{admin.id}/groups")["groups"]]
    assert admin.call("DELETE", f"group_memberships/{membership['id']}").status_code == 204
    assert admin.call("DELETE", f"groups/{group['id']}").status_code == 204
    assert admin.refused("DELETE", f"groups/{group['id']}", 404)["error"] == "RecordNotFound"
    assert admin.get(f"groups/{group['id']}")["group"]["deleted"] is True
    remaining = admin.get("groups", exclude_deleted="true")["groups"]
    assert group["id"] not in [each["id"] for each in remaining]


def test_organizations_are_named_once(admin: Caller) -> None:
    made = admin.post("organizations", {"organization": {"name": "Zed Works", "domain_names": ["zed.example"]}})
    number = made["organization"]["id"]
    error = admin.refused("POST", "organizations", 422, json={"organization": {"name": "ZED works"}})
    assert error["details"]["name"][0] == {
        "description": "Name:  ZED works has already been taken",
        "error": "DuplicateValue",
    }
    changed = admin.put(f"organizations/{number}", {"organization": {"name": "Zed Works", "notes": "x"}})
    assert changed["organization"]["notes"] == "x"
    assert [each["id"] for each in admin.get("organizations/search", name="zed works")["organizations"]] == [number]
    assert admin.get("organizations/search", name="zed")["organizations"] == []
    assert [each["id"] for each in admin.get("organizations/autocomplete", name="wor")["organizations"]] == [number]
    assert admin.call("DELETE", f"organizations/{number}").status_code == 204
    assert admin.refused("GET", f"organizations/{number}", 404)


def test_suspending_is_an_update(admin: Caller) -> None:
    user = make(admin)
    answer = admin.call("PUT", f"users/{user['id']}", json={"user": {"suspended": True, "bogus": 1}})
    assert answer.json()["user"]["suspended"] is True
    assert '"user.bogus"' in answer.headers["x-zendesk-api-warn"]
