"""The request log, and the controls over HTTP."""

import httpx

from tests.sandbox.sandbox_support import Caller
from zdtui.sandbox.account import Account


def control(account: Account, method: str, path: str, body: object = None) -> httpx.Response:
    return httpx.request(method, f"{account.base_url}/_sandbox/{path}", json=body, trust_env=False)


def test_every_request_is_noted(admin: Caller, acme: Account) -> None:
    admin.get("tickets", page_size=3)
    admin.call("GET", "nonsense")
    number = admin.create(subject="noted")["id"]
    listed, lost, made = acme.log
    assert (listed.number, listed.method, listed.path, listed.status) == (1, "GET", "/api/v2/tickets", 200)
    assert listed.parameters == {"page[size]": "3"}
    assert listed.sent > 0
    assert listed.finished is not None
    assert (lost.status, made.status) == (404, 201)
    assert made.json["ticket"]["subject"] == "noted"
    admin.get(f"tickets/{number}.json")
    assert acme.log.count("GET", "/api/v2/tickets/*") == 1
    assert acme.log.count(path="/api/v2/tickets*") == 3
    acme.log.clear()
    assert len(acme.log) == 0


def test_credentials_are_fingerprints(admin: Caller, agent: Caller, acme: Account) -> None:
    for caller in (admin, admin, agent):
        caller.get("groups")
    first, second, third = (entry.credential for entry in acme.log)
    assert first is not None
    assert first.startswith("basic:")
    assert first == second != third
    shown = control(acme, "GET", "log").text
    assert acme.api_token not in shown
    assert "authorization" not in shown
    assert len(control(acme, "GET", "log").json()["requests"]) == 3
    control(acme, "DELETE", "log")
    assert len(acme.log) == 0


def test_faults_over_http(admin: Caller, acme: Account) -> None:
    added = control(acme, "POST", "faults", {"action": "answer", "status": 503, "count": 1}).json()["faults"]
    assert added[0]["status"] == 503
    control(acme, "POST", "faults", {"faults": [{"action": "latency", "ms": 1}]})
    assert [admin.call("GET", "groups").status_code for _ in range(2)] == [503, 200]
    assert [fault["struck"] for fault in control(acme, "GET", "faults").json()["faults"]] == [1, 2]
    control(acme, "DELETE", "faults")
    assert len(acme.faults) == 0
    wrong = control(acme, "POST", "faults", {"action": "explode"})
    assert (wrong.status_code, "explode" in wrong.json()["error"]) == (400, True)


def test_knobs_over_http(admin: Caller, acme: Account) -> None:
    doors = {"token_access": True, "address_allowed": True}
    assert control(acme, "GET", "knobs").json() == {"latency": 0, "index_delay": 0, "plan": None} | doors
    control(acme, "PUT", "knobs", {"latency": 1.5, "index_delay": 60, "plan": "team"})
    assert (acme.latency, acme.index_delay, acme.limits.plan) == (1.5, 60, "team")
    assert admin.call("GET", "groups").headers["x-rate-limit"] == "200"
    assert control(acme, "PUT", "knobs", {"plan": "gold"}).status_code == 400


def test_unknown_controls(acme: Account) -> None:
    assert control(acme, "GET", "nonsense").status_code == 404
    assert len(acme.log) == 0
