"""The requests an account has received, for tests and people to read."""

import hashlib
import threading
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

import msgspec
from starlette.requests import Request

from zdtui.sandbox.answer import Json

MOST_KEPT = 20_000
"""Requests an account remembers."""

_SECRET_HEADERS = frozenset({"authorization", "cookie", "x-csrf-token"})


@dataclass(slots=True)
class Entry:
    """One request; its credential is kept only as a fingerprint.

    `started` and `finished` are seconds on the server's monotonic clock; `finished` and
    `status` are None while the request runs, and `status` stays None when the connection
    was dropped without an answer.
    """

    number: int
    origin: str
    method: str
    path: str
    query: list[tuple[str, str]]
    headers: dict[str, str]
    credential: str | None
    body: bytes
    started: float
    finished: float | None = None
    status: int | None = None
    sent: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def json(self) -> Any:
        """Return the request's body as JSON; None when there is none."""
        return msgspec.json.decode(self.body) if self.body else None

    @property
    def parameters(self) -> dict[str, str]:
        """Return the query as a mapping, the last of repeated names winning."""
        return dict(self.query)

    def matches(self, method: str | None, path: str) -> bool:
        """Tell whether the entry is of a method and of a path pattern such as `/api/v2/tickets/*`."""
        return method in {None, self.method} and fnmatchcase(self.path.removesuffix(".json"), path)

    def as_json(self) -> Json:
        """Return the entry as `GET /_sandbox/log` shows it."""
        shown = {name: getattr(self, name) for name in self.__slots__}
        return shown | {"body": self.body.decode(errors="replace"), "query": [list(pair) for pair in self.query]}


class Log:
    """The last requests of one account, oldest first."""

    def __init__(self) -> None:
        self._entries: deque[Entry] = deque(maxlen=MOST_KEPT)
        self._lock = threading.Lock()
        self._number = 0

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    @property
    def entries(self) -> list[Entry]:
        """Return all entries as they are now."""
        with self._lock:
            return list(self._entries)

    def find(self, method: str | None = None, path: str = "*") -> list[Entry]:
        """Return the entries of a method and a path pattern (`*` matches anything, `.json` is ignored)."""
        return [entry for entry in self.entries if entry.matches(method, path)]

    def count(self, method: str | None = None, path: str = "*") -> int:
        """Return how many requests of a method and a path pattern there were."""
        return len(self.find(method, path))

    def clear(self) -> None:
        """Forget every entry; numbers go on."""
        with self._lock:
            self._entries.clear()

    def begin(self, origin: str, request: Request, body: bytes, started: float) -> Entry:
        """Note a request that has arrived."""
        headers = dict(request.headers)
        credential = fingerprint(headers.get("authorization"))
        shown = {name: value for name, value in headers.items() if name not in _SECRET_HEADERS}
        query = request.query_params.multi_items()
        with self._lock:
            self._number += 1
            entry = Entry(
                self._number, origin, request.method, request.url.path, query, shown, credential, body, started
            )
            self._entries.append(entry)
        return entry


def fingerprint(authorization: str | None) -> str | None:
    """Return a short name for a credential, such as `basic:1f6c0c9a`, that does not reveal it."""
    if authorization is None:
        return None
    scheme = authorization.partition(" ")[0].lower()
    return f"{scheme}:{hashlib.sha256(authorization.encode()).hexdigest()[:8]}"
