"""The sandbox: imitation Zendesk accounts, in process or on loopback ports."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from zdtui.sandbox.account import Account
from zdtui.sandbox.fault import Fault
from zdtui.sandbox.serving import Serving
from zdtui.sandbox.weather import read_weather
from zdtui.sandbox.wire import LOOPBACK, Listener, bind
from zdtui.sandbox.world import World

if TYPE_CHECKING:
    import socket


class Sandbox:
    """A set of imitation Zendesk accounts.

    `sandbox["acme"].app` is an account as an ASGI application. As a context manager the
    sandbox serves every account on its own loopback port, from a thread of its own:

        with Sandbox(tickets=100) as sandbox:
            httpx.get(sandbox["acme"].base_url + "/api/v2/users/me")

    `plan` sets the rate limits (None: unlimited), `latency` is in milliseconds, `faults` a fault file,
    the word `hostile`, or faults; `clock` returns Unix seconds. `port` is the first account's, the
    next ones follow it; 0 takes any that are free. Raises OSError when a port is taken.
    """

    def __init__(
        self,
        accounts: Sequence[str] = ("acme", "globex"),
        *,
        tickets: int = 4000,
        seed: int = 7,
        plan: str | None = "enterprise",
        latency: float = 0,
        faults: str | Path | Sequence[Fault] | None = None,
        clock: Callable[[], float] | None = None,
        port: int = 0,
    ) -> None:
        weather = read_weather(faults)
        now = clock or time.time
        self._port = port
        self._accounts = {
            name: Account(
                name,
                World.make(name, seed=seed + place, tickets=tickets, clock=now, hostile=weather.hostile),
                plan=plan,
                latency=latency,
                faults=weather.faults_of(seed + place),
            )
            for place, name in enumerate(accounts)
        }
        self._serving: Serving | None = None

    def __getitem__(self, name: str) -> Account:
        return self._accounts[name]

    def __iter__(self) -> Iterator[Account]:
        return iter(self._accounts.values())

    def __len__(self) -> int:
        return len(self._accounts)

    def __enter__(self) -> Self:
        self._serving = Serving(self._listeners())
        self._serving.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._serving is not None:
            self._serving.stop()
        self._serving = None

    def _listeners(self) -> list[Listener]:
        """Bind every port at once, so that a taken one fails before anything is served."""
        bound: list[socket.socket] = []
        listeners = []
        try:
            for place, account in enumerate(self):
                for app, port in ((account.app, self._port + place if self._port else 0), (account.files_app, 0)):
                    bound.append(bind(port))
                    listeners.append(Listener(app, bound[-1]))
                account.base_url, account.files.origin = (
                    f"http://{LOOPBACK}:{each.getsockname()[1]}" for each in bound[-2:]
                )
        except OSError:
            for each in bound:
                each.close()
            raise
        return listeners
