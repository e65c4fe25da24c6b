"""Dates as Zendesk's search takes them: days, months, moments, and relative ones such as ``4hours``."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

_RELATIVE: Final = re.compile(r"(\d{1,6})\s*(minute|hour|day|week|month|year)s?", re.IGNORECASE)
_SECONDS: Final = {
    "minute": 60,
    "hour": 3600,
    "day": 86_400,
    "week": 604_800,
    "month": 2_629_746,
    "year": 31_556_952,
}
_PARTS: Final = {4: "%Y", 7: "%Y-%m", 10: "%Y-%m-%d"}


class Span(NamedTuple):
    """Unix seconds from ``first`` to ``last``, both included; ``None`` is without end."""

    first: int | None
    last: int | None


def span(operator: str, value: str, now: float) -> Span | None:
    """Say which moments a date term means, by UTC; ``None`` when the value is no date.

    ``created>4hours`` means newer than four hours, ``created:2026-01-31`` any time of that day.
    """
    relative = _RELATIVE.fullmatch(value.strip())
    if relative:
        first = last = int(now) - int(relative[1]) * _SECONDS[relative[2].casefold()]
    else:
        found = _absolute(value.strip())
        if found is None:
            return None
        first, last = found
    match operator:
        case ">":
            return Span(last + 1, None)
        case "<":
            return Span(None, first - 1)
        case ">=":
            return Span(first, None)
        case "<=":
            return Span(None, last)
    return Span(first, None if relative else last)


def _absolute(value: str) -> tuple[int, int] | None:
    """Give the first and the last second of a year, a month or a day, or one moment."""
    try:
        if len(value) in _PARTS:
            begin = datetime.strptime(value, _PARTS[len(value)]).replace(tzinfo=UTC)
            return int(begin.timestamp()), int(_following(begin, len(value)).timestamp()) - 1
        exact = datetime.fromisoformat(value)
        moment = int((exact if exact.tzinfo else exact.replace(tzinfo=UTC)).timestamp())
    except (ValueError, OverflowError):
        return None
    return moment, moment


def _following(begin: datetime, length: int) -> datetime:
    if length == 4:
        return begin.replace(year=begin.year + 1)
    if length == 7:
        return begin.replace(year=begin.year + begin.month // 12, month=begin.month % 12 + 1)
    return begin + timedelta(days=1)
