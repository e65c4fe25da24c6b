"""A proposal in full: whom it reaches, what it changes, every word of it, and why."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from textual.content import Content

from zdtui.desk.reply import reply_of
from zdtui.text.gate import gate, gate_lines

if TYPE_CHECKING:
    from zdtui.store.outbox import OutboxRow

NOTHING = Content.styled("No agent proposes anything.", "$muted")


def details(row: "OutboxRow | None") -> Content:
    """Draw everything a person has to know to decide."""
    return Content("\n").join(_lines(row)) if row else NOTHING


def recipients(row: "OutboxRow") -> list[str]:
    """Whom a public reply reaches."""
    named = _wish(row).get("recipients")
    return [str(each) for each in named] if isinstance(named, list) else []


def _lines(row: "OutboxRow") -> Iterator[Content]:
    wish, reply = _wish(row), reply_of(row)
    if row.damaged:
        yield Content.styled("It was damaged on this machine and cannot be approved.", "bold $error")
    if wish.get("subject"):
        yield _fact("Person" if row.kind == "person" else "Subject", str(wish["subject"]))
    yield _fact("From", str(wish.get("agent", "")))
    yield _fact("Because", str(wish.get("reason", "")))
    if reply is not None and reply.public:
        reached = recipients(row)
        yield _fact(
            "Reaches", f"{len(reached)}: {', '.join(reached)}" if reached else "the requester", "bold $warning"
        )
    yield from _difference(row)
    if reply is not None:
        yield Content("")
        title, style = ("Public reply", "bold $warning") if reply.public else ("Internal note", "bold $accent")
        yield Content.styled(title, style)
        yield from (Content.styled(line, "$foreground") for line in gate_lines(reply.text))


def _difference(row: "OutboxRow") -> Iterator[Content]:
    """Each field with what it holds and what it would hold."""
    kept = row.before.get("fields")
    before: Mapping[str, Any] = kept if isinstance(kept, Mapping) else {}
    if row.kind == "person" and row.body.get("role") in ("agent", "admin"):
        yield _fact("Costs", "a paid seat", "bold $warning")
    for name, value in row.body.items():
        if name != "comment":
            yield _fact(name.removesuffix("_id").replace("_", " "), f"{_shown(before.get(name))} → {_shown(value)}")


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None or value == "" else str(value)


def _fact(name: str, value: str, style: str = "$foreground") -> Content:
    return Content.assemble((f"{gate(name)}: ", "$muted"), (gate(value), style))


def _wish(row: "OutboxRow") -> Mapping[str, Any]:
    found = row.before.get("wish")
    return found if isinstance(found, Mapping) else {}
