"""The one table of commands, gathered from the feature folders.

A feature declares its commands as ``COMMANDS: tuple[Command, ...]`` in its own ``commands.py`` with ``Command`` from
``zdtui.tui.command``; this module puts them in one table. Nothing here needs Textual, so that the command line can
print the keys.
"""

from typing import NamedTuple

from zdtui.tui.accounts.commands import COMMANDS as ACCOUNTS
from zdtui.tui.command import Command, Scope
from zdtui.tui.composer.commands import COMMANDS as COMPOSER
from zdtui.tui.everywhere.commands import COMMANDS as EVERYWHERE
from zdtui.tui.help.commands import COMMANDS as HELP
from zdtui.tui.outbox.commands import COMMANDS as OUTBOX
from zdtui.tui.people.commands import COMMANDS as PEOPLE
from zdtui.tui.play.commands import COMMANDS as PLAY
from zdtui.tui.proposals.commands import COMMANDS as PROPOSALS
from zdtui.tui.queue.commands import COMMANDS as QUEUE
from zdtui.tui.search.commands import COMMANDS as SEARCH
from zdtui.tui.shared.commands import COMMANDS as SHARED
from zdtui.tui.snooze.commands import COMMANDS as SNOOZE
from zdtui.tui.sync.commands import COMMANDS as SYNC
from zdtui.tui.tags.commands import COMMANDS as TAGS
from zdtui.tui.ticket.commands import COMMANDS as TICKET
from zdtui.tui.welcome.commands import COMMANDS as WELCOME

GLOBAL = (
    Command(
        "help", "Show the keys", "Every key that works here, grouped by place.", ("?", "f1"), "global", hint="keys"
    ),
    Command(
        "commands",
        "Find a command",
        "Search every command by its name and run it.",
        (":", "ctrl+p"),
        "global",
        hint="commands",
    ),
    Command("quit", "Quit", "Leave zdtui; drafts and waiting writes are kept.", ("q", "ctrl+q"), "global"),
    Command(
        "save-flight-record",
        "Save the flight record",
        "Write the last requests to a file, without secrets and words, for whoever looks for a fault (zdtui replay).",
        (),
        "global",
    ),
    Command("change-theme", "Change the theme", "Choose the light, dark or high-contrast theme.", (), "global"),
)
"""Commands of the application itself."""

COMMANDS: tuple[Command, ...] = (
    *COMPOSER,
    *TAGS,
    *QUEUE,
    *PLAY,
    *SNOOZE,
    *TICKET,
    *ACCOUNTS,
    *EVERYWHERE,
    *WELCOME,
    *OUTBOX,
    *PROPOSALS,
    *SYNC,
    *SEARCH,
    *PEOPLE,
    *GLOBAL,
    *HELP,
    *SHARED,
)
"""Every command there is: first what is done to tickets, then how one moves about."""


class Place(NamedTuple):
    """A scope as a person sees it: its title in the help overlay, and the scope whose keys work there too."""

    title: str
    within: Scope | None


SCOPES: dict[Scope, Place] = {
    "global": Place("Everywhere", None),
    "work": Place("The ticket at hand", "global"),
    "views": Place("Views", "work"),
    "queue": Place("Queue", "work"),
    "search": Place("Search", "global"),
    "ticket": Place("Ticket", "work"),
    "composer": Place("Composer", "global"),
    "switcher": Place("Accounts", "picker"),
    "account": Place("Account page", None),
    "sign-in": Place("Signing in", None),
    "guide": Place("Guide to a credential", None),
    "scopes": Place("What works", None),
    "removal": Place("Removing an account", None),
    "outbox": Place("Outbox", None),
    "conflict": Place("A write that stopped", None),
    "tags": Place("Tags", None),
    "proposals": Place("Proposals of agents", None),
    "mirror": Place("Mirror", None),
    "picker": Place("Choosing from a list", None),
    "help": Place("Help", None),
}
"""Every scope in the order of the help overlay. Overlays lie within nothing: behind them no key works."""


def command(command_id: str) -> Command:
    """Find a command by its id.

    Raises:
        KeyError: there is no such command.

    """
    return _by_id[command_id]


def commands_of(scope: Scope) -> tuple[Command, ...]:
    """List the commands declared for one scope."""
    return tuple(each for each in COMMANDS if each.scope == scope)


_by_id = {each.id: each for each in COMMANDS}
