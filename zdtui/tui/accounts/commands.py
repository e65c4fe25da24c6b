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
    Command("switcher-page", "Account page", "Show the facts of the account under the cursor.", ("f2",), "switcher"),
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
        hint="sign in again",
    ),
    Command(
        "account-scopes",
        "What works",
        "Which scopes are held, and what works with them.",
        ("d",),
        "account",
        hint="what works",
    ),
    Command("account-colour", "Change the colour", "Take the next colour.", ("c",), "account", hint="colour"),
    Command(
        "account-production",
        "Mark as production",
        "Mark the account on every screen, or take the mark away.",
        ("p",),
        "account",
        hint="production",
    ),
    Command("account-close", "Close the page", "Go back.", ("escape", "q"), "account", hint="back"),
    Command("scopes-close", "Close the list", "Go back.", ("escape", "q", "d"), "scopes", hint="back"),
)
"""What keys do about accounts."""
