"""Times as people read them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.text.ages import age, countdown, moment, parse_time

DAY = 86400


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        *((-5, "now"), (0, "now"), (4.9, "now"), (12, "12 s"), (59.9, "59 s"), (540, "9 m"), (3599, "59 m")),
        *(
            (3600, "1 h"),
            (DAY, "1 d"),
            (6.9 * DAY, "6 d"),
            (36 * DAY, "5 w"),
            (364 * DAY, "52 w"),
            (800 * DAY, "2 y"),
        ),
    ],
)
def test_age(seconds: float, shown: str) -> None:
    assert age(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0 s"), (-0.5, "0 s"), (7.9, "7 s"), (720, "12 m"), (-10800, "-3 h")]
)
def test_countdown(seconds: float, shown: str) -> None:
    assert countdown(seconds) == shown


NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("then", "shown"),
    [
        (datetime(2026, 11, 22, 14, 2, tzinfo=UTC), "Today 14:02"),
        (datetime(2026, 11, 21, 9, 10, tzinfo=UTC), "Yesterday 09:10"),
        (datetime(2026, 3, 1, 9, 15, tzinfo=UTC), "1 Mar 09:15"),
        (datetime(2024, 11, 12, 9, 15, tzinfo=UTC), "12 Nov 2024"),
    ],
)
def test_moment(then: datetime, shown: str) -> None:
    assert moment(then.timestamp(), NOW, UTC) == shown


def test_moment_is_the_readers() -> None:
    tokyo = timezone(timedelta(hours=9))
    assert moment(NOW - 3600, NOW, tokyo) == "Yesterday 23:00"
    assert moment(1e30, NOW, UTC) == "?"


@pytest.mark.parametrize(
    ("written", "unix"),
    [
        ("2026-03-01T09:15:00Z", 1772356500),
        ("2026-03-01T10:15:00+01:00", 1772356500),
        ("2023-09-18T23:37:39+00:00", 1695080259),
        ("2023-09-18 23:34:42 +0000", 1695080082),
        ("20140704T15:37:04Z", 1404488224),
        ("2026-03-01T09:15:00", 1772356500),
        *(("", None), (None, None), ("soon", None), ("9999-99-99T00:00:00Z", None)),
    ],
)
def test_parse_time(written: str | None, unix: int | None) -> None:
    assert parse_time(written) == unix


@given(st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    parse_time(text)


@given(st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2100, 1, 1)))
def test_what_zendesk_writes_is_read(then: datetime) -> None:
    then = then.replace(microsecond=0, tzinfo=UTC)
    assert parse_time(then.strftime("%Y-%m-%dT%H:%M:%SZ")) == int(then.timestamp())
