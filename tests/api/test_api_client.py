"""The client as a whole: two lanes on one wire, a clock, a record, a light import."""

import logging
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import format_datetime

import httpx
import pytest
import respx

from tests.api.api_support import ACME, answer, client
from zdtui.api.client import Client
from zdtui.api.credentials import Bearer
from zdtui.api.errors import ForeignOrigin, Offline
from zdtui.api.recorder import Recorder
from zdtui.model.secret import Secret

ME = {"user": {"id": 1}}
LIGHT = ("api", "api.errors", "model.rows", "model.page", "model.secret", "model.origin")
HEAVY = ("httpx", "pydantic", "pydantic_core")


@pytest.mark.parametrize("module", LIGHT)
def test_light_modules_load_no_library(module: str) -> None:
    code = f"import sys, zdtui.{module}; print(*set({HEAVY}).intersection(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_every_part_is_what_it_is_said_to_be() -> None:
    zendesk, _, _ = client(answer(ME))
    parts = {name: said for name, said in Client.__annotations__.items() if said.startswith("Part[")}
    assert len(parts) > 40
    assert {name: f"Part[{type(getattr(zendesk, name)).__name__}]" for name in parts} == parts


async def test_both_lanes_share_wire_budget_and_record() -> None:
    zendesk, _, _ = client(answer(ME, {"x-rate-limit": "700", "x-rate-limit-remaining": "690"}))
    behind = zendesk.background
    assert behind is zendesk.background
    assert behind.budget is zendesk.budget
    assert behind.recorder is zendesk.recorder
    await zendesk.users.me()
    await behind.users.me()
    assert [call.lane for call in zendesk.recorder.calls] == ["person", "background"]
    assert (behind.budget.limit, behind.budget.remaining) == (700, 690)


async def test_server_time_follows_the_servers_clock() -> None:
    zendesk, _, clock = client(answer(ME), answer(ME, {"date": "nonsense"}), answer(ME))
    await zendesk.users.me()
    await zendesk.users.me()
    assert zendesk.server_time() == clock.now()
    ahead = format_datetime(datetime.fromtimestamp(clock.now() + 86_400, UTC), usegmt=True)
    zendesk, _, clock = client(answer(ME, {"date": ahead}), clock=clock)
    await zendesk.background.users.me()
    assert zendesk.server_time() == clock.now() + 86_400
    clock.time += 5
    assert zendesk.server_time() == clock.now() + 86_400


async def test_recorder_keeps_the_last_calls_without_their_queries() -> None:
    recorder = Recorder(size=2)
    warned = answer({"results": [], "count": 0}, {"x-zendesk-api-warn": "unpermitted_keys"})
    zendesk = Client(ACME, Bearer(Secret("t")), recorder=recorder, network=httpx.MockTransport(lambda _: warned))
    for word in ("secret-word", "secret-word", "secret-word"):
        await zendesk.search.tickets(word).first()
    assert recorder.total == 3
    assert len(recorder.calls) == 2
    call = recorder.calls[-1]
    assert (call.method, call.path, call.status, call.outcome) == ("GET", "/api/v2/search", 200, "OK")
    assert (call.bucket, call.warning) == ("GET /search", "unpermitted_keys")
    assert call.size > 0
    assert "secret-word" not in repr(recorder.calls)


async def test_recorder_names_the_failure_of_every_try() -> None:
    zendesk, _, _ = client(httpx.ConnectError("x"))
    with pytest.raises(Offline):
        await zendesk.users.me()
    assert [(call.status, call.outcome) for call in zendesk.recorder.calls] == [(None, "ConnectError")] * 3


async def test_no_url_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    zendesk, _, _ = client(answer({"users": []}))
    await zendesk.users.autocomplete("canary-in-a-query")
    assert "canary-in-a-query" not in caplog.text


@respx.mock(base_url="https://acme.zendesk.com")
async def test_the_real_network_is_asked(respx_mock: respx.MockRouter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    route = respx_mock.get("/api/v2/users/me").respond(json=ME)
    async with Client(ACME, Bearer(Secret("t"))) as zendesk:
        assert (await zendesk.users.me()).id == 1
    assert route.calls.last.request.headers["user-agent"].startswith("zdtui/")


@pytest.mark.parametrize("path", ["https://evil.com", "evil", ""])
async def test_the_caller_takes_paths_only(path: str) -> None:
    zendesk, network, _ = client(answer({}))
    with pytest.raises(ForeignOrigin):
        await zendesk.caller.send("GET", path + " x")
    assert network.asked == []
