"""Waiting for rate limits: as told, doubled when not told, seen by the screen, and never for long (A25, A34, F79)."""

import asyncio
from datetime import UTC, datetime
from email.utils import format_datetime
from itertools import pairwise

import httpx
import pytest

from tests.api.api_support import ACME, LIMITED, FakeClock, Script, answer, client, text
from zdtui.api.backoff import delay
from zdtui.api.bucket import Turn
from zdtui.api.budget import Budget
from zdtui.api.client import Client
from zdtui.api.credentials import Bearer
from zdtui.api.errors import RateLimited, UnknownOutcome
from zdtui.api.lane import Lane
from zdtui.model.secret import Secret

ME = {"user": {"id": 1}}
SEARCH = {"results": [], "count": 0, "next_page": None}


def limited(retry_after: str | None = None) -> httpx.Response:
    """The account's limit, as text."""
    return text(LIMITED, 429, {} if retry_after is None else {"retry-after": retry_after})


def endpoint_limited(name: str, retry_after: str) -> httpx.Response:
    """An endpoint's limit, as JSON; the account has plenty left."""
    headers = {
        "x-rate-limit": "700",
        "x-rate-limit-remaining": "650",
        f"zendesk-ratelimit-{name}": "total=100; remaining=0; resets=17",
        "retry-after": retry_after,
    }
    return answer({"error": "APIRateLimitExceeded", "description": "Number of allowed …"}, headers, status=429)


def left(remaining: int, reset: int = 20) -> dict[str, str]:
    """The account's figures."""
    return {"ratelimit-limit": "700", "ratelimit-remaining": str(remaining), "ratelimit-reset": str(reset)}


async def test_a25_waits_as_long_as_told_and_then_goes_on() -> None:
    zendesk, network, clock = client(limited("7"), answer(ME))
    person = await zendesk.users.me()
    assert person.id == 1
    assert clock.slept == [7.0]
    assert len(network.asked) == 2


async def test_a25_waits_until_a_told_date() -> None:
    clock = FakeClock()
    until = format_datetime(datetime.fromtimestamp(clock.now() + 30, UTC), usegmt=True)
    zendesk, _, _ = client(limited(until), answer(ME), clock=clock)
    await zendesk.users.me()
    assert clock.slept == [30.0]


async def test_a25_without_retry_after_the_wait_doubles() -> None:
    zendesk, _, clock = client(*[limited() for _ in range(5)], answer(ME))
    await zendesk.users.me()
    assert clock.slept == [1.0, 2.0, 4.0, 8.0, 16.0]


async def test_a25_success_forgets_earlier_refusals() -> None:
    zendesk, _, clock = client(limited(), answer(ME), limited(), answer(ME))
    await zendesk.users.me()
    await zendesk.users.me()
    assert clock.slept == [1.0, 1.0]


def test_a25_backoff_has_jitter_and_a_cap() -> None:
    assert [delay(attempt, lambda: 0.0) for attempt in range(8)] == [1, 2, 4, 8, 16, 32, 60, 60]
    assert delay(3, lambda: 1.0) == 10.0
    assert len({delay(2) for _ in range(20)}) > 1
    assert all(4 <= delay(2) <= 5 for _ in range(20))


@pytest.mark.parametrize("method", ["GET", "PUT", "POST", "DELETE"])
async def test_a25_a_429_was_not_carried_out_so_every_method_goes_again(method: str) -> None:
    zendesk, network, _ = client(limited("1"), answer({}))
    await zendesk.caller.send(method, "/api/v2/x", json={"a": 1} if method != "GET" else None)
    assert [request.method for request in network.asked] == [method, method]
    assert len({request.content for request in network.asked}) == 1


async def test_a25_a_told_wait_beyond_two_minutes_is_an_error_at_once() -> None:
    zendesk, network, clock = client(limited("300"), answer(ME))
    with pytest.raises(RateLimited) as caught:
        await zendesk.users.me()
    assert clock.slept == []
    assert caught.value.retry_after == 300
    assert caught.value.bucket == "account"
    assert "bulk" in caught.value.fix
    assert caught.value.exit_code == 6
    with pytest.raises(RateLimited):
        await zendesk.users.me()
    assert len(network.asked) == 1, "nothing is sent before the wait is over"
    clock.time += 300
    assert (await zendesk.users.me()).id == 1


async def test_g11_the_sum_of_waits_is_bounded() -> None:
    zendesk, network, clock = client(*[limited("50")] * 5, answer(ME))
    with pytest.raises(RateLimited):
        await zendesk.users.me()
    assert clock.slept == [50.0, 50.0]
    assert len(network.asked) == 3


@pytest.mark.parametrize(("told", "slept"), [("0", 1.0), ("-3", 1.0), ("0.2", 1.0), ("soon", 1.0), ("120", 120.0)])
async def test_g11_odd_waits_are_clamped(told: str, slept: float) -> None:
    zendesk, _, clock = client(limited(told), answer(ME))
    await zendesk.users.me()
    assert clock.slept == [slept]


async def test_g11_an_absurd_wait_is_not_believed_for_ever() -> None:
    zendesk, _, clock = client(limited("999999"), answer(ME))
    with pytest.raises(RateLimited):
        await zendesk.users.me()
    clock.time += 3600
    assert (await zendesk.users.me()).id == 1


async def test_a25_only_the_bucket_that_ran_out_has_to_wait() -> None:
    zendesk, _, clock = client(endpoint_limited("search-index", "200"), answer(ME), answer(SEARCH), clock=FakeClock())
    with pytest.raises(RateLimited) as caught:
        await zendesk.search.tickets("x").first()
    assert caught.value.bucket == "search-index"
    await zendesk.users.me()
    assert clock.slept == []


async def test_a25_an_unnamed_endpoint_limit_holds_that_kind_of_request() -> None:
    body = {"error": "APIRateLimitExceeded", "description": "Number of allowed incremental export API requests …"}
    zendesk, _, clock = client(answer(body, {"retry-after": "200"}, status=429), answer(ME))
    with pytest.raises(RateLimited) as caught:
        await zendesk.views.execute(61)
    assert caught.value.bucket == "GET /views/{id}/execute"
    await zendesk.users.me()
    assert clock.slept == []


async def test_limit_per_ticket_holds_that_ticket_only() -> None:
    ticket = {"ticket": {"id": 2}}
    zendesk, network, clock = client(endpoint_limited("per-ticket-updates", "300"), answer(ticket))
    with pytest.raises(RateLimited) as caught:
        await zendesk.tickets.update(1, {"status": "open"})
    assert caught.value.bucket == "per-ticket-updates"
    await zendesk.tickets.update(2, {"status": "open"})
    assert clock.slept == []
    with pytest.raises(RateLimited):
        await zendesk.tickets.update(1, {"status": "open"})
    assert len(network.asked) == 2


async def test_f79_the_wait_can_be_seen_while_it_lasts() -> None:
    zendesk, _, clock = client(
        text(LIMITED, 429, {"retry-after": "7", **left(0)}),
        answer(ME, left(699)),
    )
    seen: list[tuple[float | None, str | None, int | None]] = []
    budget = zendesk.budget
    stop = budget.on_change(lambda: seen.append((budget.limited_until, budget.bucket, budget.remaining)))
    begin = clock.now()
    await zendesk.users.me()
    assert (begin + 7, "account", 0) in seen
    assert seen[-1] == (None, None, 699)
    assert (budget.limit, budget.remaining, budget.limited_until) == (700, 699, None)
    stop()
    await zendesk.users.me()
    assert all(one != other for one, other in pairwise(seen)), "nothing is announced twice"


async def test_budget_tells_when_the_limit_is_full_again() -> None:
    zendesk, _, clock = client(answer(ME, left(3, reset=49)))
    assert zendesk.budget.resets_at is None
    await zendesk.users.me()
    assert zendesk.budget.resets_at == clock.now() + 49


@pytest.mark.parametrize(("remaining", "waits"), [(141, False), (140, True), (3, True)])
async def test_the_background_stops_before_the_reserve(remaining: int, waits: bool) -> None:
    zendesk, _, clock = client(answer(ME, left(remaining)), answer(ME))
    await zendesk.users.me()
    await zendesk.background.users.me()
    assert sum(clock.slept) == (20 if waits else 0)


@pytest.mark.parametrize(("remaining", "waits"), [(351, False), (350, True), (141, True)])
async def test_the_mirror_leaves_half_of_the_limit_to_everybody_else(remaining: int, waits: bool) -> None:
    zendesk, _, clock = client(answer(ME, left(remaining)), answer(ME))
    await zendesk.users.me()
    await zendesk.mirror.users.me()
    assert sum(clock.slept) == (20 if waits else 0)


async def test_a_person_spends_the_reserve_without_waiting() -> None:
    zendesk, _, clock = client(answer(ME, left(1)))
    await zendesk.users.me()
    await zendesk.users.me()
    assert clock.slept == []


def test_the_background_waits_while_any_wait_is_on() -> None:
    budget = Budget(FakeClock())
    budget.refused(Turn.of(Lane.PERSON, "GET", "/api/v2/search"), {"retry-after": "30"})
    assert budget.wait(Turn.of(Lane.PERSON, "GET", "/api/v2/search")) == 30
    assert budget.wait(Turn.of(Lane.PERSON, "GET", "/api/v2/users/me")) == 0
    assert budget.wait(Turn.of(Lane.BACKGROUND, "GET", "/api/v2/users/me")) == 30


async def test_the_background_looks_again_and_goes_earlier_when_it_may() -> None:
    """A person's answer shows that the minute is over; what waits behind does not sit out the rest."""
    zendesk, _, clock = client(answer(ME, left(5, 60)), answer(ME, left(699, 60)))
    await zendesk.users.me()
    await asyncio.gather(zendesk.background.users.me(), zendesk.users.me())
    assert sum(clock.slept) < 5


class Slow(Script):
    """Holds tickets back until the gate opens, and counts what is under way."""

    def __init__(self) -> None:
        super().__init__(answer({"tickets": [], "user": {"id": 1}}))
        self.gate = asyncio.Event()
        self.begun = asyncio.Event()
        self.crowded = asyncio.Event()
        self.under_way = self.most = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        self.begun.set()
        if self.under_way == 4:
            self.crowded.set()
        if "tickets" in request.url.path:
            await self.gate.wait()
        self.under_way -= 1
        return await super().handle_async_request(request)


async def test_many_background_requests_leave_room_for_people() -> None:
    network = Slow()
    zendesk = Client(ACME, Bearer(Secret("t")), network=network, clock=FakeClock())
    crowd = [asyncio.ensure_future(zendesk.background.tickets.show_many([number])) for number in range(10)]
    await network.crowded.wait()
    assert (await zendesk.users.me()).id == 1
    network.gate.set()
    await asyncio.gather(*crowd)
    assert network.most == 5


async def test_the_mirror_asks_one_thing_at_a_time() -> None:
    network = Slow()
    zendesk = Client(ACME, Bearer(Secret("t")), network=network, clock=FakeClock())
    crowd = [asyncio.ensure_future(zendesk.mirror.tickets.show_many([number])) for number in range(4)]
    await network.begun.wait()
    assert (await zendesk.users.me()).id == 1
    network.gate.set()
    await asyncio.gather(*crowd)
    assert network.most == 2, "the person's and one of the mirror's"


async def test_a25_a_503_that_tells_how_long_is_waited_for() -> None:
    zendesk, _, clock = client(text("busy", 503, {"retry-after": "9"}), answer(ME))
    await zendesk.users.me()
    assert clock.slept == [9.0]


async def test_a25_a_503_on_a_write_is_not_repeated() -> None:
    zendesk, network, clock = client(text("busy", 503, {"retry-after": "9"}), answer({"ticket": {"id": 1}}))
    with pytest.raises(UnknownOutcome):
        await zendesk.tickets.update(1, {"status": "open"})
    assert len(network.asked) == 1
    await zendesk.tickets.update(1, {"status": "open"})
    assert clock.slept == [9.0], "the next one of its kind waits"


def test_reserve_of_small_buckets_is_a_fifth() -> None:
    budget = Budget(FakeClock())
    turn = Turn.of(Lane.BACKGROUND, "GET", "/api/v2/incremental/tickets/cursor")
    for remaining, free in ((3, True), (2, False)):
        budget.note(turn, {"zendesk-ratelimit-incremental-exports": f"total=10; remaining={remaining}; resets=30"})
        assert (budget.wait(turn) == 0) is free
