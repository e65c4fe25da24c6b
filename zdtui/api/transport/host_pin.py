"""Keeps every request at the account's own origin."""

import httpx

from zdtui.api.errors import ForeignOrigin
from zdtui.api.transport.layer import Layer
from zdtui.api.transport.terms import line
from zdtui.model.origin import PORTS, Origin


class HostPin(Layer):
    """Refuses a request to any other scheme, host or port before a byte of it leaves."""

    def __init__(self, below: httpx.AsyncBaseTransport, origin: Origin) -> None:
        super().__init__(below)
        self._origin = origin

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass the request on when it stays at home.

        Raises:
            ForeignOrigin: it would not.

        """
        insist(self._origin, request)
        return await super().handle_async_request(request)


def insist(origin: Origin, request: httpx.Request) -> None:
    """Raise ``ForeignOrigin`` unless the request goes to ``origin``."""
    url = request.url
    if (url.scheme, url.host, url.port or PORTS.get(url.scheme)) != (origin.scheme, origin.host, origin.port):
        raise ForeignOrigin(
            f"A request to {url.host} was stopped: this account talks to {origin.host} only.", request=line(request)
        )
