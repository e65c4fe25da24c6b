"""Times as people read them: ages, moments, countdowns."""

from datetime import UTC, datetime, timedelta, tzinfo

_STEPS = ((60, "s", 1), (3600, "m", 60), (86400, "h", 3600), (7 * 86400, "d", 86400), (365 * 86400, "w", 7 * 86400))


def age(seconds: float) -> str:
    """Write how long ago something was, in one unit: ``now``, ``12 s``, ``9 m``, ``1 h``, ``3 d``, ``5 w``."""
    if seconds < 5:
        return "now"
    return _length(seconds)


def countdown(seconds: float) -> str:
    """Write how long there is left, in one unit; a time that has passed has a minus sign: ``12 m``, ``-3 h``."""
    return f"-{_length(-seconds)}" if seconds <= -1 else _length(max(seconds, 0))


def moment(unix: float, now: float, zone: tzinfo | None = None) -> str:
    """Write a time of Unix seconds for a reader in ``zone`` (the machine's own when not given).

    ``Today 14:02``, ``Yesterday 09:10``, ``Tomorrow 09:00``, ``12 Nov 08:00`` in the same year, else ``12 Nov 2024``.
    """
    then = _at(unix, zone)
    today = _at(now, zone)
    if then is None or today is None:
        return "?"
    if then.date() == today.date():
        return f"Today {then:%H:%M}"
    if then.date() == (today - timedelta(days=1)).date():
        return f"Yesterday {then:%H:%M}"
    if then.date() == (today + timedelta(days=1)).date():
        return f"Tomorrow {then:%H:%M}"
    day = f"{then.day} {_MONTHS[then.month - 1]}"
    return f"{day} {then:%H:%M}" if then.year == today.year else f"{day} {then.year}"


def parse_time(iso: str | None) -> int | None:
    """Read a time as Zendesk writes it (ISO 8601, mostly UTC) into Unix seconds; ``None`` when it is no time."""
    if not iso:
        return None
    try:
        then = datetime.fromisoformat(iso.strip().replace(" UTC", "Z").replace(" +", "+"))
    except (ValueError, AttributeError, TypeError):
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    try:
        return int(then.timestamp())
    except (OverflowError, ValueError):
        return None


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _length(seconds: float) -> str:
    """Write a duration in the largest unit that is not a fraction."""
    for below, unit, size in _STEPS:
        if seconds < below:
            return f"{int(seconds // size)} {unit}"
    return f"{int(seconds // (365 * 86400))} y"


def _at(unix: float, zone: tzinfo | None) -> datetime | None:
    """Return the local date and time, or ``None`` beyond the years a calendar has."""
    try:
        return datetime.fromtimestamp(unix, zone or None).astimezone(zone)
    except (OverflowError, OSError, ValueError):
        return None
