"""Masking of what people wrote: the shape of a text stays, its words go.

A masked text breaks lines, needs cells, runs from right to left and holds control characters as its original did, so
that what went wrong with the one goes wrong with the other.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

STAND_INS: Final = {
    "ARABIC": "ا",
    "HEBREW": "א",
    "CJK": "字",
    "HIRAGANA": "あ",
    "KATAKANA": "ア",
    "HANGUL": "가",
    "THAI": "ก",
    "DEVANAGARI": "क",
}
"""One letter for each script whose letters are drawn or joined otherwise than Latin ones."""

_MARKUP = re.compile(r"(</?[A-Za-z][A-Za-z0-9]*|&#?[A-Za-z0-9]{1,10};)")


def mask(text: str) -> str:
    """Replace letters and digits by one of their kind; everything else stays."""
    return "".join(map(_masked, text))


def mask_markup(html: str) -> str:
    """Mask HTML: names of elements and character references stay, attributes are masked as text is."""
    return "".join(part if place % 2 else mask(part) for place, part in enumerate(_MARKUP.split(html)))


@lru_cache(maxsize=4096)
def _masked(letter: str) -> str:
    if letter.isascii():
        return "0" if letter.isdigit() else "X" if letter.isupper() else "x" if letter.isalpha() else letter
    kind = unicodedata.category(letter)
    if kind[0] == "N":
        return "0"
    if kind[0] != "L":
        return letter
    script = unicodedata.name(letter, "").partition(" ")[0]
    return STAND_INS.get(script, "X" if kind in {"Lu", "Lt"} else "x")
