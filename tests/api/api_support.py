"""A clock that waits for nobody, a network that answers from a script, a client on both."""

import asyncio
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import httpx

from zdtui.api.client import Client
from zdtui.api.credentials import Bearer
from zdtui.model.origin import Origin
from zdtui.model.secret import Secret

ACME = Origin.of_subdomain("acme")
Answer = httpx.Response | Exception | Callable[[httpx.Request], httpx.Response]


class FakeClock:
    """Time that passes only by waiting; ``slept`` lists the waits."""

    def __init__(self, start: float = 1_800_000_000.0) -> None:
        self.time = start
        self.slept: list[float] = []

    def now(self) -> float:
        return self.time

    def monotonic(self) -> float:
        return self.time - 1_700_000_000.0

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds
        await asyncio.sleep(0)


class Script(httpx.AsyncBaseTransport):
    """Answers one after the other, the last one for ever, and keeps what was asked."""

    def __init__(self, *answers: Answer) -> None:
        self._answers = list(answers)
        self.asked: list[httpx.Request] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        answer = self._answers[0] if len(self._answers) == 1 else self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer(request) if callable(answer) else answer

    @property
    def lines(self) -> list[str]:
        return [f"{request.method} {request.url.raw_path.decode()}" for request in self.asked]


def answer(body: Any = None, headers: Mapping[str, str] | None = None, *, status: int = 200) -> httpx.Response:
    """A JSON answer; without a body there is none."""
    content = b"" if body is None else json.dumps(body).encode()
    return httpx.Response(status, content=content, headers={"content-type": JSON, **(headers or {})})


def text(
    body: str, status: int, headers: Mapping[str, str] | None = None, *, content_type: str = "text/plain"
) -> httpx.Response:
    """An answer that is no JSON."""
    return httpx.Response(status, content=body.encode(), headers={"content-type": content_type, **(headers or {})})


JSON = "application/json; charset=utf-8"
LIMITED = "Number of allowed API requests per minute exceeded"


def client(
    *answers: Answer, clock: FakeClock | None = None, origin: Origin = ACME, auth: httpx.Auth | None = None
) -> tuple[Client, Script, FakeClock]:
    """A client on a script, without jitter."""
    network, time = Script(*answers), clock or FakeClock()
    made = Client(origin, auth or Bearer(Secret("t")), network=network, clock=time, spread=lambda: 0.0)
    return made, network, time


def tickets(ids: Sequence[int], *, next_page: str | None = None, has_more: bool | None = None, **more: Any) -> Any:
    """A page of tickets in cursor mode, with links that are always filled."""
    link = next_page or f"{ACME}/api/v2/tickets.json?page%5Bafter%5D=last&page%5Bsize%5D=100"
    return {
        "tickets": [{"id": number, "subject": f"Ticket {number}"} for number in ids],
        "meta": {"has_more": bool(next_page) if has_more is None else has_more, "after_cursor": "x"},
        "links": {"prev": link, "next": link},
        **more,
    }
