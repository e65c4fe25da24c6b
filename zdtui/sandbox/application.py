"""The ASGI application of one account: log, faults, delivery."""

import asyncio
import time
from typing import TYPE_CHECKING

from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive, Scope, Send

from zdtui.sandbox import control, exchange
from zdtui.sandbox.answer import Answer
from zdtui.sandbox.call import Call
from zdtui.sandbox.delivery import deliver, drop
from zdtui.sandbox.fault import Fault
from zdtui.sandbox.finishing import finish
from zdtui.sandbox.log import Entry

if TYPE_CHECKING:
    from zdtui.sandbox.account import Account


class Application:
    """Answers the requests of one account, with the trouble that befalls them."""

    def __init__(self, account: "Account") -> None:
        self._account = account

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request; other scopes are ignored."""
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        try:
            body = await request.body()
        except ClientDisconnect:
            return
        if request.url.path.startswith(control.PREFIX):
            await control.answer(self._account, request, body)(scope, receive, send)
            return
        entry = self._account.log.begin("api", request, body, time.monotonic())
        await self._serve(request, body, entry, send)

    async def _serve(self, request: Request, body: bytes, entry: Entry, send: Send) -> None:
        faults = self._account.faults.befalling(request.method, request.url.path)
        entry.faults = [fault.action for fault in faults]
        await self._wait(faults)
        call = _call(self._account, request, body)
        answer = _instead(faults, after=False) or exchange.answer(call)
        answer = _instead(faults, after=True) or answer
        if any(fault.action == "reset" for fault in faults):
            entry.finished = time.monotonic()
            await drop(request.scope, request.receive)
            return
        await deliver(request.scope, send, finish(call, answer, faults), faults, entry)

    async def _wait(self, faults: list[Fault]) -> None:
        delay = self._account.latency + sum(fault.ms for fault in faults if fault.action == "latency")
        if delay:
            await asyncio.sleep(delay / 1000)


def _instead(faults: list[Fault], *, after: bool) -> Answer | None:
    """Return what a fault sends instead of the answer, before or after the request takes effect."""
    for fault in faults:
        if fault.after == after and fault.action == "answer":
            return fault.answer()
        if fault.after == after and fault.action == "reset" and not after:
            return Answer()
    return None


def _call(account: "Account", request: Request, body: bytes) -> Call:
    base = f"{request.url.scheme}://{request.url.netloc}"
    return Call(account, request.method, request.url.path, request.query_params, request.headers, body, base)
