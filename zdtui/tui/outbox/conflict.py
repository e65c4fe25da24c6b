"""A write that stopped: what came into the ticket since it was read, in three versions, and the three ways on."""

from typing import TYPE_CHECKING, Any

from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from zdtui.desk.conflict import Conflict, conflict_of
from zdtui.desk.events import OutboxChanged, TicketChanged
from zdtui.desk.writing import Undone
from zdtui.text.ages import age, parse_time
from zdtui.text.gate import SafeText, gate, gate_lines
from zdtui.tui.bindings import bindings
from zdtui.tui.outbox.details import reason, text_of
from zdtui.tui.outbox.versions import versions
from zdtui.tui.shared.overlay import Overlay
from zdtui.tui.status.say import say
from zdtui.tui.status.status_bar import StatusBar
from zdtui.tui.ticket.properties import person

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize

    from zdtui.desk.desk import Desk
    from zdtui.desk.events import Event
    from zdtui.store.outbox import OutboxRow
    from zdtui.tui.command import Command

COMMENTS, LINES, OWN_LINES = 3, 6, 8
"""Comments that are quoted, the lines of each, and the lines of the person's own text."""


class ConflictOverlay(Overlay["Undone | None"]):
    """Shows the newer version beside the write; answers as the outbox does."""

    BINDINGS = bindings("conflict")

    def __init__(self, desk: "Desk", row: "OutboxRow") -> None:
        super().__init__()
        self._desk = desk
        self._row = row
        self._shown: Conflict = conflict_of(desk.store, row)

    def compose(self) -> "ComposeResult":
        """Put what happened and the keys into a box."""
        with Vertical(classes="sheet conflict"):
            yield Static(Content.styled(gate(f"Not sent: {self._row.label}"), "bold $error"), classes="title")
            with VerticalScroll(can_focus=False):
                yield Static(id="conflict")
            yield StatusBar()

    def on_mount(self) -> None:
        """Follow the ticket and the write."""
        self._stop = self._desk.subscribe(self._heard)
        self._draw()

    def on_unmount(self) -> None:
        """Stop following."""
        self._stop()

    def on_resize(self, event: "Resize") -> None:
        """Lay the columns out anew."""
        self._draw()

    def why_not(self, wanted: "Command") -> str | None:
        """Say why there is nothing to take back into the composer."""
        if wanted.id == "conflict-draft" and not text_of(self._row):
            return "There is no text in it: send it anyway, or drop it in the outbox."
        return None

    async def action_conflict_send(self) -> None:
        """Send the write on top of the version that is shown."""
        if await self._desk.outbox.send_anyway(self._row, self._shown.stamp):
            say(self.app, f"{self._row.label} leaves on top of what is there now.")
        self.dismiss(None)

    async def action_conflict_draft(self) -> None:
        """Go on with the text in the composer."""
        undone = await self._desk.writing.back_to_draft(self._row)
        self.dismiss(undone)

    def action_conflict_open(self) -> None:
        """Read the ticket; the write waits."""
        self.dismiss(Undone(self._row.ticket_id, None, {}) if self._row.ticket_id is not None else None)

    def action_conflict_down(self) -> None:
        """Scroll down."""
        self.query_one(VerticalScroll).scroll_relative(y=1, animate=False)

    def action_conflict_up(self) -> None:
        """Scroll up."""
        self.query_one(VerticalScroll).scroll_relative(y=-1, animate=False)

    def action_conflict_close(self) -> None:
        """Leave it in the outbox."""
        self.dismiss(None)

    def _heard(self, event: "Event") -> None:
        if isinstance(event, TicketChanged) and event.ticket == self._row.ticket_id:
            self._draw()
        elif isinstance(event, OutboxChanged):
            row = next((row for row in self._desk.outbox.rows() if row.id == self._row.id), None)
            if row is None or row.state != "conflict":
                self.dismiss(None)
            else:
                self._row = row
                self._draw()

    def _draw(self) -> None:
        if self.is_attached:
            self._shown = conflict_of(self._desk.store, self._row)
            width = self.query_one(VerticalScroll).content_size.width - 1
            self.query_one("#conflict", Static).update(_drawn(self._desk, self._shown, max(width, 40)))


def _drawn(desk: "Desk", conflict: Conflict, width: int) -> Content:
    """Put together what is shown."""
    row = conflict.row
    parts = [Content.styled(reason(desk, row), "$warning")]
    for comment in conflict.comments[:COMMENTS]:
        parts += [Content(), *_comment(desk, comment)]
    if len(conflict.comments) > COMMENTS:
        parts.append(Content.styled(f"and {len(conflict.comments) - COMMENTS} more", "$muted"))
    if conflict.differences:
        parts += [Content(), versions(desk, conflict, width)]
    own = gate_lines(text_of(row))
    if own:
        public = (row.body.get("comment") or {}).get("public") is not False
        word, ink = ("YOUR PUBLIC REPLY", "$public") if public else ("YOUR INTERNAL NOTE", "$internal")
        parts += [Content(), Content.styled(word, f"bold {ink}"), *_lines(own, OWN_LINES)]
    return Content("\n").join(parts)


def _comment(desk: "Desk", comment: dict[str, Any]) -> list[Content]:
    """Quote a comment that came since."""
    author = comment.get("author_id")
    who = person(desk.directory, author if isinstance(author, int) else None) or SafeText("somebody")
    at = parse_time(comment.get("created_at"))
    when = f" · {age(max(0, desk.clock() - at))}" if at is not None else ""
    public = comment.get("public") is not False
    word = "public reply" if public else "internal note"
    text = comment.get("plain_body") or comment.get("body") or ""
    head = Content.styled(SafeText(f"{who} · {word}{when}"), f"bold {'$public' if public else '$internal'}")
    return [head, *_lines(gate_lines(str(text)), LINES)]


def _lines(lines: list[SafeText], most: int) -> list[Content]:
    """Show the first lines of a text, without the blank ones."""
    kept = [line for line in lines if line.strip()]
    shown = [Content.styled(line, "$foreground") for line in kept[:most]]
    return [*shown, Content.styled("…", "$muted")] if len(kept) > most else shown
