"""A ticket's conversation: one widget that draws the lines on screen and nothing else."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Region
from textual.reactive import var
from textual.strip import Strip

from zdtui.tui.commands import command
from zdtui.tui.reach import keymap_of
from zdtui.tui.shared.blocks import ink
from zdtui.tui.shared.line import Line
from zdtui.tui.shared.marks import UNICODE, Marks
from zdtui.tui.ticket.board import Board
from zdtui.tui.ticket.cards import Cards, Look
from zdtui.tui.ticket.hands import ThreadHands
from zdtui.tui.ticket.signs import plain

if TYPE_CHECKING:
    from textual.timer import Timer

    from zdtui.tui.ticket.conversation import Conversation

MINUTE, SECOND = 60.0, 1.0
"""Between two looks at whether an age reads differently, and at the undo window while one is open."""


class Thread(ThreadHands, can_focus=True):
    """The comments of one ticket, the newest on top.

    The position is tied to the text under the eye: nothing that arrives above or below moves it.
    """

    reached: var[tuple[float, float]] = var((0.0, 1.0))
    """The part of the thread that is on screen, from 0 to 1."""

    def __init__(self, *, marks: Marks = UNICODE, clock: Callable[[], float] = time.time) -> None:
        """``clock`` gives Unix seconds."""
        super().__init__()
        self._marks = marks
        self._clock = clock
        self._board: Board | None = None
        self._lines: list[Line] = []
        self._restyle = True
        self._newest_first = True
        self._countdown: Timer | None = None

    @property
    def board(self) -> Board | None:
        """What is shown, or ``None`` while no ticket is."""
        return self._board

    @property
    def text(self) -> list[str]:
        """What the lines on screen say, without colours."""
        return [line.text for line in self._lines]

    def show(self, conversation: "Conversation | None") -> None:
        """Show another ticket's conversation from its newest comment."""
        if self.is_attached and self in self.screen.selections:
            self.screen.clear_selection()
        self._board = None
        if conversation is not None:
            self._board = Board(Cards(conversation, self._look()), newest_first=self._newest_first)
            self._board.focused = self.has_focus
            self._board.resize(self._look(), self.size.height)
        self.paint()

    def follow(self) -> None:
        """Take in that the conversation changed."""
        if self._board is not None:
            self._board.follow()
            self.paint()

    def scroll_by(self, lines: int) -> None:
        """Scroll down, or up."""
        self.change(lambda board: board.scroll(lines))

    def page(self, direction: int) -> None:
        """Turn a page; two lines of the old one stay in view."""
        self.change(lambda board: board.scroll(direction * max(1, self.size.height - 2)))

    def move(self, by: int) -> None:
        """Go ``by`` comments further down."""
        self.change(lambda board: board.move(by))

    def start(self) -> None:
        """Go to the first line."""
        self.change(Board.start)

    def end(self) -> None:
        """Go to the last line."""
        self.change(Board.end)

    def jump(self, part: float) -> None:
        """Go to a part of the thread, from 0 to 1."""
        self.change(lambda board: board.jump(part))

    def turn(self) -> bool:
        """Turn the order around, for this and the next tickets; whether the newest is on top now."""
        self._newest_first = not self._newest_first
        self.change(Board.turn)
        return self._newest_first

    def unfold(self) -> None:
        """Show all of the comment in focus, or fold its long quotes again."""
        self.change(lambda board: board.cards.turn(board.focus) if board.count else None)

    def next_link(self) -> str | None:
        """Choose the next link of the comment in focus."""
        url = self._board.choose_link() if self._board is not None else None
        self.paint()
        return url

    def open_link(self) -> None:
        """Open the link that is chosen, or the only one there is; choose the first of several."""
        board = self._board
        links = board.links() if board is not None else []
        if board is not None and (board.link is not None or len(links) == 1):
            self.post_message(self.LinkWanted(links[board.link or 0]))
        elif links:
            self.next_link()

    def copy(self) -> str:
        """Give the text of the comment in focus."""
        board = self._board
        return board.cards.card(board.focus).entry.plain if board is not None and board.count else ""

    def paint(self) -> None:
        """Draw, and refresh the lines that differ from those on screen."""
        if not self.is_mounted or not self.size:
            return
        former, self._lines = self._lines, self._drawn()
        changed = [
            row
            for row, line in enumerate(self._lines)
            if row >= len(former) or (line is not former[row] and line != former[row])
        ]
        if changed and len(former) == len(self._lines):
            self.refresh(*(Region(0, row, self.size.width, 1) for row in changed))
        elif changed:
            self.refresh()
        board = self._board
        if board is not None and board.wants_older():
            board.cards.conversation.live.older()
        self.reached = board.reached() if board is not None else (0.0, 1.0)
        self._count_down()

    def change(self, change: Callable[[Board], object]) -> None:
        """Change the board, if there is one, and paint."""
        if self._board is not None:
            change(self._board)
            self.paint()

    def _drawn(self) -> list[Line]:
        look = self._look()
        if self._board is None:
            return [look.line((), look.page.text)] * self.size.height
        keys = keymap_of(self.app).labels(command("undo"))
        self._board.now, self._board.undo = self._clock(), keys[0] if keys else ""
        return self._board.lines()

    def _look(self) -> Look:
        variables = self.app.theme_variables
        return Look(
            max(1, self.size.width),
            ink(variables),
            ink(variables, "note"),
            tuple(self.app.get_line_filters()),
            plain=plain(self._marks),
        )

    def _count_down(self) -> None:
        """Tick by the second while a comment waits for its undo window to pass."""
        held = self._board is not None and self._board.cards.conversation.held
        if held and self._countdown is None:
            self._countdown = self.set_interval(SECOND, self.paint)
        elif not held and self._countdown is not None:
            self._countdown.stop()
            self._countdown = None

    def on_mount(self) -> None:
        """Let the ages go on."""
        self.set_interval(MINUTE, self.paint)

    def on_resize(self, event: events.Resize) -> None:
        """Wrap for another width."""
        if self._board is not None:
            self._board.resize(self._look(), event.size.height)
        self.paint()

    def on_focus(self) -> None:
        """Mark the comment that keys act on."""
        self.change(lambda board: setattr(board, "focused", True))

    def on_blur(self) -> None:
        """Unmark it."""
        self.change(lambda board: setattr(board, "focused", False))

    def notify_style_update(self) -> None:
        """Take the theme's colours anew at the next painting."""
        super().notify_style_update()
        self._restyle = True

    def render_lines(self, crop: Region) -> list[Strip]:
        """Hand over the lines as they were drawn; Textual's borders, padding and filters do not apply to them."""
        if self._restyle or len(self._lines) != self.size.height:
            self._restyle = False
            if self._board is not None:
                self._board.resize(self._look(), self.size.height)
            self._lines = self._drawn()
        lines = self._lines[crop.y : crop.bottom]
        return (
            [*lines] if crop.column_span == (0, self.size.width) else [line.crop(*crop.column_span) for line in lines]
        )
