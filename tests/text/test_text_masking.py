"""Masking takes the words and leaves the shape."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from zdtui.text.cells import cell_width
from zdtui.text.gate import gate
from zdtui.text.masking import mask, mask_markup


@given(st.text())
def test_masking_keeps_the_length_and_every_sign_that_is_no_letter_and_no_digit(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    for before, after in zip(text, masked, strict=True):
        if unicodedata.category(before)[0] not in "LN":
            assert after == before


@given(st.text(alphabet=st.characters(categories=("L", "N"))))
def test_masking_is_stable_and_tells_no_letter_apart(text: str) -> None:
    assert mask(mask(text)) == mask(text)
    assert len(set(mask(text))) <= 12


def test_masking_keeps_direction_and_width() -> None:
    assert mask("Jane Doe, +44 20 7946 0958 <jane@acme.com>") == "Xxxx Xxx, +00 00 0000 0000 <xxxx@xxxx.xxx>"
    for word in ("مرحبا", "שלום", "请求退款", "안녕하세요", "สวัสดี", "नमस्ते", "こんにちは"):
        masked = mask(word)
        assert masked != word
        assert cell_width(gate(masked)) == cell_width(gate(word))
        assert {unicodedata.bidirectional(a) for a in masked} == {unicodedata.bidirectional(b) for b in word}


def test_masking_keeps_what_a_terminal_would_obey() -> None:
    assert mask("a\x1b[31mb\u202ec") == "x\x1b[00xx\u202ex"


def test_markup_keeps_its_elements_and_loses_its_words() -> None:
    html = '<p class="secret">Tom &amp; Jane <a href="https://acme.com/x1">here</a><br/></p>'
    masked = mask_markup(html)
    assert masked == '<p xxxxx="xxxxxx">Xxx &amp; Xxxx <a xxxx="xxxxx://xxxx.xxx/x0">xxxx</a><br/></p>'
