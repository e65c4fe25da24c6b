"""Commands of an open ticket."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command("ticket-down", "Scroll down", "Scroll the thread one line down.", ("j", "down"), "ticket", hint="move"),
    Command("ticket-up", "Scroll up", "Scroll the thread one line up.", ("k", "up"), "ticket", hint="move"),
    Command("ticket-page-down", "Next page", "Scroll the thread one screen down.", ("pagedown", "space"), "ticket"),
    Command("ticket-page-up", "Previous page", "Scroll the thread one screen up.", ("pageup",), "ticket"),
    Command("ticket-first", "First line", "Jump to the top of the thread.", ("g", "home"), "ticket"),
    Command("ticket-last", "Last line", "Jump to the end of the thread.", ("G", "end"), "ticket"),
    Command("comment-next", "Next comment", "Go to the comment below.", ("J", "ctrl+down"), "ticket", hint="comment"),
    Command("comment-previous", "Previous comment", "Go to the comment above.", ("K", "ctrl+up"), "ticket"),
    Command(
        "comment-unfold", "Unfold the comment", "Show long quotes and texts whole, or fold them.", ("z",), "ticket"
    ),
    Command("comment-copy", "Copy the comment", "Put the comment's text on the clipboard.", ("Y",), "ticket"),
    Command("link-next", "Next link", "Choose the next link of the comment.", ("l",), "ticket"),
    Command(
        "link-open", "Open the link", "Open the chosen link, or the only one, in the browser.", ("enter",), "ticket"
    ),
    Command("thread-turn", "Turn the thread around", "Newest comment first, or oldest first.", ("O",), "ticket"),
    Command(
        "ticket-side",
        "Properties and requester",
        "Show or hide the ticket's properties and who asks.",
        ("i",),
        "ticket",
        hint="info",
    ),
    Command("close", "Close the ticket", "Go back to the queue.", ("escape",), "ticket", hint="back"),
)
"""What keys do while a ticket is open."""
