"""One list of a desk on screen: its rows, the quick filter, and words where there are no rows."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widget import AwaitMount

from zdtui.desk.events import (
    AccountStatusChanged,
    DirectoryChanged,
    Event,
    ListChanged,
    OutboxChanged,
    RowsChanged,
    ViewsChanged,
)
from zdtui.text.gate import gate
from zdtui.tui.queue.filter import FilterLine
from zdtui.tui.queue.finding import Finding
from zdtui.tui.queue.list import QueueList
from zdtui.tui.queue.names import DirectoryNames
from zdtui.tui.queue.sheet import Shape
from zdtui.tui.queue.tones import Tone
from zdtui.tui.search.line import SearchLine
from zdtui.tui.search.words import instead
from zdtui.tui.shared.marks import UNICODE, Marks

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.livelist import LiveList
    from zdtui.desk.problem import Problem


class QueuePane(Finding):
    """Follows one live list of a desk."""

    DEFAULT_CSS = "QueuePane { width: 1fr; height: 1fr; }"

    def __init__(self, desk: "Desk", *, marks: Marks = UNICODE, clock: Callable[[], float] = time.time) -> None:
        """``clock`` gives Unix seconds."""
        super().__init__()
        self.live: LiveList | None = None
        self._desk = desk
        self._marks = marks
        self._names = DirectoryNames(desk.directory)
        self.queue = QueueList(names=self._names, marks=marks, clock=clock, id="queue")
        self.line = FilterLine()
        self.search = SearchLine(desk)

    def compose(self) -> ComposeResult:
        """Put the filter under the rows."""
        yield self.queue
        yield self.line

    @property
    def place(self) -> int | None:
        """Where the ticket under the cursor is in the whole list."""
        ticket = self.queue.ticket
        if self.live is None or ticket is None:
            return None
        return self.queue.row if not self.line.is_open else self.live.index(ticket)

    def show(self, live: "LiveList", ticket: int | None) -> None:
        """Show another list, with the cursor on ``ticket`` if it is there."""
        if self.live is not None:
            self.live.release()
        self.live = live
        self.line.close()
        self.fit_foot()
        self.search.follow(live)
        if self.search.live is not None:
            self.prompted()
        self.queue.show(live, self._shape(live), ticket=ticket)
        live.open()
        self.tell()

    def prompted(self) -> AwaitMount | None:
        """Have the search prompt under the rows: it is made when it is first needed."""
        return None if self.search.is_attached else self.mount(self.search, after=self.queue)

    def on_mount(self) -> None:
        """Listen to the desk, and say what it said before."""
        self._deaf = self._desk.subscribe(self._hear)
        self.tell()

    def on_unmount(self) -> None:
        """Listen no more."""
        self._deaf()
        if self.live is not None:
            self.live.release()

    # What is heard

    def _hear(self, event: Event) -> None:
        if isinstance(event, RowsChanged):
            self.queue.reread(event.tickets)
        elif isinstance(event, ListChanged):
            self._list_changed(event.key)
        elif isinstance(event, OutboxChanged):
            self.queue.reread()
        elif isinstance(event, DirectoryChanged):
            self._names.forget()
            self.queue.reread()
        elif isinstance(event, ViewsChanged):
            self._reshape()
        elif isinstance(event, AccountStatusChanged):
            self.tell()

    def _list_changed(self, key: str) -> None:
        if self.live is None or key != self.live.key:
            return
        if self.filtered:
            self.narrow()
        else:
            if self.search.live is not None:
                self.queue.reread()
            self.queue.follow()
            if self.search.typing:
                self.queue.go(0)
        self.tell()

    def _reshape(self) -> None:
        if self.live is not None:
            self.queue.reshape(self._shape(self.live))

    def _shape(self, live: "LiveList") -> Shape:
        """Say how the view wants its list shown."""
        entry = self._desk.views.entry(live.view_id) if live.view_id is not None else None
        if entry is None:
            return Shape(tuple(live.columns))
        return Shape(entry.columns, entry.sort_by, entry.sort_order == "desc", entry.group_by)

    # What is said

    def tell(self) -> None:
        """Say what went wrong under the rows, or what there is to say in place of rows."""
        live = self.live
        self.search.tell()
        problem = live.problem if live is not None and self.search.live is None else None
        away = live.known - len(live.ids) if live is not None else 0
        if problem is not None:
            self.queue.say(gate(problem.sentence), Tone.HIGH, instead=self._instead())
        else:
            self.queue.say(f"{away} put off" if away else "", Tone.MUTED, instead=self._instead())

    def _instead(self) -> tuple[str, ...]:
        live = self.live
        named = self.search.named if self.search.live is not None else self.named
        if named is not None:
            return (f"enter opens {named}.", "esc goes back.")
        if self.filtered:
            return (f"Nothing in this list holds “{self.line.words}”.", "esc shows the whole list again.")
        if self.search.live is not None:
            return instead(self.app, self.search.live)
        problem = (live.problem if live is not None else None) or self._desk.problem
        if live is not None and live.complete and live.problem is None:
            return ("Nothing here.", f"No ticket is in “{gate(live.title)}” now.")
        if problem is not None:
            return _said(problem)
        return (f"Loading {gate(live.title) if live is not None else 'the views'} …",)


def _said(problem: "Problem") -> tuple[str, ...]:
    return tuple(gate(each) for each in (problem.sentence, problem.fix) if each)
