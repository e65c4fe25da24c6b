"""Words match at their beginning, phrases in a row, values as whole words."""

import pytest

from zdtui.sandbox.search.moments import moment_test
from zdtui.sandbox.search.words import beginning, phrase, value_of
from zdtui.sandbox.world.moments import unix

NOW = unix("2026-03-10T12:00:00Z")


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("the printer is broken", "print", True),
        ("the printer is broken", "PRINT", True),
        ("the printer is broken", "rinter", False),
        ("the printer is broken", "printers", True),
        ("two printers", "printer", True),
        ("sign-in page", "sign-in", True),
        ("e-mail: jane@acme.example", "jane@acme", True),
        ("ログインできません", "ログイン", True),
        ("无法登录系统", "登录", True),
        ("größe", "grö", True),
        ("anything", "!!!", True),
    ],
)
def test_a_word_is_the_beginning_of_a_word(text: str, word: str, found: bool) -> None:
    assert beginning(word)(text.casefold()) is found


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("paper jam again", "paper jam", True),
        ("paper, jam again", "paper jam", True),
        ("jam of paper", "paper jam", False),
        ("paper jams again", "paper jam", False),
        ("paper jam", "pap", False),
    ],
)
def test_a_phrase_is_whole_words_in_a_row(text: str, words: str, found: bool) -> None:
    assert phrase(words)(text) is found


def test_a_value_is_a_whole_word_unless_it_ends_in_a_star() -> None:
    assert not value_of("photo")("photograph")
    assert value_of("photo*")("a photograph")
    assert value_of("photo")("a photo")


@pytest.mark.parametrize(
    ("operator", "value", "inside", "outside"),
    [
        (":", "2026-03-01", "2026-03-01T23:59:59Z", "2026-03-02T00:00:00Z"),
        (":", "2026-03", "2026-03-31T23:59:59Z", "2026-04-01T00:00:00Z"),
        (":", "2026", "2026-12-31T23:59:59Z", "2027-01-01T00:00:00Z"),
        (">", "2026-03-01", "2026-03-02T00:00:00Z", "2026-03-01T23:59:59Z"),
        (">=", "2026-03-01", "2026-03-01T00:00:00Z", "2026-02-28T23:59:59Z"),
        ("<", "2026-03-01", "2026-02-28T23:59:59Z", "2026-03-01T00:00:00Z"),
        ("<=", "2026-03-01", "2026-03-01T23:59:59Z", "2026-03-02T00:00:00Z"),
        (">", "2026-03-01T10:30:00Z", "2026-03-01T10:30:01Z", "2026-03-01T10:30:00Z"),
        (">", "2026-03-01T10:30:00+02:00", "2026-03-01T08:30:01Z", "2026-03-01T08:30:00Z"),
        (">", "4hours", "2026-03-10T08:00:01Z", "2026-03-10T08:00:00Z"),
        ("<", "2weeks", "2026-02-24T11:59:59Z", "2026-02-24T12:00:00Z"),
        (":", "1day", "2026-03-09T12:00:00Z", "2026-03-09T11:59:59Z"),
        (">", "30minutes", "2026-03-10T11:30:01Z", "2026-03-10T11:29:59Z"),
        (">", "1month", "2026-03-01T00:00:00Z", "2026-01-31T00:00:00Z"),
        (">", "1year", "2025-06-01T00:00:00Z", "2025-03-01T00:00:00Z"),
    ],
)
def test_moments(operator: str, value: str, inside: str, outside: str) -> None:
    test = moment_test(operator, value, NOW)
    assert test is not None
    assert test(unix(inside))
    assert not test(unix(outside))


@pytest.mark.parametrize("value", ["", "soon", "2026-13-01", "4 parsecs", "2026-02-30"])
def test_what_is_no_moment_is_none(value: str) -> None:
    assert moment_test(">", value, NOW) is None


def test_what_never_happened_is_before_nothing() -> None:
    test = moment_test("<", "2026-03-01", NOW)
    assert test is not None
    assert not test(0)
