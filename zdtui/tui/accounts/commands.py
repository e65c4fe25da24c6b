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
    Command("account-close", "Close the page", "Go back.", ("escape", "q"), "account", hint="back"),
)
"""What keys do about accounts."""
