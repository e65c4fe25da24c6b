"""Jobs and the bulk writes that run in them."""

from typing import Any

import pytest

from tests.sandbox.sandbox_support import Caller, Clock
from zdtui.sandbox.account import Account

Json = dict[str, Any]


def finished(admin: Caller, body: Json) -> Json:
    job: Json = body["job_status"]
    while job["status"] != "completed":
        job = admin.get(f"job_statuses/{job['id']}")["job_status"]
    return job


def test_a_job_progresses_over_polls(admin: Caller, acme: Account) -> None:
    body = admin.post("tickets/create_many", {"tickets": [{"comment": {"body": str(place)}} for place in range(4)]})
    job = body["job_status"]
    assert (job["status"], job["total"], job["progress"], job["results"]) == ("queued", 4, None, None)
    assert job["id"].startswith("V3-")
    working = admin.get(f"job_statuses/{job['id']}")["job_status"]
    assert (working["status"], working["progress"], working["message"]) == ("working", 2, "Creating ticket #2")
    assert working["results"] is None
    done = admin.body(admin.http.get(job["url"]))["job_status"]
    assert (done["status"], done["progress"]) == ("completed", 4)
    assert done["message"] == "Completed at 2026-03-01 12:00:00 +0000"
    assert [(row["index"], row["id"]) for row in done["results"]] == list(enumerate(acme.world.tickets.ids()[-4:]))


def test_jobs_nobody_polls_are_done_too(admin: Caller, acme: Account, clock: Clock) -> None:
    count = len(acme.world.tickets)
    admin.post("tickets/create_many", {"tickets": [{"comment": {"body": "x"}}]})
    assert admin.get("tickets/count")["count"]["value"] == count
    clock.forward(2)
    assert admin.get("tickets/count")["count"]["value"] == count + 1


def test_bulk_update_alike(admin: Caller) -> None:
    ids = [admin.create(tags=["a"])["id"] for _ in range(2)]
    wanted = {"ticket": {"priority": "high", "additional_tags": ["b"], "remove_tags": ["a"]}}
    job = finished(admin, admin.put(f"tickets/update_many?ids={ids[0]},{ids[1]}", wanted))
    assert job["results"] == [{"id": each, "action": "update", "status": "Updated", "success": True} for each in ids]
    for each in ids:
        ticket = admin.get(f"tickets/{each}")["ticket"]
        assert (ticket["priority"], ticket["tags"]) == ("high", ["b"])


def test_a_completed_job_can_hold_failures(admin: Caller) -> None:
    first, second, third = (admin.create()["id"] for _ in range(3))
    body = admin.put(
        "tickets/update_many",
        {
            "tickets": [
                {"id": first, "priority": "low"},
                {"id": second, "status": "solved"},
                {"id": third, "priority": "low"},
            ]
        },
    )
    admin.update(third, subject="changed after the job was queued")
    results = finished(admin, body)["results"]
    assert results[0]["success"] is True
    assert (results[1]["index"], results[1]["error"]) == (1, "RecordInvalid")
    assert "Assignee: is required" in results[1]["details"]
    assert (results[2]["index"], results[2]["error"]) == (2, "UpdateConflict")


def test_bulk_delete_and_forget(admin: Caller, acme: Account) -> None:
    ids = [admin.create()["id"] for _ in range(2)]
    joined = ",".join(str(each) for each in ids)
    finished(admin, admin.body(admin.call("DELETE", f"tickets/destroy_many?ids={joined}")))
    assert set(ids) <= set(acme.world.tickets.deleted)
    job = admin.body(admin.call("DELETE", f"deleted_tickets/{ids[0]}"))
    assert finished(admin, job)["results"]
    assert admin.refused("PUT", f"deleted_tickets/{ids[0]}/restore", 404)
    assert admin.put(f"deleted_tickets/restore_many?ids={ids[1]}") == {}


def test_merging(admin: Caller) -> None:
    target, source = admin.create(subject="keep")["id"], admin.create(subject="drop")["id"]
    finished(admin, admin.post(f"tickets/{target}/merge", {"ids": [source], "target_comment": "merged"}))
    assert admin.get(f"tickets/{source}")["ticket"]["status"] == "closed"
    assert admin.get(f"tickets/{target}/comments")["comments"][-1]["body"] == "merged"


@pytest.mark.parametrize("kind", ["users", "organizations"])
def test_bulk_of_other_kinds(admin: Caller, kind: str) -> None:
    wanted = [{"name": f"{kind} {place}", "external_id": f"x{place}"} for place in range(2)]
    results = finished(admin, admin.post(f"{kind}/create_many", {kind: wanted}))["results"]
    assert [row["status"] for row in results] == ["Created", "Created"]
    one, two = (row["id"] for row in results)
    body = {kind: [{"id": one, "notes": "n"}, {"id": two, "external_id": "x0"}, {"id": 5, "notes": "n"}]}
    results = finished(admin, admin.put(f"{kind}/update_many", body))["results"]
    assert [row.get("status") or row["error"] for row in results] == ["Updated", "RecordInvalid", "RecordNotFound"]
    finished(admin, admin.body(admin.call("DELETE", f"{kind}/destroy_many?ids={one},{two}")))
    status = admin.call("GET", f"{kind}/{one}")
    assert status.status_code == 404 or status.json()["user"]["active"] is False


def test_a_hundred_at_once(admin: Caller) -> None:
    items = [{"name": str(place)} for place in range(101)]
    error = admin.refused("POST", "organizations/create_many", 400, json={"organizations": items})
    assert error["max_count"] == 100
    error = admin.refused("POST", "users/create_many", 400, json={"users": items})
    assert error == {"error": "TooManyValues", "description": "Maximum 100 users may be created per call"}


def test_thirty_jobs_at_once(admin: Caller, clock: Clock) -> None:
    body = {"tickets": [{"comment": {"body": "x"}}]}
    for _ in range(30):
        admin.post("tickets/create_many", body)
    error = admin.refused("POST", "tickets/create_many", 429, json=body)
    assert error["error"] == "TooManyJobs"
    assert len(error["current_job_ids"]) == 30
    clock.forward(2)
    first = admin.post("tickets/create_many", body)["job_status"]["id"]
    listed = admin.get("job_statuses", page_size=5)["job_statuses"]
    assert listed[0]["id"] == first
    many = admin.get("job_statuses/show_many", ids=f"{first},{listed[1]['id']},V3-unknown")["job_statuses"]
    assert [job["id"] for job in many] == [first, listed[1]["id"]]
    clock.forward(3600)
    assert admin.refused("GET", f"job_statuses/{first}", 404)["error"] == "RecordNotFound"
