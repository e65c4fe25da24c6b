"""Reading tickets: one, many, sideloads, what hangs on them."""

import pytest

from tests.sandbox.sandbox_support import Caller
from zdtui.sandbox.account import Account

FIELDS = [
    "url", "id", "external_id", "via", "created_at", "updated_at", "type", "subject", "raw_subject",
    "description", "priority", "status", "recipient", "requester_id", "submitter_id", "assignee_id",
    "organization_id", "group_id", "collaborator_ids", "follower_ids", "email_cc_ids", "forum_topic_id",
    "problem_id", "has_incidents", "is_public", "due_at", "tags", "custom_fields", "satisfaction_rating",
    "sharing_agreement_ids", "custom_status_id", "fields", "followup_ids", "ticket_form_id", "brand_id",
    "allow_channelback", "allow_attachments", "from_messaging_channel",
]  # fmt: skip


def test_a_ticket_has_every_field_in_zendesks_order(admin: Caller, acme: Account) -> None:
    number = acme.world.tickets.ids()[0]
    ticket = admin.get(f"tickets/{number}")["ticket"]
    assert list(ticket) == FIELDS
    assert ticket["url"] == f"{acme.base_url}/api/v2/tickets/{number}.json"
    assert list(admin.get("tickets", page_size=1)["tickets"][0]) == [name for name in FIELDS if name != "fields"]


def test_show_many_leaves_unknown_ids_out(admin: Caller, acme: Account) -> None:
    first, second = acme.world.tickets.ids()[:2]
    body = admin.get("tickets/show_many", ids=f"{second},{first},999999,{second}")
    assert [ticket["id"] for ticket in body["tickets"]] == [first, second]
    assert (body["next_page"], body["previous_page"], body["count"]) == (None, None, 2)


def test_show_many_takes_a_hundred(admin: Caller) -> None:
    ids = ",".join(str(number) for number in range(1, 102))
    error = admin.refused("GET", f"tickets/show_many?ids={ids}", 400)
    assert (error["error"], error["max_count"]) == ("TooManyValues", 100)
    assert error["description"] == "Parameter  cannot specify more than 100 values"


def test_sideloads_come_once_and_only_for_the_page(admin: Caller) -> None:
    body = admin.get("tickets", page_size=40, include="users,groups,organizations,nonsense")
    people = [user["id"] for user in body["users"]]
    named = {ticket[name] for ticket in body["tickets"] for name in ("requester_id", "submitter_id", "assignee_id")}
    assert len(people) == len(set(people))
    assert named - {None} <= set(people)
    assert {group["id"] for group in body["groups"]} == {ticket["group_id"] for ticket in body["tickets"]} - {None}
    assert "nonsense" not in body
    assert body["users"][0]["url"].endswith(f"/users/{people[0]}.json")


def test_sideloads_of_deleted_people_are_missing(admin: Caller, acme: Account) -> None:
    ticket = admin.create()
    acme.world.tickets.put({**acme.world.tickets.read(ticket["id"]), "group_id": 4711})
    assert admin.get(f"tickets/{ticket['id']}", include="groups")["groups"] == []


def test_sideloads_inside_a_ticket(admin: Caller, acme: Account) -> None:
    number = acme.world.tickets.ids()[-1]
    included = "comment_count,metric_sets,dates,last_audits,incident_counts,slas"
    ticket = admin.get(f"tickets/{number}", include=included)["ticket"]
    public = [comment for comment in acme.world.comments(number) if comment["public"]]
    assert ticket["comment_count"] == len(public)
    assert ticket["metric_set"]["ticket_id"] == number
    assert ticket["last_audits"][0]["id"] == acme.world.audits(number)[-1]["id"]
    assert {"dates", "slas", "incident_count"} <= ticket.keys()
    assert "metric_set" not in admin.get(f"tickets/{number}")["ticket"]


def test_counts(admin: Caller, acme: Account) -> None:
    count = admin.get("tickets/count")["count"]
    assert count == {"value": len(acme.world.tickets), "refreshed_at": "2026-03-01T12:00:00+00:00"}


def test_recent_lists_what_the_caller_looked_at(admin: Caller, agent: Caller, acme: Account) -> None:
    first, second = acme.world.tickets.ids()[:2]
    for number in (first, second, first):
        admin.get(f"tickets/{number}")
    assert [ticket["id"] for ticket in admin.get("tickets/recent")["tickets"]] == [first, second]
    assert agent.get("tickets/recent")["tickets"] == []


def test_lists_of_a_person(admin: Caller) -> None:
    user = admin.post("users", {"user": {"name": "Bo Lee", "email": "bo@lee.example"}})["user"]
    requested = admin.create(requester_id=user["id"])["id"]
    copied = admin.create(email_ccs=[{"user_id": user["id"], "action": "put"}])["id"]
    for relation, wanted in (("requested", [requested]), ("ccd", [copied]), ("followed", []), ("assigned", [])):
        body = admin.get(f"users/{user['id']}/tickets/{relation}")
        assert [ticket["id"] for ticket in body["tickets"]] == wanted
    assert admin.get(f"users/{user['id']}/tickets/ccd/count")["count"]["value"] == 1
    related = admin.get(f"users/{user['id']}/related")["user_related"]
    assert (related["requested_tickets"], related["ccd_tickets"], related["assigned_tickets"]) == (1, 1, 0)


def test_lists_of_an_organization(admin: Caller, acme: Account) -> None:
    tickets = admin.get("tickets")["tickets"]
    organization = next(ticket["organization_id"] for ticket in tickets if ticket["organization_id"])
    body = admin.get(f"organizations/{organization}/tickets", page_size=100)
    assert {ticket["organization_id"] for ticket in body["tickets"]} == {organization}
    related = admin.get(f"organizations/{organization}/related")["organization_related"]
    assert related["tickets_count"] == len(body["tickets"])
    assert related["users_count"] == len(admin.get(f"organizations/{organization}/users")["users"])


def test_people_of_a_ticket(admin: Caller, acme: Account) -> None:
    ticket = admin.create(
        email_ccs=[{"user_email": "new@cc.example", "user_name": "Cee", "action": "put"}],
        followers=[{"user_id": acme.world.agents[1], "action": "put"}],
    )
    users = {name: admin.get(f"tickets/{ticket['id']}/{name}")["users"] for name in ("email_ccs", "followers")}
    assert users["email_ccs"][0]["email"] == "new@cc.example"
    assert users["followers"][0]["id"] == acme.world.agents[1]
    both = [user["id"] for user in admin.get(f"tickets/{ticket['id']}/collaborators")["users"]]
    assert both == ticket["collaborator_ids"] == [*ticket["email_cc_ids"], *ticket["follower_ids"]]


def test_problems_and_incidents(admin: Caller) -> None:
    problem = admin.create(type="problem")["id"]
    incident = admin.create(type="incident", problem_id=problem)["id"]
    assert [ticket["id"] for ticket in admin.get(f"tickets/{problem}/incidents")["tickets"]] == [incident]
    assert admin.get(f"tickets/{problem}/related")["incidents"] == 1
    assert problem in [ticket["id"] for ticket in admin.get("problems")["tickets"]]


@pytest.mark.parametrize("path", ["", "/comments", "/audits", "/tags", "/metrics", "/related"])
def test_unknown_tickets(admin: Caller, path: str) -> None:
    assert admin.refused("GET", f"tickets/99999999{path}", 404)["error"] == "RecordNotFound"


def test_audits_of_a_ticket(admin: Caller) -> None:
    ticket = admin.create(priority="low")
    admin.update(ticket["id"], priority="high", comment={"body": "Up", "public": False})
    audits = admin.get(f"tickets/{ticket['id']}/audits", page_size=100)["audits"]
    newest = admin.get(f"tickets/{ticket['id']}/audits", page_size=1, sort="-created_at")["audits"][0]
    assert [len(audits), newest["id"]] == [2, audits[-1]["id"]]
    changes = [event for event in audits[-1]["events"] if event["type"] == "Change"]
    assert [(each["field_name"], each["previous_value"], each["value"]) for each in changes] == [
        ("priority", "low", "high")
    ]
    created = {event["field_name"]: event["value"] for event in audits[0]["events"] if event["type"] == "Create"}
    assert created["requester_id"] == str(admin.id)
    assert admin.get(f"tickets/{ticket['id']}/audits/{newest['id']}")["audit"] == newest


def test_metrics(admin: Caller, agent: Caller) -> None:
    ticket = admin.create(requester={"name": "Una", "email": "una@q.example"})
    agent.update(ticket["id"], comment={"body": "Hello", "public": True})
    metric = admin.get(f"tickets/{ticket['id']}/metrics")["ticket_metric"]
    assert (metric["replies"], metric["reply_time_in_minutes"]["calendar"]) == (1, 0)
    assert metric["full_resolution_time_in_minutes"]["calendar"] is None
