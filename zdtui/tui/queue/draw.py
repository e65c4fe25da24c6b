"""Draws rows, headings and the header of a queue as pieces of text; styles come later, from the palette."""

from collections.abc import Callable, Iterable, Sequence

from zdtui.model.rows import QueueRow
from zdtui.tui.filter import harmless
from zdtui.tui.queue.cells import DONE, Sight
from zdtui.tui.queue.columns import GAP, PRIORITY, Placed, same
from zdtui.tui.queue.tones import Piece, Tone
from zdtui.tui.shared.content import fit, width_of
from zdtui.tui.shared.marks import Marks

MARGIN = 2
"""Cells left of the first column: the sign of what is going on with the ticket, and a blank."""
EDGE = 2
"""Cells right of the last column: a blank and the thumb that shows how far down the window is."""

Matches = Callable[[str], Sequence[tuple[int, int]]]
"""Finds what the quick filter matched in a text: pairs of start and end."""


def row_pieces(
    row: QueueRow, placed: Sequence[Placed], sight: Sight, *, changed: bool = False, matches: Matches | None = None
) -> list[Piece]:
    """Draw a ticket's row, without the cell of the thumb."""
    quiet = row.status in DONE
    pieces = [_margin(row, sight.marks, changed)]
    for number, each in enumerate(placed):
        drawn = _fitted(each.column.cell(row, sight), each, sight.marks)
        if quiet:
            drawn = [(text, Tone.MUTED if tone is Tone.TEXT else tone) for text, tone in drawn]
        if matches is not None:
            drawn = [part for piece in drawn for part in _highlighted(*piece, matches)]
        pieces += drawn
        pieces.append((" " * (GAP if number < len(placed) - 1 else EDGE - 1), drawn[-1][1]))
    return merged(pieces)


def _fitted(pieces: Sequence[Piece], placed: Placed, marks: Marks) -> list[Piece]:
    """Cut or fill the pieces of one cell to its width."""
    *before, last = pieces or (("", Tone.TEXT),)
    room = placed.width
    fitted: list[Piece] = []
    for text, tone in before:
        shown = fit(harmless(text), min(room, width_of(harmless(text))), ellipsis=marks.ellipsis)
        fitted.append((shown, tone))
        room -= width_of(shown)
    fitted.append((fit(harmless(last[0]), room, right=placed.column.right, ellipsis=marks.ellipsis), last[1]))
    return fitted


def _margin(row: QueueRow, marks: Marks, changed: bool) -> Piece:
    if row.pending:
        return f"{marks.pending} ", Tone.WORK
    if row.draft:
        return f"{marks.draft} ", Tone.WORK
    return (f"{marks.changed} ", Tone.NEWS) if changed else (" " * MARGIN, Tone.TEXT)


def _highlighted(text: str, tone: Tone, matches: Matches) -> Iterable[Piece]:
    end = 0
    for start, stop in matches(text.rstrip()):
        yield text[end:start], tone
        yield text[start:stop], Tone.MATCH
        end = stop
    yield text[end:], tone


def unknown_pieces(ticket_id: int, placed: Sequence[Placed], width: int, sight: Sight) -> list[Piece]:
    """Draw the row of a ticket of which only the id is known yet."""
    ellipsis, said = sight.marks.ellipsis, "".join(text for text, _ in sight.label(ticket_id))
    number = fit(harmless(said), placed[0].width, ellipsis=ellipsis)
    before = width - EDGE + 1
    return [(fit(f"{' ' * MARGIN}{number}{' ' * (2 * GAP + PRIORITY.least)}{ellipsis}", before), Tone.MUTED)]


def group_pieces(name: str, width: int, marks: Marks) -> list[Piece]:
    """Draw the line that names a group of rows, a little to the left of them."""
    before = width - EDGE + 1
    return [(fit(f" {harmless(name)}", before, ellipsis=marks.ellipsis), Tone.GROUP)]


def header_pieces(placed: Sequence[Placed], width: int, sort: tuple[str | None, bool], marks: Marks) -> list[Piece]:
    """Draw the titles of the columns; ``sort`` is the column the list is sorted by, and whether it falls."""
    by, falling = sort
    cells: list[str] = []
    for each in placed:
        title = harmless(each.title)
        sign = marks.falling if falling else marks.rising
        if same(each.column.id, by) and len(title) + 2 <= each.width:
            title = f"{title} {sign}"
        cells.append(fit(title, each.width, right=each.column.right, ellipsis=marks.ellipsis))
    return [(fit(" " * MARGIN + (" " * GAP).join(cells), width), Tone.HEADING)]


def merged(pieces: Iterable[Piece]) -> list[Piece]:
    """Join neighbours of one tone; blanks take the tone beside them, so that fewer changes are sent."""
    joined: list[Piece] = []
    for text, tone in pieces:
        if not text:
            continue
        former, its_tone = joined[-1] if joined else ("", tone)
        if its_tone is tone or (text.isspace() and its_tone is not Tone.MATCH):
            joined[-1:] = [(former + text, its_tone)]
        elif former.isspace() and tone is not Tone.MATCH:
            joined[-1:] = [(former + text, tone)]
        else:
            joined.append((text, tone))
    return joined
