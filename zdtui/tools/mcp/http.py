"""The server over HTTP, for programs on this machine alone.

It listens on loopback only. Every request needs the secret of the run, so that no other program or user of the
machine gets in by chance, and one that comes from a web page is refused: the page's origin is not ours.
"""

import hmac
import secrets
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import uvicorn
from mcp.server.transport_security import TransportSecuritySettings
from starlette.responses import PlainTextResponse

from zdtui.model.secret import Secret

if TYPE_CHECKING:
    from mcp.server import Server
    from starlette.types import ASGIApp, Receive, Scope, Send

HOST: Final = "127.0.0.1"
PATH: Final = "/mcp"


def new_secret() -> Secret:
    """A secret for one run."""
    return Secret(secrets.token_urlsafe(32))


class Door:
    """Lets requests with the secret, without a foreign origin and under our own name through to ``inside``."""

    def __init__(self, inside: "ASGIApp", secret: Secret, port: int) -> None:
        self._inside = inside
        self._expected = f"Bearer {secret.reveal()}".encode()
        self._hosts = {f"{name}:{port}".encode() for name in (HOST, "localhost")}

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self._inside(scope, receive, send)
            return
        headers = dict(scope["headers"])
        if scope["type"] != "http" or headers.get(b"host") not in self._hosts or b"origin" in headers:
            await PlainTextResponse("Forbidden", 403)(scope, receive, send)
        elif not hmac.compare_digest(headers.get(b"authorization", b""), self._expected):
            answer = PlainTextResponse("Unauthorized", 401, {"www-authenticate": "Bearer"})
            await answer(scope, receive, send)
        else:
            await self._inside(scope, receive, send)


class Listener(uvicorn.Server):
    """Tells its port once it listens, and leaves signals to whoever started it."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: Any = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self._ready()


async def serve_http(server: "Server[Any]", port: int, secret: Secret, ready: Callable[[str], None]) -> None:
    """Serve until the process is told to end; ``ready`` hears the address. Port 0 takes a free one.

    Raises:
        OSError: the port is taken.

    """
    with socket.create_server((HOST, port)) as listening:
        port = listening.getsockname()[1]
        # Whoever is let in has been checked already; the SDK's own check of names stays on as a second one.
        security = TransportSecuritySettings(allowed_hosts=[f"{HOST}:{port}", f"localhost:{port}"])
        app = server.streamable_http_app(streamable_http_path=PATH, transport_security=security)
        config = uvicorn.Config(Door(app, secret, port), log_config=None, access_log=False, lifespan="on")
        await Listener(config, lambda: ready(f"http://{HOST}:{port}{PATH}")).serve([listening])
