"""What each column says of a ticket."""

from collections.abc import Callable
from dataclasses import dataclass

from zdtui.model.rows import QueueRow
from zdtui.text.ages import age, countdown
from zdtui.text.gate import SafeText, gate
from zdtui.tui.queue.source import Names
from zdtui.tui.queue.tones import Piece, Tone
from zdtui.tui.shared.marks import Marks

DONE = ("solved", "closed")
"""Statuses of tickets that press nobody any more."""
LONGEST = 600
"""Characters of a text that are looked at; no column is nearly as wide."""
SOON_SECONDS = 3600
"""A deadline nearer than this is shown as pressing."""

_STATUS_TONES = {
    "new": Tone.NEW,
    "open": Tone.OPEN,
    "pending": Tone.WAITING,
    "hold": Tone.WAITING,
    "solved": Tone.DONE,
    "closed": Tone.DONE,
}
_PRIORITY_TONES = {"urgent": Tone.URGENT, "high": Tone.HIGH, "low": Tone.MUTED}
_ORIGINS = {"mirror": "m", "Zendesk": "z", "both": "+"}
_STATUS_NAMES = {"hold": "On-hold"}


Label = Callable[[int], tuple[Piece, ...]]
"""Says what a ticket is called, by the number that stands for it in the list."""


def number_of(ticket_id: int) -> tuple[Piece, ...]:
    """Call a ticket by its number alone, where all tickets are one account's."""
    return ((str(ticket_id), Tone.TEXT),)


@dataclass(frozen=True, slots=True)
class Sight:
    """What is needed beside a row to say what it holds: the time (Unix seconds), names, signs, and its label."""

    now: float
    names: Names
    marks: Marks
    label: Label = number_of


Cell = Callable[[QueueRow, Sight], tuple[Piece, ...]]
"""Says what one column shows of a row, in pieces, not yet cut to its width."""


def _short(text: str | None) -> SafeText:
    return gate(text[:LONGEST] if text else text)


def number(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Show the ticket's number."""
    return sight.label(row.id)


def priority(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Show the sign of the priority; only high and urgent have one that stands out."""
    return ((sight.marks.priority(row.priority), _PRIORITY_TONES.get(row.priority or "", Tone.TEXT)),)


def subject(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Show the subject."""
    del sight
    return ((_short(row.subject) or "(no subject)", Tone.TEXT),)


def status(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Show the status: the sign of its category, and the account's own name for it."""
    named = sight.names.status(row.custom_status_id) if row.custom_status_id else None
    return _status(row, named or category(row.status), sight)


def _status(row: QueueRow, word: str, sight: Sight) -> tuple[Piece, ...]:
    tone = _STATUS_TONES.get(row.status or "", Tone.MUTED)
    return (sight.marks.status(row.status), tone), (f" {_short(word)}", Tone.MUTED)


def category(status: str | None) -> str:
    """Name a status category as Zendesk's pages do."""
    return _STATUS_NAMES.get(status or "") or (status or "").capitalize()


def sla(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Show how long until the next service level is broken, or how long ago it was."""
    return _deadline(row.sla_at, row, sight)


def due(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Show how long until a task is due."""
    return _deadline(row.due_at, row, sight)


def _deadline(at: int | None, row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    if at is None:
        return ()
    left = at - sight.now
    pressing = Tone.LATE if left < 0 else Tone.SOON if left < SOON_SECONDS else Tone.MUTED
    tone = Tone.MUTED if row.status in DONE else pressing
    return ((countdown(left), tone),)


def updated(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Show how long ago the ticket changed."""
    return _ago(row.updated_at, sight)


def created(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Show how long ago the ticket was made."""
    return _ago(row.created_at, sight)


def _ago(at: int | None, sight: Sight) -> tuple[Piece, ...]:
    if at is None:
        return ()
    passed = sight.now - at
    return ((age(passed) if passed >= 60 else "now", Tone.MUTED),)


def channel(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Show the sign of the channel the ticket came by."""
    return ((sight.marks.channel(row.channel), Tone.MUTED),)


def origin(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Show where a search found it: a sign, and the word where there is room."""
    del sight
    return () if row.origin is None else ((_ORIGINS.get(row.origin, "?"), Tone.TEXT), (f" {row.origin}", Tone.MUTED))


def brand(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Name the brand."""
    return _named(row.brand_id, sight.names.brand)


def form(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Name the ticket form."""
    return _named(row.ticket_form_id, sight.names.form)


def _named(number_: int | None, name: Callable[[int], str | None]) -> tuple[Piece, ...]:
    return () if number_ is None else ((_short(name(number_) or str(number_)), Tone.MUTED),)


def text(attribute: str) -> Cell:
    """Make the cell that shows a text of the row as it is."""

    def cell(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
        del sight
        return ((_short(getattr(row, attribute)), Tone.MUTED),)

    return cell


def kind(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
    """Show the type: question, incident, problem or task."""
    del sight
    return ((_short((row.type or "").capitalize()), Tone.MUTED),)


def custom(field_id: int) -> Cell:
    """Make the cell that shows a custom field."""

    def cell(row: QueueRow, sight: Sight) -> tuple[Piece, ...]:
        return ((_short(sight.names.value(field_id, row.custom.get(field_id))), Tone.MUTED),)

    return cell
