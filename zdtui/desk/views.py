"""The views of an account and how many tickets each holds."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import msgspec

from zdtui.api.errors import ApiError
from zdtui.desk.events import ViewsChanged
from zdtui.desk.wiring import Wiring

COUNTED_AT_ONCE = 20
"""``GET /api/v2/views/count_many`` takes at most 20 ids, and answers 6 times in 5 minutes."""

RECOUNT = 30.0
"""Seconds after which Zendesk asks to be asked again for a count that it did not know (``poll_wait``)."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a view: Zendesk's id for it and its title."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A count that we made ourselves."""

    view_id: int
    value: int
    fresh: bool = True

    @property
    def pretty(self) -> str:
        """The number as it is."""
        return str(self.value)


@dataclass(frozen=True, slots=True)
class ViewEntry:
    """A view as the views list shows it; ``count`` is ``None`` until Zendesk has counted."""

    id: int
    title: str
    personal: bool
    active: bool
    position: int
    columns: tuple[Column, ...]
    group_by: str | None
    sort_by: str | None
    sort_order: str | None
    count: int | None = None
    pretty: str | None = None
    fresh: bool = False
    counted_at: float | None = None

    @property
    def key(self) -> str:
        """The key of this view's live list."""
        return f"view:{self.id}"

    @property
    def heading(self) -> str:
        """What it stands under in the views list."""
        return "PERSONAL" if self.personal else "VIEWS"


class Views:
    """The views as the store knows them, in Zendesk's order."""

    def __init__(self, wiring: Wiring) -> None:
        self._wiring = wiring
        self._entries: list[ViewEntry] | None = None

    def entries(self) -> list[ViewEntry]:
        """Every active view, shared ones first, each with its last known count."""
        if self._entries is None:
            counts = self._wiring.store.view_counts()
            found = (_entry(raw, counts) for raw in self._wiring.store.all("views"))
            self._entries = sorted((entry for entry in found if entry and entry.active), key=_order)
        return self._entries

    def entry(self, view_id: int) -> ViewEntry | None:
        """The view with that id, if it is known and active."""
        return next((entry for entry in self.entries() if entry.id == view_id), None)

    async def refresh(self) -> None:
        """Read the views again (``GET /api/v2/views?active=true``); one that is not among them is gone."""
        client = await self._wiring.line.client()
        found: list[int] = []
        async for page in client.background.views.list(active=True):
            found += (await self._wiring.store.put_page("views", page.body)).ids
        await self._wiring.store.retain("views", found)
        self._changed()

    async def count(self) -> bool:
        """Ask how many tickets the views hold (``GET /api/v2/views/count_many``), those counted longest ago first.

        Returns whether Zendesk knew; while it is still counting, ask again later.

        Raises:
            ApiError: Zendesk could not be asked.

        """
        oldest = sorted(self.entries(), key=lambda entry: entry.counted_at or 0)
        wanted = [entry.id for entry in oldest[:COUNTED_AT_ONCE]]
        if not wanted:
            return True
        client = await self._wiring.line.client()
        counts = await client.background.views.count_many(wanted)
        await self._wiring.store.put_view_counts(counts)
        self._changed()
        return all(count.value is not None for count in counts)

    async def keep_counting(self, beat: float) -> None:
        """Count every ``beat`` seconds, sooner while Zendesk is still counting."""
        while True:
            known = True
            try:
                known = await self.count()
            except ApiError as error:
                self._wiring.line.failed(error)
            await asyncio.sleep(beat if known else min(beat, RECOUNT))

    async def counted(self, view_id: int, tickets: int) -> None:
        """Take the length of a list that has just been read whole as its view's count."""
        await self._wiring.store.put_view_counts([Counted(view_id, tickets)])
        self._changed()

    def _changed(self) -> None:
        self._entries = None
        self._wiring.hub.emit(ViewsChanged(self._wiring.account))


def _order(entry: ViewEntry) -> tuple[bool, int, str]:
    return entry.personal, entry.position, entry.title.casefold()


def _entry(raw: bytes, counts: dict[int, Any]) -> ViewEntry | None:
    view = msgspec.json.decode(raw)
    execution = _object(view.get("execution"))
    restriction = _object(view.get("restriction"))
    value, pretty, fresh, counted_at = counts.get(int(view["id"]), (None, None, False, None))
    return ViewEntry(
        id=int(view["id"]),
        title=str(view.get("title") or f"View {view['id']}"),
        personal=restriction.get("type") == "User",
        active=view.get("active") is not False,
        position=view["position"] if isinstance(view.get("position"), int) else 0,
        columns=tuple(_columns(execution.get("columns"))),
        group_by=_word(execution.get("group_by")),
        sort_by=_word(execution.get("sort_by")),
        sort_order=_word(execution.get("sort_order")),
        count=value,
        pretty=pretty,
        fresh=fresh,
        counted_at=counted_at,
    )


def _columns(columns: Any) -> Iterable[Column]:
    for column in columns if isinstance(columns, list) else ():
        if isinstance(column, dict) and column.get("id") is not None:
            yield Column(str(column["id"]), str(column.get("title") or column["id"]))


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _word(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None
