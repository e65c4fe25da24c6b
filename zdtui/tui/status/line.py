"""The two lines around every place, as pure functions of what they say."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from zdtui.text.gate import SafeText

RULE = "─"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text in one style; ``style`` is a Textual style such as ``bold $public``."""

    text: SafeText
    style: str = ""

    @property
    def width(self) -> int:
        """Cells the piece takes."""
        return cell_len(self.text)


def join(pieces: list[Piece]) -> Content:
    """Put pieces in a row."""
    return Content.assemble(*((piece.text, piece.style) for piece in pieces))


def ruled(left: list[Piece], middle: list[Piece], right: list[Piece], width: int, rule: str = RULE) -> Content:
    """Lay out a line of ``width`` cells: left, a centred middle, right, with a rule between them.

    When it does not fit the middle is shortened first, then the left; the right always stays.
    """
    ends = _width(left) + _width(right)
    room = width - ends - 6
    centre = join(middle)
    if centre.cell_length > room:
        centre = centre.truncate(max(room, 0), ellipsis=True)
    if not centre.cell_length:
        return Content.assemble(join(left).truncate(max(width - _width(right) - 1, 0), ellipsis=True)).pad_right(
            max(width - ends, 0)
        ) + join(right)
    space = width - centre.cell_length - 2
    before = max((width - centre.cell_length) // 2 - 1 - _width(left), 1)
    before = min(before, space - ends - 1)
    after = space - ends - before
    return Content.assemble(
        join(left),
        _rule(before, rule),
        " ",
        centre,
        " ",
        _rule(after, rule),
        join(right),
    )


def _rule(cells: int, rule: str) -> tuple[str, str]:
    return (" " + rule * (cells - 2) + " " if cells >= 3 else " " * max(cells, 0)), "$faint"


def _width(pieces: list[Piece]) -> int:
    return sum(piece.width for piece in pieces)
