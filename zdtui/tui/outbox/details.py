"""What is known about one write: why it is where it is, since when, and what was written."""

from typing import TYPE_CHECKING

from textual.content import Content

from zdtui.desk.conflict import conflict_of
from zdtui.desk.merging import tag_change
from zdtui.desk.settling import ARRIVED
from zdtui.text.ages import age, moment
from zdtui.text.gate import SafeText, gate
from zdtui.tui.outbox.states import STATES
from zdtui.tui.outbox.versions import named, signed, summary, worded
from zdtui.tui.shared.choices import Choice

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.store.outbox import OutboxRow

EMPTY = SafeText("Nothing waits here: everything has reached Zendesk.")
LEFT_OVER = SafeText("It was held when zdtui ended. It is not sent unless you say so.")
DAMAGED = SafeText("It was damaged on this machine and is never sent. What can be read of it is below.")
BEHIND = SafeText("It leaves after the earlier write to this ticket.")

QUOTED = 4
"""Lines of a text that are shown."""


def write_choice(row: "OutboxRow", now: float) -> Choice:
    """Draw one write: its state in a sign and a word, what it does, how old it is or when it leaves."""
    state = STATES[row.state]
    word = SafeText("had arrived") if row.state == "sent" and row.problem == ARRIVED else state.word
    if row.state == "later":
        aside = SafeText(moment(row.release_at, now))
    else:
        aside = SafeText(age(max(0, now - (row.answered_at or row.created_at))))
    return Choice(row.id, gate(row.label), word, state.sign, state.style, aside, dim=row.state == "sent")


def details(desk: "Desk", row: "OutboxRow | None") -> Content:
    """Tell about the write under the cursor."""
    if row is None:
        return Content.styled(EMPTY, "$muted")
    lines = [Content.styled(reason(desk, row), "$warning" if row.problem and row.state != "sent" else "$muted")]
    lines += [Content.styled(line, "$foreground") for line in _met(desk, row)]
    lines += [Content.styled(line, "$accent") for line in changes(desk, row)]
    lines += [Content.styled(gate(line), "$foreground") for line in text_of(row).splitlines()[:QUOTED]]
    return Content("\n").join(lines)


def reason(desk: "Desk", row: "OutboxRow") -> SafeText:
    """Say why the write is where it is, and since when."""
    if row.damaged:
        return DAMAGED
    if row in desk.outbox.left_over():
        return LEFT_OVER
    said = gate(row.problem) or STATES[row.state].meaning
    if row.state == "later":
        said = SafeText(
            f"It leaves {moment(row.release_at, desk.clock())} if zdtui runs then, else at its next start."
        )
    if row.state in {"held", "waiting"} and desk.outbox.is_behind(row):
        return SafeText(f"{gate(row.problem)} {BEHIND}".strip())
    if row.state in {"waiting", "unknown"} and row.release_at > desk.clock():
        said = SafeText(f"{said} Next try in {age(row.release_at - desk.clock())}.")
    return said


def changes(desk: "Desk", row: "OutboxRow") -> list[SafeText]:
    """Say which fields it sets."""
    tags = tag_change(row)
    said = [SafeText(f"Tags {signed(tags)}")] if tags else []
    for name, value in row.body.items():
        if name in ("comment", "email_ccs") or (name == "tags" and tags):
            continue
        shown = worded(desk, name, value) if not isinstance(value, dict) else SafeText("…")
        said.append(SafeText(f"{named(desk, name)} → {shown}"))
    return [SafeText(" · ".join(said))] if said else []


def text_of(row: "OutboxRow") -> str:
    """What was written, as it was typed."""
    reply = row.before.get("reply")
    return str(reply.get("text", "")) if isinstance(reply, dict) else ""


def _met(desk: "Desk", row: "OutboxRow") -> list[SafeText]:
    return summary(desk, conflict_of(desk.store, row))[:2] if row.state == "conflict" else []
