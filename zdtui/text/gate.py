"""The one gate through which text from Zendesk reaches a person's eyes.

A terminal obeys control bytes, and a reader is fooled by characters that reorder, hide or pile up. Here they become
visible marks: ``ESC`` is shown as ``␛``, a right-to-left override as ``⟦U+202E⟧``. Ordinary text, in whatever
script, passes unchanged. The raw text stays in the store.
"""

import re
from collections.abc import Iterable
from unicodedata import category, is_normalized, normalize

MARKS_PER_BASE = 8
"""How many combining marks may sit on one character; the rest are counted, not drawn."""


class SafeText(str):
    """Text that holds nothing a terminal would obey; ``gate`` makes it from remote text.

    Call it directly only for our own literals and for pieces of text that is already safe.
    """

    __slots__ = ()


_HIDDEN = (
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
"""Characters that reorder the text around them or cannot be seen."""

_TONES = "\U0001f3fb-\U0001f3ff"
_SUSPECT = re.compile(f"[\x00-\x1f\x7f-\x9f\xad\ud800-\udfff{_TONES}{_HIDDEN}]")
_LONG_PILE = re.compile(r"[^\x00-\u02ff\s\w]{9,}")
_JOINING = "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff\u1800-\u18af"
"""Scripts that need the zero-width joiner and non-joiner for their spelling."""

_PLAIN = re.compile(
    f"(?P<joiner>(?<=[{_JOINING}])[\u200c\u200d](?=[{_JOINING}]))"
    f"|(?P<drop>(?<=\\w)\xad(?=\\w)|(?<=[^\\s\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe0e\ufe0f\U000e0100-\U000e01ef]"
    f"|(?<=[\u2600-\u27bf\ufe0f{_TONES}\U0001f300-\U0001faff])\u200d"
    f"|(?<=[\u261d-\u270d\ufe0f\U0001f300-\U0001faff])[{_TONES}])"
    "|(?P<line>\r\n|\n|\r|\t)"
    "|(?P<tags>[\U000e0020-\U000e007e]+\U000e007f?)"
    f"|(?P<run>(?P<one>[\x00-\x1f\x7f-\x9f\xad\ud800-\udfff{_TONES}{_HIDDEN}])(?P=one)*)"
)
_LINE_MARKS = {"\t": " ", "\n": "␊", "\r\n": "␊", "\r": "␍"}
_LINE_END = re.compile(r"\r\n|\n|\r")


def gate(text: str | None) -> SafeText:
    """Make one line of safe text; ``None`` becomes the empty text.

    A line break inside it is shown as ``␊``. Where terminals disagree about a width (joined emoji, skin tones,
    variation selectors) the plain form is kept.
    """
    if type(text) is SafeText:
        return text
    if not text:
        return SafeText("")
    if text.isascii() and text.isprintable():
        return SafeText(text)
    return SafeText(_cleaned(text))


def gate_lines(text: str | None) -> list[SafeText]:
    """Make safe lines of a text with line breaks; tabs become spaces. There is always at least one line."""
    return [gate(line.expandtabs(4)) for line in _LINE_END.split(text or "")]


def joined(parts: Iterable[SafeText], between: str = "") -> SafeText:
    """Join safe pieces; ``between`` is a literal of ours."""
    return SafeText(between.join(parts))


def _cleaned(text: str) -> str:
    """Show what a terminal would obey as marks, cap piles of combining marks, normalise to NFC."""
    if _SUSPECT.search(text):
        text = _PLAIN.sub(_mark, text)
    if text.isascii():
        return text
    if _LONG_PILE.search(text):
        text = _LONG_PILE.sub(_capped, text)
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    return "◌" + text if text[0] > "\u02ff" and category(text[0])[0] == "M" else text


def _mark(found_at: re.Match[str]) -> str:
    """Return what is shown in place of one suspect run."""
    found = found_at.group()
    match found_at.lastgroup:
        case "joiner":
            return found
        case "drop":
            return ""
        case "line":
            return _LINE_MARKS[found]
        case "tags":
            return f"⟦tags: {''.join(chr(ord(tag) - 0xE0000) for tag in found).rstrip(chr(0x7F))}⟧"
    code = ord(found[0])
    picture = chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else ""
    return picture * len(found) or f"⟦U+{code:04X}{f'×{len(found)}' if len(found) > 1 else ''}⟧"


def _capped(match: re.Match[str]) -> str:
    """Keep the first combining marks of each pile and say how many more there were."""
    kept: list[str] = []
    height = 0
    for character in match.group():
        if category(character)[0] == "M":
            height += 1
            if height > MARKS_PER_BASE:
                continue
        else:
            kept.append(_more(height))
            height = 0
        kept.append(character)
    return "".join([*kept, _more(height)])


def _more(height: int) -> str:
    """Say how many marks of a pile were left out."""
    return f"⟦+{height - MARKS_PER_BASE}⟧" if height > MARKS_PER_BASE else ""
