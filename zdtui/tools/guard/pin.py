"""The one account that a run may use, as it was when the run began."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zdtui.tools.refusal import ToolError

if TYPE_CHECKING:
    from collections.abc import Callable

    from zdtui.accounts.account import Account


@dataclass(frozen=True, slots=True)
class Pin:
    """Holds an account's name, address and person; ``look`` finds the account as it is now."""

    name: str
    address: str
    email: str
    look: "Callable[[], Account]"

    @classmethod
    def on(cls, account: "Account", look: "Callable[[], Account]") -> "Pin":
        """Pin a run to an account."""
        return cls(account.name, str(account.origin), account.email, look)

    def check(self) -> None:
        """Make sure that the account is still the one that the run began with.

        Raises:
            ToolError: it was removed, or its name means another Zendesk or another person now.

        """
        try:
            now = self.look()
        except Exception as error:
            raise self._moved() from error
        if (now.name, str(now.origin), now.email) != (self.name, self.address, self.email):
            raise self._moved()

    def _moved(self) -> ToolError:
        return ToolError(
            "account_changed",
            f"The account {self.name} is not the one any more that this run began with.",
            "Nothing is done until a person starts the server again.",
        )
