"""From a view's columns to columns on screen: which of them fit, how wide, in which order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zdtui.text.gate import gate
from zdtui.tui.queue import cells
from zdtui.tui.queue.cells import Cell
from zdtui.tui.queue.source import Titled

GAP = 2
"""Blank cells between two columns."""
COMFORT = 40
"""What the subject gets, if it can, before other columns get more than they need."""
ENOUGH = 34
"""With less than this for the subject, another column must go."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, its widths in cells (least, best, most), and its rank: the highest gives way first."""

    id: str
    title: str
    cell: Cell
    least: int
    best: int
    most: int
    rank: int
    right: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A column that found its place, ``width`` cells wide."""

    column: Column
    title: str
    width: int


SUBJECT = Column("subject", "Subject", cells.subject, 12, 20, 72, 0)
NUMBER = Column("id", "#", cells.number, 4, 4, 4, 0)
PRIORITY = Column("priority", "!", cells.priority, 1, 1, 1, 0)

_KNOWN = {
    column.id: column
    for column in (
        NUMBER,
        PRIORITY,
        SUBJECT,
        Column("status", "Status", cells.status, 1, 9, 20, 3),
        Column("requester", "Requester", cells.text("requester"), 11, 16, 28, 4),
        Column("updated", "Updated", cells.updated, 7, 7, 7, 1, right=True),
        Column("created", "Created", cells.created, 7, 9, 9, 6, right=True),
        Column("sla", "SLA", cells.sla, 6, 6, 6, 2, right=True),
        Column("due", "Due", cells.due, 6, 6, 6, 5, right=True),
        Column("assignee", "Assignee", cells.text("assignee"), 10, 14, 24, 5),
        Column("group", "Group", cells.text("group"), 10, 12, 22, 7),
        Column("organization", "Organization", cells.text("organization"), 10, 14, 28, 7),
        Column("type", "Type", cells.kind, 8, 8, 8, 8),
        Column("brand", "Brand", cells.brand, 8, 12, 20, 9),
        Column("form", "Form", cells.form, 8, 14, 24, 9),
        Column("channel", "via", cells.channel, 3, 3, 3, 8),
        Column("origin", "Found in", cells.origin, 1, 9, 9, 2),
        Column("tags", "Tags", cells.text("tags"), 8, 16, 40, 10),
    )
}
_ALIASES = {
    "nice_id": "id",
    "ticket_id": "id",
    "description": "subject",
    "custom_status_id": "status",
    "requested": "created",
    "created_at": "created",
    "updated_at": "updated",
    "due_date": "due",
    "due_at": "due",
    "sla_next_breach_at": "sla",
    "sla_policy_metric": "sla",
    "ticket_form": "form",
    "ticket_form_id": "form",
    "brand_id": "brand",
    "via": "channel",
    "current_tags": "tags",
}
_DEFAULT = ("requester", "updated")


def column_of(column_id: str) -> Column | None:
    """Find how to show a column of Zendesk's; ``None`` when a row holds nothing of it."""
    known = _KNOWN.get(_ALIASES.get(column_id, column_id))
    if known is not None:
        return known
    field = column_id.removeprefix("custom_fields_")
    if field.isascii() and field.isdigit():
        return Column(field, f"Field {field}", cells.custom(int(field)), 8, 12, 24, 8)
    return None


def same(one: str | None, other: str | None) -> bool:
    """Tell whether two of Zendesk's names mean the same column."""
    return one is not None and other is not None and _ALIASES.get(one, one) == _ALIASES.get(other, other)


def place(view: Sequence[Titled], width: int, digits: int = 4) -> list[Placed]:
    """Lay a view's columns out over ``width`` cells: number, signs, subject, and the others in the view's order.

    Columns that do not fit are left out, those of the highest rank first. ``digits`` is the width of ticket numbers.
    """
    columns = _wanted(view)
    titles = {found.id: gate(each.title) for each in view if (found := column_of(each.id)) is not None}
    while len(columns) > 3 and _needed(columns, width, digits) > width:
        columns.remove(max(columns, key=lambda column: column.rank))
    widths = _widths(columns, width, digits)
    signs = [column for column in columns[3:] if widths[column.id] == 1]
    columns = [*columns[:2], *signs, *(column for column in columns[2:] if column not in signs)]
    return [Placed(column, _title(column, titles, widths[column.id]), widths[column.id]) for column in columns]


def _wanted(view: Sequence[Titled]) -> list[Column]:
    found = {column.id: column for each in view if (column := column_of(each.id)) is not None}
    if not set(found) - {"id", "priority", "subject"}:
        found |= {name: _KNOWN[name] for name in _DEFAULT}
    return [NUMBER, PRIORITY, SUBJECT, *(each for each in found.values() if each not in (NUMBER, PRIORITY, SUBJECT))]


def _needed(columns: Sequence[Column], width: int, digits: int) -> int:
    """Count the cells without which columns must go; the subject wants a good half, within reason."""
    subject = min(ENOUGH, max(SUBJECT.best, width * 11 // 20))
    others = sum(column.least for column in columns if column is not SUBJECT)
    return subject + others + max(0, digits - NUMBER.least) + GAP * (len(columns) - 1)


def _widths(columns: Sequence[Column], width: int, digits: int) -> dict[str, int]:
    widths = {column.id: column.least for column in columns} | {NUMBER.id: digits}
    spare = width - sum(widths.values()) - GAP * (len(columns) - 1)
    others = sorted((column for column in columns if column is not SUBJECT), key=lambda column: column.rank)
    kept = max(0, COMFORT - SUBJECT.least)
    for column in others:
        more = max(0, min(column.best - column.least, spare - kept))
        widths[column.id] += more
        spare -= more
    reach = SUBJECT.most - SUBJECT.least
    for column in others:
        more = max(0, min(column.most - widths[column.id], (spare - reach) // 2))
        widths[column.id] += more
        spare -= more
    for column in others:
        if column.least < widths[column.id] < column.best and column.least == 1:
            spare += widths[column.id] - 1
            widths[column.id] = 1
    widths[SUBJECT.id] = max(1, widths[SUBJECT.id] + spare)
    return widths


def _title(column: Column, titles: Mapping[str, str], width: int) -> str:
    if column.least == 1 and width < len(column.title):
        return ""
    theirs = titles.get(column.id, "")
    return theirs if column not in (NUMBER, PRIORITY) and 0 < len(theirs) <= width else column.title
