"""Wrapping text by cells."""

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from zdtui.text.gate import gate
from zdtui.tui.shared.blocks.wrap import SINGLE, _mixed, _single, chops, cuts

CHARACTERS = "ab c-/日本語、。é ü한글👍🏽👨‍👩‍👧❤️e\u0301न\u200d\u202e\u0627 \u00a0\t\x1b[31m—“”…"
texts = st.text(alphabet=st.one_of(st.sampled_from(CHARACTERS), st.characters()), max_size=200).map(gate)
widths = st.integers(2, 40)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end, _, _ in cuts(text, width)]


def test_words_stay_whole_and_long_ones_are_broken() -> None:
    assert lines("to be or not to be", 8) == ["to be or", "not to", "be"]
    assert lines("see https://example.com/x", 10) == ["see", "https://ex", "ample.com/", "x"]
    assert lines("a\n\nb", 8) == ["a", "", "b"]


def test_wide_characters_may_end_a_line_but_punctuation_does_not_begin_one() -> None:
    assert lines("日本語のテキスト。", 8) == ["日本語の", "テキス", "ト。"]
    assert lines("価格は100円です", 8) == ["価格は", "100円で", "す"]


@given(texts, widths)
def test_no_line_is_wider_than_asked_and_its_width_is_known(text: str, width: int) -> None:
    for start, end, cells, _ in [*cuts(text, width), *chops(text, width)]:
        assert cells == cell_len(text[start:end])
        assert cells <= width


@given(texts, widths)
def test_nothing_but_spaces_at_line_ends_is_lost(text: str, width: int) -> None:
    shown = "".join(text[start:end] for start, end, _, _ in cuts(text, width))
    assert re.sub("[ \n]", "", shown) == re.sub("[ \n]", "", text)
    assert "".join(text[start:end] for start, end, _, _ in chops(text, width)) == text


@given(st.from_regex(r"[a-z]{1,30}( [a-z]{1,30}){0,9}", fullmatch=True), widths)
def test_both_ways_of_breaking_agree(text: str, width: int) -> None:
    assert list(_single(text, 0, len(text), width)) == list(_mixed(text, 0, len(text), width))


@given(st.from_regex(SINGLE, fullmatch=True))
def test_single_text_has_one_cell_a_character(text: str) -> None:
    assert all(cell_len(character) == 1 for character in text)
