"""Values that can be bound: SQLite refuses lone surrogates and integers beyond 64 bits."""

from datetime import UTC, datetime
from typing import Final

SMALLEST: Final = -(2**63)
LARGEST: Final = 2**63 - 1

Value = str | int | float | bytes | None


def usable(number: int) -> bool:
    """Tell whether an id fits a column; an item whose id does not is set aside."""
    return SMALLEST <= number <= LARGEST


def safe(value: Value) -> Value:
    """Return a value that can be bound: an integer too large reads as missing, a lone surrogate as ``?``."""
    if isinstance(value, int):
        return value if usable(value) else None
    if isinstance(value, str):
        return safe_text(value)
    return value


def safe_text(text: str | None) -> str | None:
    """Return a text that can be bound."""
    if text is None or text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8")


def moment(text: str | None) -> int | None:
    """Read a time as Zendesk writes it, as Unix seconds; anything else reads as missing."""
    if not text:
        return None
    try:
        when = datetime.fromisoformat(text)
        return int((when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp())
    except (ValueError, OverflowError):
        return None
