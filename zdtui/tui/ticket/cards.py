"""The entries of a thread as drawn lines, each drawn once for a width and a theme, and only when it is looked at."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from zdtui.tui.filter import harmless
from zdtui.tui.shared.blocks import Ink, Reach, TextLine
from zdtui.tui.shared.content import wrapped
from zdtui.tui.shared.line import Line
from zdtui.tui.ticket.card import GUTTER, Byline, bar, bar_style, body, header
from zdtui.tui.ticket.conversation import Conversation
from zdtui.tui.ticket.entry import Entry
from zdtui.tui.ticket.signs import drawn

KEPT = 200
"""Drawn entries that are kept."""


@dataclass(frozen=True, slots=True)
class Look:
    """What drawn lines depend on beside their text.

    Attributes:
        width: in cells.
        page: the styles on the page.
        note: the styles on the paper of internal notes.
        filters: the application's line filters, which a widget that draws its own lines has to apply itself.
        plain: whether signs are plain ASCII.

    """

    width: int
    page: Ink
    note: Ink
    filters: tuple[LineFilter, ...] = ()
    plain: bool = False

    def ink(self, entry: Entry) -> Ink:
        """Find the styles for an entry: notes lie on their own paper."""
        return self.note if entry.public is False else self.page

    def line(self, segments: Sequence[Segment], ground: Style) -> Line:
        """Fill a line up to its width, and let the filters have it."""
        cells = sum(segment.cell_length for segment in segments)
        whole = [*segments, Segment(" " * (self.width - cells), ground)]
        background = Color.from_rich_color(ground.bgcolor) if ground.bgcolor else Color(0, 0, 0)
        for each in self.filters:
            whole = each.apply(whole, background)
        pieces = [(drawn(harmless(text), plain=self.plain), style or ground) for text, style, _ in whole]
        return Line(pieces, self.width)


@dataclass(slots=True)
class Card:
    """An entry's text as lines, and those of them that have been filled already."""

    entry: Entry
    lines: list[TextLine]
    filled: dict[tuple[int, bool], Line] = field(default_factory=dict)


class Cards:
    """Draws the entries of one conversation. A card is a header, its text, and an empty line."""

    def __init__(self, conversation: Conversation, look: Look) -> None:
        self.conversation = conversation
        self.look = look
        self.unfolded: set[str] = set()
        self._cards: dict[str, Card] = {}

    def restyle(self, look: Look) -> None:
        """Draw for another width or theme from now on."""
        if look != self.look:
            self.look = look
            self._cards.clear()

    def forget(self) -> None:
        """Read the conversation again."""
        self.conversation.refresh()
        self._cards.clear()

    def turn(self, index: int) -> None:
        """Unfold an entry, or fold it again."""
        key = self.conversation.key(index)
        self.unfolded ^= {key}
        self._cards.pop(key, None)

    def height(self, index: int) -> int:
        """Count the lines of a card."""
        return len(self.card(index).lines) + 2

    def card(self, index: int) -> Card:
        """Draw an entry, unless it is drawn."""
        key = self.conversation.key(index)
        card = self._cards.get(key)
        if card is None:
            entry = self.conversation[index]
            room = max(2, self.look.width - GUTTER)
            lines = list(body(entry, room, self.look.ink(entry), folded=key not in self.unfolded))
            if len(self._cards) >= KEPT:
                self._cards.clear()
            card = self._cards[key] = Card(entry, lines)
        return card

    def old_end(self) -> tuple[list[str], bool]:
        """Say in lines how far back the thread is known, or why nothing is here, and whether something is wrong."""
        words, broken = self.conversation.old_end()
        return wrapped(words, self.look.width - GUTTER), broken

    def read(self, index: int, line: int) -> int:
        """Count the characters above a line of a card."""
        return sum(len(text.text) + 1 for text in self.card(index).lines[: line - 1])

    def line_after(self, index: int, characters: int) -> int:
        """Find the line of a card before which so many characters stand, more or less."""
        lines = self.card(index).lines
        for line, text in enumerate(lines, 1):
            if characters <= 0:
                return line
            characters -= len(text.text) + 1
        return len(lines) + 1

    def links(self, index: int) -> dict[str, int]:
        """List the links of an entry in reading order, each with the line on which it begins."""
        found: dict[str, int] = {}
        for line, text in enumerate(self.card(index).lines, 1):
            for reach in text.links:
                found.setdefault(reach.url, line)
        return found

    def reaches(self, index: int, line: int, link: int) -> list[Reach]:
        """Find where on a line the link with that place among ``links`` is."""
        text, urls = self.text_line(index, line), list(self.links(index))
        return [reach for reach in text.links if reach.url == urls[link]] if text and link < len(urls) else []

    def text_line(self, index: int, line: int) -> TextLine | None:
        """Find the drawn text on a line of a card; ``None`` for the empty line after it and for its header."""
        lines = self.card(index).lines
        return lines[line - 1] if 0 < line <= len(lines) else None

    def strip(self, index: int, line: int, now: float, *, focused: bool, undo: str) -> Line:
        """Draw one line of a card, as wide as the look; ``now`` is in Unix seconds."""
        card = self.card(index)
        if line > len(card.lines):
            return self.look.line((), self.look.page.text)
        filled = card.filled.get((line, focused)) if line else None
        if filled is None:
            ink = self.look.ink(card.entry)
            text = card.lines[line - 1] if line else self._header(card.entry, now, focused, undo)
            gutter = Segment(bar(card.entry), bar_style(card.entry, ink, focused=focused))
            rest = [Segment(" " * (self.look.width - GUTTER - text.cells), text.fill)] if text.fill else []
            filled = self.look.line([gutter, *text.segments, *rest], ink.text)
            if line:
                card.filled[line, focused] = filled
        return filled

    def _header(self, entry: Entry, now: float, focused: bool, undo: str) -> TextLine:
        conversation = self.conversation
        byline = Byline(conversation.author(entry), conversation.part(entry), entry.channel, now, focused, undo)
        return header(entry, byline, max(1, self.look.width - GUTTER), self.look.ink(entry))
