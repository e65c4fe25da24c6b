"""How old a credential is, and how long it can still work."""

from datetime import UTC, date, datetime

TOKENS_END = date(2027, 4, 30)
"""The day on which Zendesk stops accepting API tokens."""

IDLE_WARNING = 21
IDLE_END = 30
"""Days without use after which a token is about to be turned off, and is turned off by Zendesk."""


def today(now: float | None = None) -> date:
    """Return the day it is in UTC, or the day of ``now`` in Unix seconds."""
    return (datetime.now(UTC) if now is None else datetime.fromtimestamp(now, UTC)).date()


def is_over(day: date) -> bool:
    """Say whether Zendesk's last day for API tokens is behind us."""
    return day > TOKENS_END


def days_left(day: date) -> int:
    """Return how many days API tokens still work."""
    return max(0, (TOKENS_END - day).days)


def days_since(text: str | None, day: date) -> int | None:
    """Return how many days ago a day such as ``2026-11-22`` was; ``None`` when it is not known."""
    try:
        return max(0, (day - date.fromisoformat(text[:10])).days) if text else None
    except ValueError:
        return None


def idle_warning(used: str | None, day: date) -> str | None:
    """Return what to say about a token that nobody used for long."""
    idle = days_since(used, day)
    if idle is None or idle < IDLE_WARNING:
        return None
    if idle >= IDLE_END:
        return f"The token was not used for {idle} days: Zendesk has probably turned it off (it does so after 30)."
    left = IDLE_END - idle
    return f"The token was not used for {idle} days: Zendesk turns it off in {left}. Testing it counts as use."
