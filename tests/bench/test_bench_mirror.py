"""A full mirror of 100,000 tickets at 150 ms, against reading its pages and nothing else, with a person beside it."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.bench.report import Report
from tests.bench.world import ServedWorld
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret

pytestmark = pytest.mark.bench

PAGES, LATENCY = int(os.environ.get("ZDTUI_BENCH_PAGES", "100")), 150
"""Pages of a thousand tickets, and milliseconds before each."""

NOBODY = 1
"""An agent without tickets: what their conversations would cost is a request each, whoever asks."""


async def source(world: ServedWorld) -> bytes:
    """Four pages of the served world, and what else a mirror asks for."""
    acme = world.acme
    client = Client(Origin.parse(acme.base_url), ApiToken(acme.email, Secret(acme.token)))
    async with client:
        found = [page async for page in client.incremental.tickets(0)]
        first = json.loads(found[0].body)["tickets"][0]["id"]
        thread = await client.comments.list(first, newest_first=True).first()
        people = [user async for page in client.incremental.users(0) for user in json.loads(page.body)["users"]]
        organizations = await client.incremental.organizations(0).first()
    ended = {"end_of_stream": True, "after_url": None, "next_page": None}
    others = {
        "/api/v2/users/me": {"user": {"id": NOBODY, "role": "admin", "name": "Maya"}},
        f"/api/v2/users/{NOBODY}/group_memberships": {"group_memberships": [], "meta": {"has_more": False}},
        "/api/v2/search/count": {"count": PAGES * 1000},
        "/api/v2/incremental/organizations": json.loads(organizations.body) | ended,
        "/api/v2/incremental/users/cursor": {"users": people} | ended,
        "/comments": json.loads(thread.body) | {"meta": {"has_more": False}},
    }
    pages = [json.loads(page.body.replace(b'"deleted"', b'"closed"')) for page in found if page.size == 1000]
    return json.dumps({"pages": pages, "others": others}).encode() + b"\n"


def run(what: str, address: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.mirror_run", what, address]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return found


@pytest.fixture
def address(world: ServedWorld) -> Iterator[str]:
    """Where the pages are served."""
    given = asyncio.run(source(world))
    command = [sys.executable, "-m", "tests.bench.paged_server", str(PAGES), str(LATENCY)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write(given)
        server.stdin.flush()
        yield server.stdout.readline().decode().strip()
        server.stdin.close()


def test_a_full_mirror_with_a_person_at_work(report: Report, address: str) -> None:
    plain, alone, ours = run("pages", address), run("person", address), run("mirror", address)
    assert ours["tickets"] == plain["tickets"] == PAGES * 1000
    rates = [side["tickets"] / side["seconds"] for side in (ours, plain)]
    what = f"full mirror of {PAGES * 1000:,} tickets, stored and indexed, at {LATENCY} ms"
    report.ratio(13, what, *rates, least=0.9,
                 unit="tickets/s", scale=1, of="reading its pages one after the other")  # fmt: skip
    report.ratio(13.1, "a request of a person meanwhile, p95", ours["p95"], alone["p95"], most=1.2, scale=1,
                 of="with nothing going on")  # fmt: skip
    report.most(13.2, "event loop late during the mirror, p99", ours["late"], 10, "ms", "no interface running")
    report.state(13.3, "memory that the mirror takes", f"{ours['grown']:.0f} MB")
