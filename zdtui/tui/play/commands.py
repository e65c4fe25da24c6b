"""Commands of play mode."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command(
        "play",
        "Play the list",
        "Go through the list ticket by ticket; while it plays, go on to the next one. Sending goes on by itself.",
        (">",),
        "work",
        hint="play",
    ),
    Command(
        "skip",
        "Skip the ticket",
        "Pass the ticket over, say why, and go on to the next one.",
        ("S",),
        "work",
        "who passed the ticket over, and why",
    ),
    Command("stop-playing", "Stop playing", "End play mode; closing the ticket does so too.", (), "work"),
)
"""What keys do to play a list."""
