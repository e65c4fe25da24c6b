"""Commands of an open ticket's pane."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command("ticket-down", "Scroll down", "Scroll the thread one line down.", ("j", "down"), "ticket"),
    Command("ticket-up", "Scroll up", "Scroll the thread one line up.", ("k", "up"), "ticket"),
    Command("ticket-page-down", "Next page", "Scroll the thread one screen down.", ("pagedown", "space"), "ticket"),
    Command("ticket-page-up", "Previous page", "Scroll the thread one screen up.", ("pageup",), "ticket"),
    Command("ticket-first", "Newest comment", "Jump to the newest comment.", ("g", "home"), "ticket"),
    Command("ticket-last", "Oldest comment", "Jump to the oldest comment.", ("G", "end"), "ticket"),
    Command("close", "Close the ticket", "Go back to the queue.", ("escape",), "ticket", hint="back"),
)
"""What keys do while a ticket is open."""
