"""Text fitted into cells: measured, cut, filled and wrapped in one way everywhere."""

from rich.cells import cell_len, set_cell_size
from textual.content import Content

_JOINER = "\u200d"


def width_of(text: str) -> int:
    """Measure ``text`` in terminal cells, the one measure that drawing and layout share."""
    return cell_len(text)


def fit(text: str, width: int, *, right: bool = False, ellipsis: str = "…") -> str:
    """Make ``text`` exactly ``width`` cells wide: padded, or cut with an ellipsis; never half of a wide character."""
    if width <= 0:
        return ""
    size = cell_len(text)
    if size > width:
        text = set_cell_size(text, width - 1).rstrip(_JOINER) + ellipsis
        size = cell_len(text)
    blank = " " * (width - size)
    return blank + text if right else text + blank


def wrapped(text: str, width: int) -> list[str]:
    """Break ``text`` between words into lines of at most ``width`` cells; there is always at least one line."""
    return [line.plain.rstrip() for line in Content(text).wrap(max(1, width))] or [""]
