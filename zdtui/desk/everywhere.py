"""One queue over all accounts: the unsolved tickets of each desk's agent, merged without waiting for any desk."""

import asyncio
from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from zdtui.accounts.status import Status
from zdtui.desk.events import DirectoryChanged, Event, ListChanged, OutboxChanged, RowsChanged, ViewsChanged
from zdtui.desk.hub import Hub, Listener
from zdtui.desk.positions import Position, Positions
from zdtui.desk.share import Share

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket
    from zdtui.model.rows import QueueRow

KEY = "everywhere"
"""The merged list's key, and the account its events name."""

TITLE = "Your unsolved tickets, all accounts"

STEP = 256
"""Tickets whose place in the order is read at once; the rest follows at the next turns of the loop."""


class Everywhere:
    """The tickets of several accounts as one list, those updated last first; an account in trouble hides no other.

    A ticket is known by a number of ours, since accounts may share Zendesk's numbers: ``position`` says which it is.

    Attributes:
        ids: the numbers of ours, in order.
        has_deadlines: whether any ticket was seen that has a service level.
        joining: whether further accounts are about to take part.

    """

    key = KEY
    title = TITLE

    def __init__(self) -> None:
        self._shares: dict[str, Share] = {}
        self._positions = Positions()
        self._stamps: dict[int, int] = {}
        self._stale: set[int] = set()
        self._hub = Hub()
        self._due = False
        self._watched = False
        self.ids: array[int] = array("q")
        self.has_deadlines = False
        self.joining = False

    def __len__(self) -> int:
        return len(self.ids)

    # Who takes part

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear what changes, with numbers of ours for tickets; call the result to stop."""
        return self._hub.subscribe(listener)

    def join(self, desk: "Desk") -> None:
        """Take in the tickets of a desk, as they are known and as they arrive."""
        name = desk.account.name
        if self.desk_of(name) is desk:
            return
        self.leave(name)
        share = self._shares[name] = Share(desk.account, desk)
        share.deaf = desk.subscribe(lambda event: self._heard(share, event))
        share.watch(watched=self._watched)
        self._choose(share, known=desk.quiet and share.status is Status.ACTIVE)

    def all_joined(self) -> None:
        """Take note that every account takes part now."""
        self.joining = False
        self._soon()

    def cannot(self, account: "Account", sentence: str) -> None:
        """Take note that an account could not be opened, and why."""
        self._shares[account.name] = Share(account, None, sentence)
        self._soon()

    def leave(self, name: str) -> None:
        """Take the tickets of an account out."""
        share = self._shares.pop(name, None)
        if share is not None:
            share.end()
            self._soon()

    def close(self) -> None:
        """Listen to no desk any more."""
        for name in list(self._shares):
            self.leave(name)

    @property
    def shares(self) -> list[Share]:
        """The accounts that take part, in their order."""
        return list(self._shares.values())

    def watch(self, *, watched: bool) -> None:
        """Say whether somebody looks at the list: only then its parts are kept current."""
        self._watched = watched
        for share in self._shares.values():
            share.watch(watched=watched)

    def refresh(self) -> None:
        """Read every part again from Zendesk."""
        for share in self._shares.values():
            if share.live is not None:
                share.live.refresh()

    # What it holds

    def position(self, number: int) -> Position:
        """Say which ticket of which account a number of ours means."""
        return self._positions[number]

    def number_of(self, account: str, ticket: int) -> int | None:
        """Find the number of ours for a ticket of an account, if it was ever in the list."""
        return self._positions.find(account, ticket)

    def desk_of(self, account: str) -> "Desk | None":
        """Find the desk of an account, if it takes part."""
        share = self._shares.get(account)
        return share.desk if share is not None else None

    def ticket(self, number: int) -> "LiveTicket | None":
        """Find the live ticket for a number of ours."""
        position = self.position(number)
        desk = self.desk_of(position.account)
        return desk.ticket(position.ticket) if desk is not None else None

    def rows(self, start: int, stop: int) -> "list[QueueRow | None]":
        """Read the rows from ``start`` up to ``stop``; a row's id is the number of ours."""
        return [self._row(number) for number in self.ids[start:stop]]

    def index(self, number: int) -> int | None:
        """Find the place of a ticket."""
        try:
            return self.ids.index(number)
        except ValueError:
            return None

    async def narrow(self, text: str) -> "array[int] | None":
        """The tickets that fit ``text``, in order; ``None`` when a newer call took over."""
        fit: set[int] = set()
        for share in self.shares:
            tickets = await share.narrow(text)
            if tickets is None:
                return None
            fit |= self._positions.among(share.account.name, tickets)
        return array("q", (number for number in self.ids if number in fit))

    def rest_at(self, index: int) -> None:
        """The cursor rests on ``index``: have its thread and its neighbours' ready before they are asked for."""
        near: dict[str, list[int]] = {}
        for place in (index, index + 1, index - 1, index + 2):
            if 0 <= place < len(self.ids):
                position = self.position(self.ids[place])
                near.setdefault(position.account, []).append(position.ticket)
        for name, tickets in near.items():
            share = self._shares.get(name)
            if share is not None and share.live is not None:
                share.live.prefetch(tickets)

    # What is heard

    def _heard(self, share: Share, event: Event) -> None:
        if isinstance(event, RowsChanged):
            self._rows_changed(share, event)
        elif isinstance(event, ListChanged):
            if share.live is not None and event.key == share.live.key:
                self._soon()
        elif isinstance(event, ViewsChanged):
            self._choose(share, known=True)
        elif isinstance(event, OutboxChanged | DirectoryChanged):
            if share.live is None and isinstance(event, DirectoryChanged):
                self._choose(share, known=True)
            self._hub.emit(type(event)(KEY))
        else:
            self._hub.emit(event)

    def _choose(self, share: Share, *, known: bool) -> None:
        if share.choose(known=known) or share.live is None:
            self._soon()

    def _rows_changed(self, share: Share, event: RowsChanged) -> None:
        changed = self._positions.among(share.account.name, event.tickets)
        if not changed:
            return
        self._stale |= changed
        self._hub.emit(RowsChanged(KEY, changed))
        self._soon()

    def _soon(self) -> None:
        """Merge at the next turn of the loop, once for a burst."""
        if not self._due:
            self._due = True
            asyncio.get_running_loop().call_soon(self._merge)

    def _merge(self) -> None:
        """Put the parts in order; what is not known yet goes last until it is read."""
        self._due = False
        listed = ((share.account.name, ticket) for share in self._shares.values() for ticket in share.ids)
        numbers = [self._positions.number(*each) for each in listed]
        unread = [number for number in numbers if number not in self._stamps or number in self._stale]
        for number in unread[:STEP]:
            self._read(number)
        numbers.sort(key=lambda number: -self._stamps.get(number, 0))
        self.ids = array("q", numbers)
        self._hub.emit(ListChanged(KEY, KEY))
        if len(unread) > STEP:
            self._soon()

    def _read(self, number: int) -> None:
        self._stale.discard(number)
        live = self.ticket(number)
        row = live.row if live is not None else None
        self._stamps[number] = (row.updated_at or 0) if row is not None else 0
        self.has_deadlines = self.has_deadlines or (row is not None and row.sla_at is not None)

    def _row(self, number: int) -> "QueueRow | None":
        live = self.ticket(number)
        row = live.row if live is not None else None
        return msgspec.structs.replace(row, id=number, custom_status_id=None) if row is not None else None

    # How the accounts are

    @property
    def loading(self) -> bool:
        """Whether any part is being read, or waits for its account to say what there is."""
        return self.joining or any(share.loading for share in self._shares.values())

    @property
    def complete(self) -> bool:
        """Whether every part that can be read has been."""
        return all(share.complete for share in self._shares.values())

    @property
    def fetched_at(self) -> float | None:
        """When the oldest part was read, in Unix seconds."""
        times = [share.live.fetched_at for share in self._shares.values() if share.live is not None]
        return min((time for time in times if time is not None), default=None)
