"""Commands of the help overlay."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command("help-down", "Scroll down", "Scroll one line down.", ("j", "down"), "help"),
    Command("help-up", "Scroll up", "Scroll one line up.", ("k", "up"), "help"),
    Command("help-page-down", "Next page", "Scroll one screen down.", ("pagedown", "space"), "help"),
    Command("help-page-up", "Previous page", "Scroll one screen up.", ("pageup",), "help"),
    Command("help-close", "Close the help", "Go back.", ("escape", "q", "?", "f1"), "help", hint="back"),
)
"""What keys do in the help overlay."""
