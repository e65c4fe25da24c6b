"""The searches of one account: what is typed now, what was saved, what was searched for lately."""

from typing import TYPE_CHECKING, Final
from weakref import WeakSet

from zdtui.desk.events import Event, TicketsForgotten
from zdtui.desk.overlay import Overlay
from zdtui.desk.searching.live import REACHABLE, LiveSearch
from zdtui.desk.searching.recent import Recent
from zdtui.desk.searching.saved import Saved, SavedSearch
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zdtui.desk.me import Me
    from zdtui.desk.views import ViewEntry

TYPED: Final = "search:"
"""The key of the one search whose query changes while it is typed."""

COUNTING: Final = "counts of searches"
"""The name of the chore that counts their hits."""


class Searches:
    """Makes live searches, and keeps the saved ones with their names.

    Attributes:
        saved: the searches with a name.
        recent: what was searched for lately.
    """

    def __init__(self, wiring: Wiring, overlay: Overlay, me: "Callable[[], Me | None]", beat: float) -> None:
        """``me`` tells who searches; ``beat`` is the age in seconds from which Zendesk is asked again."""
        self._wiring = wiring
        self._overlay = overlay
        self._me = me
        self._beat = beat
        self._live: WeakSet[LiveSearch] = WeakSet()
        self.saved = Saved(wiring)
        self.recent = Recent(wiring)
        wiring.hub.subscribe(self._heard)

    def start(self) -> None:
        """Count the hits of saved searches now and then; returns at once."""
        self._wiring.chores.start(COUNTING, self.saved.keep_counting)

    def live(self, text: str) -> LiveSearch:
        """Make the list of a search; the empty one is there to be typed into."""
        search = LiveSearch(self._wiring, self._overlay, text, me=self._who, beat=self._beat)
        search.counted = self.saved.counted
        self._live.add(search)
        self._name(search)
        return search

    async def once(self, text: str, *, ask: bool, most: int) -> LiveSearch:
        """Search one time, for ``most`` hits at most, and ``ask`` Zendesk, too; ``error`` says if that failed."""
        search = self.live("")
        search.ask(text)
        await search.found()
        if ask and search.askable:
            search.ask_zendesk(deep=True, most=most)
            await search.rested()
            if most > REACHABLE and search.beyond and search.error is None:
                search.read_all(most=most)
                await search.rested()
        return search

    def shelf(self, views: "Sequence[ViewEntry]") -> "list[ViewEntry | SavedSearch]":
        """Put the saved searches behind the views."""
        return [*views, *self.saved.entries()]

    async def save(self, name: str, text: str) -> SavedSearch:
        """Keep a search under a name, which a search that was kept already changes to."""
        await self.saved.save(name, text)
        self._rename()
        return self.saved.of(text.strip()) or SavedSearch(name, text)

    async def drop(self, text: str) -> None:
        """Keep a search no longer."""
        await self.saved.drop(text)
        self._rename()

    def _heard(self, event: Event) -> None:
        if isinstance(event, TicketsForgotten):
            for search in self._live:
                search.load(False)

    def _rename(self) -> None:
        for search in self._live:
            self._name(search)
            search.changed()

    def _name(self, search: LiveSearch) -> None:
        kept = self.saved.of(search.query.text) if search.key != TYPED else None
        search.title = kept.title if kept else search.query.text

    def _who(self) -> int | None:
        me = self._me()
        return me.id if me is not None else None
