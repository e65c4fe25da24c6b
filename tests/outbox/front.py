"""What stands before the sandbox's application: customers who write meanwhile, and a hand that kills."""

import asyncio
import os
import random
import signal
from contextlib import suppress

import httpx
from starlette.types import Message, Receive, Scope, Send

from tests.outbox.weather import spared
from zdtui.sandbox.account import Account

EVERY = 0.05
"""Real seconds between two writes of customers."""


class Front:
    """Passes requests on to an account.

    Attributes:
        kills: how many who ask for a write are killed once it took effect, before they are answered.
        busy: the tickets to which customers write, 20 times a second.

    """

    def __init__(self, account: Account, seed: int | str) -> None:
        self._account = account
        self._app = account.app
        self._dice = random.Random(f"customers {seed}")
        self._customers: asyncio.Task[None] | None = None
        self._gone = asyncio.Event()
        self.kills = 0
        self.busy: list[int] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if self.busy and self._customers is None:
            self._customers = asyncio.create_task(self._write())

        async def watched(message: Message) -> None:
            if message["type"] == "http.response.start" and scope["method"] in ("PUT", "POST") and self.kills:
                self.kills -= 1
                self._kill(scope)
            await send(message)

        with suppress(ConnectionError):
            await self._app(scope, receive, watched)

    def _kill(self, scope: Scope) -> None:
        agent = dict(scope["headers"]).get(b"user-agent", b"").decode()
        with suppress(ProcessLookupError):
            os.kill(int(agent.removeprefix("worker/")), signal.SIGKILL)

    async def _write(self) -> None:
        auth = httpx.BasicAuth(f"{self._account.email}/token", self._account.api_token)
        network = httpx.ASGITransport(self._app)
        with spared():
            async with httpx.AsyncClient(transport=network, auth=auth, base_url=self._account.base_url) as client:
                while True:
                    with suppress(TimeoutError):
                        async with asyncio.timeout(EVERY):
                            await self._gone.wait()
                    if self.busy:
                        await client.put(
                            f"/api/v2/tickets/{self._dice.choice(self.busy)}", json={"ticket": self._change()}
                        )

    def _change(self) -> dict[str, object]:
        if self._dice.random() < 0.5:
            return {"comment": {"body": f"one more thing {self._dice.random()}", "public": True}}
        return {"priority": self._dice.choice(["low", "normal", "high", "urgent"])}
