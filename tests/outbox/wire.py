"""A worker's network: little patience, and places to die at."""

import asyncio
from collections.abc import AsyncIterator

import httpx

from tests.outbox.crashes import Die

WRITES = ("PUT", "POST")


class Wire(httpx.AsyncBaseTransport):
    """Sends over the real network below, and gives up when no whole answer came in time (seconds of the loop)."""

    def __init__(self, below: httpx.AsyncBaseTransport, patience: float, die: Die) -> None:
        self._below = below
        self._patience = patience
        self._die = die

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and read its answer whole."""
        if request.method in WRITES:
            self._die("before socket write")
            request.stream = _Halves(request.content, self._die)
        try:
            async with asyncio.timeout(self._patience):
                return await self._answer(request)
        except TimeoutError:
            raise httpx.ReadTimeout("no patience", request=request) from None

    async def aclose(self) -> None:
        """Close the network below."""
        await self._below.aclose()

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        response = await self._below.handle_async_request(request)
        body = bytearray()
        try:
            async for piece in _stream(response):
                if request.method in WRITES:
                    self._die("mid response")
                body += piece
        finally:
            await response.aclose()
        return httpx.Response(
            response.status_code, headers=response.headers, stream=httpx.ByteStream(bytes(body)), request=request
        )


class _Halves(httpx.AsyncByteStream):
    """Sends a body in two pieces."""

    def __init__(self, body: bytes, die: Die) -> None:
        self._body = body
        self._die = die

    async def __aiter__(self) -> AsyncIterator[bytes]:
        middle = len(self._body) // 2
        yield self._body[:middle]
        self._die("mid request body")
        yield self._body[middle:]


def _stream(response: httpx.Response) -> httpx.AsyncByteStream:
    if not isinstance(response.stream, httpx.AsyncByteStream):
        raise TypeError("not an asynchronous network")
    return response.stream
