"""Waiting for the browser to come back, on this machine only."""

import asyncio
import re
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

from zdtui.accounts.problem import AccountError
from zdtui.accounts.signin import troubles
from zdtui.accounts.signin.attempt import Attempt
from zdtui.accounts.signin.client import PORTS, redirect_of
from zdtui.accounts.signin.holder import described
from zdtui.model.secret import Secret

PATIENCE = 300.0
"""Seconds a person has in the browser."""

LONGEST = 8192
"""Bytes of a request; more is cut off."""

SLOWEST = 5.0
"""Seconds one request may take to arrive."""

MOST = 64
"""Connections at once; a newer one ends the oldest, so that idle ones keep nobody out."""

WRONG_A_SECOND = 20
"""Requests that are not the true answer and are told so; more in a second are hung up on."""

_LINE = re.compile(rb"GET (/callback)\?([\x21-\x7e]*) HTTP/1\.[01]\r\n")
_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>zdtui</title></head>
<body><h1>Back to the terminal</h1><p>zdtui has its answer. You can close this window.</p></body></html>
"""
_HEADERS = (
    "Content-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
    "Content-Security-Policy: default-src 'none'\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n"
)


class Loopback:
    """Listens on 127.0.0.1 for the one true answer; whatever else comes is told 404.

    async with Loopback() as loopback:
        attempt = Attempt(origin, client, loopback.redirect, "read write")
        code = await loopback.answer(attempt)
    """

    def __init__(self, ports: Sequence[int] = PORTS, clock: Callable[[], float] = time.monotonic) -> None:
        """Listen on the first of the ports that is free; 0 is any, which no Zendesk has registered.

        ``clock`` counts seconds.
        """
        self._ports = ports
        self._clock = clock
        self._wrong: deque[float] = deque(maxlen=WRONG_A_SECOND)
        self._passed: list[int] = []
        self._open: dict[asyncio.Task[object], asyncio.StreamWriter] = {}
        self._attempt: Attempt | None = None
        self._query: asyncio.Future[str] | None = None
        self.redirect = ""

    async def __aenter__(self) -> Self:
        for port in self._ports:
            with suppress(OSError):
                self._server = await asyncio.start_server(self._meet, "127.0.0.1", port, limit=LONGEST)
                self.redirect = redirect_of(self._server.sockets[0].getsockname()[1])
                return self
            self._passed.append(port)
        raise AccountError(
            f"The ports {await self._taken()} of this machine are all taken by other programs.",
            "Close one of them, or use --paste.",
        )

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for task in [*self._open]:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def answer(self, attempt: Attempt, patience: float = PATIENCE) -> Secret:
        """Wait for the browser and return the code.

        Raises:
            SignInError: access was not given, or nobody came within ``patience`` seconds.

        """
        self._attempt, self._query = attempt, asyncio.get_running_loop().create_future()
        try:
            query = await asyncio.wait_for(self._query, patience)
        except TimeoutError:
            raise troubles.timed_out(self.redirect, await self._taken()) from None
        finally:
            self._attempt = self._query = None
        return attempt.take(query)

    async def _taken(self) -> str:
        """Name the ports that were passed over, each with the program that holds it where that can be seen."""
        return ", ".join(await asyncio.to_thread(lambda: [described(port) for port in self._passed]))

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection."""
        task = asyncio.current_task()
        if task is None:
            return
        self._open[task] = writer
        if len(self._open) > MOST:
            next(iter(self._open)).cancel()
        try:
            request = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), SLOWEST)
            query = self._true(request)
            if query is not None or self._may_answer():
                writer.write(_page() if query is not None else _nothing())
                await asyncio.wait_for(writer.drain(), SLOWEST)
            if query is not None and self._query is not None and not self._query.done():
                self._query.set_result(query)
        except (
            TimeoutError,
            asyncio.IncompleteReadError,
            asyncio.LimitOverrunError,
            asyncio.CancelledError,
            OSError,
        ):
            pass
        finally:
            del self._open[task]
            writer.close()

    def _may_answer(self) -> bool:
        """Say whether one more wrong request is answered now."""
        now = self._clock()
        if len(self._wrong) == WRONG_A_SECOND and now - self._wrong[0] < 1:
            return False
        self._wrong.append(now)
        return True

    def _true(self, request: bytes) -> str | None:
        """Return the query of the true answer; ``None`` for any other request."""
        line = _LINE.match(request)
        host = self.redirect.removeprefix("http://").removesuffix("/callback").encode()
        if line is None or not re.search(rb"\r\nhost: *" + re.escape(host) + rb"\r\n", request, re.IGNORECASE):
            return None
        query = line[2].decode("ascii")
        return query if self._attempt is not None and self._attempt.owns(query) else None


def _page() -> bytes:
    """Return the page for the true answer; it is always the same."""
    body = _PAGE.encode()
    return f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n{_HEADERS}\r\n".encode() + body


def _nothing() -> bytes:
    """Return the answer to everything else."""
    return f"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n{_HEADERS}\r\n".encode()
