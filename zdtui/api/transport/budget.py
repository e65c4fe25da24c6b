"""Waits for the rate limits."""

import asyncio

import httpx

from zdtui.api.bucket import Turn
from zdtui.api.budget import Budget
from zdtui.api.clock import Clock
from zdtui.api.errors import RateLimited
from zdtui.api.lane import Lane
from zdtui.api.transport.layer import Layer
from zdtui.api.transport.terms import line, target, terms
from zdtui.text.ages import countdown

PATIENCE = 120.0
"""The longest that one request waits altogether, in seconds."""

ABREAST = {Lane.BACKGROUND: 4, Lane.MIRROR: 1}
"""How many requests of a lane are under way at once; the rest of the connections is for people."""

GLANCE = 1.0
"""How often, in seconds, a waiting background request looks whether the way is free earlier."""


class BudgetGate(Layer):
    """Lets a request by when its lane may spend one, and repeats what was refused for want of budget.

    A 429 was not carried out, whatever its method, so it is repeated; a 503 with ``Retry-After`` is repeated only
    where that does no harm.
    """

    def __init__(self, below: httpx.AsyncBaseTransport, budget: Budget, clock: Clock) -> None:
        super().__init__(below)
        self._budget = budget
        self._clock = clock
        self._abreast = {lane: asyncio.Semaphore(most) for lane, most in ABREAST.items()}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Wait for the turn of this request, then pass it on.

        Raises:
            RateLimited: it would have to wait longer than two minutes.

        """
        abreast = self._abreast.get(terms(request).lane)
        if abreast is None:
            return await self._in_turn(request)
        async with abreast:
            return await self._in_turn(request)

    async def _in_turn(self, request: httpx.Request) -> httpx.Response:
        conditions = terms(request)
        turn = Turn.of(conditions.lane, request.method, target(request))
        waited = 0.0
        while True:
            waited += await self._wait(turn, waited, request)
            with self._budget.flight():
                response = await super().handle_async_request(request)
            headers = dict(response.headers.items())
            self._budget.note(turn, headers)
            if response.status_code == 429:
                self._budget.refused(turn, headers, response.content)
            elif response.status_code == 503 and "retry-after" in headers:
                self._budget.refused(turn, headers, status=503)
                if not conditions.repeatable:
                    return response
            else:
                self._budget.accepted(turn)
                return response

    async def _wait(self, turn: Turn, waited: float, request: httpx.Request) -> float:
        """Wait until the way is free; return the seconds that took."""
        slept = 0.0
        while (seconds := self._budget.wait(turn)) > 0:
            if waited + slept + seconds > PATIENCE:
                raise self._too_long(seconds, request)
            rest = seconds if turn.lane is Lane.PERSON else min(seconds, GLANCE)
            await self._clock.sleep(rest)
            slept += rest
            self._budget.announce()
        return slept

    def _too_long(self, seconds: float, request: httpx.Request) -> RateLimited:
        if self._budget.unavailable:
            return RateLimited(
                f"Zendesk is not available at the moment; it asks to wait {countdown(seconds)}.",
                "Nothing is lost: it is tried again by then.",
                status=503,
                request=line(request),
                retry_after=seconds,
            )
        return RateLimited(
            f"Zendesk limits requests; the next one is allowed in {countdown(seconds)}.",
            status=429,
            request=line(request),
            retry_after=seconds,
            bucket=self._budget.bucket,
        )
