"""What came back from Zendesk."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import msgspec
from pydantic_core import from_json

from zdtui.api.errors import NotZendesk
from zdtui.model.resource import Record

R = TypeVar("R", bound=Record)
Envelope = dict[str, msgspec.Raw]

REQUEST_IDS = ("x-zendesk-request-id", "x-request-id")
"""The headers that name a request, the surer one first."""

_REQUEST_ID = re.compile(r"[A-Za-z0-9._:/=+-]{1,200}")

_envelope = msgspec.json.Decoder(Envelope)


@dataclass(frozen=True)
class Answer:
    """A good answer: its status, its headers (small letters) and its whole body."""

    request: str
    status: int
    headers: dict[str, str]
    body: bytes
    received_at: float

    @property
    def request_id(self) -> str | None:
        """Zendesk's own name for the request, which its support asks for."""
        found = next((self.headers[name] for name in REQUEST_IDS if self.headers.get(name)), "")
        return found if _REQUEST_ID.fullmatch(found) else None

    @property
    def lookup(self) -> str | None:
        """Whether Zendesk knew the Idempotency-Key already: ``hit`` or ``miss``; ``None`` where it does not say."""
        found = self.headers.get("x-idempotency-lookup", "")
        return found if found in {"hit", "miss"} else None

    @cached_property
    def envelope(self) -> Envelope:
        """The body's members, undecoded; empty for an empty body.

        Raises:
            NotZendesk: the body is not a JSON object.

        """
        if not self.body.strip(b' \r\n\t"'):
            return {}
        try:
            return _envelope.decode(self.body)
        except (ValueError, RecursionError):
            raise self._not("a JSON object") from None

    def value(self, key: str | None = None) -> Any:
        """Return the member ``key`` decoded, or the whole body; ``None`` where there is none.

        Raises:
            NotZendesk: it is no JSON.

        """
        raw = self.body if key is None else self.envelope.get(key)
        if raw is None or not bytes(raw).strip():
            return None
        try:
            return from_json(bytes(raw), allow_inf_nan=False)
        except ValueError:
            raise self._not("readable JSON") from None

    def read(self, key: str | None, model: type[R]) -> R:
        """Read the resource under ``key``, or the whole body as one; a list stands for its first member.

        The other members of the body are the resource's ``beside``.

        Raises:
            NotZendesk: there is none.

        """
        whole = self.value()
        value, beside = whole, {}
        if key is not None and isinstance(whole, dict):
            value, beside = whole.get(key), {name: member for name, member in whole.items() if name != key}
        if isinstance(value, list):
            value = value[0] if value else None
        try:
            return model.read(value, beside)
        except ValueError:
            raise self._not(f"a {model.__name__}") from None

    def _not(self, wanted: str) -> NotZendesk:
        return NotZendesk(f"The answer is not {wanted}.", status=self.status, request=self.request)
