"""Puts the account's credential on its requests."""

import httpx

from zdtui.api.transport.host_pin import insist
from zdtui.api.transport.layer import Layer
from zdtui.model.origin import Origin


class Credentials(Layer):
    """Runs the authentication flow; whatever it sends, a refresh included, stays at the account's origin."""

    def __init__(self, below: httpx.AsyncBaseTransport, auth: httpx.Auth, origin: Origin) -> None:
        super().__init__(below)
        self._auth = auth
        self._origin = origin

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send the request with a credential, and again where the flow asks for it."""
        flow = self._auth.async_auth_flow(request)
        try:
            prepared = await anext(flow)
            while True:
                insist(self._origin, prepared)
                response = await super().handle_async_request(prepared)
                try:
                    prepared = await flow.asend(response)
                except StopAsyncIteration:
                    return response
                await response.aclose()
        finally:
            await flow.aclose()
