"""The simple matching of autocompletes and title searches."""

import unicodedata


def starts(text: str, *values: str | None) -> bool:
    """Tell whether every word of the text starts some word of the values, without regard to case or accents."""
    wanted = folded(text).split()
    words = [word for value in values if value for word in [folded(value), *folded(value).replace("-", " ").split()]]
    return bool(wanted) and all(any(word.startswith(each) for word in words) for each in wanted)


def contains(text: str, value: str | None) -> bool:
    """Tell whether a value holds the text, without regard to case or accents."""
    return folded(text) in folded(value or "")


def folded(text: str) -> str:
    """Return a text without case and accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(mark for mark in parts if not unicodedata.combining(mark))
