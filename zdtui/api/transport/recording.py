"""Writes down which requests left and how they ended."""

import httpx

from zdtui.api.clock import Clock
from zdtui.api.lane import Lane
from zdtui.api.limits import template
from zdtui.api.recorder import LARGE, Call, Exchange, Recorder
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
        lane = terms(request).lane
        call = Call(
            at=at,
            method=request.method,
            path=request.url.path,
            lane=lane.name.lower(),
            bucket=template(request.method, target(request)),
            exchange=_asked(request),
        )
        try:
            response = await super().handle_async_request(request)
            call = call._replace(
                status=response.status_code,
                outcome=response.reason_phrase,
                size=len(response.content),
                warning=response.headers.get("x-zendesk-api-warn"),
                exchange=_answered(call, response, lane),
            )
        except httpx.TransportError as failure:
            call = call._replace(outcome=type(failure).__name__)
            raise
        finally:
            self._recorder.add(call._replace(ms=(self._clock.monotonic() - start) * 1000))
        return response


def _asked(request: httpx.Request) -> Exchange:
    """Write down what is asked; of what is not JSON, such as an upload, the headers alone."""
    json = request.headers.get("content-type", "").startswith("application/json")
    headers = {name: value for name, value in request.headers.items() if name not in {"authorization", "cookie"}}
    return Exchange(request.url.query.decode("ascii"), headers, {}, request.content if json else None)


def _answered(call: Call, response: httpx.Response, lane: Lane) -> Exchange | None:
    body = response.content
    kept = lane is Lane.PERSON or len(body) < LARGE
    headers = {name: value for name, value in response.headers.items() if name != "set-cookie"}
    return call.exchange and call.exchange._replace(answered=headers, received=body if kept else None)
