"""What a shell can complete: names of accounts and tools, numbers of tickets, writes that wait.

It is read from this machine's files: no network, no vault. Whatever goes wrong completes nothing.
"""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click
from click.types import StringParamType

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem

    from zdtui.cli.house import House

VARIABLE = "_ZDTUI_COMPLETE"
"""The variable by which a shell asks."""


def asked() -> bool:
    """Whether a shell asks for completions."""
    return VARIABLE in os.environ


class Completed(StringParamType):
    """A text of which some values are known."""

    def known(self, house: "House", incomplete: str) -> Iterable[tuple[str, str]]:
        """The values that may be meant, each with what it is."""
        raise NotImplementedError

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":
        """Return the known values that begin so."""
        from click.shell_completion import CompletionItem

        from zdtui.text.gate import gate

        try:
            found = [*self.known(_house(ctx), incomplete)]
        except Exception:  # noqa: BLE001  (somebody is typing: nothing may be said now)
            return []
        return [CompletionItem(value, help=str(gate(what)) or None) for value, what in found
                if value.startswith(incomplete)]  # fmt: skip


class AccountName(Completed):
    """The name of an account."""

    def known(self, house: "House", incomplete: str) -> Iterable[tuple[str, str]]:
        """Every account, with its host."""
        return [(account.name, account.origin.host) for account in house.book.list()]


class TicketNumber(Completed):
    """The number of a ticket; other ways to name one are not completed."""

    def known(self, house: "House", incomplete: str) -> Iterable[tuple[str, str]]:
        """Tickets stored on this machine, with their subjects."""
        from zdtui.store.numbers import numbers

        return [(str(number), subject) for number, subject in numbers(_folder(house), incomplete)]


class ToolName(Completed):
    """The name of a tool."""

    def known(self, house: "House", incomplete: str) -> Iterable[tuple[str, str]]:
        """All 14, with the object each is about."""
        from zdtui.tools.registry import GROUPS

        return [(name, group) for group, names in GROUPS.items() for name in names]


class WriteId(Completed):
    """The id of a write that has not reached Zendesk, or the beginning of it."""

    def known(self, house: "House", incomplete: str) -> Iterable[tuple[str, str]]:
        """What waits, with what it is."""
        from zdtui.store.waiting import waiting

        return [(row_id[: max(8, len(incomplete))], label) for row_id, label in waiting(_folder(house))]


class Several(Completed):
    """Values with commas between."""

    def __init__(self, one: Iterable[str]) -> None:
        super().__init__()
        self._one = tuple(one)

    def known(self, house: "House", incomplete: str) -> Iterable[tuple[str, str]]:
        """Every value that is not among those typed already, behind those."""
        typed = incomplete.split(",")[:-1]
        before = "".join(f"{name}," for name in typed)
        return [(f"{before}{name}", "") for name in self._one if name not in typed]


ACCOUNT, TICKET, TOOL, WRITE = AccountName(), TicketNumber(), ToolName(), WriteId()

BY_NAME: dict[str, StringParamType | click.Path] = {
    "account": ACCOUNT,
    "name": ACCOUNT,
    "names": ACCOUNT,
    "ticket": TICKET,
    "file": click.Path(),
}
"""What parameters of these names are; there are no others of the same names."""


def complete_parameters(command: click.Command) -> None:
    """Let a command's parameters be completed by what their names say they are, not to be called afterwards."""
    for parameter in command.params:
        if not isinstance(parameter.type, Completed) and parameter.name in BY_NAME:
            parameter.type = BY_NAME[parameter.name]


def _house(context: click.Context) -> "House":
    """This person's things, for the account named so far."""
    from zdtui.cli.house import House

    named: object = None
    at: click.Context | None = context
    while at is not None and named is None:
        named, at = at.params.get("account"), at.parent
    return House(named if isinstance(named, str) else None)


def _folder(house: "House") -> "Path":
    """The folder of the account that is meant."""
    return house.paths.account_folder(house.chosen().name)
