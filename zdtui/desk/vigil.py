"""Looking after an account at which nothing happens: now and then Zendesk is asked whether it still lets it in."""

import asyncio
from typing import TYPE_CHECKING

from zdtui.accounts.problem import AccountError
from zdtui.api.errors import ApiError

if TYPE_CHECKING:
    from zdtui.desk.wiring import Wiring

IDLE = 600.0
"""Seconds without a call after which Zendesk is asked; it is asked no more often than that."""


class Vigil:
    """Notices that a credential stopped working before somebody needs it."""

    def __init__(self, wiring: "Wiring", idle: float = IDLE) -> None:
        self._wiring = wiring
        self._idle = idle
        self._asked = wiring.clock()

    async def run(self) -> None:
        """Ask who the account is, whenever nothing was asked for long: ``GET /api/v2/users/me``."""
        while True:
            await asyncio.sleep(max(self._left, 0.001))
            if self._left <= 0:
                self._asked = self._wiring.clock()
                await self._ask()

    @property
    def _left(self) -> float:
        """Seconds until it is time to ask."""
        calls = self._wiring.line.calls()
        last = max(self._asked, calls[-1].at if calls else 0.0)
        return last + self._idle - self._wiring.clock()

    async def _ask(self) -> None:
        """Ask; the answer moves how the account stands."""
        line = self._wiring.line
        try:
            await line.ask(lambda client: client.users.me())
        except ApiError:
            return
        except AccountError as error:
            line.failed(error)
