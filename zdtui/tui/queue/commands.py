"""Commands of the views list and the queue."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command("queue-down", "Next row", "Move the cursor one row down.", ("j", "down"), "queue", hint="down"),
    Command("queue-up", "Previous row", "Move the cursor one row up.", ("k", "up"), "queue", hint="up"),
    Command("queue-page-down", "Next page", "Move the cursor one screen down.", ("pagedown", "ctrl+f"), "queue"),
    Command("queue-page-up", "Previous page", "Move the cursor one screen up.", ("pageup", "ctrl+b"), "queue"),
    Command("queue-first", "First row", "Jump to the first row.", ("g", "home"), "queue"),
    Command("queue-last", "Last row", "Jump to the last row.", ("G", "end"), "queue"),
    Command("queue-open", "Open the ticket", "Open the ticket under the cursor.", ("enter",), "queue", hint="open"),
    Command("queue-find", "Find in this list", "Narrow the list to what you type.", ("/",), "queue", hint="find"),
    Command("queue-clear", "Clear the filter", "Show the whole list again.", ("escape",), "queue"),
)
"""What keys do in the views list and in the queue."""
