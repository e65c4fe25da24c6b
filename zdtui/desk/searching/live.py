"""The hits of one search as a list: from this machine at once, from Zendesk as soon as it was asked."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from zdtui.desk.livelist import LiveList
from zdtui.desk.overlay import Overlay
from zdtui.desk.searching.answer import Answer
from zdtui.desk.searching.asking import Asking
from zdtui.desk.searching.findings import Findings
from zdtui.desk.views import Column
from zdtui.desk.wiring import Wiring
from zdtui.store.ids import make_ids
from zdtui.store.search import Asked
from zdtui.text.query import parse

if TYPE_CHECKING:
    from array import array

    from zdtui.api.errors import ApiError
    from zdtui.model.rows import QueueRow

COLUMNS = (
    Column("status", "Status"),
    Column("requester", "Requester"),
    Column("assignee", "Assignee"),
    Column("updated", "Updated"),
    Column("origin", "Found in"),
)
"""What is shown of a hit."""

REACHABLE = 1000
"""Hits that Zendesk hands out of any search; its export goes on."""

LAG = 180.0
"""Seconds after which Zendesk finds a change at the latest."""

MUCH_MORE = 1.1
"""How many times the hits on screen must have arrived before more of an export are put among them."""

LOOKED_AT = 100
"""Hits that are looked at for having changed just now."""


class LiveSearch(LiveList):
    """Hits in the query's order, each with where it was found.

    Attributes:
        query: what is searched for.
        answer: how far Zendesk has got with it.
        findings: what was found where.
        counted: called with the query's text whenever Zendesk has counted its hits.
    """

    def __init__(
        self, wiring: Wiring, overlay: Overlay, text: str, *, me: Callable[[], int | None], beat: float
    ) -> None:
        """``me`` tells who searches; ``beat`` is the age in seconds from which Zendesk is asked again."""
        super().__init__(wiring, overlay, f"search:{text}", text, COLUMNS)
        self._me = me
        self._beat = beat
        self._number = 0
        self._found = asyncio.Event()
        self._wanted = self._deep = bool(text)
        self.findings = Findings()
        self.query = parse(text)
        self.answer = Answer.NONE
        self.counted: Callable[[str, int], None] = lambda _text, _count: None
        self.load = self._load
        self._asking = Asking(wiring, self)

    # What is asked

    def ask(self, text: str) -> None:
        """Search for something else: on this machine now, at Zendesk when ``ask_zendesk`` is called."""
        if text == self.query.text:
            return
        self._asking.forget()
        self.query, self.title = parse(text), text
        self.answer, self._wanted, self._deep = Answer.NONE, False, False
        self.findings = Findings()
        self.total, self.fetched_at, self.problem = None, None, None
        self.complete = False
        self._find()

    def look(self) -> None:
        """Search this machine only, for somebody who only passes by."""
        if not self._found.is_set() and not self.watchers and self.query.text.strip():
            self._find()

    def ask_zendesk(self, *, deep: bool = False, most: int | None = None) -> None:
        """Ask Zendesk for the newest hits, when ``deep`` for all that a search hands out, or the ``most`` wanted."""
        if self.askable:
            self._wanted, self._deep = True, self._deep or deep
            self._asking.start(deep=deep, most=most)

    def read_all(self, *, most: int | None = None) -> None:
        """Read every hit, also those that a search does not hand out, or the ``most`` wanted."""
        if self.askable:
            self._asking.export(most)

    async def rested(self) -> None:
        """Wait until Zendesk is not being asked."""
        await self._asking.resting.wait()

    @property
    def error(self) -> "ApiError | None":
        """Why Zendesk could not be asked the last time, if it could not."""
        return self._asking.error

    def stop_reading(self) -> None:
        """Read no further; what was read stays."""
        self._asking.stop()

    @property
    def askable(self) -> bool:
        """Whether the query can be put to Zendesk: it asks for tickets, and its last word is whole."""
        query = self.query
        return bool(query.text.strip()) and not query.unfinished and query.elsewhere is None

    # What was found

    @property
    def asked(self) -> bool:
        """Whether Zendesk has answered."""
        return self.answer not in (Answer.NONE, Answer.ASKING)

    @property
    def beyond(self) -> int:
        """How many hits Zendesk counts beyond those that it hands out, or that were read."""
        return max(0, (self.total or 0) - max(REACHABLE, self.findings.there))

    def lagging(self, now: float) -> int:
        """Count the hits that changed so lately that Zendesk may not find them yet, and did not."""
        if not self.asked:
            return 0
        rows = self._wiring.store.rows(self.findings.alone(self.ids[:LOOKED_AT]))
        return sum(row is not None and now - (row.updated_at or 0) < LAG for row in rows)

    def row(self, index: int) -> "QueueRow | None":
        """The row at ``index``, with where it was found."""
        row = super().row(index)
        return row and msgspec.structs.replace(row, origin=self.findings.origin(row.id))

    # What arrives

    def count(self, total: int) -> None:
        """Take Zendesk's count of all hits."""
        self.total = total
        self.counted(self.query.text, total)

    async def answered(self, ids: dict[int, None], *, sure: bool) -> None:
        """Take what Zendesk has told so far, which may be all for ``sure``.

        While every hit is read they are put in order only now and then.
        """
        self.findings.take_there(ids, sure=sure)
        if not sure and self.answer is Answer.EXPORTING and self.findings.there < MUCH_MORE * len(self.ids):
            self.changed()
        else:
            await self._merge()

    def settle(self) -> None:
        """Take in that Zendesk has nothing more to say for now."""
        self._show(self.ids)

    async def found(self) -> None:
        """Wait until this machine has been searched."""
        await self._found.wait()

    def _load(self, whole: bool) -> None:
        """Find again, and ask Zendesk again where it was asked and its answer is old."""
        if not self.query.text.strip():
            return
        self._find()
        old = self.fetched_at is None or self._wiring.clock() - self.fetched_at >= self._beat
        if self.answer is not Answer.EXPORTING and (whole or (self._wanted and old)):
            self.ask_zendesk(deep=whole or (self._deep and self.answer in (Answer.NONE, Answer.FIRST)))

    def _find(self) -> None:
        self._number += 1
        self._found.clear()
        number = self._number
        self._wiring.chores.start(f"find {self.key} {number}", lambda: self._search(number))
        self.changed()

    async def _search(self, number: int) -> None:
        """Look at the newest first, then at everything; whatever is asked next takes over."""
        store, purpose = self._wiring.store, f"find {self.key}"
        asked = Asked(self.query, self._me(), self._wiring.clock())
        try:
            for find in (store.glance, store.everything):
                hits = await find(asked, purpose)
                if hits is None or number != self._number:
                    return
                self.findings.take_here(hits)
                await self._merge()
                if hits.whole:
                    return
        finally:
            if number == self._number:
                self._found.set()

    async def _merge(self) -> None:
        """Put both answers into one order."""
        number = self._number
        both, in_order = self.findings.both(asked=self.asked)
        ids = make_ids(both)
        if not in_order:
            ordered = await self._wiring.store.ordered(both, self.query, f"order {self.key}")
            if ordered is None or number != self._number:
                return
            ids = ordered
        self._show(ids)

    def _show(self, ids: "array[int]") -> None:
        if ids != self.ids:
            self._chunks.clear()
        self.ids, self.known = ids, len(ids)
        self.complete = self.answer is Answer.WHOLE
        self.changed()
