"""The loopback sockets: HTTP connections that a fault can cut."""

import asyncio
import ipaddress
import socket
from typing import Any

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

LOOPBACK = "127.0.0.1"


class Wire(H11Protocol):
    """An HTTP/1.1 connection that shows its transport to the application, as `scope["state"]["transport"]`."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as in H11Protocol
        """Take over a new connection."""
        super().connection_made(transport)
        self.app_state: dict[str, Any] = {**self.app_state, "transport": transport}


def bind(port: int, host: str = LOOPBACK) -> socket.socket:
    """Return a listening socket; raise ValueError for any address that is not loopback."""
    if not ipaddress.ip_address(host).is_loopback:
        raise ValueError(f"the sandbox serves loopback addresses only, not {host}")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named TCP: asyncio turns off Nagle's delay only for sockets that say so.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(256)
        listening.setblocking(False)
    except OSError:
        listening.close()
        raise
    return listening


class Listener:
    """Serves one application on one socket of the running event loop."""

    def __init__(self, app: ASGIApp, listening: socket.socket) -> None:
        self._app = app
        self._socket = listening
        self._state = ServerState()
        self._closing = False
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Start accepting connections."""
        config = uvicorn.Config(
            self._calmly,
            interface="asgi3",
            lifespan="off",
            ws="none",
            log_config=None,
            access_log=False,
            date_header=False,
            server_header=False,
            proxy_headers=False,
        )
        config.load()
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Wire(config, self._state, {}, loop), sock=self._socket)

    async def close(self) -> None:
        """Stop at once: cut every connection and end every running request."""
        self._closing = True
        if self._server is not None:
            self._server.close()
        for connection in list(self._state.connections):
            if connection.transport is not None:
                connection.transport.abort()
        await asyncio.sleep(0)
        tasks = list(self._state.tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._server is not None:
            await self._server.wait_closed()

    async def _calmly(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self._app(scope, receive, send)
        except asyncio.CancelledError:
            if not self._closing:
                raise
