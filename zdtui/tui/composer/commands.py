"""Commands that write: replies, notes, field changes, and the composer's own keys."""

from zdtui.tui.command import Command

WORK = (
    Command(
        "reply",
        "Reply in public",
        "Write to the requester and everyone in CC.",
        ("r",),
        "work",
        "a public reply",
        "reply",
    ),
    Command(
        "note", "Write an internal note", "Write what only agents see.", ("n",), "work", "an internal note", "note"
    ),
    Command("edit", "Reply in your editor", "Write a reply in $EDITOR.", ("e",), "work", "a reply or a note"),
    Command("status", "Set the status", "Choose a status for the ticket.", ("s",), "work", "the status", "status"),
    Command("assign", "Assign", "Choose the agent who answers.", ("a",), "work", "the assignee", "assign"),
    Command("priority", "Set the priority", "Choose how urgent the ticket is.", ("p",), "work", "the priority"),
    Command("type", "Set the type", "Question, incident, problem or task.", ("T",), "work", "the type"),
    Command("group", "Set the group", "Choose the group that answers.", ("A",), "work", "the group"),
    Command(
        "undo",
        "Undo",
        "Take back the last write while it is held, else offer what was sent.",
        ("u",),
        "work",
        hint=None,
    ),
    Command("browser", "Open in the browser", "Show the ticket in Zendesk's own pages.", ("o",), "work"),
    Command("copy", "Copy the ticket's address", "Put the ticket's address on the clipboard.", ("y",), "work"),
)
"""What can be done to the ticket at hand, from the queue and from the ticket."""

COMPOSING = (
    Command(
        "send",
        "Send",
        "Send the text as it is, with the fields that were touched.",
        ("ctrl+s",),
        "composer",
        "a reply or a note, with fields",
        "send",
        priority=True,
    ),
    Command(
        "send-as",
        "Send and set the status",
        "Choose a status and send text, status and touched fields as one update.",
        ("alt+s", "f5"),
        "composer",
        "a reply or a note, with fields",
        "send as",
        priority=True,
    ),
    Command(
        "send-later",
        "Send later",
        "Choose when the text leaves; it leaves only while a zdtui runs.",
        ("alt+l", "f6"),
        "composer",
        "a reply or a note, with fields",
        "later",
        priority=True,
    ),
    Command(
        "audience",
        "Public or internal",
        "Turn a public reply into an internal note and back; the text stays.",
        ("ctrl+t", "f2"),
        "composer",
        hint="audience",
        priority=True,
    ),
    Command(
        "preview",
        "Preview",
        "Show the text as it will look, and back.",
        ("alt+v", "f3"),
        "composer",
        hint="view",
        priority=True,
    ),
    Command(
        "editor",
        "Go on in your editor",
        "Edit the text in $EDITOR; it comes back when the editor ends.",
        ("ctrl+e", "f4"),
        "composer",
        hint="editor",
        priority=True,
    ),
    Command(
        "compose-priority",
        "Priority with this reply",
        "The priority travels with the text.",
        ("alt+p",),
        "composer",
        "the priority",
        priority=True,
    ),
    Command(
        "compose-assign",
        "Assignee with this reply",
        "The assignee travels with the text.",
        ("alt+a",),
        "composer",
        "the assignee",
        priority=True,
    ),
    Command(
        "compose-group",
        "Group with this reply",
        "The group travels with the text.",
        ("alt+g",),
        "composer",
        "the group",
        priority=True,
    ),
    Command(
        "compose-type",
        "Type with this reply",
        "The type travels with the text.",
        ("alt+t",),
        "composer",
        "the type",
        priority=True,
    ),
    Command(
        "put-away",
        "Close and keep the draft",
        "Close the composer; the draft stays with the ticket.",
        ("escape",),
        "composer",
        hint="close",
        priority=True,
    ),
)
"""What keys do while the composer has the keyboard."""

COMMANDS: tuple[Command, ...] = (*WORK, *COMPOSING)
"""Everything that writes."""
