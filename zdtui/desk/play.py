"""A round through a list: one ticket after the other, each once."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from zdtui.api.errors import ApiError
from zdtui.desk.reading import read_tickets
from zdtui.desk.wiring import Wiring
from zdtui.text.gate import SafeText, gate

if TYPE_CHECKING:
    from collections.abc import Callable

    from zdtui.desk.livelist import LiveList
    from zdtui.desk.me import Me

AHEAD = 3
"""How many tickets after the open one are looked at again together with it."""

OVER = ("solved", "closed")

End = Literal["done", "skipped", "taken"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a round has come: tickets left (the open one among them), and how each of the others ended.

    ``pace`` is the time from one finished ticket to the next in seconds, ``None`` before the first.
    """

    left: int
    done: int
    skipped: int
    taken: int
    seconds: float
    pace: float | None


class Play:
    """Goes through a list in its order; a ticket that was done, skipped or taken does not come again.

    Attributes:
        live: the list.
        current: the open ticket, ``None`` before the first and after the last.

    """

    def __init__(self, wiring: Wiring, me: "Callable[[], Me | None]", live: "LiveList") -> None:
        self._wiring = wiring
        self._me = me
        self._began = wiring.clock()
        self._ends: dict[int, End] = {}
        self._seen: dict[int, tuple[int | None, str | None]] = {}
        self.live = live
        self.current: int | None = None

    def go_to(self, ticket: int) -> None:
        """Take ``ticket`` as the open one, also one that had ended."""
        self._ends.pop(ticket, None)
        self.current = ticket

    def end(self, how: End) -> None:
        """The open ticket is done, skipped or taken."""
        if self.current is not None:
            self._ends[self.current] = how

    def following(self, many: int = 1) -> list[int]:
        """The tickets that come next: those below the open one, then those above it, as often as needed."""
        ids = self.live.ids
        place = self.live.index(self.current) if self.current is not None else None
        start = place + 1 if place is not None else 0
        found: list[int] = []
        for index in (*range(start, len(ids)), *range(start)):
            if len(found) == many:
                break
            if ids[index] not in self._ends and ids[index] != self.current and not self._over(ids[index]):
                found.append(ids[index])
        return found

    def progress(self) -> Progress:
        """How far the round has come."""
        ends = Counter(self._ends.values())
        left = sum(ticket not in self._ends for ticket in self.live.ids)
        seconds = self._wiring.clock() - self._began
        worked = ends["done"] + ends["skipped"]
        return Progress(
            left, ends["done"], ends["skipped"], ends["taken"], seconds, seconds / worked if worked else None
        )

    async def verify(self) -> SafeText | None:
        """Look at the open ticket and the next ones at Zendesk, behind the person's back, in one request.

        Says in a sentence who took the open ticket meanwhile; ``None`` when it is still there to be worked on, or
        when Zendesk cannot be asked.
        """
        ticket = self.current
        if ticket is None:
            return None
        batch = [ticket, *self.following(AHEAD)]
        for row in self._wiring.store.rows(batch):
            if row is not None:
                self._seen.setdefault(row.id, (row.assignee_id, row.status))
        try:
            await self._wiring.line.ask(lambda client: read_tickets(self._wiring, client.background, batch))
        except ApiError:
            return None
        return self._taken(ticket)

    async def skip(self, ticket: int, reason: str) -> None:
        """Tell Zendesk that a ticket was passed over, and why (``POST /api/v2/skips``).

        Raises:
            ApiError: Zendesk could not be told; the round goes on all the same.

        """
        await self._wiring.store.work.note("skip", ticket_id=ticket, reason=reason)
        await self._wiring.line.ask(lambda client: client.skips.create({"ticket_id": ticket, "reason": reason}))

    def _taken(self, ticket: int) -> SafeText | None:
        row = self._wiring.store.row(ticket)
        if row is None:
            return None
        assignee, status = self._seen.get(ticket, (row.assignee_id, row.status))
        me = self._me()
        if row.assignee_id not in (assignee, None, me and me.id):
            return SafeText(f"#{ticket}: {gate(row.assignee) or 'a colleague'} took it")
        if row.status != status and row.status in OVER:
            return SafeText(f"#{ticket} was {row.status} meanwhile")
        return None

    def _over(self, ticket: int) -> bool:
        """Whether somebody took the ticket since it was last looked at; its end is written down then."""
        if ticket in self._seen and self._taken(ticket) is not None:
            self._ends[ticket] = "taken"
            return True
        return False
