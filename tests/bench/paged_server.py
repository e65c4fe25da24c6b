"""A Zendesk made of finished pages: ``python -m tests.bench.paged_server PAGES LATENCY``, the pages' source on stdin.

It costs next to nothing to serve, so that what is measured is the client. Standard input is one JSON object:
``pages`` (bodies of an incremental export, which are served again and again with other ticket numbers) and ``others``
(bodies by path). The first line of standard output is its address; it ends with its input.
"""

import asyncio
import gzip
import sys
import time
from bisect import bisect_left
from typing import Any
from urllib.parse import parse_qs, urlsplit

import msgspec

STRIDE = 1_000_000
"""Between the numbers of a ticket and its next copy."""

PAST = 3 * 365 * 86_400
"""Seconds before now at which the first ticket changed; the others changed evenly since."""


class Paged:
    """Answers every request after the latency, from what was made before."""

    def __init__(self, latency: float) -> None:
        self._latency = latency
        self._others: dict[str, bytes] = {}
        self._pages: list[bytes] = []
        self._ends: list[int] = []
        self._empty = packed({"end_of_stream": True, "after_url": None})

    def fill(self, source: dict[str, Any], pages: int, address: str) -> None:
        """Make what is answered."""
        self._others = {path: packed(body) for path, body in source["others"].items()}
        made = [_page(source["pages"], number, pages, address) for number in range(pages)]
        self._pages = [packed(page) for page in made]
        self._ends = [page["tickets"][-1]["generated_timestamp"] for page in made]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                target = head.split(b" ", 2)[1].decode()
                arrived = asyncio.Event()
                asyncio.get_running_loop().call_later(self._latency, arrived.set)
                await arrived.wait()
                body = self._body(target)
                writer.write(
                    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: gzip\r\n"
                    b"content-length: %d\r\n\r\n" % len(body) + body
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            writer.close()

    def _body(self, target: str) -> bytes:
        path, query = urlsplit(target).path.removesuffix(".json"), parse_qs(urlsplit(target).query)
        if path == "/api/v2/incremental/tickets/cursor":
            start = int(query.get("start_time", ["0"])[0])
            first = min(bisect_left(self._ends, start), len(self._pages) - 1)
            return self._pages[int(query.get("cursor", [str(first)])[0])]
        if path.endswith("/comments"):
            path = "/comments"
        return self._others.get(path, self._empty)


def packed(body: dict[str, Any]) -> bytes:
    """Write a body as it is sent."""
    return gzip.compress(msgspec.json.encode(body), 1)


def _page(sources: list[dict[str, Any]], number: int, pages: int, address: str) -> dict[str, Any]:
    """Make a page of new tickets from one that was used before."""
    source = sources[number % len(sources)]
    shift = number // len(sources) * STRIDE
    began, many = time.time() - PAST, len(source["tickets"])
    tickets = [
        {
            **ticket,
            "id": ticket["id"] + shift,
            "generated_timestamp": int(began + PAST * (number + place / many) / pages),
        }
        for place, ticket in enumerate(source["tickets"])
    ]
    after = f"{address}/api/v2/incremental/tickets/cursor.json?cursor={min(number + 1, pages - 1)}"
    return {"tickets": tickets, "after_url": after, "end_of_stream": number + 1 == pages}


async def main(pages: int, latency: float) -> None:
    """Serve until the input ends."""
    loop = asyncio.get_running_loop()
    paged = Paged(latency)
    server = await asyncio.start_server(paged.serve, "127.0.0.1", 0)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    paged.fill(msgspec.json.decode(sys.stdin.buffer.readline()), pages, address)
    print(address, flush=True)
    await loop.run_in_executor(None, sys.stdin.buffer.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), float(sys.argv[2]) / 1000))
