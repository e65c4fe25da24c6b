"""The merged queue on screen: its rows, the quick filter, and words where there are no rows."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult

from zdtui.desk.events import (
    AccountStatusChanged,
    DirectoryChanged,
    Event,
    ListChanged,
    OutboxChanged,
    RowsChanged,
)
from zdtui.desk.views import Column
from zdtui.text.gate import gate
from zdtui.tui.everywhere.labels import Labels
from zdtui.tui.queue.filter import FilterLine
from zdtui.tui.queue.finding import Finding
from zdtui.tui.queue.list import QueueList
from zdtui.tui.queue.sheet import Shape
from zdtui.tui.queue.tones import Tone
from zdtui.tui.shared.marks import UNICODE, Marks

if TYPE_CHECKING:
    from zdtui.desk.everywhere import Everywhere

COLUMNS = (Column("status", "Status"), Column("requester", "Requester"), Column("updated", "Updated"))
"""What is told of every ticket."""

DEADLINE = Column("sla", "SLA")
"""What is told besides where any ticket has one."""


class MergedList(QueueList):
    """A queue whose tickets are called by their account's name, in its colour."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"painted--{tone}" for tone in Tone}
    TONES = tuple(Tone)


class MergedPane(Finding):
    """Follows the queue over all accounts."""

    def __init__(
        self, everywhere: "Everywhere", *, marks: Marks = UNICODE, clock: Callable[[], float] = time.time
    ) -> None:
        """``clock`` gives Unix seconds."""
        super().__init__()
        self.everywhere = self.live = everywhere
        labels = Labels(everywhere, marks.ellipsis)
        self.queue = MergedList(marks=marks, label=labels, clock=clock, id="queue")
        self.line = FilterLine()
        self._filling = True

    def compose(self) -> ComposeResult:
        """Put the filter under the rows."""
        yield self.queue
        yield self.line

    @property
    def place(self) -> int | None:
        """Where the ticket under the cursor is in the whole list."""
        ticket = self.queue.ticket
        if ticket is None or not self.line.is_open:
            return self.queue.row if ticket is not None else None
        return self.everywhere.index(ticket)

    def on_mount(self) -> None:
        """Show the list and listen."""
        self._deaf = self.everywhere.subscribe(self._hear)
        self.queue.show(self.everywhere, self._shape())
        self.tell()

    def on_unmount(self) -> None:
        """Listen no more."""
        self._deaf()

    def _hear(self, event: Event) -> None:
        if isinstance(event, RowsChanged):
            self.queue.reread(event.tickets)
        elif isinstance(event, ListChanged):
            self._list_changed()
        elif isinstance(event, OutboxChanged | DirectoryChanged | AccountStatusChanged):
            self.queue.reread()
            self.tell()

    def _list_changed(self) -> None:
        self.queue.reshape(self._shape())
        if self.filtered:
            self.narrow()
        else:
            self._follow()
        self.tell()

    def _follow(self) -> None:
        """Take in the changed list; a cursor on top stays there as long as the parts arrive for the first time."""
        on_top = self._filling and self.queue.has_focus and self.queue.row == 0
        self.queue.follow()
        if on_top:
            self.queue.go(0)
        self._filling = self._filling and (self.everywhere.loading or not self.everywhere.complete)

    def _shape(self) -> Shape:
        deadline = (DEADLINE,) if self.everywhere.has_deadlines else ()
        return Shape((*COLUMNS, *deadline), "updated", falling=True)

    def tell(self) -> None:
        """Say what there is to say in place of rows."""
        self.queue.say(instead=self._instead())

    def _instead(self) -> tuple[str, ...]:
        if self.named is not None:
            return (f"enter opens {self.named}.", "esc shows the whole list again.")
        if self.filtered:
            return (f"Nothing in this list holds “{self.line.words}”.", "esc shows the whole list again.")
        if self.everywhere.loading:
            waiting = [gate(share.account.name) for share in self.everywhere.shares if share.loading]
            return (f"Loading your tickets of {', '.join(waiting)} …",)
        if all(share.trouble for share in self.everywhere.shares):
            return ("No account can be read now.", "What is wrong is said above.")
        return ("Nothing here.", "No unsolved ticket is yours in any account now.")
