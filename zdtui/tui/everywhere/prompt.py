"""Asking which ticket to go to: a number, ``acme#123``, or a pasted address."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from zdtui.accounts.problem import UnknownAccount
from zdtui.model.reference import Reference
from zdtui.text.gate import SafeText, gate
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.picker import Picker
from zdtui.tui.status.heading import colour_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from zdtui.accounts.account import Account
    from zdtui.desk.desk import Desk

    Owner = Callable[[Reference, str | None], Account | None]

HELP = "A number, acme#123, or the address of a ticket's page."


class GoTo(Picker):
    """Shows which ticket of which account is meant; hands back ``(account, ticket)``."""

    def __init__(
        self, owner: "Owner", accounts: "Sequence[Account]", opened: "Mapping[str, Desk]", current: str
    ) -> None:
        """``owner`` finds the account of a ticket, ``current`` is the one at hand, ``opened`` are the open desks."""
        super().__init__(SafeText("Go to a ticket"), (), wide=True)
        self._owner = owner
        self._accounts = sorted(accounts, key=lambda account: account.name != current)
        self._opened = opened
        self._current = current
        self._line.placeholder = "number, acme#123 or a pasted address"

    def on_mount(self) -> None:
        """Say what may be typed."""
        self._narrow(keep=False)

    def _narrow(self, *, keep: bool) -> None:
        del keep
        said, choices = HELP, list[Choice]()
        if self._query.strip():
            try:
                choices, said = list(self._meant(Reference.read(self._query))), ""
            except UnknownAccount as error:
                said = f"{error.sentence} {error.fix}"
            except ValueError as error:
                said = str(error)
        self._list.display = bool(choices)
        self._list.show(choices, "")
        self._note(said)

    def _meant(self, reference: Reference) -> Iterator[Choice]:
        """Offer the account's ticket, or of a bare number that of each account, the one at hand first."""
        owner = self._owner(reference, self._current)
        for account in [owner] if owner is not None and reference.is_placed else self._accounts:
            yield self._choice(account, reference.ticket)

    def _choice(self, account: "Account", ticket: int) -> Choice:
        desk = self._opened.get(account.name)
        row = desk.store.row(ticket) if desk is not None else None
        known = gate(row.subject) if row is not None else SafeText("")
        aside = "" if row is not None else "not opened yet" if desk is None else "not read yet"
        name = SafeText(f"{gate(account.name)}#{ticket}")
        return Choice((account.name, ticket), name, known, "●", colour_of(account.colour), SafeText(aside))
