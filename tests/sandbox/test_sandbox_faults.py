"""Trouble on request, over a real socket and in process."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.sandbox.sandbox_support import Caller, Json
from zdtui.sandbox.account import Account
from zdtui.sandbox.fault import Fault, read_fault
from zdtui.sandbox.faults import Faults
from zdtui.sandbox.rules.comments import MOST
from zdtui.sandbox.server import Sandbox
from zdtui.sandbox.weather import read_weather

COMMENT = {"ticket": {"comment": {"body": "was it applied?", "public": True}}}


def test_limited_as_text_or_json(admin: Caller, acme: Account) -> None:
    acme.faults.limited("Fri, 01 Jan 2027 00:00:00 GMT", count=1)
    acme.faults.limited("7", as_json=True, path="/api/v2/views*")
    text = admin.call("GET", "groups")
    assert (text.status_code, text.headers["retry-after"]) == (429, "Fri, 01 Jan 2027 00:00:00 GMT")
    assert text.text == "Number of allowed API requests per minute exceeded"
    assert admin.call("GET", "groups").status_code == 200
    answer = admin.call("GET", "views.json")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "7")
    assert answer.json()["error"] == "APIRateLimitExceeded"


def test_unavailable_with_and_without_retry_after(admin: Caller, acme: Account) -> None:
    acme.faults.unavailable("3", nth=1)
    acme.faults.unavailable(nth=2)
    first, second, third = (admin.call("GET", "groups") for _ in range(3))
    assert (first.status_code, first.headers.get("retry-after")) == (503, "3")
    assert (second.status_code, second.headers.get("retry-after")) == (503, None)
    assert third.status_code == 200


@pytest.mark.parametrize("status", [200, 500, 502])
def test_html_instead_of_json(admin: Caller, acme: Account, status: int) -> None:
    acme.faults.page(status, "Sign in to the hotel wifi", count=1)
    answer = admin.call("GET", "tickets")
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")
    assert "hotel wifi" in answer.text


def test_any_refusal(admin: Caller, acme: Account) -> None:
    acme.faults.refusal(409, {"error": "DatabaseConflict", "description": "Database collision"}, method="PUT")
    assert admin.refused("PUT", f"tickets/{admin.create()['id']}", 409, json={})["error"] == "DatabaseConflict"


@pytest.mark.parametrize(("after", "applied"), [(False, 1), (True, 2)])
def test_reset_before_and_after_the_effect(admin: Caller, acme: Account, after: bool, applied: int) -> None:
    number = admin.create()["id"]
    fault = acme.faults.reset(after=after, method="PUT", path="/api/v2/tickets/*")
    with pytest.raises(httpx.TransportError):
        admin.call("PUT", f"tickets/{number}", json=COMMENT)
    assert fault.struck == 1
    assert acme.world.comment_count(number) == applied
    assert acme.log.entries[-1].status is None
    acme.faults.clear()
    assert admin.get(f"tickets/{number}/comments")["count"] == applied


def test_gateway_error_after_the_effect(admin: Caller, acme: Account) -> None:
    number = admin.create()["id"]
    acme.faults.page(502, after=True, method="PUT")
    assert admin.call("PUT", f"tickets/{number}", json=COMMENT).status_code == 502
    assert acme.world.comment_count(number) == 2


def test_truncated_bodies(admin: Caller, acme: Account) -> None:
    acme.faults.truncate(100, count=1)
    received = bytearray()
    plain = {"accept-encoding": "identity"}
    with (
        admin.http.stream("GET", "/api/v2/tickets", headers=plain) as answer,
        pytest.raises(httpx.RemoteProtocolError),
    ):
        _collect(answer, received)
    assert len(received) == 100
    assert admin.call("GET", "tickets").status_code == 200


def _collect(answer: httpx.Response, received: bytearray) -> None:
    for chunk in answer.iter_raw():
        received += chunk


def test_foreign_links(admin: Caller, acme: Account) -> None:
    acme.faults.foreign("https://evil.example", path="/api/v2/tickets")
    body = admin.get("tickets", page_size=2)
    assert body["links"]["next"].startswith("https://evil.example/api/v2/tickets.json?")
    assert body["tickets"][0]["url"].startswith("https://evil.example/")
    assert admin.get("groups")["groups"][0]["url"].startswith(acme.base_url)


def test_drip_and_latency_take_their_time(admin: Caller, acme: Account) -> None:
    acme.faults.drip(at=8, ms=5, path="/api/v2/groups/count")
    acme.latency = 20
    started = time.perf_counter()
    assert admin.get("groups/count")["count"]["value"] > 0
    assert time.perf_counter() - started > 0.03
    entry = acme.log.entries[-1]
    assert entry.faults == ["drip"]
    assert entry.finished is not None
    assert entry.finished - entry.started > 0.03


def test_latency_of_one_path(admin: Caller, acme: Account) -> None:
    acme.faults.latency(30, path="/api/v2/views", count=1)
    started = time.perf_counter()
    admin.get("views")
    assert time.perf_counter() - started >= 0.03


def test_chance_is_seeded() -> None:
    def strikes(seed: int) -> list[bool]:
        faults = Faults([Fault("reset", probability=0.4)], seed=seed)
        return [bool(faults.befalling("GET", "/x")) for _ in range(50)]

    assert strikes(1) == strikes(1) != strikes(2)
    assert 5 < sum(strikes(1)) < 40


def test_faults_befall_whom_they_name() -> None:
    fault = Fault("reset", method="PUT", path="/api/v2/tickets/*", nth=2, count=1)
    faults = Faults([fault])
    calls = [("GET", "/api/v2/tickets/1"), ("PUT", "/api/v2/users/1"), *[("PUT", "/api/v2/tickets/1.json")] * 3]
    assert [len(faults.befalling(*call)) for call in calls] == [0, 0, 0, 1, 0]
    assert (fault.seen, fault.struck) == (3, 1)


@pytest.mark.parametrize("suffix", ["json", "toml"])
def test_fault_files(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"weather.{suffix}"
    toml = 'hostile = true\n[[faults]]\naction = "latency"\nms = 3\npath = "/api/v2/search*"\n'
    table: Json = {"hostile": True, "faults": [{"action": "latency", "ms": 3, "path": "/api/v2/search*"}]}
    path.write_text(toml if suffix == "toml" else json.dumps(table))
    weather = read_weather(path)
    assert weather.hostile is True
    assert [fault.as_json() for fault in weather.faults_of(1)] == [
        Fault("latency", ms=3, path="/api/v2/search*").as_json()
    ]
    assert read_weather("hostile").hostile is True


@pytest.mark.parametrize("table", [{}, {"action": "explode"}, {"action": "reset", "bogus": 1}])
def test_faults_that_make_no_sense(table: Json) -> None:
    with pytest.raises(ValueError, match="fault"):
        read_fault(table)


def test_every_account_has_its_own_faults() -> None:
    with Sandbox(tickets=20, plan=None, faults=[Fault("answer", status=503, count=1)]) as sandbox:
        for account in sandbox:
            with Caller(account) as caller:
                assert [caller.call("GET", "groups").status_code for _ in range(2)] == [503, 200]


@pytest.fixture(scope="module")
def hostile() -> Iterator[Caller]:
    with Sandbox(("acme",), tickets=60, plan=None, faults="hostile") as sandbox, Caller(sandbox["acme"]) as caller:
        yield caller


INSIDE = "users,groups,organizations,comment_count,metric_sets,dates,last_audits,incident_counts,slas"


def test_every_list_of_the_hostile_world_can_be_read(hostile: Caller) -> None:
    for page in hostile.pages("tickets", page_size=100, include="users,groups,organizations"):
        assert page["tickets"]
    for sort in ("subject", "assignee.name", "updated_at", "status"):
        assert hostile.get("tickets", sort_by=sort, sort_order="desc")["tickets"]
    for path in ("users", "organizations", "groups", "macros", "ticket_fields", "brands", "tags"):
        assert hostile.pages(path, page_size=100)
    for path in (
        "activities",
        "problems",
        "satisfaction_ratings",
        "custom_statuses",
        "ticket_forms",
        "ticket_audits",
    ):
        assert hostile.get(path)
    for path in ("tickets/cursor", "tickets", "users/cursor", "organizations", "ticket_events"):
        assert hostile.get(f"incremental/{path}", start_time=0)
    assert hostile.get("search", query="a*", include="tickets(users,groups)")["results"]
    for view in hostile.get("views/active")["views"]:
        hostile.get(f"views/{view['id']}/tickets", page_size=100, include="users")
        hostile.get(f"views/{view['id']}/execute")


def test_every_hostile_ticket_can_be_read_and_answered(hostile: Caller) -> None:
    world = hostile.account.world
    for number in [each for each in world.tickets.ids() if each >= world.tickets.first + 60]:
        hostile.get(f"tickets/{number}", include=INSIDE)
        comments = hostile.get(f"tickets/{number}/comments", page_size=100, include="users", sort="-created_at")
        assert comments["comments"]
        for path in ("audits", "metrics", "related", "collaborators", "tags", "incidents"):
            hostile.get(f"tickets/{number}/{path}")
        answer = {"comment": {"body": "answer", "public": False}} if world.comment_count(number) < MOST else {}
        body = hostile.update(number, tags=["seen"], external_id="x", **answer)
        assert (body["ticket"]["id"], body["ticket"]["tags"]) == (number, ["seen"])
        assert hostile.get(f"tickets/{number}")["ticket"] == body["ticket"]


def test_the_5000_hostile_comments_can_be_paged(hostile: Caller) -> None:
    world = hostile.account.world
    number = max(world.tickets.ids(), key=world.comment_count)
    assert world.comment_count(number) == MOST
    pages = hostile.pages(f"tickets/{number}/comments", page_size=100, sort="-created_at")
    ids = [comment["id"] for page in pages for comment in page["comments"]]
    assert ids == [comment["id"] for comment in world.comments(number)][::-1]


async def test_in_process(acme: Account) -> None:
    transport = httpx.ASGITransport(acme.app)
    auth = (f"{acme.email}/token", acme.api_token)
    async with httpx.AsyncClient(transport=transport, base_url="http://acme.test", auth=auth) as client:
        body = (await client.get("/api/v2/groups")).json()
        assert body["groups"][0]["url"].startswith("http://acme.test/api/v2/groups/")
        acme.faults.reset(count=1)
        with pytest.raises(ConnectionResetError):
            await client.get("/api/v2/groups")
        acme.faults.truncate(10, count=1)
        assert len((await client.get("/api/v2/groups", headers={"accept-encoding": "identity"})).content) == 10
