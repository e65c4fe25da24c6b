"""A sheet of facts: labels on the left, values on the right, and the keys that change them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from zdtui.text.gate import SafeText
from zdtui.tui.commands import command
from zdtui.tui.filter import harmless
from zdtui.tui.reach import keymap_of
from zdtui.tui.shared.blocks import Ink, ink
from zdtui.tui.shared.blocks.ink import BOLD
from zdtui.tui.shared.blocks.wrap import cuts
from zdtui.tui.shared.content import fit
from zdtui.tui.shared.marks import UNICODE, Marks
from zdtui.tui.ticket.signs import drawn, plain

LABEL = 13
"""Cells of the labels' column."""

EMPTY = SafeText("")

Tone = Literal["text", "strong", "muted", "accent", "good", "warning", "bad"]
"""How a value looks; each is a style of ``Ink``."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value, which may have several lines.

    A label without a value is a heading, and a fact without either is an empty line.
    ``command`` is the id of the command that changes it, ``ticket`` the ticket that a click opens, ``changed`` says
    that the value has not been sent yet.
    """

    label: str
    value: SafeText = EMPTY
    tone: Tone = "text"
    command: str = ""
    ticket: int | None = None
    changed: bool = False


Row = tuple[Fact, list[tuple[str, Style]]]


class Sheet(Widget):
    """Facts one under the other; it is as high as they are. A click on one tells its fact."""

    class Chosen(Message):
        """Somebody clicked a fact."""

        def __init__(self, fact: Fact) -> None:
            super().__init__()
            self.fact = fact

    def __init__(self, *, marks: Marks = UNICODE, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._plain = plain(marks)
        self._facts: tuple[Fact, ...] = ()
        self._rows: list[Row] = []
        self._drawn_for: object = None

    @property
    def text(self) -> list[str]:
        """What the sheet says, line by line, without colours."""
        return ["".join(text for text, _ in pieces).rstrip() for _, pieces in self._rows]

    def show(self, facts: Sequence[Fact]) -> None:
        """Show other facts; the same ones are not drawn again."""
        if tuple(facts) != self._facts:
            height = len(self._rows)
            self._facts = tuple(facts)
            self._draw(self.size.width)
            self.refresh(layout=len(self._rows) != height)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the lines that the facts need."""
        self._draw(width)
        return len(self._rows)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        self._draw(width)
        pieces = self._rows[y][1] if y < len(self._rows) else []
        strip = Strip([Segment(drawn(harmless(text), plain=self._plain), style) for text, style in pieces])
        return strip.adjust_cell_length(width, self._ink.text)

    def on_click(self, event: events.Click) -> None:
        """Tell which fact was clicked."""
        if event.y < len(self._rows):
            fact = self._rows[event.y][0]
            if fact.command or fact.ticket is not None:
                event.stop()
                self.post_message(self.Chosen(fact))

    @property
    def _ink(self) -> Ink:
        return ink(self.app.theme_variables)

    def _draw(self, width: int) -> None:
        styles, keys = self._ink, keymap_of(self.app)
        if (drawn_for := (self._facts, width, styles, keys)) == self._drawn_for:
            return
        self._drawn_for = drawn_for
        self._rows = []
        for fact in self._facts:
            labels = keys.labels(command(fact.command)) if fact.command else ()
            self._rows += [
                (fact, pieces) for pieces in rows(fact, labels[0] if labels else "", max(8, width), styles)
            ]


def rows(fact: Fact, key: str, width: int, ink: Ink) -> list[list[tuple[str, Style]]]:
    """Draw one fact, ``width`` cells wide at most."""
    if not fact.label and not fact.value:
        return [[("", ink.text)]]
    if not fact.value and not fact.command:
        return [[("", ink.text)], [(fit(fact.label, min(width, cell_len(fact.label))), ink.muted + BOLD)]]
    label = LABEL if fact.label else 0
    room = max(4, width - label - (cell_len(key) + 1 if key else 0))
    value = SafeText(f"{fact.value or '–'}{' ⇡ not sent yet' if fact.changed else ''}")
    style = ink.accent + BOLD if fact.changed else getattr(ink, fact.tone)
    lines: list[list[tuple[str, Style]]] = []
    for number, (start, end, cells, _) in enumerate(cuts(value, room)):
        name = fit(fact.label if number == 0 else "", label - 1) + " " if label else ""
        pieces = [(name, ink.muted), (value[start:end], style)]
        if key and number == 0:
            pieces.append((f"{' ' * (room - cells + 1)}{key}", ink.muted))
        lines.append(pieces)
    return lines
