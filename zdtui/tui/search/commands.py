"""Commands of searching."""

from zdtui.tui.command import Command

PLACES = (
    Command(
        "search",
        "Search all tickets",
        "Find tickets as you type, on this machine and then at Zendesk, in its own search language.",
        ("f",),
        "work",
        hint="search",
    ),
    Command(
        "search-all",
        "Read every hit",
        "Go beyond the first 1,000 hits of a search, behind everything else; again to stop.",
        ("E",),
        "queue",
    ),
    Command(
        "search-save", "Save the search", "Keep the search on screen by name, in the list of views.", ("F",), "queue"
    ),
)
"""What leads to a search, and what can be done with one."""

PROMPT = (
    Command(
        "search-go",
        "Search",
        "Ask Zendesk, too, and go to the hits.",
        ("enter",),
        "search",
        hint="ask Zendesk",
        priority=True,
    ),
    Command(
        "search-down",
        "To the hits",
        "Go to the hits, or down the menu.",
        ("down",),
        "search",
        hint="hits",
        priority=True,
    ),
    Command(
        "search-up",
        "Earlier search",
        "Bring back an earlier search.",
        ("up",),
        "search",
        hint="earlier",
        priority=True,
    ),
    Command(
        "search-complete",
        "Complete",
        "Complete the keyword or the value at the cursor.",
        ("tab",),
        "search",
        hint="complete",
    ),
    Command("search-keep", "Save this search", "Keep what is typed by name.", ("ctrl+s",), "search", hint="save"),
    Command(
        "search-leave",
        "Leave the search",
        "Close the menu, or go back to the list before.",
        ("escape",),
        "search",
        hint="back",
    ),
)
"""What keys do while a search is typed."""

SAVED = (
    Command("saved-rename", "Rename the saved search", "Give the search another name.", ("R",), "views"),
    Command(
        "saved-drop",
        "Forget the saved search",
        "Take the search off the list; no ticket changes.",
        ("D", "delete"),
        "views",
    ),
)
"""What keys do on a saved search in the list of views."""

COMMANDS: tuple[Command, ...] = (*PLACES, *PROMPT, *SAVED)
"""Everything that searching does."""
