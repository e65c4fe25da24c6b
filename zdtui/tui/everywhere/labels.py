"""What a ticket is called where several accounts are in view: the account in its colour, and the number."""

from typing import TYPE_CHECKING

from zdtui.text.gate import gate
from zdtui.tui.queue.tones import Piece, Tone
from zdtui.tui.shared.content import fit, width_of

if TYPE_CHECKING:
    from zdtui.accounts.account import Account
    from zdtui.desk.everywhere import Everywhere

LONGEST = 14
"""Cells that an account's name may take beside its tickets' numbers."""


class Labels:
    """Calls the tickets of a merged queue ``acme#1043``."""

    def __init__(self, everywhere: "Everywhere", ellipsis: str) -> None:
        """``ellipsis`` stands for the end of a long name."""
        self._everywhere = everywhere
        self._ellipsis = ellipsis

    def __call__(self, number: int) -> tuple[Piece, ...]:
        """Say which ticket of which account a number of the merged queue means."""
        position = self._everywhere.position(number)
        desk = self._everywhere.desk_of(position.account)
        tone = tone_of(desk.account) if desk is not None else Tone.MUTED
        return ((self._name(position.account), tone), (f"#{position.ticket}", Tone.TEXT))

    def _name(self, account: str) -> str:
        name = gate(account)
        return name if width_of(name) <= LONGEST else fit(name, LONGEST, ellipsis=self._ellipsis)


def tone_of(account: "Account") -> Tone:
    """Name the part that an account's name plays in a queue; an unknown colour is the first."""
    try:
        return Tone(f"account-{account.colour}")
    except ValueError:
        return Tone.ACCOUNT_BLUE
