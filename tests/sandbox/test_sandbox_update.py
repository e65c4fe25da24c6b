"""Changing tickets: the side effects and the refusals."""

from typing import Any

import pytest

from tests.sandbox.sandbox_support import Caller, Clock
from zdtui.sandbox.account import Account
from zdtui.sandbox.world.columns import STATUS_CODES

Json = dict[str, Any]


def problem(admin: Caller, ticket_id: int, field: str, **fields: Any) -> Json:
    error = admin.refused("PUT", f"tickets/{ticket_id}", 422, json={"ticket": fields})
    found: Json = error["details"][field][0]
    return found


def test_answer_of_an_update(admin: Caller, clock: Clock) -> None:
    ticket = admin.create()
    clock.forward(60)
    body = admin.update(ticket["id"], priority="high", metadata={"outbox": "id-1"})
    assert (body["ticket"]["priority"], body["ticket"]["updated_at"]) == ("high", "2026-03-01T12:01:00Z")
    assert body["audit"]["metadata"]["custom"] == {"outbox": "id-1"}
    assert body["audit"]["author_id"] == admin.id
    assert admin.get(f"tickets/{ticket['id']}")["ticket"] == body["ticket"]


@pytest.mark.parametrize("body", [{}, {"ticket": {}}, {"priority": "high"}, {"ticket": {"subject": "Printer"}}])
def test_nothing_new_changes_nothing(admin: Caller, clock: Clock, body: Json) -> None:
    ticket = admin.create()
    clock.forward(60)
    answer = admin.put(f"tickets/{ticket['id']}", body)
    assert (answer["ticket"], answer["audit"]) == (ticket, None)
    assert len(admin.get(f"tickets/{ticket['id']}/audits")["audits"]) == 1


def test_every_change_shows_in_the_stamp_though_the_clock_stands_still(admin: Caller) -> None:
    ticket = admin.create()
    stamps = [admin.update(ticket["id"], subject=str(place))["ticket"]["updated_at"] for place in range(3)]
    assert [ticket["updated_at"], *stamps] == sorted({ticket["updated_at"], *stamps})


def test_tags_replace_and_the_edits_of_bulk_are_ignored(admin: Caller) -> None:
    ticket = admin.create(tags=["a"])
    assert admin.update(ticket["id"], tags=["B", "c d", "b"])["ticket"]["tags"] == ["b", "c_d"]
    answer = admin.call("PUT", f"tickets/{ticket['id']}", json={"ticket": {"additional_tags": ["z"]}})
    assert (answer.status_code, answer.json()["ticket"]["tags"]) == (200, ["b", "c_d"])
    assert '"ticket.additional_tags"' in answer.headers["x-zendesk-api-warn"]


def test_tags_of_a_ticket(admin: Caller) -> None:
    path = f"tickets/{admin.create(tags=['a'])['id']}/tags"
    assert admin.put(path, {"tags": ["b"]}) == {"tags": ["a", "b"]}
    answer = admin.call("POST", path, json={"tags": ["c", "d"]})
    assert (answer.status_code, answer.json()) == (201, {"tags": ["c", "d"]})
    assert admin.call("DELETE", path, json={"tags": ["c"]}).status_code == 204
    assert admin.get(path) == {"tags": ["d"]}
    stale = {"tags": ["e"], "safe_update": True, "updated_stamp": "2020-01-01T00:00:00Z"}
    assert admin.refused("PUT", path, 409, json=stale)["error"] == "UpdateConflict"


def test_assigning_moves_the_ticket_to_a_group_of_the_agent(admin: Caller, acme: Account) -> None:
    someone = acme.world.agents[3]
    theirs = {each["group_id"] for each in acme.world.group_memberships.values() if each["user_id"] == someone}
    other = next(group for group in acme.world.groups if group not in theirs)
    ticket = admin.create(group_id=other)
    assert (ticket["group_id"], ticket["status"]) == (other, "new")
    changed = admin.update(ticket["id"], assignee_id=someone)["ticket"]
    assert changed["group_id"] in theirs
    assert changed["status"] == "open"
    moved = admin.update(ticket["id"], group_id=other)["ticket"]
    assert (moved["group_id"], moved["assignee_id"]) == (other, None)


def test_new_cannot_come_back(admin: Caller, acme: Account) -> None:
    ticket = admin.create(assignee_id=acme.world.me)
    assert (
        "status"
        in admin.refused("PUT", f"tickets/{ticket['id']}", 422, json={"ticket": {"status": "new"}})["details"]
    )


def test_solving_needs_an_assignee(admin: Caller, acme: Account) -> None:
    ticket = admin.create()
    found = problem(admin, ticket["id"], "base", status="solved", comment={"body": "Done"}, priority="low")
    assert found["description"] == "Assignee: is required when solving a ticket"
    assert (found["error"], found["ticket_field_type"]) == (None, "FieldAssignee")
    unchanged = admin.get(f"tickets/{ticket['id']}")["ticket"]
    assert (unchanged["status"], unchanged["priority"]) == ("new", None)
    assert acme.world.comment_count(ticket["id"]) == 1
    solved = admin.update(ticket["id"], status="solved", assignee_id=acme.world.me)["ticket"]
    assert solved["status"] == "solved"


def test_solving_needs_required_fields(admin: Caller, acme: Account) -> None:
    field = next(each for each in acme.world.ticket_fields.values() if each["type"] == "text" and each["removable"])
    admin.put(f"ticket_fields/{field['id']}", {"ticket_field": {"required": True}})
    ticket = admin.create(assignee_id=acme.world.me)
    found = problem(admin, ticket["id"], "base", status="solved")
    assert found["description"] == f"{field['title']}: is required when solving a ticket"
    assert found["ticket_field_type"] == "FieldText"
    fields = [{"id": field["id"], "value": "4.2"}]
    assert admin.update(ticket["id"], status="solved", custom_fields=fields)["ticket"]["status"] == "solved"


def test_closed_is_final(admin: Caller, acme: Account) -> None:
    ticket = admin.create(assignee_id=acme.world.me)
    closed = admin.update(ticket["id"], status="closed")["ticket"]
    assert acme.world.custom_statuses[closed["custom_status_id"]]["status_category"] == "solved"
    error = admin.refused("PUT", f"tickets/{ticket['id']}", 422, json={"ticket": {"subject": "x"}})
    assert error["details"] == {"status": [{"description": "Status: closed prevents ticket update"}]}


def test_priority_cannot_be_cleared(admin: Caller) -> None:
    ticket = admin.create()
    assert admin.update(ticket["id"], priority=None)["ticket"]["priority"] is None
    admin.update(ticket["id"], priority="low")
    assert problem(admin, ticket["id"], "priority", priority=None)["description"] == "Priority: cannot be reset"


@pytest.mark.parametrize(
    ("field", "value"),
    [("status", "bogus"), ("priority", "bogus"), ("type", "bogus"), ("group_id", 1), ("assignee_id", 1),
     ("custom_status_id", 1), ("brand_id", 1), ("ticket_form_id", 1), ("organization_id", 1)],
)  # fmt: skip
def test_values_that_cannot_be(admin: Caller, field: str, value: Any) -> None:
    assert problem(admin, admin.create()["id"], field, **{field: value})


def test_custom_status_sets_its_category_and_back(admin: Caller, acme: Account) -> None:
    ticket = admin.create()
    waiting = next(
        each
        for each in acme.world.custom_statuses.values()
        if each["status_category"] == "hold" and not each["default"]
    )
    held = admin.update(ticket["id"], custom_status_id=waiting["id"])["ticket"]
    assert (held["status"], held["custom_status_id"]) == ("hold", waiting["id"])
    pending = admin.update(ticket["id"], status="pending")["ticket"]
    default = acme.world.custom_statuses[pending["custom_status_id"]]
    assert (default["status_category"], default["default"]) == ("pending", True)


def test_due_dates_are_for_tasks_and_problems_for_incidents(admin: Caller) -> None:
    ticket = admin.create(type="question", due_at="2026-04-01T00:00:00Z")
    assert ticket["due_at"] is None
    task = admin.update(ticket["id"], type="task", due_at="2026-04-01T00:00:00Z")["ticket"]
    assert task["due_at"] == "2026-04-01T00:00:00Z"
    assert admin.update(ticket["id"], type="incident")["ticket"]["due_at"] is None


def test_dropdown_values_are_tags(admin: Caller, acme: Account) -> None:
    field = next(each for each in acme.world.ticket_fields.values() if each["type"] == "tagger")
    first, second = (option["value"] for option in field["custom_field_options"][:2])
    ticket = admin.create(tags=["own"], custom_fields=[{"id": field["id"], "value": first}])
    assert ticket["tags"] == sorted(["own", first])
    changed = admin.update(ticket["id"], custom_fields={str(field["id"]): second})["ticket"]
    assert changed["tags"] == sorted(["own", second])
    assert {"id": field["id"], "value": second} in changed["custom_fields"]
    assert changed["fields"] == changed["custom_fields"]
    found = problem(admin, ticket["id"], "base", custom_fields=[{"id": field["id"], "value": "bogus"}])
    assert (found["error"], found["field_key"]) == ("InvalidValue", field["id"])


def test_unknown_custom_fields_are_dropped(admin: Caller) -> None:
    ticket = admin.create()
    assert admin.update(ticket["id"], custom_fields=[{"id": 1, "value": "x"}])["audit"] is None


def test_copied_people_come_and_go(admin: Caller, acme: Account) -> None:
    one, two = acme.world.agents[1:3]
    ticket = admin.create(collaborators=[one, "guest@x.example", {"name": "Gil", "email": "gil@x.example"}])
    assert len(ticket["email_cc_ids"]) == 3
    body = admin.update(ticket["id"], email_ccs=[{"user_id": one, "action": "delete"}], followers=[{"user_id": two}])
    assert one not in body["ticket"]["email_cc_ids"]
    assert body["ticket"]["follower_ids"] == [two]


def test_description_is_read_only(admin: Caller) -> None:
    ticket = admin.create()
    assert admin.update(ticket["id"], description="other")["ticket"]["description"] == "It smokes"


def test_safe_update(admin: Caller, agent: Caller) -> None:
    ticket = admin.create()
    stamp = ticket["updated_at"]
    agent.update(ticket["id"], subject="changed meanwhile")
    for safe in (True, False):
        body = {"ticket": {"priority": "low", "safe_update": safe, "updated_stamp": stamp}}
        error = admin.refused("PUT", f"tickets/{ticket['id']}", 409, json=body)
        assert error["error"] == "UpdateConflict"
        assert error["description"].startswith("Safe Update prevented the update due to outdated ticket data.")
    assert admin.get(f"tickets/{ticket['id']}")["ticket"]["priority"] is None
    fresh = admin.get(f"tickets/{ticket['id']}")["ticket"]["updated_at"]
    assert (
        admin.update(ticket["id"], priority="low", safe_update=True, updated_stamp=fresh)["ticket"]["priority"]
        == "low"
    )
    assert admin.update(ticket["id"], priority="high", updated_stamp=stamp)["ticket"]["priority"] == "high"


def test_deleting_and_restoring(admin: Caller, acme: Account, clock: Clock) -> None:
    ticket = admin.create(subject="gone", status="open")
    assert admin.call("DELETE", f"tickets/{ticket['id']}").status_code == 204
    assert admin.refused("DELETE", f"tickets/{ticket['id']}", 404)["error"] == "RecordNotFound"
    assert admin.refused("GET", f"tickets/{ticket['id']}", 404)
    entry = admin.get("deleted_tickets")["deleted_tickets"][-1]
    assert entry == {
        "id": ticket["id"],
        "subject": "gone",
        "actor": {"id": admin.id, "name": acme.world.users[admin.id]["name"]},
        "deleted_at": "2026-03-01T12:00:00Z",
        "previous_state": "open",
    }
    assert admin.put(f"deleted_tickets/{ticket['id']}/restore") == {}
    assert admin.get(f"tickets/{ticket['id']}")["ticket"]["status"] == "open"
    assert admin.refused("PUT", f"deleted_tickets/{ticket['id']}/restore", 404)
    assert acme.world.tickets.value("status", ticket["id"]) == STATUS_CODES["open"]


def test_spam_suspends_the_requester(admin: Caller) -> None:
    ticket = admin.create(requester={"name": "Spammer", "email": "spam@x.example"})
    admin.put(f"tickets/{ticket['id']}/mark_as_spam")
    assert admin.refused("GET", f"tickets/{ticket['id']}", 404)
    assert admin.get(f"users/{ticket['requester_id']}")["user"]["suspended"] is True
