"""Commands for putting tickets off."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command(
        "snooze",
        "Put the ticket off",
        "Hide the ticket from the views until a time, or until somebody else touches it; Zendesk hears nothing.",
        ("Z",),
        "work",
    ),
    Command(
        "snoozed", "Show what was put off", "List the tickets that were put off, and bring one back.", (), "global"
    ),
)
"""What can be done to put tickets off."""
