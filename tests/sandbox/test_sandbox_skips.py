"""Passing tickets over."""

import httpx

from zdtui.sandbox.server import Sandbox


def test_what_an_agent_passed_over_is_listed_by_agent_and_by_ticket() -> None:
    with Sandbox(("acme",), tickets=20) as sandbox:
        acme = sandbox["acme"]
        ticket = next(iter(acme.world.tickets.ids()))
        auth = (f"{acme.email}/token", acme.api_token)
        with httpx.Client(base_url=acme.base_url + "/api/v2", auth=auth) as client:
            made = client.post("/skips", json={"skip": {"ticket_id": ticket, "reason": "Needs a lawyer"}})
            assert made.status_code == 201
            skip = made.json()["skip"]
            assert (skip["ticket_id"], skip["user_id"], skip["reason"]) == (ticket, acme.world.me, "Needs a lawyer")
            assert client.get(f"/tickets/{ticket}/skips").json()["skips"] == [skip]
            assert client.get(f"/users/{acme.world.me}/skips", params={"page[size]": 10}).json()["skips"] == [skip]
            assert client.get(f"/tickets/{ticket + 1}/skips").json()["skips"] == []
            assert client.post("/skips", json={"skip": {"reason": "x"}}).status_code == 422
            assert client.post("/skips", json={"skip": {"ticket_id": 1}}).status_code == 404
