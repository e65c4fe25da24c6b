"""One account, one host: nothing of it goes anywhere else (S1, S3, F15)."""

import asyncio
import random
from base64 import b64decode

import httpx
import pytest

from tests.api.api_support import ACME, Script, answer, client, tickets
from zdtui.api.client import Client
from zdtui.api.credentials import ApiToken
from zdtui.api.errors import ForeignOrigin
from zdtui.api.transport.credentials import Credentials
from zdtui.api.transport.host_pin import HostPin
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret

ELSEWHERE = [
    "https://evil.com/api/v2/tickets.json",
    "http://acme.zendesk.com/x",
    "https://acme.zendesk.com:444/x",
    "https://acme.zendesk.com.evil.com/x",
    "https://globex.zendesk.com/x",
    "http://127.0.0.1:8080/x",
]


@pytest.mark.parametrize("url", ELSEWHERE)
async def test_s3_pin_stops_a_request_before_it_leaves(url: str) -> None:
    network = Script(answer({}))
    with pytest.raises(ForeignOrigin, match="acme"):
        await HostPin(network, ACME).handle_async_request(httpx.Request("GET", url))
    assert network.asked == []


class Wandering(httpx.Auth):
    """A flow that would go to another host after the first answer."""

    def auth_flow(self, request: httpx.Request):  # type: ignore[no-untyped-def]  # a generator of httpx's own types
        request.headers["authorization"] = "Bearer t"
        yield request
        yield httpx.Request("POST", "https://evil.com/oauth/tokens", json={"refresh_token": "r"})


async def test_s3_credentials_stay_home_when_the_flow_goes_on() -> None:
    network = Script(answer({}, status=401))
    with pytest.raises(ForeignOrigin):
        await Credentials(network, Wandering(), ACME).handle_async_request(httpx.Request("GET", ACME.url("/x")))
    assert len(network.asked) == 1


async def test_s1_fifty_accounts_keep_to_their_own_host_and_credential() -> None:
    networks = {f"shop{number}": Script(lambda _: answer({"user": {"id": 1}})) for number in range(50)}
    clients = {
        name: Client(Origin.of_subdomain(name), ApiToken(f"{name}@example.com", Secret(name)), network=network)
        for name, network in networks.items()
    }
    calls = [name for name in clients for _ in range(20)]
    random.Random(3).shuffle(calls)
    await asyncio.gather(*(clients[name].users.me() for name in calls))
    for name, network in networks.items():
        assert len(network.asked) == 20
        for request in network.asked:
            assert request.url.host == f"{name}.zendesk.com"
            pair = b64decode(request.headers["authorization"].removeprefix("Basic ")).decode()
            assert pair == f"{name}@example.com/token:{name}"


@pytest.mark.parametrize("link", [*ELSEWHERE, "//evil.com/x", "https://acme.zendesk.com@evil.com/x", "file:///x"])
async def test_s3_a_foreign_next_page_is_refused_after_the_page_in_hand(link: str) -> None:
    zendesk, network, _ = client(answer(tickets([1], next_page=link)))
    pages = aiter(zendesk.tickets.list())
    assert [ticket.id for ticket in (await anext(pages)).items] == [1]
    with pytest.raises(ForeignOrigin) as caught:
        await anext(pages)
    assert caught.value.fix
    assert len(network.asked) == 1


@pytest.mark.parametrize(
    "target", ["https://evil.com/", "//evil.com/x", "@evil.com", ".evil.com/x", "/a b", "/\r\nX: y"]
)
async def test_s3_a_resume_point_that_is_no_path_is_refused(target: str) -> None:
    zendesk, network, _ = client(answer(tickets([1])))
    try:
        await zendesk.tickets.list(after=target).first()
    except ForeignOrigin:
        assert network.asked == []
    else:
        assert {request.url.host for request in network.asked} == {"acme.zendesk.com"}


async def test_redirects_cookies_and_environment_are_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    cookie = answer({"user": {"id": 1}}, {"set-cookie": "a=b; Domain=.zendesk.com"})
    zendesk, network, _ = client(cookie, cookie)
    await zendesk.users.me()
    await zendesk.users.me()
    assert all("cookie" not in request.headers for request in network.asked)
