"""Signing in: the attempt, the listener, the token endpoint, and every refusal (F1, A10, A22)."""

import asyncio
import json
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tests.accounts.oauth_support import REDIRECT, agree, client, granted, origin
from zdtui.accounts.problem import AccountError
from zdtui.accounts.signin.attempt import Attempt, challenge
from zdtui.accounts.signin.client import PORTS, OAuthClient, redirect_of
from zdtui.accounts.signin.endpoint import LARGEST, TokenEndpoint
from zdtui.accounts.signin.holder import holder_of
from zdtui.accounts.signin.loopback import MOST, PATIENCE, WRONG_A_SECOND, Loopback
from zdtui.accounts.signin.troubles import SignInError, Unreachable
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret
from zdtui.sandbox.account import Account as Zendesk

HOME = Origin.parse("https://acme.zendesk.com")
PUBLIC = OAuthClient("zdtui")


def attempt_at(redirect: str = REDIRECT) -> Attempt:
    return Attempt(HOME, PUBLIC, redirect, "read write")


def state(attempt: Attempt) -> str:
    return parse_qs(urlsplit(attempt.address).query)["state"][0]


async def send(loopback: Loopback, raw: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(loopback.redirect).port)
    writer.write(raw)
    answer = await reader.read()
    writer.close()
    return answer


async def visit(loopback: Loopback, target: str, host: str | None = None, method: str = "GET") -> bytes:
    host = host or urlsplit(loopback.redirect).netloc
    return await send(loopback, f"{method} {target} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())


def test_the_challenge_is_that_of_the_standard() -> None:
    """RFC 7636, appendix B."""
    assert (
        challenge(Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
        == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    )


def test_the_address_asks_for_everything_and_gives_nothing_away() -> None:
    """A10, A13: the redirect that is sent is the one that is shown, scopes have spaces between."""
    attempt = attempt_at(redirect_of(PORTS[0]))
    asked = parse_qs(urlsplit(attempt.address).query)
    assert asked["redirect_uri"] == [redirect_of(PORTS[0])]
    assert asked["scope"] == ["read write"]
    assert asked["code_challenge_method"] == ["S256"]
    assert attempt.verifier.reveal() not in attempt.address
    assert len(state(attempt)) >= 43
    assert state(attempt_at()) != state(attempt_at())


def test_the_ports_are_those_the_sandbox_has_registered(zendesk: Zendesk) -> None:
    for each in zendesk.oauth.clients:
        assert each.redirects == [redirect_of(port) for port in PORTS]


class Patient:
    """A clock that goes on by a fifteenth of a second each time it is read."""

    def __init__(self, step: float = 1 / 15) -> None:
        self.now = 0.0
        self.step = step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


async def test_the_true_answer_wins_among_ten_thousand_forged_ones() -> None:
    """G9: forged callbacks are answered 404 while the true one is still awaited, and it works once."""
    async with Loopback([0], Patient()) as loopback:
        attempt = attempt_at(loopback.redirect)
        waiting = asyncio.create_task(loopback.answer(attempt))
        await asyncio.sleep(0)
        for start in range(0, 10_000, 50):
            forged = [visit(loopback, f"/callback?code=evil&state=forged{start + each}") for each in range(50)]
            assert {answer[:12] for answer in await asyncio.gather(*forged)} == {b"HTTP/1.1 404"}
        assert not waiting.done()
        true = f"/callback?code=good&state={state(attempt)}"
        answer = await visit(loopback, true)
        assert answer.startswith(b"HTTP/1.1 200")
        assert (await waiting).reveal() == "good"
        assert (await visit(loopback, true)).startswith(b"HTTP/1.1 404")


async def test_a_flood_is_hung_up_on_and_the_true_answer_comes_through() -> None:
    """At most 20 wrong requests are answered in a second."""
    clock = Patient(0)
    async with Loopback([0], clock) as loopback:
        attempt = attempt_at(loopback.redirect)
        waiting = asyncio.create_task(loopback.answer(attempt))
        await asyncio.sleep(0)
        answers = [await visit(loopback, f"/callback?state={each}") for each in range(50)]
        assert [answer[:12] for answer in answers] == [b"HTTP/1.1 404"] * WRONG_A_SECOND + [b""] * 30
        clock.now += 1
        assert (await visit(loopback, "/callback?state=later")).startswith(b"HTTP/1.1 404")
        assert (await visit(loopback, f"/callback?code=good&state={state(attempt)}")).startswith(b"HTTP/1.1 200")
        assert (await waiting).reveal() == "good"


@pytest.mark.parametrize(
    "knock",
    [
        lambda loopback, target: visit(loopback, target, host="evil.test"),
        lambda loopback, target: visit(loopback, target, host="localhost"),
        lambda loopback, target: visit(loopback, target, method="POST"),
        lambda loopback, target: visit(loopback, target.replace("/callback", "/callback/")),
        lambda loopback, target: visit(loopback, "/"),
        lambda loopback, target: send(loopback, f"GET {target} HTTP/1.1\r\n\r\n".encode()),
    ],
    ids=["host", "localhost", "method", "path", "root", "no host"],
)
async def test_only_the_exact_request_is_answered(knock: Callable[[Loopback, str], Awaitable[bytes]]) -> None:
    async with Loopback([0]) as loopback:
        attempt = attempt_at(loopback.redirect)
        waiting = asyncio.create_task(loopback.answer(attempt))
        await asyncio.sleep(0)
        answer = await knock(loopback, f"/callback?code=good&state={state(attempt)}")
        assert answer.startswith(b"HTTP/1.1 404")
        assert not waiting.done()
        waiting.cancel()


async def test_the_page_is_always_the_same_and_allows_nothing() -> None:
    pages = []
    for said in ("code=<script>alert(1)</script>", "error=<b>no</b>&error_description=<img+src=x>"):
        async with Loopback([0]) as loopback:
            attempt = attempt_at(loopback.redirect)
            waiting = asyncio.create_task(loopback.answer(attempt))
            await asyncio.sleep(0)
            pages.append(await visit(loopback, f"/callback?{said}&state={state(attempt)}"))
            await asyncio.gather(waiting, return_exceptions=True)
    assert pages[0] == pages[1]
    assert b"no-store" in pages[0]
    assert b"default-src 'none'" in pages[0]
    assert b"script" not in pages[0]


async def test_idle_connections_and_slow_ones_keep_nobody_out() -> None:
    async with Loopback([0]) as loopback:
        port = urlsplit(loopback.redirect).port
        attempt = attempt_at(loopback.redirect)
        waiting = asyncio.create_task(loopback.answer(attempt))
        idle = [await asyncio.open_connection("127.0.0.1", port) for _ in range(MOST + 20)]
        for _, writer in idle:
            writer.write(b"GET /call")
        endless = await send(loopback, b"GET /callback?" + b"x" * 10_000)
        assert endless == b""
        assert (await visit(loopback, f"/callback?code=good&state={state(attempt)}")).startswith(b"HTTP/1.1 200")
        assert (await waiting).reveal() == "good"
        for _, writer in idle:
            writer.close()


async def test_a_port_that_is_taken_is_passed_over_and_none_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as squatter:
        taken = squatter.getsockname()[1]
        async with Loopback([taken, 0]) as loopback:
            assert urlsplit(loopback.redirect).port != taken
        with pytest.raises(AccountError, match="taken") as caught:
            async with Loopback([taken]):
                pass
        assert "--paste" in caught.value.fix


@pytest.fixture
def squatter() -> Iterator[tuple[int, int]]:
    """Another program that holds a port: the port, and the program's number."""
    squat = "import socket, sys; s = socket.create_server(('127.0.0.1', 0)); print(s.getsockname()[1], flush=True)"
    program = [sys.executable, "-c", f"{squat}; sys.stdin.read()"]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        yield int(other.stdout.readline()), other.pid
        other.communicate()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not show it")
async def test_who_holds_the_ports_is_said(squatter: tuple[int, int]) -> None:
    port, number = squatter
    with pytest.raises(AccountError) as caught:
        async with Loopback([port]):
            pass
    assert f"{port} (python" in caught.value.sentence
    assert f", process {number})" in caught.value.sentence
    async with Loopback([port, 0]) as loopback:
        with pytest.raises(SignInError) as late:
            await loopback.answer(attempt_at(loopback.redirect), patience=0.01)
    assert f"process {number}" in late.value.fix


def test_a_holder_that_cannot_be_seen_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "net").mkdir()
    row = "   0: 0100007F:B83B 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 4711 1"
    (tmp_path / "net" / "tcp").write_text(f"  sl  local_address\n{row}\n")
    assert holder_of(0xB83B, tmp_path) is None
    (tmp_path / "12" / "fd").mkdir(parents=True)
    (tmp_path / "12" / "fd" / "3").symlink_to("socket:[4711]")
    (tmp_path / "12" / "comm").write_text("evil\x1b[31m\n")
    assert holder_of(0xB83B, tmp_path) == "evil[31m, process 12"
    assert holder_of(0xB83C, tmp_path) is None
    assert holder_of(80, tmp_path / "nowhere") is None


async def test_it_listens_on_this_machine_only() -> None:
    async with Loopback([0]) as loopback:
        assert [each.getsockname()[0] for each in loopback._server.sockets] == ["127.0.0.1"]


def test_a_person_has_five_minutes() -> None:
    assert PATIENCE == 300


async def test_nobody_coming_back_is_said_with_the_address_to_register() -> None:
    async with Loopback([0]) as loopback:
        with pytest.raises(SignInError) as caught:
            await loopback.answer(attempt_at(loopback.redirect), patience=0.01)
        assert caught.value.code == "timed_out"
        assert loopback.redirect in caught.value.fix


@pytest.mark.parametrize("kind", ["public", "confidential"])
async def test_the_whole_way_through_the_browser(zendesk: Zendesk, kind: str) -> None:
    """F1."""
    async with Loopback([0]) as loopback:
        for each in zendesk.oauth.clients:
            each.redirects.append(loopback.redirect)
        attempt = Attempt(origin(zendesk), client(zendesk, kind), loopback.redirect, "tickets:read users:read")
        waiting = asyncio.create_task(loopback.answer(attempt))
        where = await asyncio.to_thread(agree, zendesk, attempt.address)
        await visit(loopback, where.removeprefix(loopback.redirect.removesuffix("/callback")))
        code = await waiting
    endpoint = TokenEndpoint(origin(zendesk), client(zendesk, kind))
    grant = await asyncio.to_thread(endpoint.of_code, attempt, code)
    assert grant.scope == "tickets:read users:read"
    assert (grant.lifetime, grant.refresh_lifetime) == (1800, 7_776_000)
    assert (grant.client_secret is not None) == (kind == "confidential")


def test_lifetimes_are_asked_for_so_that_old_clients_hand_out_tokens_that_end(zendesk: Zendesk) -> None:
    """F2."""
    zendesk.oauth.clients.public.expiring = False
    assert granted(zendesk).refresh is not None


def test_what_is_pasted_is_the_address_or_the_code_and_of_this_attempt(zendesk: Zendesk) -> None:
    """F1: for a machine without a browser."""
    attempt = attempt_at()
    came = f"{REDIRECT}?code=abc&state={state(attempt)}"
    assert attempt.take_pasted(f"  {came} \n").reveal() == "abc"
    assert attempt_at().take_pasted("abc").reveal() == "abc"
    with pytest.raises(SignInError, match="does not belong") as caught:
        attempt_at().take_pasted(came)
    assert caught.value.code == "state_mismatch"
    with pytest.raises(SignInError):
        attempt.take_pasted(came)


def test_differing_redirects_are_shown_side_by_side() -> None:
    """A10, A22."""
    attempt = attempt_at()
    with pytest.raises(SignInError) as caught:
        attempt.take_pasted(f"{REDIRECT}/?code=abc&state={state(attempt)}")
    assert f"{REDIRECT}\n" in caught.value.sentence
    assert caught.value.sentence.endswith(f"{REDIRECT}/")


def refusal(zendesk: Zendesk, **wrong: Any) -> SignInError:
    """Sign in with something wrong and return what is said about it."""
    with pytest.raises(SignInError) as caught:
        sign_in_wrongly(zendesk, **wrong)
    return caught.value


def sign_in_wrongly(
    zendesk: Zendesk, who: OAuthClient | None = None, decision: str = "allow", code: str = "", later: float = 0
) -> None:
    now = [0.0]
    who = who or client(zendesk, "confidential")
    attempt = Attempt(origin(zendesk), who, REDIRECT, "read write", lambda: now[0])
    came = attempt.take_pasted(agree(zendesk, attempt.address, decision))
    now[0] += later
    TokenEndpoint(origin(zendesk), who).of_code(attempt, Secret(code) if code else came)


def test_each_trouble_has_its_own_words_and_its_own_remedy(zendesk: Zendesk) -> None:
    """A22: seven distinct messages."""
    identifier = zendesk.oauth.clients.confidential.identifier
    found = [
        refusal(zendesk, who=OAuthClient(identifier, Secret("wrong"))),
        refusal(zendesk, code="wrong"),
        refusal(zendesk, decision="deny"),
        refusal(zendesk, later=120),
    ]
    zendesk.oauth.clients.confidential.allowed = frozenset({"read"})
    found.append(refusal(zendesk))
    attempt = attempt_at()
    for pasted in (f"{REDIRECT}?code=x&state=y", f"{REDIRECT}/?code=x&state={state(attempt)}"):
        with pytest.raises(SignInError) as caught:
            attempt.take_pasted(pasted)
        found.append(caught.value)
    assert [error.code for error in found] == [
        "invalid_client", "invalid_grant", "access_denied", "code_expired", "invalid_scope", "state_mismatch",
        "redirect_uri_mismatch",
    ]  # fmt: skip
    assert len({error.sentence for error in found}) == 7
    assert all(error.fix for error in found)


def answering(answer: Callable[[httpx.Request], httpx.Response]) -> TokenEndpoint:
    def streamed(request: httpx.Request) -> httpx.Response:
        whole = answer(request)
        return httpx.Response(whole.status_code, headers=whole.headers, stream=httpx.ByteStream(whole.content))

    return TokenEndpoint(HOME, PUBLIC, network=httpx.MockTransport(streamed))


def test_what_is_not_zendesk_is_told_and_nothing_is_followed() -> None:
    asked = []

    def elsewhere(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return httpx.Response(302, headers={"location": "https://evil.test/oauth/tokens"})

    with pytest.raises(SignInError, match="not Zendesk"):
        answering(elsewhere).of_client("read")
    assert asked == ["https://acme.zendesk.com/oauth/tokens"]
    for body in (b"<html>", b"[]", b"x" * (LARGEST + 1), b"[" * 60_000, json.dumps({"access_token": 7}).encode()):
        with pytest.raises(SignInError, match="not Zendesk"):
            answering(lambda request, body=body: httpx.Response(200, content=body)).of_client("read")  # type: ignore[misc] # a default binds the loop's value


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_in_trouble_says_nothing_about_the_tokens(status: int) -> None:
    with pytest.raises(Unreachable):
        answering(lambda request: httpx.Response(status, text="no")).of_client("read")


def test_tokens_that_never_end_are_taken_as_they_are() -> None:
    body = {"access_token": "a", "token_type": "bearer", "scope": "read"}
    grant = answering(lambda request: httpx.Response(201, json=body)).of_client("read")
    assert (grant.lifetime, grant.refresh, grant.ends) == (None, None, None)
    assert not grant.is_due(1e12)


def test_the_client_signs_in_as_itself_and_signing_out_ends_the_tokens(zendesk: Zendesk) -> None:
    """F1, F16."""
    endpoint = TokenEndpoint(origin(zendesk), client(zendesk, "confidential"))
    grant = endpoint.of_client("read")
    assert grant.refresh is None
    assert endpoint.revoke(grant.access)
    assert not endpoint.revoke(grant.access)
    pair = granted(zendesk)
    public = TokenEndpoint(origin(zendesk), client(zendesk))
    assert public.revoke(pair.access)
    with pytest.raises(SignInError):
        public.of_refresh(pair)
