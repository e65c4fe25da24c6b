"""Rate limits: by plan and by endpoint."""

from collections.abc import Iterator

import httpx
import pytest

from tests.sandbox.sandbox_support import Caller, Clock
from zdtui.sandbox.limits import PLANS
from zdtui.sandbox.server import Sandbox


@pytest.fixture
def limited(clock: Clock) -> Iterator[Caller]:
    with Sandbox(("acme",), tickets=30, plan="team", clock=clock) as sandbox, Caller(sandbox["acme"]) as caller:
        yield caller


def test_plans() -> None:
    assert PLANS == {"team": 200, "growth": 400, "professional": 400, "enterprise": 700, "enterprise-plus": 2500}
    with pytest.raises(ValueError, match="plans are team, growth"):
        Sandbox(("acme",), tickets=1, plan="gold")


def test_the_account_limit(limited: Caller, clock: Clock) -> None:
    first = limited.call("GET", "groups")
    assert first.headers["x-rate-limit"] == first.headers["ratelimit-limit"] == "200"
    assert first.headers["x-rate-limit-remaining"] == first.headers["ratelimit-remaining"] == "199"
    assert first.headers["ratelimit-reset"] == "60"
    clock.forward(23)
    for _ in range(199):
        last = limited.call("GET", "groups/count")
    assert (last.status_code, last.headers["x-rate-limit-remaining"]) == (200, "0")
    refused = limited.call("GET", "groups")
    assert refused.status_code == 429
    assert refused.headers["content-type"].startswith("text/plain")
    assert refused.text == "Number of allowed API requests per minute exceeded"
    assert refused.headers["retry-after"] == refused.headers["ratelimit-reset"] == "37"
    clock.forward(37)
    assert limited.call("GET", "groups").headers["x-rate-limit-remaining"] == "199"


def test_refusals_count_too(limited: Caller) -> None:
    address = f"{limited.account.base_url}/api/v2/tickets"
    answer = httpx.get(address, headers={"authorization": "Bearer dead"}, trust_env=False)
    assert (answer.status_code, answer.headers["x-rate-limit-remaining"]) == (401, "199")
    assert "x-rate-limit" not in limited.call("GET", "nonsense").headers


def test_updates_of_one_ticket(limited: Caller, clock: Clock) -> None:
    path, other = (f"tickets/{limited.create()['id']}" for _ in range(2))
    for place in range(30):
        answer = limited.call("PUT", path, json={"ticket": {"subject": str(place)}})
    assert answer.headers["zendesk-ratelimit-per-ticket-updates"] == "total=30; remaining=0; resets=600"
    assert answer.headers["zendesk-ratelimit-tickets-update"] == "total=100; remaining=70; resets=60"
    refused = limited.call("PUT", path, json={"ticket": {"subject": "x"}})
    assert (refused.status_code, refused.json()["error"]) == (429, "APIRateLimitExceeded")
    assert refused.headers["retry-after"] == "600"
    assert int(refused.headers["x-rate-limit-remaining"]) > 100
    assert limited.call("PUT", other, json={"ticket": {"subject": "x"}}).status_code == 200
    clock.forward(600)
    assert limited.call("PUT", path, json={"ticket": {"subject": "x"}}).status_code == 200


@pytest.mark.parametrize(
    ("path", "total", "name"),
    [
        ("incremental/tickets/cursor?start_time=0", 10, "incremental-exports"),
        ("incremental/users/cursor?start_time=0", 20, "incremental-users-cursor"),
        ("views/{view}/count", 5, "views-count"),
        ("views/{view}/execute", 5, "views-execute"),
        ("views/count_many?ids={view}", 6, "views-count-many"),
        ("deleted_tickets", 10, "deleted-tickets-index"),
    ],
)
def test_endpoint_limits(limited: Caller, path: str, total: int, name: str) -> None:
    filled = path.format(view=limited.get("views/active")["views"][0]["id"])
    left = []
    for _ in range(total):
        answer = limited.call("GET", filled)
        assert answer.status_code == 200
        left.append(answer.headers[f"zendesk-ratelimit-{name}"].split("; ")[:2])
    assert left == [[f"total={total}", f"remaining={rest}"] for rest in reversed(range(total))]
    assert limited.call("GET", filled).json()["error"] == "APIRateLimitExceeded"


def test_incremental_exports_share_one_limit(limited: Caller) -> None:
    for path in ("tickets", "users", "organizations", "tickets/cursor", "ticket_events") * 2:
        assert limited.call("GET", f"incremental/{path}?start_time=0").status_code == 200
    refused = limited.refused("GET", "incremental/tickets?start_time=0", 429)
    assert refused["description"] == "Number of allowed incremental export API requests per minute exceeded"


def test_the_add_on_widens(clock: Clock) -> None:
    with (
        Sandbox(("acme",), tickets=30, plan="enterprise-plus", clock=clock) as sandbox,
        Caller(sandbox["acme"]) as caller,
    ):
        answer = caller.call("GET", "incremental/tickets/cursor?start_time=0")
    assert answer.headers["zendesk-ratelimit-incremental-exports"].startswith("total=30;")
    assert answer.headers["x-rate-limit"] == "2500"


def test_without_a_plan_nothing_is_announced(admin: Caller) -> None:
    assert not [name for name in admin.call("GET", "tickets").headers if "rate" in name]
