"""Why something cannot be done to a write."""

from typing import TYPE_CHECKING

from zdtui.tui.outbox.details import text_of

if TYPE_CHECKING:
    from zdtui.store.outbox import OutboxRow


def why_not_done(command: str, write: "OutboxRow") -> str | None:
    """Say why a command of the outbox cannot be done to ``write``, or ``None`` when it can."""
    if command == "outbox-open":
        return None if write.ticket_id is not None else "It makes a new ticket; there is none to open."
    reason = _past(write)
    if reason is not None:
        return reason
    return {
        "outbox-send": "It was damaged on this machine and is never sent." if write.damaged else None,
        "outbox-draft": None if text_of(write) else "There is no text in it: send it, or drop it and set it anew.",
        "outbox-compare": None if write.state == "conflict" else "Nothing came between: there is nothing to compare.",
    }.get(command)


def _past(write: "OutboxRow") -> str | None:
    """Say that a write is out of reach."""
    if write.state == "sent":
        return "Zendesk has it already."
    if write.state in ("sending", "unknown"):
        return "Zendesk may have it already; it is being looked up."
    return None
