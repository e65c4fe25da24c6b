"""What an account is set up with: fields, forms, macros, tags, settings and the rest."""

import pytest

from tests.sandbox.sandbox_support import Caller
from zdtui.sandbox.account import Account
from zdtui.sandbox.world.moments import iso


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("ticket_fields", "ticket_field"), ("ticket_forms", "ticket_form"), ("custom_statuses", "custom_status"),
        ("brands", "brand"), ("macros", "macro"), ("user_fields", "user_field"), ("slas/policies", "sla_policy"),
        ("organization_fields", "organization_field"),
    ],
)  # fmt: skip
def test_each_of_a_list_can_be_shown(admin: Caller, path: str, key: str) -> None:
    rows = admin.get(path)[path.replace("slas/policies", "sla_policies")]
    assert rows
    for row in rows:
        assert row["url"] == f"{admin.account.base_url}/api/v2/{path}/{row['id']}.json"
        assert admin.get(f"{path}/{row['id']}")[key] == row


def test_ticket_fields_are_one_page_unless_cursors_are_asked_for(admin: Caller) -> None:
    whole = admin.get("ticket_fields", per_page=3)
    assert whole["count"] == len(whole["ticket_fields"]) > 3
    assert len(admin.get("ticket_fields", page_size=3)["ticket_fields"]) == 3
    tagger = next(field for field in whole["ticket_fields"] if field["type"] == "tagger")
    options = admin.get(f"ticket_fields/{tagger['id']}/options")["custom_field_options"]
    assert options == tagger["custom_field_options"]


def test_custom_statuses_can_be_narrowed(admin: Caller) -> None:
    rows = admin.get("custom_statuses", status_categories="open,hold", default="true")["custom_statuses"]
    assert [row["status_category"] for row in rows] == ["open", "hold"]
    assert list(admin.get("custom_statuses")) == ["custom_statuses"]


def test_fields_come_and_go(admin: Caller, agent: Caller) -> None:
    wanted = {"ticket_field": {"type": "text", "title": "Serial"}}
    assert agent.refused("POST", "ticket_fields", 403, json=wanted)
    answer = admin.call("POST", "ticket_fields", json=wanted)
    field = answer.json()["ticket_field"]
    assert (answer.status_code, field["raw_title"], field["removable"]) == (201, "Serial", True)
    assert field["id"] in [each["id"] for each in admin.create()["custom_fields"]]
    assert (
        admin.put(f"ticket_fields/{field['id']}", {"ticket_field": {"active": False}})["ticket_field"]["active"]
        is False
    )
    assert admin.call("DELETE", f"ticket_fields/{field['id']}").status_code == 204
    assert admin.refused("DELETE", f"ticket_fields/{field['id']}", 404)["error"] == "RecordNotFound"


def test_macros_are_by_title_or_position(admin: Caller) -> None:
    titles = [macro["title"] for macro in admin.get("macros", page_size=100)["macros"]]
    places = [macro["position"] for macro in admin.get("macros")["macros"]]
    assert titles == sorted(titles, key=str.casefold)
    assert places == sorted(places)
    assert {macro["active"] for macro in admin.get("macros/active")["macros"]} == {True}
    assert admin.get("macros/search", query="THANK")["count"] > 0
    assert admin.get("macros/categories")["categories"]


def test_applying_a_macro_saves_nothing(admin: Caller, acme: Account) -> None:
    actions = [
        {"field": "status", "value": "pending"},
        {"field": "assignee_id", "value": "current_user"},
        {"field": "current_tags", "value": "asked twice"},
        {"field": "comment_value", "value": ["channel:all", "Hi {{ticket.requester.first_name}}, #{{ticket.id}}"]},
        {"field": "comment_mode_is_public", "value": "false"},
    ]
    macro = admin.post("macros", {"macro": {"title": "Ask", "actions": actions}})["macro"]
    ticket = admin.create(tags=["old"], requester={"name": "Una Holm", "email": "una@x.example"})
    alone = admin.get(f"macros/{macro['id']}/apply")["result"]["ticket"]
    assert (alone["status"], alone["assignee_id"], alone["tags"]) == ("pending", admin.id, ["asked", "twice"])
    result = admin.get(f"tickets/{ticket['id']}/macros/{macro['id']}/apply")["result"]["ticket"]
    assert (result["id"], result["tags"]) == (ticket["id"], ["asked", "old", "twice"])
    assert result["comment"]["body"] == f"Hi Una, #{ticket['id']}"
    assert result["comment"]["public"] is False
    assert admin.get(f"tickets/{ticket['id']}")["ticket"] == ticket


def test_macros_come_and_go(admin: Caller) -> None:
    macro = admin.post("macros", {"macro": {"title": "A", "actions": []}})["macro"]
    assert admin.put(f"macros/{macro['id']}", {"macro": {"title": "B"}})["macro"]["title"] == "B"
    assert admin.call("DELETE", f"macros/{macro['id']}").status_code == 204
    assert admin.refused("PUT", f"macros/{macro['id']}", 404, json={"macro": {"title": "C"}})


def test_tags_by_use(admin: Caller) -> None:
    for _ in range(2):
        admin.create(tags=["zz_often", "zz_" + "rare" * (_ + 1)])
    tags = {tag["name"]: tag["count"] for page in admin.pages("tags", page_size=100) for tag in page["tags"]}
    assert (tags["zz_often"], tags["zz_rare"]) == (2, 1)
    assert list(tags.values()) == sorted(tags.values(), reverse=True)
    assert admin.get("autocomplete/tags", name="zz_")["tags"] == ["zz_often", "zz_rare", "zz_rarerare"]
    assert admin.get("autocomplete/tags", name="z")["tags"] == []


def test_activities_are_what_others_did(admin: Caller, agent: Caller) -> None:
    ticket = admin.create(assignee_id=admin.id)
    agent.update(ticket["id"], comment={"body": "look", "public": False})
    body = admin.get("activities", page_size=5)
    newest = body["activities"][0]
    assert newest["title"].endswith(f"commented on ticket #{ticket['id']}: look")
    assert (newest["verb"], newest["target"]["ticket"]["id"]) == ("tickets.comment", ticket["id"])
    assert (newest["actor"]["id"], newest["user"]["id"]) == (agent.id, admin.id)
    assert newest["actor"] in body["actors"]
    assert admin.get(f"activities/{newest['id']}")["activity"] == newest
    stamps = [each["created_at"] for each in admin.get("activities")["activities"]]
    assert stamps == sorted(stamps, reverse=True)
    assert all(stamp > iso(admin.account.clock() - 30 * 86_400) for stamp in stamps)


def test_suspended_tickets_can_be_recovered(admin: Caller) -> None:
    rows = admin.get("suspended_tickets")["suspended_tickets"]
    one, two, *_ = sorted(rows, key=lambda row: -len(row["author"]["name"] or ""))
    recovered = admin.put(f"suspended_tickets/{one['id']}/recover")["ticket"][0]
    assert (recovered["subject"], recovered["status"]) == (one["subject"], "new")
    assert admin.refused("GET", f"suspended_tickets/{one['id']}", 404)
    assert admin.call("DELETE", f"suspended_tickets/{two['id']}").status_code == 204
    assert admin.get("suspended_tickets")["count"] == len(rows) - 2


def test_ratings(admin: Caller) -> None:
    rows = admin.get("satisfaction_ratings", score="good")["satisfaction_ratings"]
    assert {row["score"] for row in rows} <= {"good"}
    total = admin.get("satisfaction_ratings/count")["count"]["value"]
    assert total == admin.get("satisfaction_ratings")["count"] >= len(rows)


def test_settings_and_locales(admin: Caller) -> None:
    assert admin.get("account/settings")["settings"]["tickets"]["comments_public_by_default"] is True
    assert {"en-US", "ja"} <= {locale["locale"] for locale in admin.get("locales")["locales"]}
    assert admin.get("locales/current")["locale"]["id"] == 1
