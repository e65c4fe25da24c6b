"""Commands of the tags."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command(
        "tags",
        "Set the tags",
        "Add tags and remove them; what others add or remove meanwhile stays.",
        ("t",),
        "work",
        "the tags",
        "tags",
    ),
    Command("tags-down", "Next tag", "Move one row down.", ("down", "ctrl+n"), "tags"),
    Command("tags-up", "Previous tag", "Move one row up.", ("up", "ctrl+p"), "tags"),
    Command(
        "tags-turn",
        "Add or remove",
        "Add the tag under the cursor, or remove it.",
        ("enter",),
        "tags",
        hint="add/remove",
        priority=True,
    ),
    Command("tags-save", "Save the tags", "Send the change.", ("ctrl+s",), "tags", "the tags", "save", priority=True),
    Command("tags-close", "Leave them", "Close and change nothing.", ("escape",), "tags", hint="leave"),
)
"""What can be done to a ticket's tags."""
