"""How wide text is on a terminal, for the command line; the interface has its own measure."""

from unicodedata import category, east_asian_width

from zdtui.text.gate import SafeText


def cell_width(text: SafeText) -> int:
    """Return how many columns a safe text takes."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def cut(text: SafeText, width: int) -> SafeText:
    """Return the start of a safe text that fits into ``width`` columns; what was cut off ends in ``…``."""
    if cell_width(text) <= width:
        return text
    room = width - 1
    for place, character in enumerate(text):
        room -= _width(character)
        if room < 0:
            return SafeText(text[:place] + "…")
    return text


def _width(character: str) -> int:
    """Return the columns of one character: none for a combining mark, two for a wide one."""
    if category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
