"""What the log keeps of Zendesk's answers: its names for the requests, and its word on a key (T1, G18)."""

import json
import time
from pathlib import Path
from typing import Any

import httpx

from tests.desk.office import until
from tests.tools.mcp.agent import Home
from zdtui.accounts.account import Account
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.desk.desk import Desk
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.store.store import Store
from zdtui.tools.guard.audit import AuditLog, verify
from zdtui.tools.guard.capability import ALL
from zdtui.tools.guard.guard import Guard, Policy
from zdtui.tools.guard.pin import Pin
from zdtui.tools.mcp.asking import Answer
from zdtui.tools.mcp.run import Caller, Run
from zdtui.tools.registry import tools


class Overheard(httpx.AsyncHTTPTransport):
    """A line to Zendesk on which the names of all requests are taken down."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Take down what Zendesk calls it."""
        response = await super().handle_async_request(request)
        self.names.append(response.headers["x-request-id"])
        return response


class Nobody:
    """No person to ask."""

    async def ask(self, message: str, about: str) -> Answer:
        return Answer.CANNOT


async def test_the_log_names_each_request_as_zendesk_does(home: Home, tmp_path: Path) -> None:
    served = home.served
    account = Account(served.name, Origin.parse(served.base_url), served.email)
    line = Overheard()

    async def connect() -> Client:
        return Client(account.origin, ApiToken(account.email, Secret(served.api_token)), network=line)

    desk = Desk(account, Store.open(None), connect, hold=0)
    await desk.start(reads=False)
    known = {each.name: each.hints.read_only for each in tools()}
    guard = Guard(Policy(write=ALL), known, Pin.on(account, lambda: account), time.monotonic)
    run = Run(desk, guard, AuditLog(tmp_path / "agents.jsonl", time.time))
    caller = Caller("an agent", Nobody())

    async def outcome(tool: str, /, **given: Any) -> dict[str, Any]:
        """What the log says of a call."""
        line.names.clear()
        await run.call(tool, given, caller)
        last: dict[str, Any] = json.loads((tmp_path / "agents.jsonl").read_text().splitlines()[-1])
        return last

    try:
        assert (await outcome("zendesk_views_list"))["requests"] == line.names
        assert len(line.names) == 1
        missing = await outcome("zendesk_ticket_get", ticket_id=99_999_999)
        assert (missing["outcome"], missing["requests"]) == ("not_found", line.names)
        served.faults.page(503, after=False, method="POST", count=1)
        made = await outcome("zendesk_ticket_create", comment_body="Once")
        assert (made["requests"], made["idempotency_lookup"]) == (line.names[-1:], "miss")
        await until(lambda: any(each.kind == "created" for each in desk.store.work.notes()))
        (note,) = [each for each in desk.store.work.notes() if each.kind == "created"]
        assert note.detail["idempotency_lookup"] == "miss"
        assert note.detail["request_id"] == line.names[-1]
        person = await outcome("zendesk_user_create", name="Nora", email="nora@example.test")
        assert person["requests"] == line.names
        assert "requests" not in await outcome("zendesk_ticket_gett")
    finally:
        await desk.close()
    assert verify(tmp_path / "agents.jsonl").whole


async def test_a_key_that_zendesk_knew_already_is_a_hit(home: Home, tmp_path: Path) -> None:
    """T1: the answer to the first try was lost, the second is answered with the same ticket."""
    served = home.served
    async with home.client("--write", "create") as client:
        served.faults.reset(after=True, method="POST", count=1)
        await client.call_tool("zendesk_ticket_create", {"comment_body": "Once"})
    lines = [json.loads(line) for line in home.log.read_text().splitlines()]
    assert lines[-1]["idempotency_lookup"] == "hit"
    assert len(served.log.find("POST", "*/tickets")) == 2
