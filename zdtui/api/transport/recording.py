"""Writes down which requests left and how they ended."""

import httpx

from zdtui.api.clock import Clock
from zdtui.api.limits import template
from zdtui.api.recorder import Call, Recorder
from zdtui.api.transport.layer import Layer
from zdtui.api.transport.terms import target, terms


class Recording(Layer):
    """Adds one ``Call`` to the recorder for every try."""

    def __init__(self, below: httpx.AsyncBaseTransport, recorder: Recorder, clock: Clock) -> None:
        super().__init__(below)
        self._recorder = recorder
        self._clock = clock

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass the request on and take its time."""
        at, start = self._clock.now(), self._clock.monotonic()
        call = Call(
            at=at,
            method=request.method,
            path=request.url.path,
            lane=terms(request).lane.name.lower(),
            bucket=template(request.method, target(request)),
        )
        try:
            response = await super().handle_async_request(request)
            call = call._replace(
                status=response.status_code,
                outcome=response.reason_phrase,
                size=len(response.content),
                warning=response.headers.get("x-zendesk-api-warn"),
            )
        except httpx.TransportError as failure:
            call = call._replace(outcome=type(failure).__name__)
            raise
        finally:
            self._recorder.add(call._replace(ms=(self._clock.monotonic() - start) * 1000))
        return response
