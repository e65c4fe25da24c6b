"""What most resources can do alike: list, show, create, update, delete, and the same for many at once."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any, ClassVar, Generic, TypeVar

from zdtui.api import depth
from zdtui.api.answer import Answer
from zdtui.api.caller import API, Caller
from zdtui.api.pages import Page, Pages
from zdtui.api.query import Query, Value, address
from zdtui.model.job_status import JobStatus
from zdtui.model.resource import Record

T = TypeVar("T", bound=Record)
Fields = Mapping[str, Any]
"""What is written: exactly the fields that are to be set."""


class Paging(Enum):
    """How a list is cut into pages."""

    CURSOR = "page[size]"
    OFFSET = "per_page"
    NONE = ""


class Part(Generic[T]):
    """One resource of the API: its path, the keys of its lists and of its single objects, its model."""

    path: ClassVar[str]
    many: ClassVar[str]
    single: ClassVar[str]
    paging: ClassVar[Paging] = Paging.CURSOR
    model: type[T]

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def _list(
        self, path: str, query: Query | None = None, *, size: int | None = None, after: str | None = None
    ) -> Pages[T]:
        """Return a list of this resource at ``path``."""
        return self._caller.pages(path, self.many, self.model, sized(self.paging, size, query), after=after)

    async def _page(self, path: str, query: Query | None = None) -> Page[T]:
        """Fetch a list that comes in one piece."""
        return await self._caller.page(API + address(path, query), self.many, self.model)

    async def _job(self, method: str, path: str, body: Any = None, query: Query | None = None) -> JobStatus:
        """Send work that Zendesk does later."""
        return await self._caller.write(method, path, "job_status", JobStatus, body=body, query=query)

    async def _do(self, method: str, path: str, body: Any = None, query: Query | None = None) -> Answer:
        """Send a change whose answer says little more than that it was done."""
        return await self._caller.send(method, API + address(path, query), json=body)


def sized(paging: Paging, size: int | None = None, query: Query | None = None) -> Query:
    """Return ``query`` with the page size that Zendesk accepts, where the list has pages at all."""
    given = query or {}
    return given if paging is Paging.NONE else {paging.value: depth.size(size), **given}


class Lists(Part[T]):
    """Can be listed."""

    def list(
        self, *, include: Sequence[str] = (), size: int | None = None, after: str | None = None, **filters: Value
    ) -> Pages[T]:
        """List them; ``include`` names what comes beside them, ``filters`` are those of the endpoint."""
        return self._list(self.path, {**filters, "include": include}, size=size, after=after)


class Shows(Part[T]):
    """Can be shown one by one."""

    async def show(self, id_: int | str, include: Sequence[str] = ()) -> T:
        """Show one. Raises ``NotFound`` when there is none."""
        return await self._caller.one(f"{self.path}/{id_}", self.single, self.model, {"include": include})


class ShowsMany(Part[T]):
    """Can be shown by a list of ids."""

    async def show_many(self, ids: Sequence[int | str], include: Sequence[str] = ()) -> Page[T]:
        """Show up to 100 by id; unknown ids are left out, and the order is the server's."""
        return await self._page(f"{self.path}/show_many", {"ids": ids, "include": include})


class Creates(Part[T]):
    """Can be made."""

    async def create(self, fields: Fields) -> T:
        """Make one. Raises ``Invalid`` with what was wrong, by field."""
        return await self._caller.write("POST", self.path, self.single, self.model, body={self.single: fields})


class Updates(Part[T]):
    """Can be changed."""

    async def update(self, id_: int | str, fields: Fields) -> T:
        """Change the given fields of one. Raises ``NotFound`` and ``Invalid``."""
        return await self._caller.write(
            "PUT", f"{self.path}/{id_}", self.single, self.model, body={self.single: fields}
        )


class Deletes(Part[T]):
    """Can be deleted."""

    async def delete(self, id_: int | str) -> Answer:
        """Delete one. Raises ``NotFound`` when there is none."""
        return await self._do("DELETE", f"{self.path}/{id_}")


class CreatesMany(Part[T]):
    """Can be made a hundred at a time."""

    async def create_many(self, items: Sequence[Fields]) -> JobStatus:
        """Make up to 100 in a job."""
        return await self._job("POST", f"{self.path}/create_many", body={self.many: items})


class UpdatesMany(Part[T]):
    """Can be changed a hundred at a time."""

    async def update_many(self, items: Sequence[Fields]) -> JobStatus:
        """Change up to 100 in a job, each in its own way; every item names its ``id``."""
        return await self._job("PUT", f"{self.path}/update_many", body={self.many: items})

    async def update_alike(self, ids: Sequence[int], fields: Fields) -> JobStatus:
        """Make the same change to up to 100 in a job."""
        return await self._job("PUT", f"{self.path}/update_many", body={self.single: fields}, query={"ids": ids})


class DeletesMany(Part[T]):
    """Can be deleted a hundred at a time."""

    async def destroy_many(self, ids: Sequence[int]) -> JobStatus:
        """Delete up to 100 in a job."""
        return await self._job("DELETE", f"{self.path}/destroy_many", query={"ids": ids})
