"""The composer's pure parts: joining texts, naming readers, the choices of a field."""

from hypothesis import given
from hypothesis import strategies as st

from zdtui.desk.reply import joined
from zdtui.text.gate import SafeText
from zdtui.tui.composer.fields import STATUS
from zdtui.tui.composer.recipients import Recipients
from zdtui.tui.shared.choices import Choice

words = st.text(alphabet="ab \n", max_size=20)


@given(words, words)
def test_joining_loses_no_word_of_either(first: str, second: str) -> None:
    text = joined(first, second)
    assert first.strip() in text
    assert second.strip() in text


def test_joining_doubles_nothing() -> None:
    assert joined("hello there", "hello") == "hello there"
    assert joined("", "only") == "only"
    assert joined("one", "two") == "one\n\ntwo"


def test_the_readers_are_named() -> None:
    readers = Recipients(SafeText("Jane"), 0, SafeText("Acme"))
    assert readers.sentence(public=True) == "Public reply to Jane as Acme"
    assert "CC" not in readers.sentence(public=True)
    assert "Jane does not" in readers.sentence(public=False)


def test_the_value_set_now_is_found_by_all_it_says() -> None:
    choices = [Choice({"custom_status_id": 1}, SafeText("A")), Choice({"custom_status_id": 2}, SafeText("B"))]
    assert STATUS.current(choices, {"status": "open", "custom_status_id": 2}) == {"custom_status_id": 2}
    assert STATUS.current(choices, {"status": "open"}) is None
