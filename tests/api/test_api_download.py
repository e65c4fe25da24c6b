"""Files come from wherever they lie, and the credential stays at home (F15, S3)."""

import asyncio
from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from tests.api.api_support import ACME, Script, client
from zdtui.api.client import Client
from zdtui.api.credentials import Bearer
from zdtui.api.errors import ApiError, Forbidden, ForeignOrigin, Invalid, NotFound, NotZendesk, Offline
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret

FILE = ACME.url("/attachments/token/abc/?name=a.png")
ABROAD = "https://p1.zdusercontent.com/attachment/1/a.png?sig=x"


def hops(*stops: str | int) -> Callable[[httpx.Request], httpx.Response]:
    """Redirect from stop to stop; a number is the status at the end."""
    left = list(stops)

    def handle(_: httpx.Request) -> httpx.Response:
        stop = left.pop(0)
        if isinstance(stop, str):
            return httpx.Response(302, headers={"location": stop})
        return httpx.Response(stop, stream=Chunks(b"PNG", b"data"), headers={"content-type": "image/png"})

    return handle


class Chunks(httpx.AsyncByteStream):
    def __init__(self, *pieces: bytes) -> None:
        self._pieces = pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self._pieces:
            yield piece


async def fetch(zendesk: Client, url: str = FILE, most: int = 1000) -> bytes:
    async with zendesk.attachments.open(url) as download:
        return b"".join([chunk async for chunk in download.chunks(most)])


async def test_f15_the_credential_goes_home_and_not_abroad() -> None:
    zendesk, network, _ = client(hops(ABROAD, 200))
    async with zendesk.attachments.open(FILE) as download:
        assert (download.host, download.content_type, download.size_hint) == (
            "p1.zdusercontent.com",
            "image/png",
            None,
        )
        assert b"".join([chunk async for chunk in download.chunks()]) == b"PNGdata"
    assert [(request.url.host, "authorization" in request.headers) for request in network.asked] == [
        ("acme.zendesk.com", True),
        ("p1.zdusercontent.com", False),
    ]
    assert all("cookie" not in request.headers for request in network.asked)


async def test_f15_the_credential_is_not_sent_to_a_lookalike() -> None:
    for url in (
        "https://acme.zendesk.com.evil.com/a",
        "https://globex.zendesk.com/a",
        "https://acme.zendesk.com:444/a",
    ):
        zendesk, network, _ = client(hops(200))
        await fetch(zendesk, url)
        assert "authorization" not in network.asked[0].headers


async def test_f15_back_home_the_credential_is_used_again() -> None:
    zendesk, network, _ = client(hops(ABROAD, FILE, 200))
    await fetch(zendesk)
    assert ["authorization" in request.headers for request in network.asked] == [True, False, True]


@pytest.mark.parametrize(
    "location",
    [
        "http://p1.zdusercontent.com/a",
        "http://acme.zendesk.com/a",
        "http://127.0.0.1:8080/a",
        "file:///etc/passwd",
        "ftp://files.example.com/a",
        "https://user:pass@evil.com/a",
        "javascript:alert(1)",
    ],
)
async def test_f15_a_file_comes_by_https_or_not_at_all(location: str) -> None:
    zendesk, network, _ = client(hops(location, 200))
    with pytest.raises(ForeignOrigin):
        await fetch(zendesk)
    assert len(network.asked) == 1


async def test_the_sandbox_may_serve_files_on_this_machine() -> None:
    network = Script(hops("http://127.0.0.1:8081/file", 200))
    zendesk = Client(Origin.parse("http://127.0.0.1:8080"), Bearer(Secret("t")), network=network)
    assert await fetch(zendesk, "http://127.0.0.1:8080/attachments/token/a/") == b"PNGdata"
    assert ["authorization" in request.headers for request in network.asked] == [True, False]


async def test_relative_redirects_stay_at_home() -> None:
    zendesk, network, _ = client(hops("/elsewhere", 200))
    await fetch(zendesk)
    assert network.lines[1] == "GET /elsewhere"


async def test_five_redirects_and_no_more() -> None:
    zendesk, network, _ = client(hops(*[ABROAD] * 5, 200))
    assert await fetch(zendesk) == b"PNGdata"
    zendesk, network, _ = client(hops(*[ABROAD] * 6, 200))
    with pytest.raises(NotZendesk, match="redirects"):
        await fetch(zendesk)
    assert len(network.asked) == 6


async def test_the_size_is_counted_and_not_believed() -> None:
    lie = httpx.Response(200, stream=Chunks(*[b"x" * 100] * 20), headers={"content-length": "5"})
    zendesk, _, _ = client(lie)
    with pytest.raises(Invalid, match="larger"):
        await fetch(zendesk, most=1000)


async def test_a_packed_file_is_refused() -> None:
    zendesk, network, _ = client(httpx.Response(200, stream=Chunks(b"x"), headers={"content-encoding": "gzip"}))
    with pytest.raises(NotZendesk, match="packed"):
        await fetch(zendesk)
    assert network.asked[0].headers["accept-encoding"] == "identity"


@pytest.mark.parametrize(("status", "error"), [(403, Forbidden), (404, NotFound)])
async def test_refusals_are_typed(status: int, error: type[ApiError]) -> None:
    zendesk, _, _ = client(hops(status))
    with pytest.raises(error):
        await fetch(zendesk)


async def test_a_broken_connection_is_typed() -> None:
    zendesk, _, _ = client(httpx.ConnectError("refused"))
    with pytest.raises(Offline):
        await fetch(zendesk)


class Breaking(httpx.AsyncByteStream):
    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"half"
        await asyncio.sleep(0)
        raise httpx.ReadError("reset")


async def test_a_file_that_breaks_off_is_typed() -> None:
    zendesk, _, _ = client(httpx.Response(200, stream=Breaking()))
    with pytest.raises(Offline):
        await fetch(zendesk)
