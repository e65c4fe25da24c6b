"""Commands of the queue over all accounts, and of going to one ticket."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command(
        "all-accounts",
        "All accounts",
        "One queue of your unsolved tickets in every account.",
        ("*",),
        "global",
    ),
    Command(
        "go-to-ticket",
        "Go to a ticket",
        "Open a ticket by its number, as acme#123, or by its address, in whichever account it is.",
        ("#",),
        "global",
    ),
)
"""What keys do about several accounts at once."""
