"""How the quick filter narrows the list on screen."""

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.message import Message

from zdtui.tui.queue.filter import FilterLine
from zdtui.tui.queue.list import QueueList
from zdtui.tui.queue.narrowed import Narrowed, matcher

if TYPE_CHECKING:
    from zdtui.model.reference import Reference
    from zdtui.tui.queue.source import Searchable


class Finding(Vertical):
    """A queue with a line under it that narrows it.

    Attributes:
        live: the list that is shown; ``None`` until one is.
        queue: the widget with its rows.
        line: the quick filter.

    """

    BLANK = True

    live: "Searchable | None"
    queue: QueueList
    line: FilterLine
    _origin: int | None = None
    """The ticket the cursor was on when the filter was opened."""

    class Named(Message):
        """A ticket was named where one filters; it is to be opened, in whichever account it is."""

        def __init__(self, reference: "Reference") -> None:
            super().__init__()
            self.reference = reference

    def tell(self) -> None:
        """Say what there is to say beside or in place of rows."""
        raise NotImplementedError

    @property
    def filtered(self) -> bool:
        """Whether words narrow the list."""
        return self.line.is_open and bool(self.line.words)

    @property
    def named(self) -> "Reference | None":
        """The ticket that is named in place of words: ``acme#123``, or the address of a ticket's page."""
        return named_in(self.line.words) if self.line.is_open else None

    def find(self) -> None:
        """Open the quick filter."""
        if not self.line.is_open:
            self._origin = self.queue.ticket
        self.line.open()
        self.fit_foot()

    def clear(self) -> None:
        """Show the whole list again, with the cursor on the same ticket."""
        self.line.close()
        self.fit_foot()
        if self.live is not None:
            self.queue.narrow(self.live, ticket=self._ticket())
        self.tell()
        self.queue.focus()

    def on_filter_line_changed(self, event: FilterLine.Changed) -> None:
        """Narrow the list to what is typed."""
        event.stop()
        self.narrow()

    def on_filter_line_kept(self, event: FilterLine.Kept) -> None:
        """Give the keyboard to the narrowed list; without words the whole list is back."""
        event.stop()
        if (named := self.named) is not None:
            self.clear()
            self.post_message(self.Named(named))
        elif self.line.words:
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

    def narrow(self) -> None:
        """Narrow the list to the words that are typed now."""
        self.run_worker(self._narrowed(self.line.words), exclusive=True, group="narrow")

    async def _narrowed(self, words: str) -> None:
        live = self.live
        if live is None:
            return
        if not words:
            self.line.found(None, 0)
            self.queue.narrow(live, ticket=self._ticket())
            self.tell()
            return
        ids = await live.narrow(words)
        if ids is not None and live is self.live and words == self.line.words:
            self.line.found(len(ids), len(live))
            self.queue.narrow(Narrowed(live, ids), matcher(words), ticket=self._ticket())
            self.tell()

    def _ticket(self) -> int | None:
        """Name the ticket the cursor belongs to, also while the filter leaves none."""
        return self.queue.ticket if self.queue.ticket is not None else self._origin

    def fit_foot(self) -> None:
        """Let the filter take the place of the queue's last line."""
        self.queue.show_foot(not self.line.is_open)


def named_in(words: str) -> "Reference | None":
    """Read what was typed where one filters or searches; ``None`` unless it names a ticket and where that is."""
    if "#" not in words and "/" not in words:
        return None
    from zdtui.model.reference import Reference

    found = Reference.find(words)
    return found if found is not None and found.is_placed else None
