"""Times as Zendesk writes them: ISO 8601, UTC, whole seconds."""

import calendar
import time

MINUTE, HOUR, DAY, WEEK = 60, 3600, 86_400, 604_800


def iso(unix: float) -> str:
    """Write Unix seconds as `2026-03-01T09:15:00Z`."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(unix))


def unix(text: str | None) -> int:
    """Read `2026-03-01T09:15:00Z` (or only the date) as Unix seconds; 0 when it is no such time."""
    if not isinstance(text, str):
        return 0
    for form in ("%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d"):
        try:
            return calendar.timegm(time.strptime(text, form))
        except ValueError:
            continue
    return 0


def day_month(moment: int) -> str:
    """Write the day as people write it in a mail: `12 Nov`."""
    return time.strftime("%d %b", time.gmtime(moment)).lstrip("0")


def clock_time(moment: int) -> str:
    """Write the time of day: `14:02`."""
    return time.strftime("%H:%M", time.gmtime(moment))
