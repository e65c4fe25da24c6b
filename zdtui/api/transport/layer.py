"""A transport on top of another."""

import httpx


class Layer(httpx.AsyncBaseTransport):
    """Passes requests on to the transport below; each layer adds one duty."""

    def __init__(self, below: httpx.AsyncBaseTransport) -> None:
        self._below = below

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass the request on."""
        return await self._below.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the transport below."""
        await self._below.aclose()
