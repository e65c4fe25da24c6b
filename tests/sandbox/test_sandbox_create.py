"""Creating tickets."""

import pytest

from tests.sandbox.sandbox_support import Caller, Clock
from zdtui.sandbox.account import Account


def test_answer_of_a_creation(admin: Caller, acme: Account) -> None:
    before = acme.world.tickets.last
    answer = admin.call("POST", "tickets", json={"ticket": {"subject": "Hi", "comment": {"body": "*Hello*\n\n- a"}}})
    body = answer.json()
    ticket = body["ticket"]
    assert answer.status_code == 201
    assert answer.headers["location"] == ticket["url"] == f"{acme.base_url}/api/v2/tickets/{before + 1}.json"
    assert (ticket["status"], ticket["requester_id"], ticket["submitter_id"]) == ("new", admin.id, admin.id)
    assert (ticket["via"]["channel"], ticket["is_public"], ticket["description"]) == ("api", True, "Hello\n\na")
    assert body["audit"]["events"][0]["html_body"].startswith('<div class="zd-comment" dir="auto"><p dir="auto"><em>')
    assert {field["id"] for field in ticket["custom_fields"]} == {
        field["id"] for field in acme.world.ticket_fields.values() if field["removable"]
    }


@pytest.mark.parametrize(
    "body", [{}, {"subject": "no wrapper"}, {"ticket": {}}, {"ticket": {"comment": {"body": " "}}}, {"ticket": 3}]
)
def test_a_ticket_needs_a_comment(admin: Caller, body: object) -> None:
    error = admin.refused("POST", "tickets", 422, json=body)
    assert (error["error"], error["description"]) == ("RecordInvalid", "Record validation errors")
    problem = error["details"]["base"][0]
    assert (problem["description"], problem["error"]) == ("Description: cannot be blank", "BlankValue")
    assert problem["ticket_field_type"] == "FieldDescription"


def test_description_is_the_first_comment(admin: Caller) -> None:
    body = admin.post("tickets", {"ticket": {"description": "It smokes"}})
    assert (body["ticket"]["description"], body["ticket"]["subject"]) == ("It smokes", None)
    assert admin.get(f"tickets/{body['ticket']['id']}/comments")["comments"][0]["plain_body"] == "It smokes"


def test_known_requester_keeps_the_name(admin: Caller, acme: Account) -> None:
    customer = next(
        user for user in acme.world.users.values() if user["role"] == "end-user" and user["organization_id"]
    )
    ticket = admin.create(requester={"name": "Someone Else", "email": customer["email"].upper()})
    assert (ticket["requester_id"], ticket["organization_id"]) == (customer["id"], customer["organization_id"])
    assert acme.world.users[customer["id"]]["name"] != "Someone Else"


def test_new_requester_becomes_a_user(admin: Caller) -> None:
    ticket = admin.create(requester={"name": "Ann Lee", "email": "Ann@New.example"})
    user = admin.get(f"users/{ticket['requester_id']}")["user"]
    assert (user["name"], user["email"], user["role"]) == ("Ann Lee", "ann@new.example", "end-user")


@pytest.mark.parametrize(
    ("requester", "text"),
    [
        ({"email": "nameless@new.example"}, "Requester: Name:  is too short (minimum is 1 character)"),
        ({"name": "X", "email": "no-at-sign"}, "Requester: Email is invalid"),
    ],
)
def test_requesters_that_cannot_be(admin: Caller, requester: object, text: str) -> None:
    body = {"ticket": {"comment": {"body": "x"}, "requester": requester}}
    assert admin.refused("POST", "tickets", 422, json=body)["details"]["requester"][0]["description"] == text


def test_suspended_requester(admin: Caller, acme: Account) -> None:
    customer = next(user for user in acme.world.users.values() if user["role"] == "end-user")
    admin.put(f"users/{customer['id']}", {"user": {"suspended": True}})
    body = {"ticket": {"comment": {"body": "x"}, "requester_id": customer["id"]}}
    problem = admin.refused("POST", "tickets", 422, json=body)["details"]["requester"][0]
    assert problem == {"description": f"Requester: {customer['name']} is suspended.", "error": "UserSuspended"}


def test_assigning_opens_the_ticket_and_fills_the_group(admin: Caller, acme: Account) -> None:
    someone = acme.world.users[acme.world.agents[2]]
    by_id = admin.create(assignee_id=someone["id"])
    by_mail = admin.create(assignee_email=someone["email"])
    for ticket in (by_id, by_mail):
        assert (ticket["status"], ticket["assignee_id"]) == ("open", someone["id"])
        assert ticket["group_id"] == someone["default_group_id"]
        category = acme.world.custom_statuses[ticket["custom_status_id"]]["status_category"]
        assert category == "open"


def test_end_users_cannot_be_assigned(admin: Caller, acme: Account) -> None:
    customer = next(user for user in acme.world.users.values() if user["role"] == "end-user")
    body = {"ticket": {"comment": {"body": "x"}, "assignee_id": customer["id"]}}
    assert "assignee_id" in admin.refused("POST", "tickets", 422, json=body)["details"]


def test_private_first_comment_hides_later_ones(admin: Caller) -> None:
    ticket = admin.create(comment={"body": "psst", "public": False})
    assert ticket["is_public"] is False
    admin.update(ticket["id"], comment={"body": "inherits"})
    admin.update(ticket["id"], comment={"body": "says so", "public": True})
    comments = admin.get(f"tickets/{ticket['id']}/comments")["comments"]
    assert [comment["public"] for comment in comments] == [False, False, True]
    assert admin.get(f"tickets/{ticket['id']}")["ticket"]["is_public"] is True


def test_unknown_keys_are_dropped_and_reported(admin: Caller) -> None:
    wanted = {"subject": "x", "comment": {"body": "y"}, "bogus": 1, "id": 5}
    answer = admin.call("POST", "tickets", json={"ticket": wanted})
    assert answer.status_code == 201
    assert answer.headers["x-zendesk-api-warn"] == (
        '{:allowed_parameters=>{:controller=>"tickets", :action=>"create", '
        ':unpermitted_keys=>["ticket.bogus", "ticket.id"], :invalid_values=>[]}}'
    )


def test_too_many_ccs(admin: Caller) -> None:
    ccs = [{"user_email": f"c{number}@x.example", "action": "put"} for number in range(49)]
    body = {"ticket": {"comment": {"body": "x"}, "email_ccs": ccs}}
    assert admin.refused("POST", "tickets", 400, json=body)["error"] == "TooManyValues"


def test_follow_up_of_a_closed_ticket(admin: Caller, acme: Account) -> None:
    closed = next(ticket for ticket in admin.get("tickets")["tickets"] if ticket["status"] == "closed")
    child = admin.create(via_followup_source_id=closed["id"])
    assert child["via"]["channel"] == "closed_ticket"
    assert child["via"]["source"]["rel"] == "follow_up"
    assert child["tags"] == closed["tags"]
    assert child["id"] in admin.get(f"tickets/{closed['id']}")["ticket"]["followup_ids"]
    assert admin.get(f"tickets/{child['id']}/related")["followup_source_ids"] == [closed["id"]]
    assert admin.create(via_followup_source_id=child["id"])["via"]["channel"] == "api"


def test_async_creation_answers_with_a_job(admin: Caller) -> None:
    answer = admin.call("POST", "tickets?async=true", json={"ticket": {"comment": {"body": "x"}}})
    assert answer.status_code == 202
    assert answer.json()["job_status"]["status"] == "queued"
    assert admin.get(f"tickets/{answer.json()['ticket']['id']}")


def test_idempotency_key(admin: Caller, acme: Account, clock: Clock) -> None:
    def create(key: str, subject: str) -> tuple[int, str | None, object]:
        body = {"ticket": {"subject": subject, "comment": {"body": "x"}}}
        answer = admin.call("POST", "tickets", json=body, headers={"idempotency-key": key})
        return answer.status_code, answer.headers.get("x-idempotency-lookup"), answer.json()

    count = len(acme.world.tickets)
    first = create("k", "one")
    assert first[:2] == (201, "miss")
    assert create("k", "one") == (201, "hit", first[2])
    assert create("k", "two")[::2] == (
        400,
        {
            "error": "IdempotentRequestError",
            "description": "Request parameters don't match the given idempotency key",
        },
    )
    assert create("other", "one")[1] == "miss"
    clock.forward(2 * 3600 + 1)
    assert create("k", "two")[:2] == (201, "miss")
    assert len(acme.world.tickets) == count + 3


def test_idempotency_key_remembers_a_refusal(admin: Caller) -> None:
    for lookup in ("miss", "hit"):
        answer = admin.call("POST", "tickets", json={"ticket": {}}, headers={"idempotency-key": "r"})
        assert (answer.status_code, answer.headers["x-idempotency-lookup"]) == (422, lookup)
