"""Commands of the views list and the queue."""

from zdtui.tui.command import Command

VIEWS = (
    Command("views-down", "Next view", "Move the cursor one view down.", ("j", "down"), "views", hint="move"),
    Command("views-up", "Previous view", "Move the cursor one view up.", ("k", "up"), "views", hint="move"),
    Command("views-first", "First view", "Jump to the first view.", ("g", "home"), "views"),
    Command("views-last", "Last view", "Jump to the last view.", ("G", "end"), "views"),
    Command("views-open", "Open the view", "Show the tickets of the view.", ("enter",), "views", hint="open"),
)
"""What keys do in the views list."""

QUEUE = (
    Command("queue-down", "Next row", "Move the cursor one row down.", ("j", "down"), "queue", hint="move"),
    Command("queue-up", "Previous row", "Move the cursor one row up.", ("k", "up"), "queue", hint="move"),
    Command("queue-page-down", "Next page", "Move the cursor one screen down.", ("pagedown", "ctrl+f"), "queue"),
    Command("queue-page-up", "Previous page", "Move the cursor one screen up.", ("pageup", "ctrl+b"), "queue"),
    Command("queue-first", "First row", "Jump to the first row.", ("g", "home"), "queue"),
    Command("queue-last", "Last row", "Jump to the last row.", ("G", "end"), "queue"),
    Command("queue-open", "Open the ticket", "Open the ticket under the cursor.", ("enter",), "queue", hint="open"),
    Command("queue-find", "Find in this list", "Narrow the list to what you type.", ("/",), "queue", hint="find"),
    Command("queue-clear", "Clear the filter", "Show the whole list again.", ("escape",), "queue"),
    Command("queue-refresh", "Refresh the list", "Read the list again from Zendesk now.", ("f5", "ctrl+l"), "queue"),
    Command(
        "views",
        "Views",
        "Go to the views; show them if they are hidden, or hide them.",
        ("v",),
        "queue",
        hint="views",
    ),
    Command("go-left", "Go left", "Give the keyboard to the pane on the left.", ("h", "left"), "queue"),
    Command("go-right", "Go right", "Give the keyboard to the pane on the right.", ("l", "right"), "queue"),
)
"""What keys do in the queue."""

NEIGHBOURS = (
    Command(
        "next-ticket", "Next ticket", "Go on to the ticket below without going back.", ("]",), "work", hint="next"
    ),
    Command("previous-ticket", "Previous ticket", "Go to the ticket above without going back.", ("[",), "work"),
)
"""What keys do in the queue and in an open ticket alike."""

COMMANDS: tuple[Command, ...] = (*VIEWS, *QUEUE, *NEIGHBOURS)
"""Everything that moves about in views and queue."""
