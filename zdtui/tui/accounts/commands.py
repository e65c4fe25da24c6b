"""Commands of the account switcher and the account page."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command(
        "switch-account", "Switch account", "Go to another account; it is where you left it.", ("ctrl+o",), "global"
    ),
    Command(
        "show-account", "Show this account", "Who is signed in, where, and where the secret lives.", (), "global"
    ),
    Command("switcher-down", "Next account", "Move one account down.", ("down", "ctrl+o"), "switcher"),
    Command("switcher-up", "Previous account", "Move one account up.", ("up",), "switcher"),
    Command(
        "switcher-choose", "Go there", "Go to the account under the cursor.", ("enter",), "switcher", hint="switch"
    ),
    Command("switcher-page", "Account page", "Show the account's facts.", ("f2",), "switcher", hint="facts"),
    Command("switcher-close", "Stay here", "Close the switcher.", ("escape",), "switcher", hint="stay"),
    Command("account-close", "Close the page", "Go back.", ("escape", "q"), "account", hint="back"),
)
"""What keys do about accounts."""
