"""Rate-limit headers in every spelling, and every form of Retry-After (A25, G11)."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.api.limits import ACCOUNT, Reading, http_date, readings, retry_after, template

NOW = datetime(2026, 11, 6, 8, 49, 37, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, []),
        ({"x-rate-limit": "700", "x-rate-limit-remaining": "698"}, [Reading(ACCOUNT, 700, 698, None)]),
        (
            {"ratelimit-limit": "700", "ratelimit-remaining": "698", "ratelimit-reset": "49"},
            [Reading(ACCOUNT, 700, 698, 49.0)],
        ),
        (
            {"rate-limit": "700", "rate-limit-remaining": "1", "rate-limit-reset": "5"},
            [Reading(ACCOUNT, 700, 1, 5.0)],
        ),
        (
            {"x-rate-limit": "700", "x-rate-limit-remaining": "698", "ratelimit-reset": "49"},
            [Reading(ACCOUNT, 700, 698, 49.0)],
        ),
        (
            {"zendesk-ratelimit-tickets-index": "total=100; remaining=99; resets=17"},
            [Reading("tickets-index", 100, 99, 17.0)],
        ),
        (
            {"zendesk-rate-limit-search-index": "total=100;remaining=0;resets=60"},
            [Reading("search-index", 100, 0, 60.0)],
        ),
        ({"zendesk-ratelimit-x": "nonsense"}, [Reading("x", None, None, None)]),
        ({"x-rate-limit": "many", "x-rate-limit-remaining": "9" * 40}, [Reading(ACCOUNT, None, None, None)]),
    ],
)
def test_a25_limit_headers(headers: dict[str, str], expected: list[Reading]) -> None:
    assert readings(headers) == expected


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        (" 37 ", 37.0),
        ("0", 0.0),
        ("-5", 0.0),
        ("1.5", 1.5),
        ("999999", 999_999.0),
        ("9" * 400, 365 * 86_400.0),
        (format_datetime(NOW + timedelta(seconds=30), usegmt=True), 30.0),
        (format_datetime(NOW - timedelta(days=1), usegmt=True), 0.0),
        ("Sunday, 06-Nov-94 08:49:37 GMT", 0.0),
        ("Fri, 06 Nov 2026 08:50:07 +0000", 30.0),
        ("", None),
        ("soon", None),
        ("NaN", None),
        ("inf", None),
        ("7, 9", None),
        ("Fri, 99 Nov 2026 08:50:07 GMT", None),
        ("Fri, 06 Nov 99999999999 08:50:07 GMT", None),
        ("0x10", None),
        ("٧", None),
    ],
)
def test_a25_retry_after_forms(value: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": value}, NOW.timestamp()) == seconds


def test_retry_after_date_is_held_against_the_servers_own_clock() -> None:
    """A machine whose clock is a day off waits no longer for it."""
    headers = {
        "retry-after": format_datetime(NOW + timedelta(seconds=12), usegmt=True),
        "date": format_datetime(NOW, usegmt=True),
    }
    assert retry_after(headers, NOW.timestamp() - 86_400) == 12.0


@given(st.text(max_size=60) | st.integers().map(str) | st.datetimes().map(format_datetime))
def test_g11_retry_after_never_fails_nor_goes_below_nought(value: str) -> None:
    seconds = retry_after({"retry-after": value, "date": value}, 0.0)
    assert seconds is None or 0 <= seconds < 10**12


@given(
    st.dictionaries(st.sampled_from(["x-rate-limit", "ratelimit-reset", "zendesk-ratelimit-a"]), st.text(max_size=30))
)
def test_limit_headers_of_any_content_are_read(headers: dict[str, str]) -> None:
    assert len(readings(headers)) <= 2


@given(st.text(max_size=40))
def test_http_date_never_fails(value: str) -> None:
    assert http_date(value) is None or isinstance(http_date(value), float)


@pytest.mark.parametrize(
    ("method", "target", "expected"),
    [
        ("GET", "/api/v2/views/61/count.json", "GET /views/{id}/count"),
        ("PUT", "/api/v2/tickets/33", "PUT /tickets/{id}"),
        ("GET", "/api/v2/job_statuses/V3-ab12", "GET /job_statuses/{id}"),
        ("GET", "/api/v2/search?query=12", "GET /search"),
        ("GET", "/api/v2/incremental/tickets/cursor.json?cursor=1", "GET /incremental/tickets/cursor"),
        ("GET", "/attachments/token/abc/?name=x", "GET /attachments/token/{id}/"),
    ],
)
def test_requests_of_one_kind_share_a_limit(method: str, target: str, expected: str) -> None:
    assert template(method, target) == expected
