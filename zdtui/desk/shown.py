"""The live lists and live tickets of one desk, one of each."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from zdtui.desk.events import DirectoryChanged, Event, RowsChanged, SnoozesChanged, TicketsForgotten
from zdtui.desk.livelist import LiveList
from zdtui.desk.liveticket import LiveTicket
from zdtui.desk.loader import Loader
from zdtui.desk.overlay import Overlay
from zdtui.desk.snoozes import Snoozes
from zdtui.desk.threads import Threads
from zdtui.desk.views import Views
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from collections.abc import Callable


class Shown:
    """Makes what screens look at, and has it read again when the store changed under it."""

    def __init__(
        self,
        wiring: Wiring,
        overlay: Overlay,
        views: Views,
        threads: Threads,
        *,
        snoozes: Snoozes,
        search: "Callable[[str], LiveList]",
        beat: float,
    ) -> None:
        """``search`` makes the list of a search; ``beat`` is the age in seconds from which a list is read again."""
        self._wiring = wiring
        self._overlay = overlay
        self._views = views
        self._threads = threads
        self._snoozes = snoozes
        self._beat = beat
        self._lists: dict[str, LiveList] = {}
        self._tickets: WeakValueDictionary[int, LiveTicket] = WeakValueDictionary()
        self._search = search
        wiring.hub.subscribe(self._keep_current)

    def __iter__(self) -> Iterator[LiveList]:
        """Go through the live lists there are."""
        return iter(self._lists.values())

    @property
    def tickets(self) -> list[LiveTicket]:
        """The live tickets that somebody holds."""
        return list(self._tickets.values())

    @property
    def loading(self) -> str:
        """The title of a list that is being read, or nothing."""
        return next((live.title for live in self if live.loading), "")

    def list(self, key: str) -> LiveList:
        """The live list of a view (``view:61``) or of a search (``search:status<solved``)."""
        live = self._lists.get(key)
        kind, _, name = key.partition(":")
        if live is None and kind == "search":
            live = self._lists[key] = self._search(name)
            live.prefetch = self._threads.prefetch
        elif live is None:
            entry = self._views.entry(int(name)) if kind == "view" and name.isdigit() else None
            title, columns = (entry.title, entry.columns) if entry else (name, ())
            live = LiveList(self._wiring, self._overlay, key, title, columns, awake=self._snoozes.awake)
            self._lists[key] = live
            live.prefetch = self._threads.prefetch
            Loader(self._wiring, live, self._beat, self._views)
        return live

    def ticket(self, ticket_id: int) -> LiveTicket:
        """The live ticket with that id."""
        live = self._tickets.get(ticket_id)
        if live is None:
            live = LiveTicket(self._wiring, self._overlay, ticket_id)
            self._tickets[ticket_id] = self._threads.live(live)
        return live

    def refresh(self) -> None:
        """Refresh the lists that somebody looks at."""
        for live in self:
            if live.watchers:
                live.load(False)

    def _keep_current(self, event: Event) -> None:
        if isinstance(event, RowsChanged):
            for live in self:
                live.forget(event.tickets)
            for ticket in event.tickets:
                if shown := self._tickets.get(ticket):
                    shown.forget()
        elif isinstance(event, DirectoryChanged):
            for live in self:
                live.reread()
        elif isinstance(event, SnoozesChanged | TicketsForgotten):
            for live in self:
                if listing := self._wiring.store.listing(live.key):
                    live.take(listing)
