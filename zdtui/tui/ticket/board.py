"""A thread without its terminal: what each line of the screen shows."""

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment

from zdtui.tui.shared.content import fit
from zdtui.tui.shared.line import Line
from zdtui.tui.ticket.card import GUTTER
from zdtui.tui.ticket.cards import Cards
from zdtui.tui.ticket.excerpt import number
from zdtui.tui.ticket.overlay import overlaid
from zdtui.tui.ticket.position import Position

if TYPE_CHECKING:
    from textual.selection import Selection


class Board(Position):
    """The state of a thread on screen. Whoever changes it asks for ``lines`` afterwards.

    Attributes:
        focused: whether the keyboard is here.
        selection: what is selected, in line numbers (``excerpt.number``) and characters.
        now: the time (Unix seconds) for which ages are told.
        undo: the key that takes back, as people read it.

    """

    def __init__(self, cards: Cards, *, newest_first: bool = True) -> None:
        super().__init__(cards, newest_first=newest_first)
        self.focused = False
        self.selection: Selection | None = None
        self.now = 0.0
        self.undo = "u"

    def lines(self) -> list[Line]:
        """Draw what is on the screen."""
        look = self.cards.look
        drawn = [self._marked(piece, line) for piece, line in self.reel.window()]
        return drawn + [look.line((), look.page.text)] * (self.reel.height - len(drawn))

    def line(self, piece: int, line: int) -> Line:
        """Draw one line of a piece."""
        entry = self.entry_at(piece)
        if entry is None:
            return self._old_end(line)
        focused = self.focused and entry == self.focus
        return self.cards.strip(entry, line, self.now, focused=focused, undo=self.undo)

    def _marked(self, piece: int, line: int) -> Line:
        """Draw a line with the chosen link and the selection marked."""
        drawn, ink = self.line(piece, line), self.cards.look.page
        if self.link is not None and self.entry_at(piece) == self.focus:
            for reach in self.cards.reaches(self.focus, line, self.link):
                drawn = overlaid(drawn, reach.start + GUTTER, reach.end + GUTTER, ink.chosen)
        span = self.selection.get_span(number(piece, line)) if self.selection else None
        if span is not None:
            text = drawn.text
            end = cell_len(text[: span[1]]) if span[1] >= 0 else drawn.cell_length
            drawn = overlaid(drawn, max(cell_len(text[: span[0]]), GUTTER), end, ink.selected)
        return drawn

    def _old_end(self, line: int) -> Line:
        """Say how far back the thread is known, or why nothing is here."""
        look = self.cards.look
        words, broken = self.cards.old_end()
        line -= 1 if self.count and not self.newest_first else 0
        if not 0 <= line < len(words):
            return look.line((), look.page.text)
        text = fit(words[line], min(cell_len(words[line]), max(0, look.width - GUTTER)))
        style = look.page.bad if broken else look.page.muted
        return look.line([Segment(" " * GUTTER + text, style)], look.page.text)

    # Links

    def link_at(self, column: int, row: int) -> str | None:
        """Find the link under a cell of the screen."""
        place = self.place(row)
        entry = self.entry_at(place[0]) if place else None
        text = self.cards.text_line(entry, place[1]) if place and entry is not None else None
        reaches = text.links if text else []
        return next((reach.url for reach in reaches if reach.start <= column - GUTTER < reach.end), None)

    def links(self) -> list[str]:
        """List the links of the entry in focus, each once, in reading order."""
        return list(self.cards.links(self.focus)) if self.count else []

    def choose_link(self) -> str | None:
        """Choose the next link of the entry in focus and bring it on the screen."""
        links = list(self.cards.links(self.focus).items()) if self.count else []
        if not links:
            return None
        self.link = 0 if self.link is None else (self.link + 1) % len(links)
        url, line = links[self.link]
        piece = self.piece_of(self.focus)
        if (piece, line) not in self.reel.window():
            self.reel.show(piece, line)
        return url
