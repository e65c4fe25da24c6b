"""Commands of the list that narrows as you type."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command("picker-down", "Next choice", "Move one row down.", ("down", "ctrl+n"), "picker"),
    Command("picker-up", "Previous choice", "Move one row up.", ("up", "ctrl+p"), "picker"),
    Command(
        "picker-choose",
        "Choose",
        "Take the row under the cursor.",
        ("enter",),
        "picker",
        hint="choose",
        priority=True,
    ),
    Command("picker-close", "Leave it", "Close without choosing.", ("escape",), "picker", hint="leave it"),
)
"""What keys do while choosing from a list."""
