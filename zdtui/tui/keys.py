"""Names of keys: as Textual calls them, and as a person reads them."""

import string
import unicodedata

_SHORTER = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
_MODIFIERS = ("ctrl", "alt", "shift", "super", "meta", "hyper")
_NAMED = {
    "enter": "⏎",
    "escape": "esc",
    "space": "space",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "pgup",
    "pagedown": "pgdn",
    "home": "home",
    "end": "end",
    "tab": "tab",
    "backspace": "⌫",
    "delete": "del",
    "insert": "ins",
}
_FUNCTION = tuple(f"f{number}" for number in range(1, 25))
_IMPOSSIBLE = {
    "ctrl+i": "a terminal sends the same for Tab",
    "ctrl+m": "a terminal sends the same for Enter",
    "ctrl+h": "many terminals send the same for Backspace",
    "ctrl+left_square_bracket": "a terminal sends the same for Escape",
}


def canonical(key: str) -> str:
    """Spell a key as Textual does: ``?`` becomes ``question_mark``, ``ctrl+/`` becomes ``ctrl+slash``."""
    if len(key) == 1:
        return _character(key)
    *modifiers, last = key.split("+") if not key.endswith("++") else [*key[:-2].split("+"), "+"]
    return "+".join([*modifiers, _character(last) if len(last) == 1 else last])


def label(key: str) -> str:
    """Spell a key as a person reads it: ``question_mark`` becomes ``?``, ``enter`` becomes ``⏎``."""
    *modifiers, last = canonical(key).split("+")
    return "+".join([*modifiers, _NAMED.get(last) or _glyph(last)])


def short(key: str) -> str:
    """Spell a key as briefly as a person still reads it: ``ctrl+s`` becomes ``^s``."""
    return label(key).replace("ctrl+", "^")


def trouble(key: str) -> str | None:
    """Say why ``key`` cannot be used, or ``None`` when it can."""
    spelled = canonical(key)
    if spelled in _IMPOSSIBLE:
        return _IMPOSSIBLE[spelled]
    *modifiers, last = spelled.split("+")
    for modifier in modifiers:
        if modifier not in _MODIFIERS:
            return f"“{modifier}” is no modifier; use {', '.join(_MODIFIERS[:3])}"
    if last in _NAMED or last in _FUNCTION or len(_glyph(last)) == 1:
        return None
    return f"“{last}” is no key a terminal sends; write a character, f1 … f24, or one of {', '.join(_NAMED)}"


def is_text(key: str) -> bool:
    """Tell whether ``key`` types something into a text field."""
    spelled = canonical(key)
    return "+" not in spelled and (spelled in ("space", "enter", "tab") or len(_glyph(spelled)) == 1)


def _character(character: str) -> str:
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return _SHORTER.get(name, name) or character


def _glyph(name: str) -> str:
    """Find the character a key's name stands for; a name that is none comes back as it is."""
    return _punctuation.get(name, name)


_punctuation = {_character(mark): mark for mark in string.punctuation}
