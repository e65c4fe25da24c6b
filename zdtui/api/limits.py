"""What the headers of an answer say about rate limits."""

import re
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from urllib.parse import urlsplit

ACCOUNT = "account"
"""The bucket that every request counts against."""

_LIMIT = ("x-rate-limit", "x-rate-limit-limit", "ratelimit-limit", "rate-limit", "x-ratelimit-limit")
_REMAINING = ("x-rate-limit-remaining", "ratelimit-remaining", "rate-limit-remaining", "x-ratelimit-remaining")
_RESET = ("ratelimit-reset", "rate-limit-reset", "x-rate-limit-reset", "x-ratelimit-reset")
_BUCKET_HEADER = re.compile(r"zendesk-rate-?limit-(.+)")
YEAR = 365 * 86_400.0

_SECONDS = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_ID = re.compile(r"(?<=/)(?:\d+|V3-[^/]+|(?<=token/)[^/]+|(?<=uploads/)[^/]+)(?=/|$)")


class Reading(NamedTuple):
    """The state of one bucket: requests allowed, requests left, seconds until it is full again."""

    bucket: str
    limit: int | None
    remaining: int | None
    reset: float | None


def readings(headers: Mapping[str, str]) -> list[Reading]:
    """Read every limit header (names in small letters), in all the spellings Zendesk has used over the years."""
    found = []
    account = _account(headers)
    if account is not None:
        found.append(account)
    for name, value in headers.items():
        match = _BUCKET_HEADER.fullmatch(name)
        if match:
            pairs = dict(_pair(part) for part in value.split(";"))
            limit = _number(pairs.get("total", pairs.get("limit")))
            remaining, reset = _number(pairs.get("remaining")), pairs.get("resets", pairs.get("reset"))
            found.append(Reading(match[1], limit, remaining, _float(reset)))
    return found


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """Return the seconds that ``Retry-After`` asks to wait; ``None`` when it says nothing that can be read.

    It holds seconds or an HTTP date. A date is held against the answer's own ``Date``, or against ``now`` (Unix
    seconds); the past counts as nought.
    """
    value = headers.get("retry-after", "").strip()
    if _SECONDS.fullmatch(value):
        return min(max(0.0, float(value)), YEAR)
    until = http_date(value)
    if until is None:
        return None
    sent = http_date(headers.get("date", ""))
    return max(0.0, until - (now if sent is None else sent))


def http_date(value: str) -> float | None:
    """Return the Unix seconds of an HTTP date, ``None`` when it is none."""
    try:
        moment = parsedate_to_datetime(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def template(method: str, target: str) -> str:
    """Return the class of requests that share a limit: method and path without ids, ``GET /views/{id}/count``."""
    path = urlsplit(target).path.removesuffix(".json")
    return f"{method} {_ID.sub('{id}', path).removeprefix('/api/v2')}"


def _account(headers: Mapping[str, str]) -> Reading | None:
    limit, remaining = _first(headers, _LIMIT), _first(headers, _REMAINING)
    if limit is None and remaining is None:
        return None
    return Reading(ACCOUNT, _number(limit), _number(remaining), _float(_first(headers, _RESET)))


def _first(headers: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((headers[name] for name in names if name in headers), None)


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name.strip().lower(), value.strip()


def _number(text: str | None) -> int | None:
    number = _float(text)
    return None if number is None else int(number)


def _float(text: str | None) -> float | None:
    """Read a number of at most twelve digits; anything longer is nonsense."""
    text = (text or "").strip()
    return float(text) if _SECONDS.fullmatch(text) and len(text) <= 12 else None
