"""Reads an answer whole, within bounds of time and size."""

import asyncio
import zlib
from typing import Protocol

import httpx

from zdtui.api.mending import whole
from zdtui.api.transport.layer import Layer
from zdtui.api.transport.terms import terms

LARGEST = 32 * 1024 * 1024
"""The most that an answer may hold, in bytes, unpacked."""

RATIO = 200
"""The most that an answer may grow by unpacking, beyond its first ``FREE`` bytes."""

FREE = 1024 * 1024

BOM = b"\xef\xbb\xbf"


class Oversized(httpx.ProtocolError):
    """An answer beyond the bounds of size, or packed in a way that was not asked for."""


class DeadlinePassed(httpx.ReadTimeout):
    """The answer was not whole within the deadline."""


class _Sink(Protocol):
    def write(self, packed: bytes) -> None: ...
    def close(self) -> bytes: ...


class Bounds(Layer):
    """Hands up answers whose body is read, unpacked and whole.

    Raises:
        Oversized: more than 32 MB, or packed beyond belief.
        DeadlinePassed: not whole in time, however lively it dripped.
        httpx.RemoteProtocolError: the body ends early.

    """

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Read the answer to the end."""
        try:
            async with asyncio.timeout(terms(request).deadline):
                return await self._read(request)
        except TimeoutError:
            raise DeadlinePassed("no whole answer in time", request=request) from None

    async def _read(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        try:
            sink = _sink(response.headers.get("content-encoding", ""))
            async for packed in _stream(response):
                sink.write(packed)
            body = sink.close()
        finally:
            await response.aclose()
        if response.is_success and body[:4].lstrip(BOM)[:1] in (b"{", b"["):
            try:
                body = whole(body)
            except EOFError:
                raise httpx.RemoteProtocolError("the answer breaks off", request=request) from None
        headers = [(name, value) for name, value in response.headers.raw if name.lower() not in _OF_THE_WIRE]
        return httpx.Response(response.status_code, headers=headers, content=body, extensions=response.extensions)


_OF_THE_WIRE = (b"content-encoding", b"content-length", b"transfer-encoding")


class _Plain:
    """Collects a body that is not packed."""

    def __init__(self) -> None:
        self._body = bytearray()

    def write(self, packed: bytes) -> None:
        self._body += packed
        if len(self._body) > LARGEST:
            raise Oversized(f"more than {LARGEST // 1024 // 1024} MB")

    def close(self) -> bytes:
        return bytes(self._body)


class _Gzip(_Plain):
    """Unpacks one layer of gzip, never a step further than the bounds."""

    def __init__(self) -> None:
        super().__init__()
        self._packed = 0
        self._inflate = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)

    def write(self, packed: bytes) -> None:
        self._packed += len(packed)
        while packed and not self._inflate.eof:
            room = max(FREE, self._packed * RATIO) - len(self._body)
            try:
                super().write(self._inflate.decompress(packed, min(room, LARGEST) + 1))
            except zlib.error as error:
                raise httpx.RemoteProtocolError(f"gzip: {error}") from None
            packed = self._inflate.unconsumed_tail
            if len(self._body) > max(FREE, self._packed * RATIO):
                raise Oversized(f"unpacks to more than {RATIO} times its size")

    def close(self) -> bytes:
        if self._packed and not self._inflate.eof:
            raise httpx.RemoteProtocolError("gzip: breaks off")
        return super().close()


def _stream(response: httpx.Response) -> httpx.AsyncByteStream:
    """Return the bytes as they came; httpx itself would unpack them without bounds."""
    if not isinstance(response.stream, httpx.AsyncByteStream):
        raise TypeError("the network below is not an async one")
    return response.stream


def _sink(encoding: str) -> _Sink:
    match encoding.strip().lower():
        case "" | "identity":
            return _Plain()
        case "gzip" | "x-gzip":
            return _Gzip()
        case _:
            raise Oversized(f"packed as {encoding[:40]!r}")
