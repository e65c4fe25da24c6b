"""The built-in Zendesk in a process of its own, as anybody may start it, and its knobs."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self
from urllib.request import ProxyHandler, Request, build_opener

_open = build_opener(ProxyHandler({})).open


@dataclass(frozen=True)
class ServedAccount:
    """An account of the served world: its address and an agent's credential."""

    name: str
    base_url: str
    email: str
    token: str

    def knobs(self, **wanted: Any) -> None:
        """Set the account's latency (milliseconds) or plan (``None``: no limits)."""
        self._control("PUT", "knobs", wanted)

    def forget_requests(self) -> None:
        """Empty the log of requests."""
        self._control("DELETE", "log")

    def requests(self) -> list[str]:
        """The requests since then, as ``GET /api/v2/…``."""
        return [f"{entry['method']} {entry['path']}" for entry in self._control("GET", "log")["requests"]]

    def _control(self, method: str, what: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        request = Request(f"{self.base_url}/_sandbox/{what}", data, method=method)
        with _open(request, timeout=60) as answer:
            return json.loads(answer.read())


class ServedWorld:
    """``zdtui sandbox`` with two accounts and no rate limits, ended with the ``with`` block."""

    def __init__(self, tickets: int, options: Sequence[str] = ()) -> None:
        command = [sys.executable, "-m", "zdtui", "sandbox", "--port", "0", "--until-input-ends"]
        self._host = subprocess.Popen(
            [*command, "--tickets", str(tickets), *options],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        line = json.loads(self._host.stdout.readline()) if self._host.stdout else {}
        self.accounts = [
            ServedAccount(each["name"], each["base_url"], each["email"], each["api_token"])
            for each in line["accounts"]
        ]
        for account in self.accounts:
            account.knobs(plan=None)

    @property
    def acme(self) -> ServedAccount:
        """The first account."""
        return self.accounts[0]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pipe in (self._host.stdin, self._host.stdout):
            if pipe:
                pipe.close()
        self._host.wait(20)
