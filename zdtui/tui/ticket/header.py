"""The head of a ticket: its subject and number, and one line of what matters most."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from zdtui.text.ages import age, parse_time
from zdtui.text.gate import SafeText, gate
from zdtui.tui.filter import harmless
from zdtui.tui.shared.blocks import Ink, ink
from zdtui.tui.shared.blocks.ink import BOLD
from zdtui.tui.shared.blocks.wrap import cuts
from zdtui.tui.shared.content import fit
from zdtui.tui.shared.marks import UNICODE, Marks
from zdtui.tui.ticket.properties import PRIORITY_TONES, STATUS_TONES, person, status_word
from zdtui.tui.ticket.signs import drawn, plain

if TYPE_CHECKING:
    from zdtui.desk.desk import Desk
    from zdtui.desk.liveticket import LiveTicket

SUBJECT_LINES = 2
"""Lines that a long subject may take."""

MANY, MOST = 4_900, 5_000
"""Comments from which their number is told, as Zendesk takes no more than the second number."""

CLOSED = SafeText("closed: an answer becomes a follow-up ticket")

Piece = tuple[str, Style]


class TicketHeader(Widget):
    """Subject, number, status, priority, requester and age of the ticket that is shown.

    Attributes:
        detailed: whether one more line tells who works on it.

    """

    def __init__(
        self,
        desk: "Desk",
        *,
        named: bool = False,
        marks: Marks = UNICODE,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """``named`` tells the account beside the number; ``clock`` gives Unix seconds."""
        super().__init__()
        self._desk = desk
        self._named = named
        self._marks = marks
        self._clock = clock
        self._live: LiveTicket | None = None
        self._shown: list[list[Piece]] = []
        self.detailed = False

    @property
    def text(self) -> list[str]:
        """What the head says, line by line, without colours."""
        return ["".join(text for text, _ in row).rstrip() for row in self._shown]

    def show(self, live: "LiveTicket | None") -> None:
        """Show another ticket, or the same one anew; what says the same is not painted again."""
        self._live = live
        former, self._shown = self._shown, self._rows(self.size.width)
        if self._shown != former:
            self.refresh(layout=len(self._shown) != len(former))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the lines of the head."""
        return len(self._rows(width))

    def on_resize(self) -> None:
        """Fit the parts into another width."""
        self.show(self._live)

    def notify_style_update(self) -> None:
        """Take the theme's colours anew."""
        super().notify_style_update()
        self.show(self._live)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        pieces = self._shown[y] if y < len(self._shown) else []
        strip = Strip([Segment(drawn(harmless(text), plain=plain(self._marks)), style) for text, style in pieces])
        return strip.adjust_cell_length(self.size.width, ink(self.app.theme_variables).text)

    def _rows(self, width: int) -> list[list[Piece]]:
        styles, live = ink(self.app.theme_variables), self._live
        if live is None or width < 4:
            return [[], []]
        number = f"{gate(live.account) if self._named else ''}#{live.id}  "
        ticket = live.ticket
        subject = gate(ticket.subject) if ticket else SafeText("")
        subject = subject or SafeText("(no subject)" if ticket else "…")
        room = max(4, width - len(number))
        lines = [subject[start:end] for start, end, _, _ in cuts(subject, room)]
        if len(lines) > SUBJECT_LINES:
            lines = [*lines[: SUBJECT_LINES - 1], fit(" ".join(lines[SUBJECT_LINES - 1 : SUBJECT_LINES + 1]), room)]
        rows = [
            [(number if row == 0 else " " * len(number), styles.muted), (line, styles.strong)]
            for row, line in enumerate(lines)
        ]
        lines_of_parts = [self._glance(styles), *([self._details(styles)] if self.detailed else [])]
        return [*rows, *(_fitting(parts, ("  ·  ", styles.faint), width) for parts in lines_of_parts)]

    def _glance(self, styles: Ink) -> list[Piece]:
        """Tell what matters most, in one line, the less important last."""
        ticket = self._live.ticket if self._live else None
        if ticket is None:
            return []
        status, priority = ticket.status or "", ticket.priority or ""
        word = f"{self._marks.status(status)} {status_word(self._desk.directory, ticket)}"
        parts: list[Piece] = [(word, getattr(styles, STATUS_TONES.get(status, "text")) + BOLD)]
        if status == "closed":
            parts.append((CLOSED, styles.muted))
        if priority in {"urgent", "high"}:
            sign = f"{self._marks.priority(priority)} {priority.capitalize()}"
            parts.append((sign, getattr(styles, PRIORITY_TONES[priority]) + BOLD))
        requester = person(self._desk.directory, ticket.requester_id)
        organization = self._desk.directory.organization(ticket.organization_id)
        who = f"{requester}, {gate(organization.name)}" if organization else requester
        if who:
            parts.append((who, styles.text))
        updated = parse_time(ticket.updated_at)
        count = self._live.comment_count() if self._live else 0
        if count >= MANY:
            parts.append((f"{count:,} of {MOST:,} comments", styles.warning))
        if updated is not None:
            parts.append((f"updated {age(max(0, self._clock() - updated))}", styles.muted))
        return parts

    def _details(self, styles: Ink) -> list[Piece]:
        """Tell who works on the ticket, and what it is."""
        ticket = self._live.ticket if self._live else None
        if ticket is None:
            return []
        group = self._desk.directory.group(ticket.group_id)
        assignee = person(self._desk.directory, ticket.assignee_id) or SafeText("nobody assigned")
        words = [gate((ticket.priority or "").capitalize()), gate((ticket.type or "").capitalize())]
        kept = [gate(group.name) if group else SafeText(""), *words, SafeText(" ".join(map(gate, ticket.tags)))]
        return [(assignee, styles.muted), *((word, styles.muted) for word in kept if word)]


def _fitting(parts: list[Piece], between: Piece, width: int) -> list[Piece]:
    """Put parts side by side as long as they fit; the first is cut if it does not fit alone."""
    if not parts:
        return []
    text, style = parts[0]
    row: list[Piece] = [(fit(text, min(width, cell_len(text))), style)]
    width -= cell_len(text)
    for part in parts[1:]:
        width -= cell_len(part[0]) + len(between[0])
        if width < 0:
            break
        row += [between, part]
    return row
