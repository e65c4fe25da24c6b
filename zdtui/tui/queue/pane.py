"""One list of a desk on screen: its rows, the quick filter, and words where there are no rows."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical

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
from zdtui.tui.queue.list import QueueList
from zdtui.tui.queue.names import DirectoryNames
from zdtui.tui.queue.narrowed import Narrowed, matcher
from zdtui.tui.queue.sheet import Shape
from zdtui.tui.queue.tones import Tone
from zdtui.tui.shared.marks import UNICODE, Marks

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.livelist import LiveList
    from zdtui.desk.problem import Problem


class QueuePane(Vertical):
    """Follows one live list of a desk.

    Attributes:
        live: the list that is shown; ``None`` until one is.
        queue: the widget with its rows.
        line: the quick filter.

    """

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
        self._foot()
        self.queue.show(live, self._shape(live), ticket=ticket)
        live.open()
        self._tell()

    def on_mount(self) -> None:
        """Listen to the desk, and say what it said before."""
        self._deaf = self._desk.subscribe(self._hear)
        self._tell()

    def on_unmount(self) -> None:
        """Listen no more."""
        self._deaf()
        if self.live is not None:
            self.live.release()

    # The quick filter

    def find(self) -> None:
        """Open the quick filter."""
        self.line.open()
        self._foot()

    def clear(self) -> None:
        """Show the whole list again, with the cursor on the same ticket."""
        self.line.close()
        self._foot()
        if self.live is not None:
            self.queue.narrow(self.live, ticket=self.queue.ticket)
        self._tell()
        self.queue.focus()

    def on_filter_line_changed(self, event: FilterLine.Changed) -> None:
        """Narrow the list to what is typed."""
        event.stop()
        self._narrow()

    def on_filter_line_kept(self, event: FilterLine.Kept) -> None:
        """Give the keyboard to the narrowed list; without words the whole list is back."""
        event.stop()
        if self.line.words:
            self.queue.focus()
        else:
            self.clear()

    def on_filter_line_left(self, event: FilterLine.Left) -> None:
        """Show the whole list."""
        event.stop()
        self.clear()

    def on_filter_line_moved(self, event: FilterLine.Moved) -> None:
        """Move the cursor while the words are typed."""
        event.stop()
        self.queue.go(self.queue.row + event.rows)

    def _narrow(self) -> None:
        self.run_worker(self._narrowed(self.line.words), exclusive=True, group="narrow")

    async def _narrowed(self, words: str) -> None:
        live, ticket = self.live, self.queue.ticket
        if live is None:
            return
        if not words:
            self.line.found(None, 0)
            self.queue.narrow(live, ticket=ticket)
            self._tell()
            return
        ids = await live.narrow(words)
        if ids is not None and live is self.live and words == self.line.words:
            self.line.found(len(ids), len(live))
            self.queue.narrow(Narrowed(live, ids), matcher(words), ticket=self.queue.ticket)
            self._tell()

    def _foot(self) -> None:
        self.queue.show_foot(not self.line.is_open)

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
            self._tell()

    def _list_changed(self, key: str) -> None:
        if self.live is None or key != self.live.key:
            return
        if self.line.is_open and self.line.words:
            self._narrow()
        else:
            self.queue.follow()
        self._tell()

    def _reshape(self) -> None:
        if self.live is not None:
            self.queue.reshape(self._shape(self.live))

    def _shape(self, live: "LiveList") -> Shape:
        """Say how the view wants its list shown."""
        kind, _, name = live.key.partition(":")
        entry = self._desk.views.entry(int(name)) if kind == "view" and name.isdigit() else None
        if entry is None:
            return Shape(tuple(live.columns))
        return Shape(entry.columns, entry.sort_by, entry.sort_order == "desc", entry.group_by)

    # What is said

    def _tell(self) -> None:
        """Say what went wrong under the rows, or what there is to say in place of rows."""
        live = self.live
        problem = live.problem if live is not None else None
        note = gate(f"Not refreshed: {problem.sentence}") if problem is not None else ""
        self.queue.say(note, Tone.HIGH, instead=self._instead())

    def _instead(self) -> tuple[str, ...]:
        live = self.live
        if self.line.is_open and self.line.words:
            return (f"Nothing in this list holds “{self.line.words}”.", "esc shows the whole list again.")
        problem = (live.problem if live is not None else None) or self._desk.problem
        if live is not None and live.complete and live.problem is None:
            return ("Nothing here.", f"No ticket is in “{gate(live.title)}” now.")
        if problem is not None:
            return _said(problem)
        return (f"Loading {gate(live.title) if live is not None else 'the views'} …",)


def _said(problem: "Problem") -> tuple[str, ...]:
    return tuple(gate(each) for each in (problem.sentence, problem.fix) if each)
