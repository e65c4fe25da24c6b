"""Commands of the outbox."""

from zdtui.tui.command import Command

COMMANDS: tuple[Command, ...] = (
    Command("outbox", "Show the outbox", "What waits, what was refused, and why.", ("W",), "global"),
    Command(
        "conflict",
        "Show what stopped a write",
        "What you read, what you want and what is there now, of the ticket at hand.",
        ("C",),
        "global",
    ),
    Command(
        "undo-sent",
        "Undo a change that was sent",
        "Choose one of the last changes and write the fields back as they were.",
        (),
        "global",
        "the fields as they were",
    ),
    Command("outbox-down", "Next write", "Move one row down.", ("j", "down"), "outbox"),
    Command("outbox-up", "Previous write", "Move one row up.", ("k", "up"), "outbox"),
    Command(
        "outbox-send",
        "Send now",
        "Send the write now, with the ticket as it is.",
        ("s",),
        "outbox",
        "the write",
        "send",
    ),
    Command("outbox-draft", "Edit", "Take the text back into the composer.", ("e", "d"), "outbox", hint="edit"),
    Command("outbox-drop", "Drop", "Throw the write away; asked twice.", ("x",), "outbox", hint="drop"),
    Command(
        "outbox-compare", "Compare", "Show what came between, field by field.", ("enter",), "outbox", hint="compare"
    ),
    Command("outbox-open", "Open the ticket", "Go to the ticket; the write waits.", ("o",), "outbox", hint="ticket"),
    Command("outbox-close", "Close the outbox", "Go back to the queue.", ("escape", "q"), "outbox", hint="back"),
    Command(
        "conflict-send",
        "Send anyway",
        "Send the write on top of the version that is shown.",
        ("s",),
        "conflict",
        "the write",
        "send anyway",
    ),
    Command("conflict-draft", "Edit", "Take the text back into the composer.", ("e", "d"), "conflict", hint="edit"),
    Command(
        "conflict-open", "Open the ticket", "Go to the ticket; the write waits.", ("o",), "conflict", hint="ticket"
    ),
    Command("conflict-down", "Scroll down", "Move one line down.", ("j", "down"), "conflict", hint="more"),
    Command("conflict-up", "Scroll up", "Move one line up.", ("k", "up"), "conflict"),
    Command(
        "conflict-close",
        "Leave it",
        "Close; the write stays in the outbox.",
        ("escape", "q"),
        "conflict",
        hint="later",
    ),
)
"""What keys do in the outbox."""
