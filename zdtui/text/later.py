"""Moments to come, as people write them: ``in 2 h``, ``18:00``, ``tomorrow 9:00``, ``friday``, ``2026-12-01``."""

import re
from datetime import datetime, time, timedelta, tzinfo
from typing import Final, NamedTuple

MORNING: Final = time(9)
"""The time of a day that is named without one."""

EVENING: Final = time(18)

FORMS: Final = "Write a time to come, such as: in 2 h, 18:00, tomorrow 9:00, friday, 2026-12-01 09:00."

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SECONDS: Final = {"m": 60, "h": 3600, "d": 86_400, "w": 604_800}
_LENGTH = re.compile(r"(?:in\s+)?(\d{1,5})\s*(m|h|d|w)(?:in(?:ute)?s?|ours?|ays?|eeks?)?")
_CLOCK = re.compile(r"(?:at\s+)?(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


class Offer(NamedTuple):
    """A moment to choose: its words and its Unix seconds."""

    words: str
    unix: float


def offers(now: float, zone: tzinfo | None = None) -> list[Offer]:
    """Offer the moments that people put things off to, the next ones first; ``zone`` is the machine's by default."""
    today = _at(now, zone)
    evening, tomorrow = datetime.combine(today, EVENING, today.tzinfo), _morning(today, 1)
    monday = _morning(today, 7 - today.weekday())
    found = [
        Offer("In 1 hour", now + 3600),
        Offer("In 3 hours", now + 3 * 3600),
        Offer(f"This evening, {EVENING:%H:%M}", evening.timestamp()),
        Offer(f"Tomorrow, {MORNING:%H:%M}", tomorrow.timestamp()),
        Offer(f"Monday, {MORNING:%H:%M}", monday.timestamp()),
    ]
    coming = {each.unix: each for each in reversed(found) if each.unix > now}
    return [coming[unix] for unix in sorted(coming)]


def read_later(words: str, now: float, zone: tzinfo | None = None) -> float:
    """Read a moment to come into Unix seconds.

    Raises:
        ValueError: with a sentence: these words name none, or one that has passed.

    """
    text = " ".join(words.lower().replace(",", " ").split())
    length = _LENGTH.fullmatch(text)
    if length:
        return now + int(length[1]) * _SECONDS[length[2]]
    today = _at(now, zone)
    day, _, rest = text.partition(" ")
    date = _date(day, today)
    clock = _time(rest if date is not None else text)
    if clock is None or (date is None and not text):
        raise ValueError(FORMS)
    try:
        then = datetime.combine(date or today, clock, today.tzinfo)
        unix = then.timestamp()
    except (OverflowError, OSError, ValueError) as error:
        raise ValueError(FORMS) from error
    if date is None and unix <= now:
        unix = (then + timedelta(days=1)).timestamp()
    if unix <= now:
        raise ValueError(f"{then:%Y-%m-%d %H:%M} has passed. {FORMS}")
    return unix


def _date(word: str, today: datetime) -> datetime | None:
    """Say which day a word means; the name of a weekday is the next one."""
    if word in ("today", "tomorrow"):
        return today + timedelta(days=word == "tomorrow")
    named = [number for number, day in enumerate(_DAYS) if len(word) >= 3 and day.startswith(word)]
    if named:
        return today + timedelta(days=(named[0] - today.weekday() - 1) % 7 + 1)
    written = _DATE.fullmatch(word)
    if written is None:
        return None
    try:
        year, month, number = (int(part) for part in written.groups())
        return today.replace(year=year, month=month, day=number)
    except ValueError:
        return None


def _time(words: str) -> time | None:
    """Read a time of the day; no words mean the morning."""
    if not words:
        return MORNING
    found = _CLOCK.fullmatch(words)
    if found is None or not (found[2] or found[3] or words.startswith("at ")):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[3] == "pm" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _morning(today: datetime, days: int) -> datetime:
    return datetime.combine(today + timedelta(days=days), MORNING, today.tzinfo)


def _at(now: float, zone: tzinfo | None) -> datetime:
    """Tell the time in ``zone``; the machine's own has no mark, so that its summer time is that of each day."""
    return datetime.fromtimestamp(now, zone)
