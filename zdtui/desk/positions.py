"""Numbers for tickets of several accounts, since two accounts may give the same number."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Position:
    """A ticket of one account."""

    account: str
    ticket: int

    def __str__(self) -> str:
        return f"{self.account}#{self.ticket}"


class Positions:
    """Gives each ticket of each account a number of ours, from 1, and knows which is which ever after."""

    def __init__(self) -> None:
        self._positions: list[Position] = []
        self._numbers: dict[str, dict[int, int]] = {}

    def __getitem__(self, number: int) -> Position:
        return self._positions[number - 1]

    def number(self, account: str, ticket: int) -> int:
        """Return the number of ours for a ticket, a new one at the first question."""
        known = self._numbers.setdefault(account, {})
        number = known.get(ticket)
        if number is None:
            self._positions.append(Position(account, ticket))
            number = known[ticket] = len(self._positions)
        return number

    def find(self, account: str, ticket: int) -> int | None:
        """Return the number of ours for a ticket that has one."""
        return self._numbers.get(account, {}).get(ticket)

    def among(self, account: str, tickets: Collection[int]) -> frozenset[int]:
        """Return the numbers of ours of those tickets that have one."""
        known = self._numbers.get(account, {})
        return frozenset(known[ticket] for ticket in tickets if ticket in known)
