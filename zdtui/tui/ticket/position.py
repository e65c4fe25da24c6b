"""Where a person is in a thread: what is on the screen, which entry is in focus. Knows nothing of drawing."""

from typing import TYPE_CHECKING

from zdtui.tui.ticket.reel import Reel

if TYPE_CHECKING:
    from zdtui.tui.ticket.cards import Cards, Look

NEAR = 8
"""With fewer known entries than this beyond the screen, older ones are asked for."""


class Position:
    """A window onto a thread, tied to the text at its top, and a focus.

    A thread is its entries in order, and at the old end one piece more that says how far back it is known.

    Attributes:
        newest_first: the order of the entries.
        focus: the index of the entry in focus, the newest at 0.
        link: which link of the entry in focus is chosen.

    """

    def __init__(self, cards: "Cards", *, newest_first: bool = True) -> None:
        self.cards = cards
        self.newest_first = newest_first
        self.focus = 0
        self.link: int | None = None
        self.reel = Reel(self._height, count=len(cards.conversation) + 1)

    @property
    def count(self) -> int:
        """How many entries are known."""
        return self.reel.count - 1

    def entry_at(self, piece: int) -> int | None:
        """Find the entry that a piece shows; ``None`` for the piece at the old end."""
        if self.newest_first:
            return piece if piece < self.count else None
        return self.count - piece if piece else None

    def piece_of(self, entry: int) -> int:
        """Find the piece that shows an entry."""
        return entry if self.newest_first else self.count - entry

    def _height(self, piece: int) -> int:
        entry = self.entry_at(piece)
        return self.cards.height(entry) if entry is not None else len(self.cards.old_end()[0]) + 1

    def resize(self, look: "Look", height: int) -> None:
        """Take another look and height; the text at the top stays there, also where it is wrapped anew."""
        entry, line = self.entry_at(self.reel.piece), self.reel.line
        read = self.cards.read(entry, line) if entry is not None and line else 0
        self.cards.restyle(look)
        if entry is not None and line:
            self.reel.line = self.cards.line_after(entry, read)
        self.reel.height = max(1, height)
        self.reel.settle()

    def follow(self) -> None:
        """Take in that the conversation changed: what is read stays where it is, what is ours is shown."""
        conversation = self.cards.conversation
        top, focus = self._key(self.entry_at(self.reel.piece)), self._key(self.focus)
        former, latest = self.entry_at(self.reel.piece), conversation.first_write
        self.cards.forget()
        self.reel.count = len(conversation) + 1
        if former is None:
            self.reel.piece = min(self.reel.piece, self.reel.count - 1)
        else:
            self.reel.piece = self.piece_of(self._found(top, former))
        self.focus = self._found(focus, self.focus)
        self.reel.settle()
        if conversation.first_write not in (None, latest):
            self.show_newest()

    def _key(self, entry: int | None) -> str | None:
        return self.cards.conversation.key(entry) if entry is not None and entry < self.count else None

    def _found(self, key: str | None, entry: int) -> int:
        found = self.cards.conversation.index(key) if key else None
        return max(0, min(entry, self.count - 1)) if found is None else found

    def scroll(self, by: int) -> None:
        """Move the text; the focus stays on the screen, and goes on alone where the text ends."""
        if not self.reel.scroll(by):
            self._move_focus(1 if by > 0 else -1)
            return
        shown = self.reel.window()
        if all(self.entry_at(piece) != self.focus for piece, _ in shown):
            whole = [piece for piece, line in shown if line == 0]
            entry = self.entry_at((whole or [self.reel.piece])[0])
            self.set_focus(entry if entry is not None else self.focus)

    def move(self, by: int) -> None:
        """Bring the focus ``by`` entries further down, and that entry on the screen from its first line."""
        self._move_focus(by)
        piece = self.piece_of(self.focus)
        rows = sum(1 for shown, _ in self.reel.window() if shown == piece)
        if rows < self._height(piece) - 1:
            self.reel.show(piece)

    def _move_focus(self, by: int) -> None:
        self.set_focus(max(0, min(self.focus + (by if self.newest_first else -by), self.count - 1)))

    def set_focus(self, entry: int) -> None:
        """Bring the focus to an entry, and leave its links alone."""
        if entry != self.focus:
            self.focus, self.link = entry, None

    def start(self) -> None:
        """Go to the first line."""
        self.reel.show(0)
        self.set_focus(0 if self.newest_first else max(0, self.count - 1))

    def end(self) -> None:
        """Go to the last line."""
        self.reel.end()
        self.set_focus(max(0, self.count - 1) if self.newest_first else 0)

    def show_newest(self) -> None:
        """Go to the newest entry."""
        self.set_focus(0)
        self.reel.show(self.piece_of(0))

    def turn(self) -> None:
        """Turn the order around; the entry in focus stays in view."""
        self.newest_first = not self.newest_first
        self.reel.show(self.piece_of(self.focus))

    def jump(self, part: float) -> None:
        """Go to a part of the thread, from 0 to 1."""
        if part >= 1:
            self.end()
            return
        self.reel.show(int(part * self.reel.count))
        entry = self.entry_at(self.reel.piece)
        self.set_focus(entry if entry is not None else self.focus)

    def place(self, row: int) -> tuple[int, int] | None:
        """Find the piece and its line on a row of the screen."""
        shown = self.reel.window()
        return shown[row] if 0 <= row < len(shown) else None

    def reached(self) -> tuple[float, float]:
        """Say which part of the thread is on screen, from 0 to 1, by pieces."""
        shown = self.reel.window()
        if not shown:
            return 0.0, 1.0
        (first, line), (last, end) = shown[0], shown[-1]
        count = self.reel.count
        return (first + line / self._height(first)) / count, (last + (end + 1) / self._height(last)) / count

    def wants_older(self) -> bool:
        """Whether the end of what is known is near."""
        shown = [entry for piece, _ in self.reel.window() if (entry := self.entry_at(piece)) is not None]
        return not self.cards.conversation.live.complete and max(shown, default=0) + NEAR >= self.count
