"""One request as the handlers see it: who calls, with which parameters, on which account."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec
from starlette.datastructures import Headers, QueryParams

from zdtui.sandbox import errors
from zdtui.sandbox.answer import Json
from zdtui.sandbox.oauth.tokens import Token
from zdtui.sandbox.world import World

if TYPE_CHECKING:
    from zdtui.sandbox.account import Account


@dataclass(slots=True)
class Call:
    """A routed request; `base` is the scheme, host and port the client used."""

    account: "Account"
    method: str
    path: str
    query: QueryParams
    headers: Headers
    body: bytes
    base: str
    action: str = ""
    params: dict[str, str] = field(default_factory=dict)
    me: Json | None = None
    token: Token | None = None
    answer_headers: dict[str, str] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)

    @property
    def world(self) -> World:
        """Return the account's world."""
        return self.account.world

    @property
    def my_id(self) -> int:
        """Return the caller's user id; 0 for nobody."""
        return 0 if self.me is None else int(self.me["id"])

    @property
    def caller(self) -> Json:
        """Return the caller; routes open to anonymous callers look at `me` instead."""
        if self.me is None:
            raise errors.not_authenticated()
        return self.me

    @property
    def included(self) -> frozenset[str]:
        """Return the sideloads asked for."""
        return frozenset(part.strip() for part in self.query.get("include", "").split(",") if part.strip())

    def world_records(self, kind: str) -> dict[int, Json]:
        """Return the records of a kind, named in the singular as in `result_type`."""
        records: dict[int, Json] = getattr(self.world, f"{kind}s")
        return records

    def url(self, path: str) -> str:
        """Return an absolute address on the host the client used."""
        return self.base + path

    def id(self, name: str = "id") -> int:
        """Return a path parameter as an id; raise 400 when it is not an integer."""
        return self.integer(name, self.params[name])

    def integer(self, name: str, text: Any) -> int:
        """Return a parameter's value as an integer; raise 400 when it is none."""
        try:
            return int(text)
        except (TypeError, ValueError):
            raise errors.invalid_attribute(name, "an integer", self.action) from None

    def flag(self, name: str) -> bool | None:
        """Return a boolean query parameter; None when it is missing."""
        value = self.query.get(name)
        return None if value is None else value.lower() in {"true", "1"}

    def ids(self, name: str = "ids", limit: int = 100) -> list[int]:
        """Return a comma-separated list of ids, without repeats; raise 400 past the limit."""
        found = [part.strip() for part in self.query.get(name, "").split(",") if part.strip()]
        if len(found) > limit:
            raise errors.too_many_values(limit)
        return list(dict.fromkeys(self.integer(name, part) for part in found))

    def json(self) -> Json:
        """Return the JSON body; a missing one is empty, one that is no object counts as empty too."""
        if not self.body.strip():
            return {}
        try:
            body = msgspec.json.decode(self.body)
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise errors.malformed_body() from None
        return body if isinstance(body, dict) else {}

    def wrapped(self, name: str) -> Json:
        """Return the object the body holds under its wrapper; empty when the wrapper is missing."""
        inner = self.json().get(name)
        return inner if isinstance(inner, dict) else {}
