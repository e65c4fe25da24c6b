"""One recorded exchange, and a network that answers with it."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx

ACCOUNT = "https://recorded.zendesk.com"
DROPPED = ("content-encoding", "content-length", "transfer-encoding", "connection")


@dataclass(frozen=True)
class Exchange:
    """What was asked and what was answered."""

    file: str
    number: int
    method: str
    uri: str
    sent: Any
    status: int
    headers: dict[str, str]
    body: Any

    @property
    def name(self) -> str:
        return f"{self.file}[{self.number}]"

    @property
    def path(self) -> str:
        """The path below ``/api/v2``, without ``.json``."""
        return re.sub(r"\.json$", "", urlsplit(self.uri).path.removeprefix("/api/v2"))

    @property
    def target(self) -> str:
        """Path and query as they were asked for."""
        parts = urlsplit(self.uri)
        return parts.path + (f"?{parts.query}" if parts.query else "")

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.uri).query, keep_blank_values=True))

    @property
    def ids(self) -> list[int]:
        return [int(one) for one in self.query["ids"].split(",")]

    def given(self, key: str) -> Any:
        """The member ``key`` of what was sent, nothing where nothing was."""
        return self.sent.get(key, {}) if isinstance(self.sent, dict) else {}

    @property
    def raw_body(self) -> bytes:
        return self.body.encode() if isinstance(self.body, str) else json.dumps(self.body).encode()

    @property
    def is_error(self) -> bool:
        return self.status >= 400


def read_exchanges(folder: Path) -> list[Exchange]:
    """Read every exchange of every file, in order of name."""
    found = []
    for file in sorted(folder.rglob("*.json")):
        for number, one in enumerate(json.loads(file.read_text("utf-8"))):
            headers = {name.lower(): _text(value) for name, value in (one.get("headers") or {}).items()}
            found.append(
                Exchange(
                    file=str(file.relative_to(folder).with_suffix("")),
                    number=number,
                    method=one["method"].upper(),
                    uri=one["uri"],
                    sent=one.get("request_body"),
                    status=one["status"],
                    headers={name: value for name, value in headers.items() if name not in DROPPED},
                    body=one.get("body") if one.get("body") is not None else "",
                )
            )
    return found


def _text(value: Any) -> str:
    """Headers are recorded as a text or as a list of texts."""
    return ", ".join(value) if isinstance(value, list) else str(value)


class Recorded(httpx.AsyncBaseTransport):
    """Answers everything with one exchange, and keeps what was asked."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self.asked: list[httpx.Request] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        exchange = self._exchange
        return httpx.Response(exchange.status, headers=exchange.headers, content=exchange.raw_body)
