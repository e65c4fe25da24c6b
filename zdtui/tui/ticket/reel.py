"""Which lines of a long thread are on screen. Knows nothing of drawing, and costs as much as the screen is high."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class Reel:
    """A window ``height`` lines high onto ``count`` pieces one under the other; ``lines`` tells how high one is.

    The window is tied to a piece and a line in it, so that it stays where it is whatever happens above: pieces may be
    of unknown height until they are on screen.
    """

    lines: Callable[[int], int]
    count: int = 0
    height: int = 1
    piece: int = 0
    line: int = 0

    def window(self) -> list[tuple[int, int]]:
        """Name the piece and its line on each row of the screen, from the top; fewer rows where the thread ends."""
        rows: list[tuple[int, int]] = []
        piece, line = self.piece, self.line
        while len(rows) < self.height and piece < self.count:
            end = min(self.lines(piece), line + self.height - len(rows))
            rows += [(piece, at) for at in range(line, end)]
            piece, line = piece + 1, 0
        return rows

    def scroll(self, by: int) -> bool:
        """Move the window ``by`` lines down (up if negative) as far as there are any; says whether it moved."""
        before = (self.piece, self.line)
        self.line += by
        self.settle()
        return (self.piece, self.line) != before

    def show(self, piece: int, line: int = 0) -> None:
        """Bring a line of a piece to the top of the screen, or as near as the end allows."""
        self.piece, self.line = max(0, min(piece, self.count - 1)), line
        self.settle()

    def end(self) -> None:
        """Bring the last line to the bottom of the screen."""
        self.show(self.count - 1, self.lines(self.count - 1) - 1 if self.count else 0)

    def settle(self) -> None:
        """Make the position one that exists and that fills the screen, if there is enough to fill it."""
        if not self.count:
            self.piece = self.line = 0
            return
        self.piece = max(0, min(self.piece, self.count - 1))
        self._normalise()
        missing = self.height - len(self.window())
        if missing > 0:
            self.line -= missing
            self._normalise()

    def _normalise(self) -> None:
        """Carry a line before or behind its piece over to the piece it belongs to; stop at both ends."""
        while self.line < 0 and self.piece > 0:
            self.piece -= 1
            self.line += self.lines(self.piece)
        self.line = max(0, self.line)
        while self.line >= (size := self.lines(self.piece)):
            if self.piece == self.count - 1:
                self.line = size - 1
                return
            self.line -= size
            self.piece += 1
