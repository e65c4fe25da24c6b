"""One ticket as the store knows it now: its properties, its thread, and what of it has not been sent yet."""

from typing import TYPE_CHECKING, Any

import msgspec

from zdtui.desk.events import TicketChanged
from zdtui.desk.overlay import Overlay
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from collections.abc import Callable

    from zdtui.desk.problem import Problem
    from zdtui.model.comment import Comment
    from zdtui.model.rows import QueueRow
    from zdtui.model.ticket import Ticket
    from zdtui.store.comments import Thread
    from zdtui.store.outbox import OutboxRow
    from zdtui.store.store import Store


class LiveTicket:
    """A ticket with unsent changes applied; it never waits for the network.

    Attributes:
        loading: whether the ticket or its thread is being read from Zendesk.
        problem: why the last attempt to read it failed, if it did.

    """

    def __init__(self, wiring: Wiring, overlay: Overlay, ticket_id: int) -> None:
        self._wiring = wiring
        self._overlay = overlay
        self._raw: dict[str, Any] | None = None
        self._thread: Thread | None = None
        self.id = ticket_id
        self.loading = False
        self.problem: Problem | None = None
        self.watchers = 0
        self.load: Callable[[], None] = lambda: None
        self.load_older: Callable[[], None] = lambda: None

    @property
    def account(self) -> str:
        """The name of the account whose ticket it is."""
        return self._wiring.account

    @property
    def raw(self) -> dict[str, Any]:
        """All that Zendesk sent of the ticket; empty while it is unknown."""
        if self._raw is None:
            stored = self._wiring.store.raw("tickets", self.id)
            self._raw = msgspec.json.decode(stored) if stored else {}
        return self._raw

    @property
    def ticket(self) -> "Ticket | None":
        """The ticket as the person wants it, or ``None`` while it is unknown."""
        from zdtui.model.ticket import Ticket

        if not self.raw:
            return None
        return Ticket.read({**self.raw, **self._overlay.fields(self.id)})

    @property
    def row(self) -> "QueueRow | None":
        """The ticket's line in a queue."""
        row = self._wiring.store.row(self.id)
        return row and self._overlay.row(row)

    @property
    def updated_stamp(self) -> str | None:
        """The version on screen: ``updated_at`` exactly as Zendesk wrote it."""
        stamp = self.raw.get("updated_at")
        return stamp if isinstance(stamp, str) else None

    @property
    def pending(self) -> "list[OutboxRow]":
        """The writes to this ticket that are still on their way, newest first."""
        return self._overlay.of(self.id)[::-1]

    @property
    def changed_fields(self) -> dict[str, Any]:
        """The fields whose wanted values have not been sent yet."""
        return self._overlay.fields(self.id)

    @property
    def thread(self) -> "Thread":
        """The comments that the store has, newest first."""
        if self._thread is None:
            self._thread = self._wiring.store.comments(self.id)
        return self._thread

    @property
    def complete(self) -> bool:
        """Whether the thread is known back to its first comment."""
        return self.thread.complete

    @property
    def prefetched(self) -> bool:
        """Whether the thread on screen is the one of the version on screen, so that nothing need be asked."""
        return thread_is_current(self._wiring.store, self.id)

    def comment_count(self) -> int:
        """How many comments ``comment`` can give, unsent ones first."""
        return self.thread.count

    def comment(self, index: int) -> "Comment":
        """The comment at ``index``, the newest at 0."""
        from zdtui.model.comment import Comment

        return Comment.read(msgspec.json.decode(self.thread.at(index)))

    def open(self) -> None:
        """Somebody looks at the ticket: read what is missing or outdated, and keep it current until ``release``."""
        self.watchers += 1
        self.load()

    def release(self) -> None:
        """Nobody looks any more."""
        self.watchers = max(0, self.watchers - 1)

    def older(self) -> None:
        """The oldest known comment is near: read the ones before it."""
        if not self.complete:
            self.load_older()

    def forget(self) -> None:
        """Read from the store again at the next question, and tell the listeners."""
        self._raw = None
        self._thread = None
        self.changed()

    def changed(self) -> None:
        """Tell the listeners."""
        self._wiring.hub.emit(TicketChanged(self._wiring.account, self.id))


def thread_is_current(store: "Store", ticket_id: int) -> bool:
    """Whether the stored thread belongs to the stored version of the ticket."""
    row, as_of = store.row(ticket_id), store.comments_as_of(ticket_id)
    return row is not None and as_of is not None and as_of >= (row.updated_at or 0)
