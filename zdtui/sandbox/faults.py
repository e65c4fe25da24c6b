"""Trouble on request: what a network, a proxy or a busy Zendesk does to an answer."""

import json
import random
import threading
from collections.abc import Iterable, Iterator
from typing import Any

from zdtui.sandbox.answer import HTML, JSON, TEXT, Json
from zdtui.sandbox.fault import Fault

GATEWAY_PAGE = "<!DOCTYPE html><html><head><title>{status}</title></head><body><h1>{title}</h1></body></html>"


class Faults:
    """The faults of one account; the same seed and the same requests give the same trouble."""

    def __init__(self, faults: Iterable[Fault] = (), *, seed: int = 0) -> None:
        self._faults = list(faults)
        self._chance = random.Random(seed)
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._faults)

    def __iter__(self) -> Iterator[Fault]:
        return iter(tuple(self._faults))

    def befalling(self, method: str, path: str) -> list[Fault]:
        """Return the faults that befall a request, in the order they were added."""
        with self._lock:
            return [fault for fault in self._faults if fault.strikes(method, path, self._chance)]

    def add(self, fault: Fault) -> Fault:
        """Add a fault and return it; its `struck` tells later how often it struck."""
        with self._lock:
            self._faults.append(fault)
        return fault

    def clear(self) -> None:
        """End all trouble."""
        with self._lock:
            self._faults.clear()

    def latency(self, ms: int, **where: Any) -> Fault:
        """Answer `ms` milliseconds late."""
        return self.add(Fault("latency", ms=ms, **where))

    def limited(self, retry_after: str | None = "1", *, as_json: bool = False, **where: Any) -> Fault:
        """Answer 429, as text like the account's limit or as JSON like an endpoint's."""
        body = (
            '{"error":"APIRateLimitExceeded","description":"Number of allowed API requests per minute exceeded"}'
            if as_json
            else "Number of allowed API requests per minute exceeded"
        )
        kind = JSON if as_json else TEXT
        return self.add(
            Fault("answer", status=429, headers=_retry_after(retry_after), body=body, content_type=kind, **where)
        )

    def unavailable(self, retry_after: str | None = None, **where: Any) -> Fault:
        """Answer 503: with `Retry-After` a busy database, without it maintenance."""
        return self.add(
            Fault("answer", status=503, headers=_retry_after(retry_after), body="Service Unavailable", **where)
        )

    def page(self, status: int = 502, title: str = "Bad Gateway", **where: Any) -> Fault:
        """Answer with a gateway's HTML page; with status 200 a proxy's page instead of JSON."""
        body = GATEWAY_PAGE.format(status=status, title=title)
        return self.add(Fault("answer", status=status, body=body, content_type=HTML, **where))

    def refusal(self, status: int, body: Json, **where: Any) -> Fault:
        """Answer with any JSON error."""
        return self.add(Fault("answer", status=status, body=json.dumps(body), content_type=JSON, **where))

    def reset(self, *, after: bool = False, **where: Any) -> Fault:
        """Drop the connection before the request takes effect, or after it did."""
        return self.add(Fault("reset", after=after, **where))

    def truncate(self, at: int, **where: Any) -> Fault:
        """End the body after `at` bytes although its length was announced."""
        return self.add(Fault("truncate", at=at, **where))

    def foreign(self, host: str = "https://elsewhere.example", **where: Any) -> Fault:
        """Point every address in the body to another host."""
        return self.add(Fault("foreign", host=host, **where))

    def drip(self, at: int = 64, ms: int = 100, **where: Any) -> Fault:
        """Send `at` bytes every `ms` milliseconds."""
        return self.add(Fault("drip", at=max(at, 1), ms=ms, **where))


def _retry_after(value: str | None) -> dict[str, str]:
    return {} if value is None else {"retry-after": value}
