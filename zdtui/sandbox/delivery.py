"""How an answer reaches the client: whole, slowly, cut short, or not at all."""

import asyncio
import time
from dataclasses import dataclass

from starlette.types import Receive, Scope, Send

from zdtui.sandbox.fault import Fault
from zdtui.sandbox.log import Entry


@dataclass(frozen=True, slots=True)
class Parcel:
    """An answer as it goes over the wire."""

    status: int
    headers: dict[str, str]
    body: bytes


async def deliver(scope: Scope, send: Send, parcel: Parcel, faults: list[Fault], entry: Entry) -> None:
    """Send an answer as the faults let it through.

    The entry is finished before the last bytes leave, so that whoever has the whole answer can read it.
    """
    cut = min([len(parcel.body), *(fault.at for fault in faults if fault.action == "truncate")])
    entry.status, entry.sent = parcel.status, cut
    await send({"type": "http.response.start", "status": parcel.status, "headers": _header_lines(parcel)})
    pieces, pause = _pieces(parcel.body[:cut], faults)
    for piece in pieces[:-1]:
        await send({"type": "http.response.body", "body": piece, "more_body": True})
        await asyncio.sleep(pause)
    entry.finished = time.monotonic()
    transport = scope.get("state", {}).get("transport") if cut < len(parcel.body) else None
    await send({"type": "http.response.body", "body": pieces[-1], "more_body": transport is not None})
    if transport is not None:
        transport.close()


async def drop(scope: Scope, receive: Receive) -> None:
    """Reset the connection; in process, where there is none, raise ConnectionResetError."""
    transport = scope.get("state", {}).get("transport")
    if transport is None:
        raise ConnectionResetError("the sandbox dropped the connection")
    transport.abort()
    while (await receive())["type"] != "http.disconnect":
        pass


def _header_lines(parcel: Parcel) -> list[tuple[bytes, bytes]]:
    lines = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in parcel.headers.items()]
    if parcel.status != 204:
        lines.append((b"content-length", str(len(parcel.body)).encode()))
    return lines


def _pieces(body: bytes, faults: list[Fault]) -> tuple[list[bytes], float]:
    """Return what is sent at once, and the seconds between."""
    for fault in faults:
        if fault.action == "drip" and body:
            return [body[start : start + fault.at] for start in range(0, len(body), fault.at)], fault.ms / 1000
    return [body], 0.0
