"""What was done to tickets, as the journal keeps it: told to the person, and the ground for taking it back."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import msgspec

from zdtui.desk.conflict import OWN, TAGS, seen
from zdtui.store.journal import Note

if TYPE_CHECKING:
    from zdtui.store.outbox import OutboxRow
    from zdtui.store.store import Store
    from zdtui.store.work import Work

SENT: Final = "sent"
"""The kind of the journal's notes about writes that Zendesk took."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One write that Zendesk took.

    Attributes:
        operation: the id of its row in the outbox.
        ticket_id: the ticket.
        at: when it was acknowledged, in Unix seconds.
        label: what it was, in a few words.
        before: the fields it changed, as they were.
        after: the same fields as it made them.
        public: whether it carried a public reply, ``False`` for a note, ``None`` for neither.
        undoes: the operation that it took back, if it did.

    """

    operation: str
    ticket_id: int
    at: float
    label: str
    before: dict[str, Any]
    after: dict[str, Any]
    public: bool | None
    undoes: str | None


def sent_note(store: "Store", row: "OutboxRow", at: float) -> Note:
    """Write down a write that Zendesk took, with what its fields held before, as far as that is known here."""
    raw = store.raw("tickets", row.ticket_id) if row.ticket_id is not None else None
    now: dict[str, Any] = msgspec.json.decode(raw) if raw else {}
    after, read = seen(row.body), seen(row.before.get("fields") or {})
    known = seen(now) if row.stamp and now.get("updated_at") == row.stamp else read
    before = {name: known[name] for name in after if name in known and name != TAGS}
    if TAGS in after and TAGS in read:
        before[TAGS] = read[TAGS]
    comment = row.body.get("comment")
    detail = {
        "label": row.label,
        "before": before,
        "after": {name: after[name] for name in before},
        "public": comment.get("public") if isinstance(comment, dict) else None,
        "undoes": row.before.get("undoes"),
    }
    return Note(at, SENT, row.ticket_id, row.id, detail)


def deeds(work: "Work", limit: int = 200) -> list[Deed]:
    """The newest writes that Zendesk took, the newest first; what is not readable is left out."""
    found = (_deed(note) for note in work.notes(limit) if note.kind == SENT)
    return [deed for deed in found if deed is not None]


def as_fields(values: dict[str, Any]) -> dict[str, Any]:
    """The fields as a request names them: those of the account's own together in a list."""
    fields = {name: value for name, value in values.items() if not name.startswith(OWN)}
    own = [
        {"id": int(name.removeprefix(OWN)), "value": value} for name, value in values.items() if name.startswith(OWN)
    ]
    return {**fields, "custom_fields": own} if own else fields


def _deed(note: Note) -> Deed | None:
    detail = note.detail
    before, after = detail.get("before"), detail.get("after")
    if (
        note.ticket_id is None
        or note.operation is None
        or not isinstance(before, dict)
        or not isinstance(after, dict)
    ):
        return None
    return Deed(
        note.operation,
        note.ticket_id,
        note.at,
        str(detail.get("label") or f"#{note.ticket_id}"),
        before,
        after,
        detail.get("public"),
        detail.get("undoes"),
    )
