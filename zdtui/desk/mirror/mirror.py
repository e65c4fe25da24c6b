"""Keeps the mirror of one account."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zdtui.accounts.problem import AccountError
from zdtui.api.errors import ApiError, Offline, RateLimited, Unavailable
from zdtui.desk.events import AccountStatusChanged, Event, MirrorChanged
from zdtui.desk.mirror.elsewhere import MirrorElsewhere, elsewhere
from zdtui.desk.mirror.state import MirrorState, Phase
from zdtui.desk.problem import Problem, problem_of
from zdtui.store.errors import StoreError

if TYPE_CHECKING:
    from zdtui.desk.mirror.rounds import Rounds
    from zdtui.desk.threads import Threads
    from zdtui.desk.wiring import Wiring
    from zdtui.store.lease import Lease

REST = 60.0
"""Seconds between two looks at what changed: one request each, as an open view costs anyway."""

RETRY_FIRST, RETRY_LAST = 5.0, 300.0
"""Seconds after trouble until the mirror tries again, doubling from the first to the last."""

TRIES = 4
"""How often a reading that somebody waits for is tried while Zendesk cannot be reached."""

WISHES = "mirror"
"""The key under which the desk's own file keeps what the person wants of the mirror."""

CHORE = "mirror"


class Mirror:
    """The mirror of one account: how complete it is, and the work that makes it so.

    By itself it holds every unsolved ticket, everything that changed in the last month, and the conversations that
    are most likely to be opened. That is what a working day needs, and it costs an account of any size minutes, not
    hours. The whole history is read where the person asks for it: of a million tickets it takes more than an hour
    of an export limit that all of the company's programs share.

    It may be ended at any moment: each page is stored together with the mark where to go on.
    """

    def __init__(self, wiring: "Wiring", threads: "Threads") -> None:
        self._wiring = wiring
        self._threads = threads
        self._alone = asyncio.Lock()
        self._wake = asyncio.Event()
        self._made: Rounds | None = None
        self._state = MirrorState(Phase.OFF)
        self._known = False
        wiring.hub.subscribe(self._heard)

    @property
    def state(self) -> MirrorState:
        """How complete it is, and what it is doing."""
        if not self._known:
            self._known = True
            self._recall()
        return self._state

    @property
    def paused(self) -> bool:
        """Whether the person wants it to rest."""
        return bool(self._wishes.get("paused"))

    async def count(self) -> None:
        """Count what is here, also while nothing is read."""
        self._recall()
        self._show(tickets=await self._wiring.store.ticket_count())

    def start(self) -> None:
        """Keep the mirror from now on, unless the person paused it; returns at once."""
        self._recall()
        if self.paused:
            self._show(phase=Phase.PAUSED)
        else:
            self._wiring.chores.start(CHORE, self._run)

    async def pause(self) -> None:
        """Rest until ``resume``, also after the program was ended."""
        await self._wish(paused=True)
        self._wiring.chores.stop(CHORE)
        async with self._alone:  # the page under way is done with
            pass
        self._show(phase=Phase.PAUSED, problem=None, again_at=None)

    async def resume(self) -> None:
        """Go on where it stopped."""
        await self._wish(paused=False)
        self._show(phase=Phase.STARTING)
        self.start()

    def sync_now(self) -> None:
        """Look for what changed now, not at the next beat."""
        self._wake.set()
        if not self.paused:
            self.start()

    async def want_all(self, *, wanted: bool = True) -> None:
        """Read the whole history too, or no longer."""
        await self._wish(full=wanted)
        self._show(full=wanted)
        self.sync_now()

    async def once(self, *, full: bool = False) -> MirrorState:
        """Read everything that is wanted, and return when it is here.

        Raises:
            MirrorElsewhere: another process does it.
            ApiError: it could not be read, however often it was tried; what was read is kept.

        """
        self._recall()
        if full:
            await self._wish(full=True)
            self._show(full=True)
        async with self._alone:
            lease = self._wiring.store.mirror_lease()
            if not lease.take():
                raise MirrorElsewhere.of(lease)
            try:
                await self._patiently(self._rounds.once)
            finally:
                lease.give_back()
        return self._state

    async def _patiently(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do ``work``, again after limits and for a while after Zendesk could not be reached."""
        tries, pause = 0, RETRY_FIRST
        while True:
            try:
                await work()
            except RateLimited as error:
                self._waits(error, error.retry_after or REST)
                await asyncio.sleep(error.retry_after or REST)
            except (Offline, Unavailable) as error:
                tries += 1
                if tries == TRIES:
                    raise
                self._waits(error, pause)
                await asyncio.sleep(pause)
                pause *= 2
            else:
                return

    async def _run(self) -> None:
        """Keep the mirror as long as the desk is open."""
        async with self._alone:
            lease = self._wiring.store.mirror_lease()
            try:
                await self._keep(lease)
            finally:
                lease.give_back()

    async def _keep(self, lease: "Lease") -> None:
        await self._wiring.chores.done("connect")
        retry = RETRY_FIRST
        while True:
            self._wake.clear()
            if not lease.take():
                self._recall()
                self._show(phase=Phase.ELSEWHERE, problem=elsewhere(lease), again_at=None)
                await self._rest(REST)
                continue
            if not self._wiring.line.usable:
                standing = self._wiring.line.standing
                self._show(phase=Phase.WAITING, problem=Problem(standing.reason, standing.repair), again_at=None)
                await self._rest(RETRY_LAST)
                continue
            try:
                more = await self._rounds.once_around()
            except (ApiError, StoreError, AccountError, ValueError) as error:
                self._wiring.line.failed(error)
                pause = min(getattr(error, "retry_after", None) or retry, RETRY_LAST)
                retry = min(retry * 2, RETRY_LAST)
                self._waits(error, pause)
                await self._rest(pause)
            else:
                retry = RETRY_FIRST
                if not more:
                    self._show(phase=Phase.RESTING, done=0, of=None, problem=None, again_at=None)
                    await self._rest(REST)

    def _waits(self, error: Exception, seconds: float) -> None:
        again = self._wiring.clock() + seconds
        self._show(phase=Phase.WAITING, problem=problem_of(error), again_at=again)

    async def _rest(self, seconds: float) -> None:
        """Wait, until somebody wants it to go on earlier."""
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return

    @property
    def _rounds(self) -> "Rounds":
        if self._made is None:
            from zdtui.desk.mirror.rounds import Rounds

            self._made = Rounds(self._wiring, self._threads, self._show, lambda: bool(self._wishes.get("full")))
        return self._made

    @property
    def _wishes(self) -> dict[str, Any]:
        found = self._wiring.store.work.get(WISHES)
        return found if isinstance(found, dict) else {}

    async def _wish(self, **wishes: bool) -> None:
        await self._wiring.store.work.set(WISHES, {**self._wishes, **wishes})

    def _recall(self) -> None:
        """Take over what is known of the mirror from the store."""
        from zdtui.desk.mirror.shelf import Shelf

        self._known = True
        reach = Shelf(self._wiring, self._show).reach
        self._state = replace(
            self._state,
            since=reach.since,
            complete_to=reach.complete_to,
            total=reach.total,
            full=bool(self._wishes.get("full")),
        )

    def _heard(self, event: Event) -> None:
        """Go on at once when the account works again."""
        if isinstance(event, AccountStatusChanged) and self._waiting and self._wiring.line.usable:
            self._wake.set()

    @property
    def _waiting(self) -> bool:
        return self._state.phase is Phase.WAITING

    def _show(self, **changes: Any) -> None:
        state = replace(self._state, **changes)
        if state != self._state:
            self._state = state
            self._wiring.hub.emit(MirrorChanged(self._wiring.account))
