"""One signed-in account at work: the only door for screens, commands and tools."""

import asyncio
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from zdtui.accounts.status import Standing, Status
from zdtui.desk.activity import Activity, activity_of
from zdtui.desk.chores import Chores
from zdtui.desk.directory import Directory
from zdtui.desk.events import (
    AccountStatusChanged,
    ActivityChanged,
    Event,
    ListChanged,
    OutboxChanged,
    TicketChanged,
)
from zdtui.desk.greeting import Greeting, has_ended, has_last_day
from zdtui.desk.hub import Hub, Listener
from zdtui.desk.line import Connect, Line
from zdtui.desk.livelist import LiveList
from zdtui.desk.me import Me
from zdtui.desk.mirror.mirror import Mirror
from zdtui.desk.news import News
from zdtui.desk.overlay import Overlay
from zdtui.desk.places import Places
from zdtui.desk.play import Play
from zdtui.desk.problem import Problem, problem_of
from zdtui.desk.searching.searches import COUNTING, Searches
from zdtui.desk.shown import Shown
from zdtui.desk.snoozes import Snoozes
from zdtui.desk.threads import Threads
from zdtui.desk.views import Views
from zdtui.desk.vigil import Vigil
from zdtui.desk.watch import Watch
from zdtui.desk.wiring import Wiring
from zdtui.desk.writes import Writes

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.api.client import Client
    from zdtui.store.store import Store

FLUSH = 5.0
"""Seconds that closing a desk waits for held writes to leave."""


class Desk(Writes):
    """An account's views, lists, tickets, people and writes; nothing here makes a screen wait for the network.

    What is there for writing is told at ``Writes``.

    Attributes:
        account: whose desk this is.
        store: what is known on this machine.
        views: the account's views and their counts.
        directory: people, organizations, groups, fields, forms, statuses, brands.
        shown: the live lists and tickets; ``list`` and ``ticket`` give one.
        snoozes: the tickets that were put off.
        news: what others did to the person's tickets, told as events.
        mirror: the copy of the account's tickets; ``mirror.state`` says how complete it is.
        searches: what is searched for, now, by name, and lately.
        places: where the person was.
        problem: what last went wrong behind the screens, if it still stands.
        clock: the time in Unix seconds.
    """

    def __init__(
        self,
        account: "Account",
        store: "Store",
        connect: Connect,
        *,
        hold: float = 5.0,
        beat: float = 60.0,
        notes_follow: bool = True,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """``hold`` is the undo window and ``beat`` the time between refreshes, both in seconds.

        ``notes_follow`` lets internal notes leave without asking where only fields changed since.
        """
        self.account = account
        self.store = store
        self._beat = beat
        self._hub = Hub()
        self._chores = Chores(self._chore_failed)
        self.clock = clock
        self._line = Line(connect, Standing(Status.PENDING_AUTH, "", ""), self._standing_moved)
        self._could = self._line.usable
        self._line.doubted = self.reconnect
        self._line.over = lambda: has_last_day(self.account, clock())
        self._wiring = Wiring(account.name, store, self._line, self._hub, self._chores, clock)
        self._threads = Threads(self._wiring)
        self.views = Views(self._wiring)
        self.mirror = Mirror(self._wiring, self._threads)
        self.directory = Directory(self._wiring)
        self._overlay = Overlay(self.directory)
        self.snoozes = Snoozes(self._wiring)
        self.news = News(self._wiring, lambda: self.me, self.snoozes.until)
        self.searches = Searches(self._wiring, self._overlay, lambda: self.me, beat)
        search = self.searches.live
        self.shown = Shown(
            self._wiring, self._overlay, self.views, self._threads, snoozes=self.snoozes, search=search, beat=beat
        )
        self.list = self.shown.list
        self.ticket = self.shown.ticket
        self._begin_writing(
            self._wiring, self._overlay, self.shown, self._threads, hold=hold, notes_follow=notes_follow
        )
        self.ask = self._line.ask
        self.calls = self._line.calls
        self.places = Places(store)
        self.problem: Problem | None = None
        self._watch = Watch(self._wiring, self.shown, self._threads)
        self._greeting = Greeting(self._wiring, self.views, self.directory, beat, take=self._take, moved=self._moved)
        self._hub.subscribe(self._heard)

    @property
    def me(self) -> Me | None:
        """The agent behind the account's credential, as far as Zendesk has said."""
        return Me.of(self.store.get("me"))

    @property
    def standing(self) -> Standing:
        """How the account stands with Zendesk, why, and what repairs it."""
        return self._line.standing.of(self.account.name)

    @property
    def activity(self) -> Activity:
        """What the desk is doing right now."""
        loading = f"loading {self.shown.loading}" if self.shown.loading else ""
        client = self._line.made
        if client is None:
            return Activity("connecting" if self._chores.running("connect") else "", self.outbox.leaving)
        return activity_of(client.budget, loading, self.outbox.leaving)

    @property
    def quiet(self) -> bool:
        """Whether nothing is being read from Zendesk."""
        return not self._chores.busy(besides=("sender", "beat", "vigil", "counts", "snoozes", "mirror", COUNTING))

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Hear what changes, on the event loop; call the result to stop."""
        return self._hub.subscribe(listener)

    def play(self, live: LiveList) -> Play:
        """Begin a round through a list."""
        return Play(self._wiring, lambda: self.me, live)

    async def client(self) -> "Client":
        """The account's client, for what has no place of its own at the desk."""
        return await self._line.client()

    async def start(self, *, reads: bool = True) -> None:
        """Begin the desk's background work, without ``reads`` that of writing only; returns at once."""
        self.outbox.reread()
        self._chores.start("sender", self._sender.run)
        self._chores.start("vigil", Vigil(self._wiring).run)
        if has_ended(self.account, self.clock()):
            self._line.end()
        elif reads:
            self.reconnect()
        if reads:
            self._chores.start("beat", self._keep_beat)
            self.searches.start()
            self._chores.start("snoozes", self.snoozes.run)

    def reconnect(self) -> None:
        """Try again now to reach Zendesk."""
        self._chores.start("connect", self._greeting.greet)

    def changed(self, account: "Account") -> None:
        """Take over changed facts of the account."""
        self.account = account
        self._hub.emit(AccountStatusChanged(account.name))

    async def signed_in(self, account: "Account") -> None:
        """Go on with the new credential of ``account``, the same person's: what waited is sent now, in order."""
        self.account = account
        self._line.sign_in()
        self._take(None)
        await self.outbox.release()
        self._chores.start("sender", self._sender.run)
        self._chores.stop("connect")
        self.reconnect()

    async def close(self, *, flush: bool = True) -> None:
        """Send what is held unless nothing is to ``flush``, end the background work, hang up and close the files."""
        self._chores.stop("sender")
        if flush and self._line.made is not None and self._line.usable:
            await self._sender.flush(FLUSH)
        await self._chores.close()
        await self._line.close()
        self._hub.close()
        await self.store.close()

    async def _keep_beat(self) -> None:
        """Every beat, refresh what somebody looks at."""
        while True:
            await asyncio.sleep(self._beat)
            self._chores.start("sender", self._sender.run)
            if self.problem is not None or self.standing.status is Status.PENDING_AUTH:
                self.reconnect()
            self.shown.refresh()
            self._watch.look()

    def _heard(self, event: Event) -> None:
        if isinstance(event, ListChanged | TicketChanged | OutboxChanged):
            self._moved()

    def _standing_moved(self) -> None:
        self._hub.emit(AccountStatusChanged(self.account.name))
        if self._line.usable and not self._could:
            self.outbox.releasing = True
            self._chores.start("release", self.outbox.release)
        self._could = self._line.usable
        self.outbox.due.set()

    def _chore_failed(self, name: str, error: Exception) -> None:
        self._line.failed(error)
        self._take(problem_of(error))

    def _take(self, problem: Problem | None) -> None:
        if problem != self.problem:
            self.problem = problem
            self._hub.emit(AccountStatusChanged(self.account.name))
            self._moved()

    def _moved(self) -> None:
        self._hub.emit(ActivityChanged(self.account.name))
