"""The account switcher: each account with its status and what waits there; a number or a name goes there."""

from typing import TYPE_CHECKING

from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.picker import Picker
from zdtui.tui.status.heading import DOTS, colour_of

if TYPE_CHECKING:
    from textual.widgets import Input

    from zdtui.accounts.account import Account
    from zdtui.desk.desk import Desk

DIGITS = tuple("123456789")

PAGE = "page"
"""The value handed back, with the account's name, when the person asks for its page."""


class Switcher(Picker):
    """Starts on the account after the current one, so that the key and enter go back and forth between two."""

    BINDINGS = bindings("switcher")

    def __init__(self, accounts: "list[Account]", desks: "dict[str, Desk]", current: str) -> None:
        """Show ``accounts``; ``desks`` are the open ones by name."""
        choices = [account_choice(n, account, desks.get(account.name)) for n, account in enumerate(accounts, 1)]
        super().__init__(SafeText("Accounts"), choices, current=current, wide=True)
        self._numbered = choices
        if len(choices) > 1:
            self.list.cursor = (self.list.cursor + 1) % len(choices)

    def on_input_changed(self, event: "Input.Changed") -> None:
        """Go straight to an account when its number is typed; the picker narrows by anything else."""
        place = int(event.value) - 1 if event.value in DIGITS else -1
        if 0 <= place < len(self._numbered):
            event.prevent_default()
            self.dismiss(self._numbered[place])

    def action_switcher_next(self) -> None:
        """Move on, and from the last to the first."""
        last = self.list.cursor == len(self.list.choices) - 1
        self.list.move(-len(self.list.choices) if last else 1)

    def action_switcher_page(self) -> None:
        """Ask for the page of the account under the cursor."""
        if self.list.choice is not None:
            self.dismiss(Choice((PAGE, self.list.choice.value), self.list.choice.name))


def account_choice(number: int, account: "Account", desk: "Desk | None") -> Choice:
    """Draw an account's row; a desk that is not open yet says so."""
    place = f"{account.origin.host} · {account.email}{' · production' if account.production else ''}"
    if desk is None:
        sign, aside = "○", "not opened yet"
    else:
        sign, _colour, word = DOTS[desk.standing.status]
        aside = " · ".join(part for part in (word, _waiting(desk), _first_view(desk)) if part)
    name = SafeText(f"{number}  {gate(account.name)}")
    return Choice(account.name, name, gate(place), sign, colour_of(account.colour), gate(aside))


def _waiting(desk: "Desk") -> str:
    rows = desk.outbox.rows()
    return f"{len(rows)} in the outbox" if rows else ""


def _first_view(desk: "Desk") -> str:
    entries = desk.views.entries()
    return f"{entries[0].count} {entries[0].title}" if entries and entries[0].count is not None else ""
