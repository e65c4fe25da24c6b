"""What others did to the tickets that concern a person: theirs, and those they put off."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Literal

from zdtui.desk.events import Event, OutboxChanged, RowsChanged, TicketNews
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from zdtui.desk.me import Me
    from zdtui.model.rows import QueueRow

OURS = 60.0
"""Seconds after a write of ours during which a change of its ticket is taken for that write."""

UNSOLVED = ("new", "open", "pending", "hold")

PRESSING = ("new", "open")

Kind = Literal["assigned", "reopened", "changed", "awake"]


class News:
    """Compares each changed row with what it was, and tells of what somebody else did to a ticket of the person's."""

    def __init__(self, wiring: Wiring, me: "Callable[[], Me | None]", asleep: Callable[[int], object]) -> None:
        """``asleep`` tells whether a ticket was put off: such a one concerns the person, too."""
        self._wiring = wiring
        self._me = me
        self._asleep = asleep
        self._since = int(wiring.clock())
        self._known: dict[int, tuple[int, str | None, bool]] = {}
        self._ours: dict[int, float] = {}
        wiring.hub.subscribe(self._heard)

    def _heard(self, event: Event) -> None:
        if isinstance(event, OutboxChanged):
            self._note_ours()
        elif isinstance(event, RowsChanged):
            self._compare(event.tickets)

    def _note_ours(self) -> None:
        now = self._wiring.clock()
        self._ours = {ticket: at for ticket, at in self._ours.items() if now - at < OURS}
        self._ours.update(dict.fromkeys(self._wiring.store.work.marks().pending, now))

    def _compare(self, tickets: Collection[int]) -> None:
        me = self._me()
        if me is None:
            return
        for ticket, row in zip(tickets, self._wiring.store.rows([*tickets]), strict=True):
            if row is not None and (kind := self._kind(row, me.id)):
                self._wiring.hub.emit(TicketNews(self._wiring.account, ticket, kind))

    def _kind(self, row: "QueueRow", me: int) -> Kind | None:
        """Say what is new about a ticket, ``None`` when nothing is or it does not concern the person."""
        before, mine = self._known.get(row.id), row.assignee_id == me
        changed = row.updated_at or 0
        if not mine and not self._asleep(row.id):
            self._known.pop(row.id, None)
            return None
        self._known[row.id] = (changed, row.status, mine)
        if row.pending or self._wiring.clock() - self._ours.get(row.id, -OURS) < OURS:
            return None
        if before is None:
            return "assigned" if mine and changed >= self._since and row.status in UNSOLVED else None
        at, status, was_mine = before
        if changed <= at:
            return None
        if mine and not was_mine:
            return "assigned"
        return "reopened" if row.status in PRESSING and status not in PRESSING else "changed"
