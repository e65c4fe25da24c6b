"""Removing an account while the interface runs."""

from contextlib import suppress
from typing import TYPE_CHECKING

from textual.app import InvalidModeError
from textual.screen import Screen

from zdtui.accounts.problem import AccountError
from zdtui.tui.status.say import say
from zdtui.tui.welcome.signs_in import SignsIn

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk

NOWHERE = "nowhere"
"""A place where nothing of an account is."""


class Removes(SignsIn):
    """The application's way to let go of an account.

    Attributes:
        opened: the desks that were shown, by account name.
        current: the name of the account on screen.

    """

    opened: "dict[str, Desk]"
    current: str | None

    async def remove_account(self, name: str) -> None:
        """Remove an account and all that is kept about it; another one is shown, or the first page where none is."""
        others = [account.name for account in self.desks.accounts() if account.name != name]
        while len(self.screen_stack) > 1 and self.screen.is_modal:
            await self.pop_screen()
        if self.current == name:
            await self._leave_place(others)
        if self.opened.pop(name, None) is not None:
            await self.remove_mode(f"queue:{name}")
        try:
            *more, removed = await self.desks.remove(name)
            said = " ".join([removed, *more])
        except AccountError as error:
            said = f"{error.sentence} {error.fix}"
        except OSError as error:
            said = f"The files of {name} cannot be deleted: {error.strerror}."
        if not others:
            self.welcome()
        say(self, said, "info", 30)

    async def _leave_place(self, others: list[str]) -> None:
        """Go elsewhere."""
        if others:
            await self.show_account(others[0])
        else:
            self.current = None
            with suppress(InvalidModeError):
                self.add_mode(NOWHERE, Screen)
            await self.switch_mode(NOWHERE)
