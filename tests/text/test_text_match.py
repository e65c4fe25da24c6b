"""Narrowing by typed words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from zdtui.text.match import score, spans


def best(query: str, *texts: str) -> list[str]:
    """Return the texts that answer, best first."""
    found = [(points, text) for text in texts if (points := score(query, text)) is not None]
    return [text for _, text in sorted(found, key=lambda pair: -pair[0])]


def test_every_word_must_be_found_in_any_order() -> None:
    assert score("doe jan", "Jane Doe") is not None
    assert score("jan smith", "Jane Doe") is None


def test_the_start_of_a_word_is_better_than_its_middle_and_letters_are_last() -> None:
    assert best("pen", "p e n", "Open", "Still pending", "Pending") == ["Pending", "Still pending", "Open", "p e n"]


def test_case_and_accents_do_not_count() -> None:
    assert spans("uber", "Jo Überzahl") == ((3, 7),)
    assert score("ÜBER", "uber") is not None


def test_letters_far_apart_are_no_match() -> None:
    assert score("abc", "a" + "x" * 30 + "b" + "x" * 30 + "c") is None


def test_an_empty_query_is_answered_by_all() -> None:
    assert score("", "x") is not None
    assert spans("  ", "x") == ()


def test_highlights_are_merged() -> None:
    assert spans("ja jane", "Jane") == ((0, 4),)


@given(st.text(max_size=12), st.text(max_size=40))
def test_highlights_lie_in_the_text_in_order_and_apart(query: str, text: str) -> None:
    found = spans(query, text)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(a[1] < b[0] for a, b in pairwise(found))


@given(st.text(alphabet="aÀßİ日 x", max_size=20))
def test_a_text_answers_to_its_own_words(text: str) -> None:
    assert score(text, text) is not None
