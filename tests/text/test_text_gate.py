"""The gate: hostile text becomes marks, ordinary text passes unchanged."""

import re
from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zdtui.text.cells import cell_width, cut
from zdtui.text.gate import SafeText, gate, gate_lines, joined

OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\U000e0000-\U000e0fff]"
)
"""What a terminal obeys, or what a reader cannot see."""

ORDINARY = [
    "Login broken after SSO change",
    "[/var/log] full",
    "[@click=app.quit]x[/]",
    "Zurück zum Büro, straße, İstanbul",
    "ログインできません、助けて",
    "مرحبا بالعالم",
    "نمی\u200cخواهم",
    "क्\u200dष कैसे हो",
    "שלום",
    "😀 🇳🇴 £ € ½",
    "한국어",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_passes_unchanged(text: str) -> None:
    assert gate(text) == text


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("\x1b]52;c;aGk=\x1b\\", "␛]52;c;aGk=␛\\"),
        ("a\x00b\x7f", "a␀b␡"),
        ("\x9b2J\x85", "⟦U+009B⟧2J⟦U+0085⟧"),
        ("invoice\u202efdp.exe", "invoice⟦U+202E⟧fdp.exe"),
        ("\u200b\u200b\u200bx", "⟦U+200B×3⟧x"),
        ("\U000e0068\U000e0069\U000e007f", "⟦tags: hi⟧"),
        ("\ud800", "⟦U+D800⟧"),
        ("one\ntwo\r\nthree\rfour\tfive", "one␊two␊three␍four five"),
        ("co\u00adop", "coop"),
        ("👩\u200d💻 ❤\ufe0f 👍🏽", "👩💻 ❤ 👍"),
        ("\u0301x", "◌\u0301x"),
    ],
)
def test_hostile_text_becomes_marks(hostile: str, shown: str) -> None:
    assert gate(hostile) == shown


def test_nothing_is_the_empty_text() -> None:
    assert gate(None) == gate("") == ""
    assert gate_lines(None) == [""]


def test_piles_of_marks_are_capped_and_counted() -> None:
    assert gate("x" + "\u0301" * 30 + "y") == "x" + "\u0301" * 8 + "⟦+22⟧y"
    assert gate("x" + "\u0301" * 8) == "x" + "\u0301" * 8


def test_text_is_composed() -> None:
    assert gate("e\u0301") == "é"


def test_lines_are_split_and_tabs_expanded() -> None:
    assert gate_lines("a\tb\r\n\x1bc\nd\u2028e") == ["a   b", "␛c", "d⟦U+2028⟧e"]


def test_safe_text_is_not_cleaned_twice() -> None:
    safe = gate("x")
    assert gate(safe) is safe
    assert isinstance(joined([safe, SafeText("y")], " "), SafeText)


@given(st.text(alphabet=st.characters(), max_size=200))
def test_nothing_obeyed_ever_passes(text: str) -> None:
    shown = gate(text)
    assert type(shown) is SafeText
    assert not OBEYED.search(shown)


@given(st.text(alphabet="ab \u0301\u0302\u0489\u200c\u200d\ufe0f😀\U0001f3fd\u0627\u0628\x1b", max_size=60))
def test_no_pile_is_higher_than_eight_and_nothing_leads(text: str) -> None:
    shown = gate(text)
    pile = 0
    for character in normalize("NFD", shown):
        pile = pile + 1 if category(character)[0] == "M" else 0
        assert pile <= 9  # a composed base may hold one more
    assert not shown or category(shown[0])[0] != "M"


@given(st.text())
def test_the_gate_is_a_fixed_point(text: str) -> None:
    once = gate(text)
    assert gate(str(once)) == once


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("日本", 4), ("e\u0301x", 2), ("", 0)])
def test_cell_width(text: str, width: int) -> None:
    assert cell_width(gate(text)) == width


@given(st.text(max_size=30), st.integers(min_value=1, max_value=12))
def test_what_is_cut_fits(text: str, width: int) -> None:
    shown = cut(gate(text), width)
    assert cell_width(shown) <= width
    assert shown == gate(text) or shown.endswith("…")
