"""Repeats what can be repeated without harm."""

import httpx

from zdtui.api.backoff import Jitter, delay, jitter
from zdtui.api.clock import Clock
from zdtui.api.transport.layer import Layer
from zdtui.api.transport.terms import terms

TRIES = 3
FIRST_PAUSE = 0.25
PASSING = (502, 503, 504)
"""Answers of a server, or of what stands before it, that has trouble for the moment."""

NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""Failures before the first byte of the request left: it was not carried out for certain."""

INTERRUPTED = (httpx.NetworkError, httpx.RemoteProtocolError)


class Quota:
    """How many repetitions are still affordable, so that an outage costs a fifth more traffic and no more."""

    def __init__(self, most: float = 10.0, earned: float = 0.2) -> None:
        self._most = most
        self._earned = earned
        self._left = most

    def earn(self) -> None:
        """Count a first try."""
        self._left = min(self._most, self._left + self._earned)

    def spend(self) -> bool:
        """Take one repetition, when there is one."""
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Retry(Layer):
    """Tries a request up to three times.

    What may not be done twice is tried again only when the connection was never made. Timeouts are not repeated: they
    have used up the time already. A 503 that tells how long to wait is left to the budget.
    """

    def __init__(self, below: httpx.AsyncBaseTransport, clock: Clock, spread: Jitter = jitter) -> None:
        super().__init__(below)
        self._clock = clock
        self._spread = spread
        self._quota = Quota()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Pass the request on until it succeeds or trying again makes no sense."""
        self._quota.earn()
        repeatable = terms(request).repeatable
        for attempt in range(TRIES):
            last = attempt == TRIES - 1
            try:
                response = await super().handle_async_request(request)
            except (*INTERRUPTED, *NOT_SENT) as failure:
                if last or not _harmless(failure, repeatable) or not self._quota.spend():
                    raise
            else:
                if last or not (repeatable and _passing(response)) or not self._quota.spend():
                    return response
            await self._clock.sleep(delay(attempt, self._spread, first=FIRST_PAUSE))
        raise AssertionError("the last try returns or raises")


def _harmless(failure: httpx.TransportError, repeatable: bool) -> bool:
    if isinstance(failure, httpx.TimeoutException):
        return False
    return repeatable or isinstance(failure, NOT_SENT)


def _passing(response: httpx.Response) -> bool:
    return response.status_code in PASSING and "retry-after" not in response.headers
