"""A field in three versions, in a person's words: what they read, what they want, what is there now."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from textual.content import Content

from zdtui.desk.conflict import OWN, TAGS, UNTOUCHED, title
from zdtui.desk.merging import TagChange, between
from zdtui.text.ages import moment, parse_time
from zdtui.text.gate import SafeText, gate
from zdtui.tui.shared.content import fit, wrapped
from zdtui.tui.ticket.properties import STATUS_WORDS, person

if TYPE_CHECKING:
    from zdtui.desk.conflict import Conflict, Difference
    from zdtui.desk.desk import Desk
    from zdtui.desk.directory import Directory, Entry

NAMES, GAP = 14, 2
"""Cells of the column with the fields' names, and between two columns."""

LINES = 3
"""Lines that one version of a field may take."""

CLASH, THEIRS, OURS = "≠", "←", "→"
"""Signs of a field that both changed, that somebody else changed, and that the write alone changes."""

NOTHING = SafeText("–")
KEPT = SafeText("as it is")

_ENTRIES: Mapping[str, "Callable[[Directory, int | None], Entry | None]"] = {
    "custom_status_id": lambda directory, number: directory.status(number),
    "group_id": lambda directory, number: directory.group(number),
    "organization_id": lambda directory, number: directory.organization(number),
    "brand_id": lambda directory, number: directory.brand(number),
    "ticket_form_id": lambda directory, number: directory.form(number),
}


def named(desk: "Desk", name: str) -> SafeText:
    """Name a field as the account does."""
    number = name.removeprefix(OWN)
    field = desk.directory.field(int(number)) if name.startswith(OWN) and number.isdigit() else None
    return gate(field.name if field else title(name).capitalize())


def worded(desk: "Desk", name: str, value: Any) -> SafeText:
    """Say a field's value: the names of people and groups, the account's own statuses, tags side by side."""
    if value is None or value in ("", []):
        return NOTHING
    if name in ("assignee_id", "requester_id"):
        return person(desk.directory, value if isinstance(value, int) else None)
    if name in _ENTRIES:
        entry = _ENTRIES[name](desk.directory, value if isinstance(value, int) else None)
        return gate(entry.name) if entry else SafeText(f"#{value}")
    if name == "due_at":
        unix = parse_time(str(value))
        return SafeText(moment(unix, desk.clock())) if unix is not None else gate(str(value))
    if isinstance(value, list):
        return gate(" ".join(map(str, value)))
    text = str(value)
    if name in ("status", "priority", "type"):
        text = STATUS_WORDS.get(text, text.capitalize()) if name == "status" else text.capitalize()
    return gate(text)


def signed(change: TagChange) -> SafeText:
    """Say a change of tags: ``+vip −old``."""
    return gate(" ".join([*(f"+{tag}" for tag in change.added), *(f"−{tag}" for tag in change.removed)])) or KEPT


def versions(desk: "Desk", conflict: "Conflict", width: int) -> Content:
    """Draw the fields in three columns, ``width`` cells wide."""
    column = max(8, (width - 2 - NAMES - 3 * GAP) // 3)
    head = [
        " " * 2,
        fit("", NAMES),
        *(" " * GAP + fit(word, column) for word in ("you read", "you want", "now there")),
    ]
    lines = [Content.styled("".join(head), "$muted")]
    for difference in _shown(conflict):
        lines += _row(desk, difference, column)
    return Content("\n").join(lines)


def summary(desk: "Desk", conflict: "Conflict") -> list[SafeText]:
    """Say in a line each which fields stand in the way."""
    said = []
    for each in _shown(conflict):
        if each.changed:
            read, wanted, now = _texts(desk, each)
            wish = f", you want {wanted}" if each.touched else ""
            said.append(SafeText(f"{named(desk, each.name)}: you read {read}{wish}, now {now}"))
    return said


def _shown(conflict: "Conflict") -> "list[Difference]":
    """Leave out a status that is said by the custom status, and put clashes first."""
    names = {each.name for each in conflict.differences}
    found = [each for each in conflict.differences if not (each.name == "status" and "custom_status_id" in names)]
    return sorted(found, key=lambda each: (not each.clashes, not each.changed))


def _texts(desk: "Desk", each: "Difference") -> tuple[SafeText, SafeText, SafeText]:
    if each.name == TAGS:
        read = each.read or []
        wanted = KEPT if each.wanted is UNTOUCHED else signed(between(read, each.wanted or []))
        return worded(desk, TAGS, read), wanted, signed(between(read, each.now or [])) if each.changed else KEPT
    wanted = KEPT if each.wanted is UNTOUCHED else worded(desk, each.name, each.wanted)
    return worded(desk, each.name, each.read), wanted, worded(desk, each.name, each.now)


def _row(desk: "Desk", each: "Difference", column: int) -> list[Content]:
    """Draw one field; a version that is too long for its column goes on below."""
    sign, style = (
        (CLASH, "bold $error") if each.clashes else (THEIRS, "$warning") if each.changed else (OURS, "$accent")
    )
    cells = [wrapped(text, column) for text in _texts(desk, each)]
    styles = ("$muted", "$foreground" if each.touched else "$muted", style if each.changed else "$muted")
    name = wrapped(named(desk, each.name), NAMES)
    rows = []
    for line in range(min(LINES, max(map(len, [*cells, name])))):
        parts = [
            (f"{sign if line == 0 else ' '} ", style),
            (fit(name[line] if line < len(name) else "", NAMES), "$foreground"),
        ]
        for cell, ink in zip(cells, styles, strict=True):
            text = cell[line] if line < len(cell) else ""
            text = f"{text} …" if line == LINES - 1 and len(cell) > LINES else text
            parts.append((" " * GAP + fit(text, column), ink))
        rows.append(Content.assemble(*parts))
    return rows
