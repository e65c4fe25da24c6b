"""The lines and signs a ticket is drawn with, for terminals without them."""

from zdtui.tui.shared.marks import ASCII, Marks

_PLAIN = str.maketrans("│┇╎▸→·▤•◦▪▎┆↳─…‹›–⇡┃", "|#:>>-=*o-|:>-.<>-^#")


def plain(marks: Marks) -> bool:
    """Tell whether the person wants plain signs."""
    return marks is ASCII


def drawn(text: str, *, plain: bool) -> str:
    """Give ``text`` as it is, or with each sign replaced by a plain one of the same width."""
    return text.translate(_PLAIN) if plain else text
