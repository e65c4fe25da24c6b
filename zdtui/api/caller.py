"""Sends one request in its lane and judges the answer."""

from collections.abc import Mapping
from typing import Any, TypeVar

import httpx
from pydantic_core import to_json

from zdtui.api import depth, errors
from zdtui.api.answer import Answer
from zdtui.api.failure import failure
from zdtui.api.judgement import judge, written
from zdtui.api.lane import Lane
from zdtui.api.pages import Page, Pages
from zdtui.api.query import Query, address
from zdtui.api.transport.terms import Terms, line
from zdtui.api.wire import Wire
from zdtui.model.resource import Record

T = TypeVar("T", bound=Record)

API = "/api/v2"
READING = ("GET", "HEAD")


class Caller:
    """What every resource asks for its answers: one account, one lane.

    Paths are below ``/api/v2`` and start with a slash. Every method raises ``ApiError`` and its kinds.
    """

    def __init__(self, wire: Wire, lane: Lane) -> None:
        self.wire = wire
        self.lane = lane

    async def one(self, path: str, key: str | None, model: type[T], query: Query | None = None) -> T:
        """Fetch one resource: the object under ``key``, or the whole body where ``key`` is ``None``."""
        answer = await self.send("GET", API + address(path, query))
        return answer.read(key, model)

    def pages(
        self, path: str, key: str, model: type[T], query: Query | None = None, *, after: str | None = None
    ) -> Pages[T]:
        """Return a list; ``after`` is the ``next`` of an earlier page, where to go on."""
        return Pages(lambda target: self.page(target, key, model), after or API + address(path, query))

    async def page(self, target: str, key: str, model: type[T]) -> Page[T]:
        """Fetch one page; ``target`` is a whole path with its query.

        Raises:
            TooDeep: it lies beyond what Zendesk hands out; nothing was sent.

        """
        depth.check(target)
        answer = await self.send("GET", target)
        _ = answer.envelope
        return Page(answer, key, model, origin=self.wire.origin, target=target)

    async def write(
        self, method: str, path: str, key: str, model: type[T], *, body: Any = None, query: Query | None = None
    ) -> T:
        """Send a change and read the resource under ``key`` of the answer."""
        answer = await self.send(method, API + address(path, query), json=body)
        return written(answer, key, model)

    async def listed(
        self,
        method: str,
        path: str,
        key: str,
        model: type[T],
        *,
        body: Any = None,
        query: Query | None = None,
        reads: bool = False,
    ) -> Page[T]:
        """Send something that is answered with a list; ``reads`` when nothing is changed by it."""
        target = API + address(path, query)
        answer = await self.send(method, target, json=body, reads=reads)
        return Page(answer, key, model, origin=self.wire.origin, target=target)

    async def send(
        self,
        method: str,
        target: str,
        *,
        json: Any = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        reads: bool | None = None,
        repeatable: bool | None = None,
        deadline: float | None = None,
    ) -> Answer:
        """Send a request to ``target`` (path and query of this account) and return its answer when it is a good one.

        ``reads`` says that nothing is changed by it, ``repeatable`` that doing it twice does no more than doing it
        once; both go by the method when they are not given. ``deadline`` is in seconds for one try.

        Raises:
            ForeignOrigin: the target is not a path of this account.
            UnknownOutcome: a change whose answer was lost.

        """
        reads = method in READING if reads is None else reads
        terms = Terms(self.lane, deadline or self.lane.value, reads if repeatable is None else repeatable)
        request = self._request(method, target, {**(headers or {})}, _body(json, content), terms)
        try:
            response = await self.wire.send(request)
        except httpx.TransportError as cause:
            raise failure(self.wire.origin, line(request), cause, reads=reads) from cause
        except errors.Unauthorized as error:
            self.wire.explain(error)
            raise
        answer = Answer(
            line(request),
            response.status_code,
            dict(response.headers.items()),
            response.content,
            self.wire.clock.now(),
        )
        try:
            judge(self.wire.origin, answer, reads=reads)
        except errors.ApiError as error:
            self.wire.explain(error)
            raise
        return answer

    def _request(
        self, method: str, target: str, headers: dict[str, str], content: bytes | None, terms: Terms
    ) -> httpx.Request:
        try:
            url = self.wire.origin.url(target)
        except ValueError as error:
            raise errors.ForeignOrigin(str(error), request=method) from None
        given = {"content-type": "application/json"} if content is not None else {}
        return httpx.Request(
            method,
            url,
            headers={**self.wire.headers, **given, **headers},
            content=content,
            extensions=terms.extensions(),
        )


def _body(json: Any, content: bytes | None) -> bytes | None:
    return content if json is None else to_json(json)
