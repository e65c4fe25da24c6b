"""Commands of the mirror."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command("mirror", "Show the mirror", "Which tickets are are on this machine, and how current.", ("M",), "global"),
    Command("mirror-now", "Sync now", "Look at once for what changed.", ("s",), "mirror", hint="sync now"),
    Command("mirror-pause", "Pause or go on", "A pause outlives the program.", ("p",), "mirror", hint="pause"),
    Command(
        "mirror-full",
        "Whole history or not",
        "Keep older tickets on this machine, too; this may take an hour of the export limit.",
        ("f",),
        "mirror",
        hint="whole history",
    ),
    Command("mirror-close", "Close the mirror", "Go back.", ("escape", "q"), "mirror", hint="back"),
)
"""What keys do in the mirror."""
