"""The queue line by line: titles, rows between them, and a line that says where one is."""

from typing import TYPE_CHECKING

from zdtui.tui.queue.draw import MARGIN
from zdtui.tui.queue.palette import State
from zdtui.tui.queue.sheet import Sheet
from zdtui.tui.queue.tones import Piece, Tone
from zdtui.tui.queue.window import Window
from zdtui.tui.shared.line import Line

if TYPE_CHECKING:
    from zdtui.tui.queue.board import Board

HEAD = 1
"""Lines above the rows: the titles of the columns."""


def lines_of(board: "Board", sheet: Sheet, height: int) -> list[Line]:
    """Draw ``height`` lines of ``board``."""
    room = height - HEAD - board.foot
    lines = [sheet.header_line()]
    lines += _rows(board, sheet) if board.window.count else _message(board.message, sheet, room)
    lines += [sheet.text_line()] * (height - board.foot - len(lines))
    if board.foot:
        lines.append(sheet.pieces_line(_foot(board, sheet)))
    return lines[:height]


def _rows(board: "Board", sheet: Sheet) -> list[Line]:
    first, last = thumb(board.window)
    lines: list[Line] = []
    for number, (row, heading) in enumerate(board.window.lines()):
        on_thumb = first <= number < last
        if heading:
            lines.append(sheet.group_line(row, thumb=on_thumb))
        else:
            lines.append(sheet.row_line(row, _state(board, row, number), thumb=on_thumb))
    return lines


def _state(board: "Board", row: int, line: int) -> State:
    if row == board.window.cursor:
        return State.CURSOR if board.focused else State.RESTING
    return State.HOVER if line + HEAD == board.hover else State.PLAIN


def thumb(window: Window) -> tuple[int, int]:
    """Say on which lines of the window the thumb is: from, up to; nowhere when everything is in view."""
    last_top = window.last_top()
    if last_top == 0:
        return 0, 0
    size = max(1, window.height * window.height // max(1, window.count))
    first = round((window.height - size) * window.top / last_top)
    return first, first + size


def _message(message: tuple[str, ...], sheet: Sheet, room: int) -> list[Line]:
    tones = (Tone.TEXT, *[Tone.MUTED] * len(message))
    said = [
        sheet.text_line(line, tone) for text, tone in zip(message, tones, strict=False) for line in sheet.wrap(text)
    ]
    blank = max(0, min(3, (room - len(said)) // 3))
    return [*[sheet.text_line()] * blank, *said][: max(0, room)]


def _foot(board: "Board", sheet: Sheet) -> list[Piece]:
    """Say where the cursor is on the left, where a change costs fewest bytes, and then what there is to say."""
    count = board.window.count
    place = f"{board.window.cursor + 1}/{count}".ljust(2 * len(str(count)) + 1) if count else ""
    pieces: list[Piece] = [(f"{' ' * MARGIN}{place}", Tone.MUTED)]
    note, tone = board.note
    if board.above and not note:
        note, tone = f"{sheet.sight.marks.above} {board.above} new above", Tone.NEWS
    return [*pieces, (f"{'   ' if place and note else ''}{note}", tone)]
