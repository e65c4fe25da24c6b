"""The person's own command, run when it changes how an account stands."""

import asyncio
import os
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from zdtui.accounts.status import Standing, Status
from zdtui.desk.chores import Chores
from zdtui.desk.events import AccountStatusChanged, Event
from zdtui.model.environment import scrubbed

if TYPE_CHECKING:
    from collections.abc import Callable

    from zdtui.desk.desk import Desk

DEADLINE = 10.0
"""Seconds the command has; then it is ended."""


class StatusHook:
    """Runs a command for each change of status: its words as they are, without a shell, and without any secret.

    ``{account}``, ``{status}`` and ``{reason}`` in its words are filled in. One runs at a time for each account; what
    changes meanwhile is told once, as it is then.
    """

    def __init__(self, command: Sequence[str], deadline: float = DEADLINE) -> None:
        """``deadline`` is in seconds; an empty command does nothing."""
        self._command = command
        self._deadline = deadline
        self._chores = Chores(lambda name, error: None)

    def watch(self, desk: "Desk", known: str) -> "Callable[[], None]":
        """Run the command whenever the desk's status is another than the one ``known`` last."""
        told = [known]

        def heard(event: Event) -> None:
            if isinstance(event, AccountStatusChanged) and _is_news(desk.standing, told[0]):
                self._chores.start(desk.account.name, partial(self._tell, desk, told))

        return desk.subscribe(heard if self._command else lambda event: None)

    async def close(self) -> None:
        """End what is running."""
        await self._chores.close()

    async def _tell(self, desk: "Desk", told: list[str]) -> None:
        """Tell how the account stands, until that is how it stands."""
        while _is_news(desk.standing, told[0]):
            standing = desk.standing
            told[0] = standing.status
            await self._run(desk.account.name, standing)

    async def _run(self, account: str, standing: Standing) -> None:
        said = {"{account}": account, "{status}": standing.status.value, "{reason}": standing.reason}
        nothing = asyncio.subprocess.DEVNULL
        try:
            running = await asyncio.create_subprocess_exec(
                *(filled(word, said) for word in self._command),
                stdin=nothing,
                stdout=nothing,
                stderr=nothing,
                env=scrubbed(os.environ),
                start_new_session=True,
            )
        except (OSError, ValueError):
            return
        try:
            async with asyncio.timeout(self._deadline):
                await running.wait()
        except TimeoutError:
            pass
        finally:
            if running.returncode is None:
                with suppress(ProcessLookupError):
                    running.kill()
                await running.wait()


def filled(word: str, said: dict[str, str]) -> str:
    """Fill what is said into a word; what was filled in is not looked at again."""
    name = next((name for name in said if name in word), None)
    if name is None:
        return word
    before, _, after = word.partition(name)
    return f"{filled(before, said)}{said[name]}{filled(after, said)}"


def _is_news(standing: Standing, told: str) -> bool:
    """Whether a standing is known and another than the one that was told."""
    unknown = standing.status is Status.PENDING_AUTH and not standing.repair
    return not unknown and standing.status.value != told
