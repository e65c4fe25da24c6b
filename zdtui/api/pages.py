"""Lists of Zendesk, page by page, with one page in flight ahead of the reader."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from functools import cached_property
from typing import Any, Generic, TypeVar

import msgspec

from zdtui.api import depth
from zdtui.api.answer import Answer
from zdtui.api.continuation import Continuation, continuation
from zdtui.api.errors import ApiError, ForeignOrigin, TooDeep
from zdtui.api.members import members, read
from zdtui.api.query import replaced
from zdtui.model import origin
from zdtui.model.origin import Origin
from zdtui.model.resource import Record

T = TypeVar("T", bound=Record)
S = TypeVar("S", bound=Record)

EMPTY_PAGES = 3
"""After so many empty pages in a row a list is given up: the server goes round in circles."""


class Page(Generic[T]):
    """One page of a list. The body is whole and checked; items are read when they are asked for."""

    def __init__(self, answer: Answer, key: str, model: type[T], *, origin: Origin, target: str) -> None:
        self.body = answer.body
        self.key = key
        self.received_at = answer.received_at
        self.target = target
        self._answer = answer
        self._model = model
        self._origin = origin

    @property
    def has_more(self) -> bool:
        """Whether Zendesk says that more follows."""
        return self._continuation.has_more

    @cached_property
    def next(self) -> str | None:
        """Path and query of the following page, ``None`` on the last one and where Zendesk's limits end.

        Raises:
            ForeignOrigin: the server names another host.

        """
        return self._following() if self.has_more and self.end is None else None

    @cached_property
    def end(self) -> TooDeep | None:
        """The limit that keeps the following page from being shown, where there is one; it tells the way on."""
        try:
            if self.has_more:
                depth.check(self._following() or depth.page_after(self.target), self.count)
        except TooDeep as error:
            return error
        return None

    @cached_property
    def resume(self) -> str | None:
        """Path and query to ask later for what is new, on exports filled on the last page too."""
        return self._following()

    @cached_property
    def count(self) -> int | None:
        """The total that Zendesk states, where it states one; a search counts more than it hands out."""
        value = self._answer.value("count")
        return value if isinstance(value, int) else None

    @property
    def is_empty(self) -> bool:
        """Whether the list has no members on this page."""
        return not self._members

    @property
    def items(self) -> list[T]:
        """The resources, read one by one; what is none of them is in ``set_aside``."""
        return self._read[0]

    @property
    def set_aside(self) -> list[Any]:
        """The members of the list that could not be read, as they came."""
        return self._read[1]

    @property
    def size(self) -> int:
        """How many members the page has."""
        return len(self._members)

    @property
    def last(self) -> Any:
        """The last member of the list as it came, the others left unread; ``None`` on an empty page."""
        return msgspec.json.decode(self._members[-1]) if self._members else None

    def side(self, key: str, model: type[S]) -> list[S]:
        """Return the resources that came beside the items, such as their ``users``."""
        return read(members(self._answer.envelope.get(key)), model)[0]

    def value(self, key: str) -> Any:
        """Return any other member of the body, decoded."""
        return self._answer.value(key)

    @cached_property
    def _members(self) -> list[msgspec.Raw]:
        return members(self._answer.envelope.get(self.key))

    @cached_property
    def _read(self) -> tuple[list[T], list[Any]]:
        return read(self._members, self._model)

    @cached_property
    def _continuation(self) -> Continuation:
        on = continuation(self._answer)
        return on._replace(has_more=True) if depth.falls_short(self.target, self.count) else on

    def _following(self) -> str | None:
        on = self._continuation
        try:
            if on.url:
                return self._origin.reduce(on.url)
        except origin.ForeignOrigin as error:
            raise ForeignOrigin(str(error), request=self._answer.request) from None
        return replaced(self.target, page__after=on.cursor) if on.cursor else None


class Pages(Generic[T]):
    """A list: iterate over its pages, ask for the first, or go through all items.

    ``incomplete`` says in a sentence why a list ended before its end, once it has.
    """

    def __init__(self, fetch: Callable[[str], Awaitable[Page[T]]], target: str) -> None:
        self._fetch = fetch
        self._target = target
        self.incomplete: str | None = None

    async def first(self) -> Page[T]:
        """Fetch the first page (or the one that ``after`` named), and no other."""
        return await self._fetch(self._target)

    async def items(self) -> AsyncIterator[T]:
        """Go through the items of all pages."""
        async for page in self:
            for item in page.items:
                yield item

    async def __aiter__(self) -> AsyncGenerator[Page[T], None]:
        guard = _Guard()
        ahead: asyncio.Task[Page[T]] | None = self._start(self._target)
        try:
            while ahead is not None:
                page = await ahead
                following, trouble = self._after(page, guard)
                ahead = self._start(following) if following else None
                yield page
                if trouble:
                    raise trouble
        finally:
            if ahead is not None:
                await _called_off(ahead)

    def _start(self, target: str) -> asyncio.Task[Page[T]]:
        return asyncio.ensure_future(self._fetch(target))

    def _after(self, page: Page[T], guard: "_Guard") -> tuple[str | None, ApiError | None]:
        """Return where to go on, or the error to raise once the page in hand was consumed."""
        try:
            following = page.next
        except ForeignOrigin as error:
            return None, error
        if page.end is not None:
            self.incomplete = page.end.sentence
        elif following is None and page.has_more:
            self.incomplete = "The list is incomplete: Zendesk names no way on."
        elif following is not None:
            self.incomplete = guard.objection(page, following)
        return None if self.incomplete else following, None


async def _called_off(ahead: "asyncio.Task[Page[Any]]") -> None:
    """End a request that nobody wants any more; whoever is cancelled meanwhile hears of it."""
    ahead.cancel()
    await asyncio.wait([ahead])
    if not ahead.cancelled():
        ahead.exception()


class _Guard:
    """Notices a server that would go round in circles."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._empty = 0

    def objection(self, page: Page[Any], following: str) -> str | None:
        self._seen.add(page.target)
        self._empty = self._empty + 1 if page.is_empty else 0
        if following in self._seen:
            return "The list is incomplete: Zendesk named the same page twice."
        if self._empty >= EMPTY_PAGES:
            return f"The list is incomplete: {EMPTY_PAGES} pages in a row were empty."
        return None
