"""What a desk begins with: who signs in, then the views and what tickets refer to."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from zdtui.accounts.age import days_left, is_over, today
from zdtui.api.errors import ApiError, Forbidden, MissingScope
from zdtui.desk.events import AccountStatusChanged
from zdtui.desk.problem import Problem, problem_of
from zdtui.desk.wiring import Wiring

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.desk.directory import Directory
    from zdtui.desk.views import Views


class Greeting:
    """Asks Zendesk who the account is, whenever that is in doubt."""

    def __init__(
        self,
        wiring: Wiring,
        views: "Views",
        directory: "Directory",
        beat: float,
        *,
        take: Callable[[Problem | None], None],
        moved: Callable[[], None],
    ) -> None:
        """``beat`` is the seconds between counts; ``take`` is told what goes wrong, ``moved`` that limits changed."""
        self._wiring = wiring
        self._views = views
        self._directory = directory
        self._beat = beat
        self._take = take
        self._moved = moved
        line = wiring.line
        line.barred = lambda error: wiring.chores.start("who", partial(line.look, error))

    async def greet(self) -> None:
        """Ask who signs in (``GET /api/v2/users/me``), and read what every desk needs."""
        line = self._wiring.line
        client = await line.client()
        client.budget.on_change(self._moved)
        try:
            me = await client.users.me()
        except MissingScope:
            me = None
        except ApiError as error:
            line.failed(error, sure=True)
            self._take(problem_of(error))
            return
        line.answered()
        self._take(None)
        if me is not None:
            known = {"id": me.id, "name": me.name, "email": me.email, "role": me.role}
            await self._wiring.store.set("me", known)
            self._wiring.hub.emit(AccountStatusChanged(self._wiring.account))
        if await self._allowed(self._views.refresh):
            self._wiring.chores.start("counts", partial(self._views.keep_counting, self._beat))
        await self._allowed(self._directory.refresh, told=False)

    async def _allowed(self, read: Callable[[], Awaitable[None]], *, told: bool = True) -> bool:
        """Read something; whether this person may see it. What is only needed for names is not ``told``."""
        try:
            await read()
        except Forbidden as error:
            self._wiring.line.failed(error)
            if told:
                self._take(problem_of(error))
            return False
        return True


def has_last_day(account: "Account", now: float) -> bool:
    """Say whether the last day of API tokens has come for an account that has one; from then on they are refused."""
    return account.method == "token" and days_left(today(now)) == 0


def has_ended(account: "Account", now: float) -> bool:
    """Say whether API tokens are a thing of the past for an account that has one: nothing need be tried."""
    return account.method == "token" and is_over(today(now))
