"""Answers are read whole, in time, and never beyond their bounds (G12)."""

import asyncio
import gzip
import json
import tracemalloc
import zlib
from collections.abc import AsyncIterator

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.api.api_support import ACME, Script, answer, client
from zdtui.api.client import Client
from zdtui.api.credentials import Bearer
from zdtui.api.errors import NotZendesk, Offline, TimedOut
from zdtui.api.lane import Lane
from zdtui.api.transport.bounds import LARGEST, Bounds, DeadlinePassed, Oversized
from zdtui.api.transport.terms import Terms
from zdtui.model.secret import Secret

ME = json.dumps({"user": {"id": 1, "name": "Ann"}}).encode()


class Raw(httpx.AsyncByteStream):
    """Bytes as they come off the wire."""

    def __init__(self, *pieces: bytes) -> None:
        self.pieces = pieces
        self.closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            yield piece

    async def aclose(self) -> None:
        self.closed = True


def raw(*pieces: bytes, **headers: str) -> httpx.Response:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(200, headers={"content-type": "application/json", **given}, stream=Raw(*pieces))


async def read(response: httpx.Response) -> bytes:
    below = Script(response)
    request = httpx.Request("GET", ACME.url("/x"), extensions=Terms(repeatable=True).extensions())
    return (await Bounds(below).handle_async_request(request)).content


async def test_gzip_is_unpacked() -> None:
    packed = gzip.compress(ME)
    assert await read(raw(packed[:10], packed[10:], content_encoding="gzip")) == ME


async def test_gzip_alone_is_asked_for() -> None:
    zendesk, network, _ = client(answer({"user": {"id": 1}}))
    await zendesk.users.me()
    assert network.asked[0].headers["accept-encoding"] == "gzip"


@pytest.mark.parametrize("encoding", ["br", "deflate", "zstd", "gzip, gzip", "GZIP,identity"])
async def test_other_packings_are_refused(encoding: str) -> None:
    with pytest.raises(Oversized):
        await read(raw(zlib.compress(ME), content_encoding=encoding))


def bombs() -> list[bytes]:
    flat = gzip.compress(b"0" * (64 * 1024 * 1024))
    return [
        flat,
        gzip.compress(b'{"a":"' + b"x" * (40 * 1024 * 1024) + b'"}'),
        gzip.compress(gzip.compress(b"0" * 2**26)),
    ]


@pytest.mark.parametrize("bomb", bombs(), ids=["flat", "double", "json"])
async def test_g12_a_bomb_is_defused(bomb: bytes) -> None:
    tracemalloc.start()
    try:
        zendesk, _, _ = client(raw(bomb, content_encoding="gzip"))
        with pytest.raises(NotZendesk):
            await zendesk.users.me()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * LARGEST


async def test_g12_an_endless_answer_is_cut_off() -> None:
    with pytest.raises(Oversized):
        await read(raw(*[b"x" * 1024 * 1024] * 33))


@given(st.integers(0, len(gzip.compress(ME)) - 1))
async def test_g12_truncated_gzip_is_never_taken_as_whole(cut: int) -> None:
    if cut == 0:
        assert await read(raw(b"", content_encoding="gzip")) == b""
        return
    with pytest.raises(httpx.RemoteProtocolError):
        await read(raw(gzip.compress(ME)[:cut], content_encoding="gzip"))


@pytest.mark.parametrize("cut", range(1, len(ME)))
async def test_g12_truncated_json_is_never_taken_as_whole(cut: int) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        await read(raw(ME[:cut]))


async def test_a_read_that_broke_off_is_tried_again() -> None:
    zendesk, network, _ = client(raw(ME[:9]), raw(ME))
    assert (await zendesk.users.me()).id == 1
    assert len(network.asked) == 2


async def test_a_read_that_keeps_breaking_off_is_offline() -> None:
    zendesk, _, _ = client(lambda _: raw(ME[:9]))
    with pytest.raises(Offline, match="broke off"):
        await zendesk.users.me()


class Dripping(httpx.AsyncBaseTransport):
    """Sends one byte and then nothing, as lively as a dead server."""

    def __init__(self) -> None:
        self.stream = Raw()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        async def drip() -> AsyncIterator[bytes]:
            while True:
                yield b"{"
                await asyncio.sleep(0)

        self.stream.__class__ = type("Drip", (Raw,), {"__aiter__": lambda _: drip()})
        return httpx.Response(200, stream=self.stream)


async def test_g12_a_slow_drip_meets_the_deadline() -> None:
    network = Dripping()
    terms = Terms(Lane.PERSON, deadline=0.02, repeatable=True)
    request = httpx.Request("GET", ACME.url("/x"), extensions=terms.extensions())
    async with asyncio.timeout(5):
        with pytest.raises(DeadlinePassed):
            await Bounds(network).handle_async_request(request)
    assert network.stream.closed


async def test_a_passed_deadline_is_timed_out() -> None:
    zendesk = Client(ACME, Bearer(Secret("t")), network=Dripping())
    async with asyncio.timeout(5):
        with pytest.raises(TimedOut):
            await zendesk.caller.send("GET", "/api/v2/x", deadline=0.02)


def test_the_lanes_have_their_deadlines() -> None:
    assert (Lane.PERSON.value, Lane.BACKGROUND.value) == (15.0, 60.0)


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000,
        b'{"user":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"user":{"id":NaN}}',
        b'{"user":{"id":Infinity}}',
        b'{"user":"\xff"}',
        b'{"user":1}{"user":2}',
        b'{"user":{"id":' + b"9" * 5000 + b"}}",
        b"[]",
        b"null",
        b'"text"',
        b"7",
        '{"user":{}}'.encode("utf-16"),
        b"<html><body>Sign in to the airport</body></html>",
        b"\x00\x01\x02",
    ],
    ids=range(14),
)
async def test_g12_what_is_no_json_object_is_not_zendesk(body: bytes) -> None:
    zendesk, _, _ = client(lambda _: raw(body))
    with pytest.raises(NotZendesk) as caught:
        await zendesk.users.show(1)
    assert caught.value.sentence
    assert "<" not in caught.value.sentence


@given(st.binary(max_size=200))
async def test_g4_any_bytes_give_a_user_or_a_typed_error(body: bytes) -> None:
    zendesk, _, _ = client(lambda _: raw(body))
    with pytest.raises((NotZendesk, Offline)):
        await zendesk.users.show(1)
