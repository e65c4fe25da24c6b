"""Moments to come, as people write them."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.text.later import offers, read_later

NOW = datetime(2026, 11, 22, 15, 30, tzinfo=UTC).timestamp()
"""A Sunday afternoon."""


@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("in 2 h", "2026-11-22 17:30"),
        ("2h", "2026-11-22 17:30"),
        ("90 minutes", "2026-11-22 17:00"),
        ("in 3 days", "2026-11-25 15:30"),
        ("1 week", "2026-11-29 15:30"),
        ("18:00", "2026-11-22 18:00"),
        ("at 6pm", "2026-11-22 18:00"),
        ("9:00", "2026-11-23 09:00"),
        ("12am", "2026-11-23 00:00"),
        ("tomorrow", "2026-11-23 09:00"),
        ("Tomorrow, 14:15", "2026-11-23 14:15"),
        ("today 16:00", "2026-11-22 16:00"),
        ("monday", "2026-11-23 09:00"),
        ("sun 8.30", "2026-11-29 08:30"),
        ("friday at 17", "2026-11-27 17:00"),
        ("2026-12-01 09:00", "2026-12-01 09:00"),
        ("2026-12-01", "2026-12-01 09:00"),
    ],
)
def test_a_moment_to_come_is_read(words: str, then: str) -> None:
    assert f"{datetime.fromtimestamp(read_later(words, NOW, UTC), UTC):%Y-%m-%d %H:%M}" == then


@pytest.mark.parametrize(
    "words", ["", "soon", "25:00", "13pm", "2026-13-01", "tomorrow never", "7", "su", "9:99", "-2 h"]
)
def test_other_words_are_refused_with_what_would_do(words: str) -> None:
    with pytest.raises(ValueError, match="such as: in 2 h"):
        read_later(words, NOW, UTC)


@pytest.mark.parametrize("words", ["today 9:00", "2020-01-01", "0001-01-01 00:00"])
def test_what_has_passed_is_said_to_have_passed(words: str) -> None:
    with pytest.raises(ValueError, match=r"has passed|such as"):
        read_later(words, NOW, UTC)


@given(st.text(alphabet="0123456789:-. admhwpintosuefr,", max_size=20), st.floats(0, 4e9))
def test_whatever_is_read_is_to_come(words: str, now: float) -> None:
    try:
        then = read_later(words, now, UTC)
    except ValueError:
        return
    assert then >= now


@given(st.floats(86_400, 4e9))
def test_offers_are_to_come_and_in_order(now: float) -> None:
    found = offers(now, UTC)
    assert len(found) >= 3
    assert [each.unix for each in found] == sorted({each.unix for each in found})
    assert all(each.unix > now for each in found)
