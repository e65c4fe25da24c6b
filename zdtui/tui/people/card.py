"""What is known of a person or an organization, as facts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zdtui.text.gate import SafeText, gate, gate_lines
from zdtui.tui.people.rows import Found
from zdtui.tui.ticket.requester import SHOWN_LINES, person_facts
from zdtui.tui.ticket.sheet import Fact

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk


def card_facts(desk: "Desk", found: Found, now: float) -> Iterator[Fact]:
    """Tell who was found; ``now`` is in Unix seconds."""
    if found.kind == "person":
        yield from person_facts(desk, found.id, now)
        return
    entry = desk.directory.organization(found.id)
    if entry is None:
        return
    yield Fact("", gate(entry.name), "strong")
    group = desk.directory.group(entry.raw.get("group_id"))
    if group is not None:
        yield Fact("Group", gate(group.name))
    for label, key in (("Domains", "domain_names"), ("Tags", "tags")):
        values = entry.raw.get(key)
        if isinstance(values, list) and values:
            yield Fact(label, SafeText(" ".join(gate(str(value)) for value in values)), "muted")
    for label in ("details", "notes"):
        if isinstance(value := entry.raw.get(label), str) and value.strip():
            yield Fact(label.capitalize(), SafeText("\n".join(gate_lines(value)[:SHOWN_LINES])))
