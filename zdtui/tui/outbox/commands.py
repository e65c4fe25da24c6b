"""Commands of the outbox."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command("outbox", "Show the outbox", "What waits, what was refused, and why.", ("W",), "global"),
    Command("outbox-down", "Next write", "Move one row down.", ("j", "down"), "outbox"),
    Command("outbox-up", "Previous write", "Move one row up.", ("k", "up"), "outbox"),
    Command(
        "outbox-send",
        "Send anyway",
        "Send the write with the ticket as it is now.",
        ("s",),
        "outbox",
        "the write",
        "send",
    ),
    Command("outbox-draft", "Back to a draft", "Take the text back into a draft.", ("d",), "outbox", hint="to draft"),
    Command("outbox-drop", "Drop", "Throw the write away; asked twice.", ("x",), "outbox", hint="drop"),
    Command("outbox-close", "Close the outbox", "Go back to the queue.", ("escape", "q"), "outbox", hint="back"),
)
"""What keys do in the outbox."""
