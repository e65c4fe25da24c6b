"""What the sandbox sends back: a status, headers and a body."""

import gzip
import hashlib
from dataclasses import dataclass, field
from typing import Any

import msgspec

Json = dict[str, Any]

JSON = "application/json; charset=utf-8"
TEXT = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"

_encode = msgspec.json.Encoder().encode

SMALLEST_TO_COMPRESS = 512
"""Bodies under this many bytes travel as they are."""


@dataclass(slots=True)
class Answer:
    """One reply; a body that is neither text nor bytes is sent as JSON."""

    body: Any = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = JSON

    def encoded(self) -> bytes:
        """Return the body as it goes over the wire, before compression."""
        if isinstance(self.body, bytes):
            return self.body
        return self.body.encode() if isinstance(self.body, str) else _encode(self.body)


class ZendeskError(Exception):
    """An answer that ends a request early: every error Zendesk would send."""

    def __init__(self, status: int, body: Any, *, headers: Json | None = None, content_type: str = JSON) -> None:
        super().__init__(status, body)
        self.answer = Answer(body, status, dict(headers or {}), content_type)


def created(kind: str, record: Json, **beside: Any) -> Answer:
    """Answer 201 with the record under its singular name and its address in `location`."""
    return Answer({kind: record, **beside}, 201, {"location": record["url"]})


def nothing() -> Answer:
    """Answer 204: done, and nothing to show."""
    return Answer(b"", 204)


def etag(body: bytes) -> str:
    """Return the weak entity tag of a body."""
    return f'W/"{hashlib.blake2b(body, digest_size=16).hexdigest()}"'


def compressed(body: bytes) -> bytes:
    """Return the body gzipped, quickly rather than tightly."""
    return gzip.compress(body, compresslevel=1, mtime=0)
