"""Commands of the sign-in page and of the guide to an OAuth client."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command(
        "sign-in",
        "Sign in again",
        "Repair the account on screen; what waits is sent afterwards, in order.",
        ("ctrl+g",),
        "global",
    ),
    Command("add-account", "Add an account", "Sign in to another Zendesk.", (), "global"),
    Command(
        "sign-in-go",
        "Sign in",
        "Try the credential and keep it when Zendesk accepts it.",
        ("ctrl+s",),
        "sign-in",
        hint="sign in",
    ),
    Command(
        "sign-in-way",
        "OAuth or API token",
        "Change how to sign in.",
        ("ctrl+t", "f3"),
        "sign-in",
        hint="OAuth/token",
    ),
    Command(
        "sign-in-guide",
        "How to get a credential",
        "Where in Admin Center, step by step, with every field to copy.",
        ("f2",),
        "sign-in",
        hint="where do I get that?",
    ),
    Command(
        "sign-in-copy",
        "Copy the address to open",
        "For a browser that did not open by itself.",
        ("f4",),
        "sign-in",
        hint="copy",
    ),
    Command("sign-in-close", "Leave it", "Stop waiting, or go back.", ("escape",), "sign-in", hint="back"),
    Command("guide-down", "Next field", "Move one field down.", ("j", "down"), "guide"),
    Command("guide-up", "Previous field", "Move one field up.", ("k", "up"), "guide"),
    Command(
        "guide-copy",
        "Copy the field",
        "Copy the value under the cursor; a number copies that field.",
        ("y",),
        "guide",
        hint="copy",
    ),
    Command("guide-close", "Close the guide", "Go back.", ("escape", "q", "f2"), "guide", hint="back"),
)
"""What keys do while a person signs in."""
