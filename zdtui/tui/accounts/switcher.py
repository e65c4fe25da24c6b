"""The account switcher: each account with its status and what waits there; a number or a name goes there."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zdtui.accounts.status import Status
from zdtui.text.gate import SafeText, gate
from zdtui.tui.bindings import bindings
from zdtui.tui.shared.choices import Choice
from zdtui.tui.shared.picker import Picker
from zdtui.tui.status.heading import DOTS, TROUBLED

if TYPE_CHECKING:
    from textual.widgets import Input

    from zdtui.accounts.account import Account
    from zdtui.accounts.ledger import Remembered
    from zdtui.desk.desk import Desk
    from zdtui.desk.desks import Desks
    from zdtui.store.glance import Glance
    from zdtui.tui.command import Command

ALL = "*"
"""The value handed back when the person wants the queue over all accounts; no account can be called so."""

EVERYWHERE = Choice(ALL, SafeText("0  All accounts"), SafeText("one queue of your unsolved tickets"), "*", "$muted")

PAGE, REPAIR = "page", "repair"
"""The values handed back, with the account's name and status, when the person asks for its page or for its repair."""


@dataclass(frozen=True, slots=True)
class Stands:
    """How an account stands and what waits there; counts are ``None`` where nobody knows."""

    status: Status
    used: bool = True
    open: int | None = None
    view: str = ""
    unsent: int | None = 0
    troubled: int = 0

    @classmethod
    def of_desk(cls, desk: "Desk") -> "Stands":
        """Read it from an open desk."""
        entries, rows = desk.views.entries(), desk.outbox.rows()
        first = (entries[0].count, entries[0].title) if entries else (None, "")
        return cls(desk.standing.status, True, *first, len(rows), sum(row.state in TROUBLED for row in rows))

    @classmethod
    def of_files(cls, known: "Remembered", seen: "Glance") -> "Stands":
        """Read it from what was kept of an account that is not open."""
        status = Status(known.status) if known.status in [*Status] else Status.PENDING_AUTH
        return cls(status, known.changed is not None, seen.open, seen.view, seen.unsent, seen.troubled)

    def words(self) -> str:
        """Say the status, then the counts that are not nothing."""
        parts = [DOTS[self.status][2] or "active"] if self.used else ["not used yet"]
        if self.troubled:
            parts.append(f"{self.troubled} need{'s' if self.troubled == 1 else ''} you")
        waiting = self.unsent - self.troubled if self.unsent is not None else 0
        parts += [f"{waiting} waiting"] if waiting else []
        parts += [f"{self.open:,} {self.view}"] if self.open is not None else []
        return " · ".join(parts)


class Switcher(Picker):
    """Starts on the account after the current one, so that the key and enter go back and forth between two."""

    BINDINGS = bindings("switcher")

    def __init__(self, desks: "Desks", opened: "dict[str, Desk]", current: str) -> None:
        """Show every account; ``opened`` are the open desks by name."""
        accounts = desks.accounts()
        self._stands = {each.name: stands_of(desks, each, opened.get(each.name)) for each in accounts}
        choices = [account_choice(n, each, self._stands[each.name]) for n, each in enumerate(accounts, 1)]
        everywhere = {"0": EVERYWHERE} if len(choices) > 1 else {}
        super().__init__(SafeText("Accounts"), [*choices, *everywhere.values()], current=current, wide=True)
        self._numbered = everywhere | {str(n): choice for n, choice in enumerate(choices[:9], 1)}
        if everywhere:
            self.list.cursor = (self.list.cursor + 1) % len(choices)

    def on_input_changed(self, event: "Input.Changed") -> None:
        """Go straight to an account when its number is typed; the picker narrows by anything else."""
        numbered = self._numbered.get(event.value)
        if numbered is not None:
            event.prevent_default()
            self.dismiss(numbered)

    def why_not(self, wanted: "Command") -> str | None:
        """Say why a command cannot run now."""
        choice = self.list.choice
        stands = self._stands.get(choice.value) if choice else None
        if wanted.id == "switcher-repair" and choice and stands and stands.status is Status.ACTIVE:
            return f"{choice.value} is signed in; there is nothing to repair."
        return None

    def action_switcher_next(self) -> None:
        """Move on, and from the last to the first."""
        accounts = [choice for choice in self.list.choices if choice.value != ALL]
        last = self.list.cursor >= len(accounts) - 1
        self.list.move(-len(self.list.choices) if last else 1)

    def action_switcher_page(self) -> None:
        """Ask for the page of the account under the cursor."""
        self._wish(PAGE)

    def action_switcher_repair(self) -> None:
        """Ask for the repair of the account under the cursor."""
        self._wish(REPAIR)

    def _wish(self, wish: str) -> None:
        if self.list.choice is not None and self.list.choice.value != ALL:
            name = self.list.choice.value
            self.dismiss(Choice((wish, name, self._stands[name].status), self.list.choice.name))


def stands_of(desks: "Desks", account: "Account", desk: "Desk | None") -> Stands:
    """Say how an account stands; one that is not open is not opened for it."""
    return Stands.of_desk(desk) if desk is not None else Stands.of_files(*desks.glance(account))


def account_choice(number: int, account: "Account", stands: Stands) -> Choice:
    """Draw an account's row."""
    place = f"{account.origin.host} · {account.email}{' · production' if account.production else ''}"
    sign, style, _word = DOTS[stands.status]
    name = SafeText(f"{number}  {gate(account.name)}")
    return Choice(account.name, name, gate(place), sign, style, gate(stands.words()))
