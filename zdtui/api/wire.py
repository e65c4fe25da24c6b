"""The stack of transports of one account, and the clock it shares with the server."""

from typing import TYPE_CHECKING

import httpx

from zdtui.api.backoff import Jitter, jitter
from zdtui.api.budget import Budget
from zdtui.api.clock import Clock
from zdtui.api.limits import http_date
from zdtui.api.recorder import Recorder
from zdtui.api.transport.bounds import Bounds
from zdtui.api.transport.budget import BudgetGate
from zdtui.api.transport.credentials import Credentials
from zdtui.api.transport.host_pin import HostPin
from zdtui.api.transport.network import network as connections
from zdtui.api.transport.recording import Recording
from zdtui.api.transport.retry import Retry
from zdtui.model.origin import Origin

if TYPE_CHECKING:
    from collections.abc import Callable

    from zdtui.api.errors import ApiError


class Wire:
    """One account's way to its host. There is no httpx client in it: no redirects, cookies, proxies or URL logs."""

    def __init__(
        self,
        origin: Origin,
        auth: httpx.Auth,
        *,
        clock: Clock,
        recorder: Recorder,
        network: httpx.AsyncBaseTransport | None,
        user_agent: str,
        spread: Jitter = jitter,
    ) -> None:
        self.origin = origin
        self.auth = auth
        self.clock = clock
        self.recorder = recorder
        self.budget = Budget(clock, spread)
        self.headers = {"accept": "application/json", "accept-encoding": "gzip", "user-agent": user_agent}
        self.network = network or connections()
        self.abroad = network or connections()
        self.explain: Callable[[ApiError], None] = lambda error: None
        """Words an error for whoever owns the account, before it is raised."""
        self._ahead = 0.0
        stack: httpx.AsyncBaseTransport = Bounds(self.network)
        stack = Recording(stack, recorder, clock)
        stack = Retry(stack, clock, spread)
        stack = BudgetGate(stack, self.budget, clock)
        stack = Credentials(stack, auth, origin)
        self._stack = HostPin(stack, origin)

    async def send(self, request: httpx.Request) -> httpx.Response:
        """Send a request down the stack; the answer's body is read and whole."""
        response = await self._stack.handle_async_request(request)
        date = http_date(response.headers.get("date", ""))
        if date is not None:
            self._ahead = date - self.clock.now()
        return response

    def server_time(self) -> float:
        """Return Unix seconds by the server's clock, as its last answer showed it."""
        return self.clock.now() + self._ahead

    async def close(self) -> None:
        """Close the connections."""
        await self._stack.aclose()
        await self.abroad.aclose()
