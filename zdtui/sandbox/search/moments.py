"""Dates of a query: days, moments with or without an offset, and relative ones such as `4hours`."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

Test = Callable[[int], bool]
_RELATIVE = re.compile(r"(\d+)\s*(minute|hour|day|week|month|year)s?", re.IGNORECASE)
_SECONDS = {"minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "month": 2_629_746, "year": 31_556_952}
_PARTS = {4: "%Y", 7: "%Y-%m", 10: "%Y-%m-%d"}


def moment_test(operator: str, value: str, now: int) -> Test | None:
    """Make the test for a date term; None when the value is no date.

    `created>4hours` means newer than four hours; `created:2026-01-31` any time of that day, by UTC.
    """
    relative = _RELATIVE.fullmatch(value.strip())
    if relative:
        bound = now - int(relative[1]) * _SECONDS[relative[2].casefold()]
        first, last = bound, bound
        if operator == ":":
            return lambda moment: moment >= bound
    else:
        span = _span(value.strip())
        if span is None:
            return None
        first, last = span
    return {
        ":": lambda moment: first <= moment <= last,
        ">": lambda moment: moment > last,
        "<": lambda moment: 0 < moment < first,
        ">=": lambda moment: moment >= first,
        "<=": lambda moment: 0 < moment <= last,
    }[operator]


def _span(value: str) -> tuple[int, int] | None:
    """Give the first and last second of a day, a month, a year, or one moment."""
    try:
        if len(value) in _PARTS:
            first = datetime.strptime(value, _PARTS[len(value)]).replace(tzinfo=UTC)
            following = {
                4: lambda day: day.replace(year=day.year + 1),
                7: lambda day: day.replace(year=day.year + day.month // 12, month=day.month % 12 + 1),
            }.get(len(value))
            end = following(first).timestamp() if following else first.timestamp() + _SECONDS["day"]
            return int(first.timestamp()), int(end) - 1
        exact = datetime.fromisoformat(value)
    except ValueError:
        return None
    unix = int((exact if exact.tzinfo else exact.replace(tzinfo=UTC)).timestamp())
    return unix, unix
