"""Commands of the account switcher and the account page."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command(
        "switch-account",
        "Switch account",
        "Go to another account; it is as you left it.",
        ("ctrl+o",),
        "global",
        hint="account",
    ),
    Command(
        "show-account", "Show this account", "Who is signed in, where, and where the secret lives.", (), "global"
    ),
    Command("switcher-next", "Next account", "Move one account down.", ("ctrl+o",), "switcher"),
    Command(
        "switcher-page",
        "Account page",
        "Show the facts of the account under the cursor.",
        ("f2",),
        "switcher",
        hint="page",
    ),
    Command(
        "switcher-repair",
        "Repair the account",
        "Sign in again to the account under the cursor, or try again to reach it.",
        ("ctrl+g",),
        "switcher",
        hint="repair",
    ),
    Command(
        "account-test",
        "Test the account",
        "Ask Zendesk who is signed in; it counts as use of the credential.",
        ("t",),
        "account",
        hint="test",
    ),
    Command(
        "account-sign-in",
        "Sign in again",
        "Give the account a new credential, by OAuth or API token; everything else stays.",
        ("s",),
        "account",
        hint="sign in",
    ),
    Command(
        "account-rotate",
        "Replace the credential",
        "Get new tokens and end the old ones; with an API token, enter a new one.",
        ("r",),
        "account",
        hint="replace",
    ),
    Command(
        "account-convert",
        "Move to OAuth",
        "Sign in by OAuth instead of an API token; everything stored stays.",
        ("o",),
        "account",
        hint="OAuth",
    ),
    Command(
        "account-scopes",
        "What works",
        "Which scopes are held, and what works with them.",
        ("d",),
        "account",
        hint="works",
    ),
    Command(
        "account-remove",
        "Remove the account",
        "Show what goes with it, and ask.",
        ("x",),
        "account",
        hint="remove",
    ),
    Command("account-close", "Close the page", "Go back.", ("escape", "q"), "account", hint="back"),
    Command("account-colour", "Change the colour", "Take the next colour.", ("c",), "account", hint="colour"),
    Command(
        "account-production",
        "Mark as production",
        "Mark the account on every screen, or take the mark away.",
        ("p",),
        "account",
        hint="mark",
    ),
    Command("account-down", "Scroll down", "Show more of the facts.", ("j", "down"), "account"),
    Command("account-up", "Scroll up", "Go back up in the facts.", ("k", "up"), "account"),
    Command(
        "removal-go", "Remove it", "Remove the account and what goes with it.", ("enter",), "removal", hint="remove"
    ),
    Command("removal-close", "Keep it", "Go back.", ("escape",), "removal", hint="keep it"),
    Command(
        "scopes-add",
        "Add what is missing",
        "Sign in again and ask for the scopes that are missing.",
        ("a",),
        "scopes",
        hint="add what is missing",
    ),
    Command("scopes-close", "Close the list", "Go back.", ("escape", "q", "d"), "scopes", hint="back"),
    Command("scopes-down", "Scroll down", "Show more of the list.", ("j", "down"), "scopes"),
    Command("scopes-up", "Scroll up", "Go back up in the list.", ("k", "up"), "scopes"),
)
"""What keys do about accounts."""
