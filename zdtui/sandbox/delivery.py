"""How an answer reaches the client: whole, slowly, cut short, or not at all."""

import asyncio

from starlette.types import Receive, Scope, Send

from zdtui.sandbox.fault import Fault


async def deliver(
    scope: Scope, send: Send, *, status: int, headers: dict[str, str], body: bytes, faults: list[Fault]
) -> int:
    """Send an answer as the faults let it through; return how many bytes of the body went out."""
    pairs = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    if status != 204:
        pairs.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": pairs})
    cut = min([len(body), *(fault.at for fault in faults if fault.action == "truncate")])
    drips = [fault for fault in faults if fault.action == "drip"]
    if drips:
        await _drip(send, body[:cut], drips[0])
    else:
        await send({"type": "http.response.body", "body": body[:cut], "more_body": True})
    if cut < len(body):
        _hang_up(scope)
    if "transport" not in scope.get("state", {}) or cut == len(body):
        await send({"type": "http.response.body", "body": b"", "more_body": False})
    return cut


async def drop(scope: Scope, receive: Receive) -> None:
    """Reset the connection; in process, where there is none, raise ConnectionResetError."""
    transport = scope.get("state", {}).get("transport")
    if transport is None:
        raise ConnectionResetError("the sandbox dropped the connection")
    transport.abort()
    while (await receive())["type"] != "http.disconnect":
        pass


async def _drip(send: Send, body: bytes, fault: Fault) -> None:
    for start in range(0, len(body), fault.at):
        await send({"type": "http.response.body", "body": body[start : start + fault.at], "more_body": True})
        await asyncio.sleep(fault.ms / 1000)


def _hang_up(scope: Scope) -> None:
    """Close the connection behind what was sent."""
    if transport := scope.get("state", {}).get("transport"):
        transport.close()
