"""Commands of the look-up of people."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command(
        "people",
        "Look up people",
        "Find a person or an organization, what is known of them, and their tickets.",
        ("@",),
        "global",
    ),
)
"""What leads to the look-up; in it, the keys of choosing from a list work."""
