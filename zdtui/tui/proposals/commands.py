"""Commands of the proposals."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command(
        "proposals", "Show the proposals", "What agents would like to write, for you to decide.", ("P",), "global"
    ),
    Command("proposal-down", "Next proposal", "Move one row down.", ("j", "down"), "proposals"),
    Command("proposal-up", "Previous proposal", "Move one row up.", ("k", "up"), "proposals"),
    Command(
        "proposal-approve",
        "Approve",
        "Write what the agent proposes; undo works as with your own writes.",
        ("a",),
        "proposals",
        "the proposal",
        "approve",
    ),
    Command("proposal-refuse", "Refuse", "Throw the proposal away.", ("x",), "proposals", hint="refuse"),
    Command("proposals-close", "Close the proposals", "Go back.", ("escape", "q"), "proposals", hint="back"),
)
"""What keys do among the proposals."""
