"""What is tried again, and what never is (F81, design 3, reliability 4.5)."""

import socket

import httpx
import pytest

from tests.api.api_support import Answer, answer, client, text
from zdtui.api.errors import Offline, TimedOut, Unavailable, UnknownHost, UnknownOutcome
from zdtui.api.transport.retry import Quota

ME = {"user": {"id": 1}}
TICKET = {"ticket": {"id": 1}, "audit": {"id": 2}}
HTML = "<html>Bad gateway</html>"
BEFORE: list[Exception] = [httpx.ConnectError("refused")]
AFTER: list[Answer] = [
    httpx.ReadError("reset"),
    httpx.WriteError("reset"),
    httpx.RemoteProtocolError("no answer"),
    httpx.ReadTimeout("slow"),
    text(HTML, 500, content_type="text/html"),
    text(HTML, 502, content_type="text/html"),
    text(HTML, 503, content_type="text/html"),
    text(HTML, 504, content_type="text/html"),
]


@pytest.mark.parametrize(
    "trouble", [httpx.ConnectError("x"), httpx.ReadError("x"), httpx.RemoteProtocolError("x"), *AFTER[5:]], ids=str
)
async def test_a_read_is_tried_three_times(trouble: Answer) -> None:
    zendesk, network, clock = client(trouble, trouble, answer(ME))
    assert (await zendesk.users.me()).id == 1
    assert len(network.asked) == 3
    assert clock.slept == [0.25, 0.5]


@pytest.mark.parametrize(
    ("trouble", "error"),
    [
        (httpx.ConnectError("x"), Offline),
        (httpx.ReadError("x"), Offline),
        (text(HTML, 502, content_type="text/html"), Unavailable),
        (text("", 503), Unavailable),
    ],
    ids=str,
)
async def test_a_read_is_given_up_after_three_tries(trouble: Answer, error: type[Exception]) -> None:
    zendesk, network, _ = client(trouble)
    with pytest.raises(error) as caught:
        await zendesk.users.me()
    assert type(caught.value) is error
    assert len(network.asked) == 3


@pytest.mark.parametrize("trouble", [httpx.ReadTimeout("x"), httpx.ConnectTimeout("x")], ids=str)
async def test_a_timeout_is_not_repeated(trouble: Exception) -> None:
    """It has used up the time that a person waits."""
    zendesk, network, _ = client(trouble)
    with pytest.raises(TimedOut):
        await zendesk.users.me()
    assert len(network.asked) == 1


async def test_a_500_is_not_repeated() -> None:
    zendesk, network, _ = client(text(HTML, 500))
    with pytest.raises(Unavailable):
        await zendesk.users.me()
    assert len(network.asked) == 1


@pytest.mark.parametrize("trouble", AFTER, ids=str)
@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
async def test_f81_a_write_whose_answer_was_lost_is_never_repeated(method: str, trouble: Answer) -> None:
    zendesk, network, _ = client(trouble, answer(TICKET))
    with pytest.raises(UnknownOutcome) as caught:
        await zendesk.caller.send(method, "/api/v2/tickets/1", json={"ticket": {}})
    assert len(network.asked) == 1
    assert caught.value.request == f"{method} /api/v2/tickets/1"


@pytest.mark.parametrize("trouble", BEFORE, ids=str)
@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
async def test_f81_a_write_that_never_left_is_tried_again(method: str, trouble: Exception) -> None:
    zendesk, network, _ = client(trouble, trouble, answer(TICKET))
    await zendesk.caller.send(method, "/api/v2/tickets/1", json={"ticket": {}})
    assert len(network.asked) == 3


@pytest.mark.parametrize("trouble", [httpx.ConnectError("refused"), httpx.ConnectTimeout("slow")], ids=str)
async def test_f81_a_write_that_never_left_has_a_known_outcome(trouble: Exception) -> None:
    zendesk, _, _ = client(trouble)
    with pytest.raises(Offline):
        await zendesk.tickets.update(1, {"status": "open"})


@pytest.mark.parametrize("body", ["{", '{"ticket": {"id"', "<html>", "", '{"other": 1}', '{"ticket": {}}'])
async def test_f81_a_write_with_an_unreadable_good_answer_is_unknown(body: str) -> None:
    zendesk, network, _ = client(text(body, 200))
    with pytest.raises(UnknownOutcome):
        await zendesk.tickets.update(1, {"status": "open"})
    assert len(network.asked) == 1


async def test_a_ticket_is_made_once_under_its_key() -> None:
    zendesk, network, _ = client(httpx.ReadError("reset"), text(HTML, 502), answer(TICKET, status=201))
    made = await zendesk.tickets.create({"comment": {"body": "x"}}, key="op-1")
    assert made.ticket.id == 1
    assert {request.headers["idempotency-key"] for request in network.asked} == {"op-1"}
    assert len({request.content for request in network.asked}) == 1
    assert len(network.asked) == 3


async def test_a_ticket_whose_making_stays_unanswered_is_unknown() -> None:
    zendesk, network, _ = client(httpx.ReadError("reset"))
    with pytest.raises(UnknownOutcome):
        await zendesk.tickets.create({"comment": {"body": "x"}}, key="op-1")
    assert len(network.asked) == 3


async def test_a21_an_unknown_host_names_the_three_remedies() -> None:
    trouble = httpx.ConnectError("[Errno -2] Name or service not known")
    trouble.__cause__ = socket.gaierror(-2, "Name or service not known")
    zendesk, _, _ = client(trouble)
    with pytest.raises(UnknownHost, match="Invalid subdomain or no network") as caught:
        await zendesk.users.me()
    assert "browser" in caught.value.fix
    assert "subdomain only" in caught.value.fix
    assert "small letters" in caught.value.fix


def test_g11_an_outage_costs_a_fifth_more_and_no_more() -> None:
    quota, requests, repeated = Quota(), 1000, 0
    for _ in range(requests):
        quota.earn()
        while quota.spend():
            repeated += 1
    assert repeated <= requests * 0.2 + 10
